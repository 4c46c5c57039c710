import { bringInQuestionnaire } from '#acts/questionnaire/bring-in-questionnaire.ts';
import { exportQuestionnaire } from '#acts/questionnaire/export-questionnaire.ts';
import { publishQuestionnaire } from '#acts/questionnaire/publish-questionnaire.ts';
import { readQuestionnaire } from '#acts/questionnaire/read-questionnaire.ts';
import { readQuestionnaires } from '#acts/questionnaire/read-questionnaires.ts';
import { withdrawQuestionnaire } from '#acts/questionnaire/withdraw-questionnaire.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';

export const questionnaireRoutes = [
  bringInQuestionnaire,
  readQuestionnaires,
  readQuestionnaire,
  exportQuestionnaire,
  publishQuestionnaire,
  withdrawQuestionnaire,
] as unknown as readonly AnyDeed[];
