import { answerAdvice } from '#acts/report/answer-advice.ts';
import { askAboutKnownPerson } from '#acts/report/ask-about-known-person.ts';
import { askOpening } from '#acts/report/ask-opening.ts';
import { assessReport } from '#acts/report/assess-report.ts';
import { confirmOpening } from '#acts/report/confirm-opening.ts';
import { extendClock } from '#acts/report/extend-clock.ts';
import { leaveOutClock } from '#acts/report/leave-out-clock.ts';
import { linkPerson } from '#acts/report/link-person.ts';
import { listAdvices } from '#acts/report/list-advices.ts';
import { meetClock } from '#acts/report/meet-clock.ts';
import { readAdvice } from '#acts/report/read-advice.ts';
import { readIntakes } from '#acts/report/read-intakes.ts';
import { readLikenesses } from '#acts/report/read-likenesses.ts';
import { readRepeatReports } from '#acts/report/read-repeat-reports.ts';
import { readReporterIdentity } from '#acts/report/read-reporter-identity.ts';
import { readReports } from '#acts/report/read-reports.ts';
import { receiveReport } from '#acts/report/receive-report.ts';
import { recordAdvice } from '#acts/report/record-advice.ts';
import { recordHearing } from '#acts/report/record-hearing.ts';
import { searchPersons } from '#acts/report/search-persons.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';

export const reportRoutes = [
  listAdvices,
  readAdvice,
  recordAdvice,
  answerAdvice,
  searchPersons,
  askAboutKnownPerson,
  readIntakes,
  receiveReport,
  readReports,
  readRepeatReports,
  assessReport,
  recordHearing,
  extendClock,
  meetClock,
  leaveOutClock,
  askOpening,
  confirmOpening,
  readReporterIdentity,
  readLikenesses,
  linkPerson,
] as unknown as readonly AnyDeed[];
