import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { type ScreeningRow, screeningsOf } from '#store/screening.ts';
import type { Tx } from '#store/session.ts';
import { outWho, whoAsked } from './colleagues-out.ts';
import { listOf } from './list-of.ts';
import { outScreening, screeningOut } from './screening-out.ts';

/** The screenings of a household, newest first: that they were held, not what was said. */
export const readScreenings = deed({
  code: 'read_screenings',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/screenings',
  summary: 'Screenings of a household, without answers',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), personId: id().optional() }),
  output: z.object({ screenings: z.array(outScreening), colleagues: z.array(outWho) }),
  refusals: {},
  async run(tx, { householdId, personId }, visit) {
    const rows = await screeningsOf(tx, householdId, personId);
    const titles = await titlesOf(tx, rows);
    return done(
      {
        screenings: rows.toReversed().map(row => screeningOut(row, householdId, visit, titles.get(row.id))),
        colleagues: await whoAsked(
          tx,
          rows.map(row => row.by),
        ),
      },
      {
        householdId,
        personIds: [...new Set(rows.map(row => row.personId))],
        returned: { screening: rows.map(row => row.id) },
      },
    );
  },
});

/** Names of the questionnaires of the region that were used; lists of ours know theirs. */
async function titlesOf(tx: Tx, rows: readonly ScreeningRow[]) {
  const titles = new Map<string, { title: { nl: string; en: string } }>();
  for (const row of rows) {
    if (row.questionnaireId === null) continue;
    const list = await listOf(tx, row);
    if (list !== undefined) titles.set(row.id, list);
  }
  return titles;
}
