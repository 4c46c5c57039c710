import { beginScreening } from '#acts/screening/begin-screening.ts';
import { endScreening } from '#acts/screening/end-screening.ts';
import { exportResponse } from '#acts/screening/export-response.ts';
import { readAsking } from '#acts/screening/read-asking.ts';
import { readCoverage } from '#acts/screening/read-coverage.ts';
import { readLists } from '#acts/screening/read-lists.ts';
import { readScores } from '#acts/screening/read-scores.ts';
import { readScreening } from '#acts/screening/read-screening.ts';
import { readScreenings } from '#acts/screening/read-screenings.ts';
import { readTrauma } from '#acts/screening/read-trauma.ts';
import { recordScreeningReason } from '#acts/screening/record-screening-reason.ts';
import { saveAnswers } from '#acts/screening/save-answers.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';

export const screeningRoutes = [
  readCoverage,
  readTrauma,
  readScreenings,
  readScreening,
  readLists,
  readAsking,
  readScores,
  exportResponse,
  beginScreening,
  saveAnswers,
  endScreening,
  recordScreeningReason,
] as unknown as readonly AnyDeed[];
