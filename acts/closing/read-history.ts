import { z } from 'zod';
import { outName } from '#acts/contact/item-out.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { refuse } from '#domain/shared/result.ts';
import { fileOf } from '#store/closing-facts.ts';
import { historyKinds, historyOf } from '#store/closing-history.ts';

/** What was tried before and what happened then, on one line of time, as far as the visitor may see it. */
export const readClosingHistory = deed({
  code: 'read_closing_history',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/closing/history',
  summary: 'What was tried in a household before, and what happened then',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id() }),
  output: z.object({
    happened: z.array(
      z.object({
        kind: z.enum(historyKinds),
        id: z.string(),
        on: outDay(),
        until: outDay().nullable(),
        what: z.string().nullable(),
        why: z.string().nullable(),
        text: z.string().nullable(),
        result: z.string().nullable(),
        by: outName.nullable(),
      }),
    ),
  }),
  refusals: {},
  async run(tx, { householdId }, visit) {
    if ((await fileOf(tx, householdId)) === undefined) return refuse('not_found');
    const rows = await historyOf(tx, householdId, visit.timeZone);
    return done(
      {
        happened: rows.map(({ kind, id: rowId, on, until, what, why, text, result, by }) => ({
          kind,
          id: rowId,
          on,
          until,
          what,
          why,
          text,
          result,
          by,
        })),
      },
      { householdId, returned: Object.fromEntries(historyKinds.map(kind => [kind, ofKind(kind)])) },
    );

    function ofKind(kind: (typeof historyKinds)[number]): string[] {
      return rows.filter(row => row.kind === kind).map(row => row.id);
    }
  },
});
