import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, whole } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { doerFault, entryFault } from '#domain/plan/entry.ts';
import { refuse } from '#domain/shared/result.ts';
import { lockHousehold } from '#store/network.ts';
import { insertEntry, lastVersion } from '#store/plan.ts';
import { contentFault, contentFields, followAudience } from './entry-fields.ts';
import { planRefusals } from './refusals.ts';

/**
 * Says an entry otherwise, from the version that the writer saw. What stood there stays in the chain. A stale version is
 * refused with the number that stands, and the page shows both beside each other: nothing that was typed is lost.
 */
export const changeEntry = deed({
  code: 'change_entry',
  kind: 'write',
  method: 'PUT',
  path: '/households/:householdId/plan/entries/:entryId',
  summary: 'Change what an entry of the plan says',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    entryId: id(),
    version: whole(1, 1_000_000),
    ...contentFields(),
  }),
  output: z.object({ entryId: z.string(), version: z.number() }),
  refusals: { ...commonRefusals, ...planRefusals },
  async run(tx, input, visit) {
    const { householdId, entryId } = input;
    if ((await lockHousehold(tx, householdId)) === undefined) return refuse('not_found');
    const before = await lastVersion(tx, householdId, entryId);
    if (before === undefined) return refuse('not_found');
    if (before.state === 'ended') return refuse('entry_ended');
    if (before.version !== input.version) return refuse('stale', { version: String(before.version) });
    const { householdId: _, entryId: __, version: ___, domain, text, ...fields } = input;
    const wrong =
      entryFault({
        ...fields,
        kind: before.kind,
        layer: before.kind === 'goal' ? (before.layer ?? undefined) : undefined,
        goalEntryId: before.goalEntryId ?? undefined,
      }) ?? (before.kind === 'action' ? doerFault(fields) : undefined);
    if (wrong !== undefined) return refuse(wrong);
    const fault = await contentFault(tx, input, visit.today);
    if (fault !== undefined) return refuse(fault);
    await insertEntry(
      tx,
      householdId,
      {
        ...before,
        domain,
        text,
        saidBy: fields.saidBy ?? null,
        sinceOn: fields.sinceOn ?? null,
        effect: fields.effect ?? null,
        doneByUser: fields.doneByUser ?? null,
        doneByPerson: fields.doneByPerson ?? null,
        untilOn: fields.untilOn ?? null,
        effectOnSafety: fields.effectOnSafety ?? null,
        servesSafety: fields.servesSafety ?? before.servesSafety,
        why: null,
      },
      // Somebody of the family was named for the words that stood there, not for these (acts/plan-print).
      followAudience(
        text === before.text ? before : { ...before, audiencePersons: [] },
        visit.userId,
        fields.doneByUser ?? null,
      ),
      { entryId, version: before.version + 1 },
    );
    return done(
      { entryId, version: before.version + 1 },
      { householdId, personIds: [before.personId], returned: { plan_entry: [entryId] } },
    );
  },
});
