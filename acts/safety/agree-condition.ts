import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { audience, id } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { refuse } from '#domain/shared/result.ts';
import { insertCondition } from '#store/condition.ts';
import { lockHousehold } from '#store/network.ts';
import { audienceFault, withChecker } from './audience.ts';
import { conditionFault, conditionFields, fieldsOf } from './condition-fields.ts';
import { holdingOverride, reopenPhaseOne } from './gate.ts';
import { safetyRefusals } from './refusals.ts';

/**
 * A new safety condition. In phase 2 it opens phase 1 again, unless an override holds: direct safety asks for
 * something that nobody has seen yet.
 */
export const agreeCondition = deed({
  code: 'agree_condition',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/conditions',
  summary: 'Agree a safety condition',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id(), ...conditionFields(), audience: audience() }),
  output: z.object({ conditionId: z.string(), version: z.number(), reopened: z.boolean() }),
  refusals: { ...commonRefusals, ...safetyRefusals },
  async run(tx, input, visit) {
    const { householdId } = input;
    if (input.firstCheckOn < visit.today) return refuse('first_check_in_past');
    if (input.firstCheckOn > addDays(visit.today, input.everyDays)) return refuse('first_check_too_late');
    // The household's lock first: who leaves the team at this moment leaves before or after, never in between.
    const household = await lockHousehold(tx, householdId);
    if (household === undefined) return refuse('not_found');
    const fault = (await conditionFault(tx, input)) ?? (await audienceFault(tx, householdId, input.audience));
    if (fault !== undefined) return refuse(fault);
    const seenBy = input.checkedByUser === visit.userId ? undefined : input.checkedByUser;
    const conditionId = await insertCondition(
      tx,
      householdId,
      fieldsOf(input),
      withChecker(input.audience, seenBy),
    );
    const held = (await holdingOverride(tx, householdId, visit.today)) !== undefined;
    const reopened = held ? false : await reopenPhaseOne(tx, household, { why: 'condition_added' }, visit);
    return done(
      { conditionId, version: 1, reopened },
      {
        householdId,
        personIds: [...new Set([...input.protects, ...input.askedOf])],
        returned: { safety_condition: [conditionId] },
      },
    );
  },
});
