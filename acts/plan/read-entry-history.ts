import { z } from 'zod';
import { whoIsWho } from '#acts/safety/condition-out.ts';
import { gateNow } from '#acts/safety/gate.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { refuse } from '#domain/shared/result.ts';
import { entryRows } from '#store/plan.ts';
import { mayChangeReaders } from './change-entry-readers.ts';
import { entryOut, outEntry } from './plan-out.ts';

/** One entry with every version that the visitor may read, newest first. */
export const readEntryHistory = deed({
  code: 'read_entry_history',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/plan/entries/:entryId',
  summary: 'One entry of the plan with its history',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), entryId: id() }),
  output: z.object({
    entry: outEntry,
    history: z.array(outEntry),
    /** What the visitor may do with it besides going on with it. */
    may: z.object({ changeReaders: z.boolean() }),
  }),
  refusals: {},
  async run(tx, input, visit) {
    const { householdId, entryId } = input;
    const gate = await gateNow(tx, householdId, visit.today);
    const rows = (await entryRows(tx, householdId, entryId)).toSorted((a, b) => b.version - a.version);
    const name = await whoIsWho(tx);
    if (gate === undefined) return refuse('not_found');
    const [entry, ...older] = rows.map(row => entryOut(row, name, gate));
    if (entry === undefined) return refuse('not_found');
    return done(
      { entry, history: [entry, ...older], may: { changeReaders: mayChangeReaders(rows, visit) } },
      { householdId, personIds: [entry.personId], returned: { plan_entry: [entryId] } },
    );
  },
});
