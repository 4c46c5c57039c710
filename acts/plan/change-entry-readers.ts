import { z } from 'zod';
import { audienceFault } from '#acts/safety/audience.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, ids, whole } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import { lockHousehold } from '#store/network.ts';
import { changeReaders, entryRows } from '#store/plan.ts';
import { widened } from './entry-fields.ts';
import { planRefusals } from './refusals.ts';

/**
 * Says anew who of the team may read an entry, all its versions and how far it came: a "team" by mistake is closed
 * again, in what was before too. By who directs, or who wrote it first. Whoever wrote a version or does the action stays a
 * reader, or they would go on with what no longer stands; which person of the family reads is another choice (plan-print).
 */
export const changeEntryReaders = deed({
  code: 'change_entry_readers',
  kind: 'write',
  method: 'PUT',
  path: '/households/:householdId/plan/entries/:entryId/readers',
  summary: 'Change who of the team may read an entry of the plan, earlier versions included',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    entryId: id(),
    /** The newest version that the visitor saw. */
    version: whole(1, 1_000_000),
    audience: z.strictObject({
      team: z.enum(['author_and_director', 'team', 'named'], 'choose_one'),
      users: ids().default([]),
    }),
  }),
  output: z.object({ entryId: z.string(), versions: z.number() }),
  refusals: { ...commonRefusals, ...planRefusals },
  async run(tx, input, visit) {
    const { householdId, entryId } = input;
    if ((await lockHousehold(tx, householdId)) === undefined) return refuse('not_found');
    const rows = (await entryRows(tx, householdId, entryId)).toSorted((a, b) => b.version - a.version);
    const [last] = rows;
    if (last === undefined) return refuse('not_found');
    if (!mayChangeReaders(rows, visit)) return refuse('only_writer_or_direction');
    if (last.version !== input.version) return refuse('stale', { version: String(last.version) });
    const audience = { ...input.audience, persons: [] };
    const wrong = await audienceFault(tx, householdId, audience);
    if (wrong !== undefined) return refuse(wrong);
    const stay = [
      ...new Set([...rows.map(row => row.by), ...(last.doneByUser === null ? [] : [last.doneByUser])]),
    ];
    // One writer alone needs no name: each version is read by who wrote it.
    const one = stay.length === 1 && stay[0] === last.by && rows.every(row => row.by === last.by);
    await changeReaders(tx, householdId, entryId, widened(audience, one ? [] : stay));
    return done(
      { entryId, versions: rows.length },
      { householdId, personIds: [last.personId], returned: { plan_entry: [entryId] } },
    );
  },
});

/** Who directs, or who wrote the first version. */
export const mayChangeReaders = (
  rows: readonly { readonly version: number; readonly by: string }[],
  visit: { readonly userId: string; readonly directs: boolean },
): boolean => visit.directs || rows.some(row => row.version === 1 && row.by === visit.userId);
