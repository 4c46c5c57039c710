import { z } from 'zod';
import { holdingOverride } from '#acts/safety/gate.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, oneOf, optionalText, whole } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { mayRun } from '#domain/plan/gate.ts';
import { asksWhy, nextStates } from '#domain/plan/states.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { lockHousehold } from '#store/network.ts';
import { insertEntry, lastVersion } from '#store/plan.ts';
import { followAudience } from './entry-fields.ts';
import { planRefusals } from './refusals.ts';

/** Where an entry can be brought; 'standing' is only where it begins. */
export const moves = ['prepared', 'running', 'reached', 'done', 'not_done', 'ended'] as const;

/**
 * Starts, prepares, finishes or ends an entry. The one door through which work of the second and third layer begins: the
 * gate stands here (domain/plan/gate.ts), and once more in the database.
 */
export const moveEntry = deed({
  code: 'move_entry',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/plan/entries/:entryId/state',
  summary: 'Start, prepare, finish or end an entry of the plan',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    entryId: id(),
    version: whole(1, 1_000_000),
    to: oneOf(moves),
    why: optionalText(1_000),
    servesSafety: optionalText(1_000),
  }),
  output: z.object({ entryId: z.string(), version: z.number(), state: z.enum(moves) }),
  refusals: { ...commonRefusals, ...planRefusals },
  async run(tx, input, visit) {
    const { householdId, entryId, to, why } = input;
    if (asksWhy(to) && !isReason(why)) return refuse('reason_missing');
    if (input.servesSafety !== undefined && !isReason(input.servesSafety)) return refuse('reason_missing');
    if (await textHoldsAddress(tx, householdId, [why, input.servesSafety])) return refuse('address_in_text');
    const household = await lockHousehold(tx, householdId);
    const before = household && (await lastVersion(tx, householdId, entryId));
    if (household === undefined || before === undefined) return refuse('not_found');
    if (before.state === 'ended') return refuse('entry_ended');
    if (before.version !== input.version) return refuse('stale', { version: String(before.version) });
    if (!nextStates(before.kind, before.state).includes(to)) return refuse('not_from_here');
    const holds = await holdingOverride(tx, householdId, visit.today);
    const next = { ...before, state: to, servesSafety: input.servesSafety ?? before.servesSafety };
    const ranIn = before.state === 'running' ? before.layer : null;
    if (!mayRun({ ...next, ranIn }, household.phase, holds !== undefined).may)
      return refuse('work_without_safety');
    await insertEntry(
      tx,
      householdId,
      {
        ...next,
        overrideId: to === 'running' && next.layer !== 'safety' ? (holds?.id ?? null) : before.overrideId,
        why: why ?? null,
      },
      followAudience(before, visit.userId, before.doneByUser),
      { entryId, version: before.version + 1 },
    );
    return done(
      { entryId, version: before.version + 1, state: to },
      { householdId, personIds: [before.personId], returned: { plan_entry: [entryId] } },
    );
  },
});
