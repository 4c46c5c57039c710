import { answerBottleneck } from '#acts/bottleneck/answer-bottleneck.ts';
import { markAnswerRead } from '#acts/bottleneck/mark-answer-read.ts';
import { moveBottleneck } from '#acts/bottleneck/move-bottleneck.ts';
import { ownBottleneck } from '#acts/bottleneck/own-bottleneck.ts';
import { raiseBottleneck } from '#acts/bottleneck/raise-bottleneck.ts';
import { raiseHouseholdBottleneck } from '#acts/bottleneck/raise-household-bottleneck.ts';
import { readBottleneck } from '#acts/bottleneck/read-bottleneck.ts';
import { readBottlenecks } from '#acts/bottleneck/read-bottlenecks.ts';
import { readHouseholdBottlenecks } from '#acts/bottleneck/read-household-bottlenecks.ts';
import { changeConference } from '#acts/conference/change-conference.ts';
import { contribute } from '#acts/conference/contribute.ts';
import { decide } from '#acts/conference/decide.ts';
import { decideAction } from '#acts/conference/decide-action.ts';
import { dissent } from '#acts/conference/dissent.ts';
import { endConference } from '#acts/conference/end-conference.ts';
import { nameChair } from '#acts/conference/name-chair.ts';
import { planConference } from '#acts/conference/plan-conference.ts';
import { putOnAgenda } from '#acts/conference/put-on-agenda.ts';
import { readCase } from '#acts/conference/read-case.ts';
import { readConference } from '#acts/conference/read-conference.ts';
import { readConferences } from '#acts/conference/read-conferences.ts';
import { readHouseholdConferences } from '#acts/conference/read-household-conferences.ts';
import { readInvitable } from '#acts/conference/read-invitable.ts';
import { readScreen } from '#acts/conference/read-screen.ts';
import { recordPresence } from '#acts/conference/record-presence.ts';
import { saySafety } from '#acts/conference/say-safety.ts';
import { sayView } from '#acts/conference/say-view.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';

export const conferenceRoutes = [
  readConferences,
  readInvitable,
  planConference,
  readConference,
  changeConference,
  nameChair,
  recordPresence,
  endConference,
  readScreen,
  readHouseholdConferences,
  putOnAgenda,
  readCase,
  contribute,
  saySafety,
  sayView,
  decide,
  decideAction,
  dissent,
  readBottlenecks,
  raiseBottleneck,
  readBottleneck,
  ownBottleneck,
  moveBottleneck,
  answerBottleneck,
  markAnswerRead,
  readHouseholdBottlenecks,
  raiseHouseholdBottleneck,
] as unknown as readonly AnyDeed[];
