import { z } from 'zod';
import { childGate, lackingChildren } from '#acts/child/heard-gate.ts';
import { childGateRefusals } from '#acts/child/refusals.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText, oneOf } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { phases as phaseCodes } from '#domain/safety/codes.ts';
import { answerOverride } from '#domain/safety/override.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { oneHand } from '#store/accounts.ts';
import { lockHousehold } from '#store/network.ts';
import * as phases from '#store/phase.ts';
import { finishTasks, judges } from '#store/safety-task.ts';
import { moveOn } from './gate.ts';
import { safetyRefusals } from './refusals.ts';

/**
 * The second person confirms or refuses an override: the director, deputy or supervisor of this household, never who
 * asked. Confirming moves the household to phase 2 at once, with the override written on the period, so that nothing
 * confirmed lies about unused. It stands for conditions, never for a child: first each child is heard and told.
 */
export const decideOverride = deed({
  code: 'decide_override',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/overrides/:overrideId/decision',
  summary: 'Confirm or refuse an override as the second person',
  access: { who: 'team' },
  input: z.strictObject({
    householdId: id(),
    overrideId: id(),
    decision: oneOf(['confirmed', 'refused']),
    reason: neededText(2_000),
  }),
  output: z.object({ overrideId: z.string(), phase: z.enum(phaseCodes) }),
  refusals: { ...commonRefusals, ...safetyRefusals, ...childGateRefusals },
  async run(tx, input, visit) {
    const { householdId, overrideId, decision } = input;
    if (!isReason(input.reason)) return refuse('reason_missing');
    const household = await lockHousehold(tx, householdId);
    const override = (await phases.overrides(tx, householdId)).find(row => row.id === overrideId);
    if (household === undefined || override === undefined) return refuse('not_found');
    const judged = answerOverride(
      phases.asOverride(override, visit.timeZone),
      { answer: decision, by: visit.userId, at: visit.now },
      visit.today,
    );
    if (!judged.ok) return refuse(judged.refused);
    if (await oneHand(tx, override.by, visit.userId)) return refuse('one_hand');
    if (!(await judges(tx, householdId)).includes(visit.userId)) return refuse('not_a_judge');
    if (await textHoldsAddress(tx, householdId, [input.reason])) return refuse('address_in_text');
    if (household.phase === 'stable_safety') return refuse('already_stable');
    if (decision === 'confirmed') {
      const lacking = lackingChildren(await childGate(tx, householdId, 'phase_change', undefined, visit));
      if (lacking !== undefined) return refuse('children_not_heard', lacking);
    }
    await phases.decideOverride(tx, overrideId, {
      decision,
      by: visit.userId,
      at: visit.now,
      reason: input.reason,
    });
    await finishTasks(tx, {
      householdId,
      codes: ['decide_on_override'],
      aboutId: overrideId,
      by: visit.userId,
      at: visit.now,
    });
    if (decision === 'confirmed')
      await moveOn(
        tx,
        household,
        { phase: 'stable_safety', why: 'override', overrideId },
        visit.userId,
        visit,
      );
    return done(
      { overrideId, phase: decision === 'confirmed' ? ('stable_safety' as const) : household.phase },
      { householdId, returned: { phase_override: [overrideId] } },
    );
  },
});
