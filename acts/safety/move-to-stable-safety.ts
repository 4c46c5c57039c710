import { z } from 'zod';
import { childGate, lackingChildren } from '#acts/child/heard-gate.ts';
import { childGateRefusals } from '#acts/child/refusals.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { phaseGate } from '#domain/safety/gate.ts';
import { refuse } from '#domain/shared/result.ts';
import { lockHousehold } from '#store/network.ts';
import * as phases from '#store/phase.ts';
import { gateFacts, moveOn } from './gate.ts';
import { safetyRefusals } from './refusals.ts';

/**
 * Moves a household to phase 2. The gate is judged here, with the household locked, whoever calls and whatever a page
 * showed before: a check that fails at the same moment comes either before it, or after it and opens phase 1 again.
 * Then the children: each was heard and told what was decided, or whoever directs wrote why not. An override is about
 * conditions and stands for no child.
 */
export const moveToStableSafety = deed({
  code: 'move_to_stable_safety',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/phase',
  summary: 'Move a household to phase 2, stable safety',
  access: { who: 'direction' },
  input: z.strictObject({ householdId: id() }),
  output: z.object({ phase: z.literal('stable_safety'), by: z.enum(['conditions', 'override']) }),
  refusals: { ...commonRefusals, ...safetyRefusals, ...childGateRefusals },
  async run(tx, input, visit) {
    const { householdId } = input;
    const household = await lockHousehold(tx, householdId);
    if (household === undefined) return refuse('not_found');
    if (household.phase === 'stable_safety') return refuse('already_stable');
    const gate = phaseGate(await gateFacts(tx, householdId, visit));
    if (!gate.open || gate.by === null)
      return refuse(
        'gate_closed',
        Object.fromEntries(gate.reasons.map(each => [each.code, each.conditionIds.join(' ')])),
      );
    const lacking = lackingChildren(await childGate(tx, householdId, 'phase_change', undefined, visit));
    if (lacking !== undefined) return refuse('children_not_heard', lacking);
    if (gate.by === 'override' && gate.overrideId !== null) {
      await moveOn(
        tx,
        household,
        { phase: 'stable_safety', why: 'override', overrideId: gate.overrideId },
        visit.userId,
        visit,
      );
    } else {
      const open = (await phases.overrides(tx, householdId)).find(row => row.endedAt === null);
      if (open !== undefined) await phases.endOverride(tx, open.id, 'not_needed', visit.now);
      await moveOn(tx, household, { phase: 'stable_safety', why: 'conditions_met' }, visit.userId, visit);
    }
    return done(
      { phase: 'stable_safety' as const, by: gate.by },
      { householdId, returned: { household: [householdId] } },
    );
  },
});
