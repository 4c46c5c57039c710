import { recordAbsence } from '#acts/access/record-absence.ts';
import type { Stage } from './stage.ts';

/** Two colleagues are away: one whom the team leader marked, until when is not known, and one who goes next week. */
export async function playAbsences(stage: Stage): Promise<void> {
  stage.at(-4, '08:40');
  await stage.as('sabine', recordAbsence, { userId: stage.user('bram'), from: stage.day(-4) });
  stage.at(-2, '16:45');
  await stage.as('ilse', recordAbsence, { from: stage.day(6), until: stage.day(19) });
}
