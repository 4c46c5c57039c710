import { decideClosing } from '#acts/closing/decide-closing.ts';
import { escalateClosing } from '#acts/closing/escalate-closing.ts';
import { proposeClosing } from '#acts/closing/propose-closing.ts';
import { readAfterMoment } from '#acts/closing/read-after-moment.ts';
import { readClosing } from '#acts/closing/read-closing.ts';
import { readClosingHistory } from '#acts/closing/read-history.ts';
import { readRegionEnded } from '#acts/closing/read-region-ended.ts';
import { readTeamEnded } from '#acts/closing/read-team-ended.ts';
import { recordAfterMoment } from '#acts/closing/record-after-moment.ts';
import { reopenHousehold } from '#acts/closing/reopen-household.ts';
import { takeBackClosing } from '#acts/closing/take-back-closing.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';

export const closingRoutes = [
  readClosing,
  readClosingHistory,
  proposeClosing,
  escalateClosing,
  decideClosing,
  takeBackClosing,
  reopenHousehold,
  readAfterMoment,
  recordAfterMoment,
  readTeamEnded,
  readRegionEnded,
] as unknown as readonly AnyDeed[];
