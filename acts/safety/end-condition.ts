import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText, whole } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { endCondition as end, lockCondition } from '#store/condition.ts';
import { lockHousehold } from '#store/network.ts';
import { settlePhase } from './gate.ts';
import { safetyRefusals } from './refusals.ts';

/** Ends a condition with a reason. Only who directs: it is the second look. Phase 2 may lose its ground by it. */
export const endCondition = deed({
  code: 'end_condition',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/conditions/:conditionId/end',
  summary: 'End a safety condition',
  access: { who: 'direction' },
  input: z.strictObject({
    householdId: id(),
    conditionId: id(),
    version: whole(1, 1_000_000),
    reason: neededText(1_000),
  }),
  output: z.object({ conditionId: z.string(), reopened: z.boolean() }),
  refusals: { ...commonRefusals, ...safetyRefusals },
  async run(tx, input, visit) {
    if (!isReason(input.reason)) return refuse('reason_missing');
    if (await textHoldsAddress(tx, input.householdId, [input.reason])) return refuse('address_in_text');
    const household = await lockHousehold(tx, input.householdId);
    const before = await lockCondition(tx, input.householdId, input.conditionId);
    if (household === undefined || before === undefined) return refuse('not_found');
    if (before.state === 'ended') return refuse('condition_ended');
    if (before.version !== input.version) return refuse('stale', { version: String(before.version) });
    await end(tx, input.householdId, before, { on: visit.today, reason: input.reason });
    const reopened = await settlePhase(tx, household, 'condition_ended', visit);
    return done(
      { conditionId: before.id, reopened },
      { householdId: input.householdId, returned: { safety_condition: [before.id] } },
    );
  },
});
