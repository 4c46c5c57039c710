import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { refuse } from '#domain/shared/result.ts';
import { conditionsOut, whoIsWho } from './condition-out.ts';
import { outCondition } from './safety-out.ts';

/** One safety condition with its agreements and checks. */
export const readCondition = deed({
  code: 'read_condition',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/conditions/:conditionId',
  summary: 'One safety condition with its agreements and checks',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id(), conditionId: id() }),
  output: outCondition,
  refusals: {},
  async run(tx, input, visit) {
    const who = await whoIsWho(tx);
    const [condition] = await conditionsOut(tx, input.householdId, who, visit, input.conditionId);
    if (condition === undefined) return refuse('not_found');
    return done(condition, {
      householdId: input.householdId,
      personIds: condition.askedOf,
      returned: { safety_condition: [condition.id], condition_check: condition.checks.length },
    });
  },
});
