import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, whole } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { addDays, toLocalDate } from '#domain/shared/calendar.ts';
import { refuse } from '#domain/shared/result.ts';
import { changeCondition as change, lockCondition } from '#store/condition.ts';
import { lockHousehold } from '#store/network.ts';
import { withChecker } from './audience.ts';
import { conditionFault, conditionFields, fieldsOf } from './condition-fields.ts';
import { safetyRefusals } from './refusals.ts';

/**
 * Changes a condition from the version that the writer saw. A stale version is refused, and the page shows both; what
 * stood there is kept as a revision. With another text the members have to be asked again.
 */
export const changeCondition = deed({
  code: 'change_condition',
  kind: 'write',
  method: 'PUT',
  path: '/households/:householdId/conditions/:conditionId',
  summary: 'Change a safety condition',
  access: { who: 'team' },
  input: z.strictObject({
    householdId: id(),
    conditionId: id(),
    version: whole(1, 1_000_000),
    ...conditionFields(),
  }),
  output: z.object({ conditionId: z.string(), version: z.number(), askAgain: z.boolean() }),
  refusals: { ...commonRefusals, ...safetyRefusals },
  async run(tx, input, visit) {
    // The household's lock first: who leaves the team at this moment leaves before or after, never in between.
    if ((await lockHousehold(tx, input.householdId)) === undefined) return refuse('not_found');
    const before = await lockCondition(tx, input.householdId, input.conditionId);
    if (before === undefined) return refuse('not_found');
    if (before.state === 'ended') return refuse('condition_ended');
    if (before.version !== input.version) return refuse('stale', { version: String(before.version) });
    const agreedOn = toLocalDate(before.agreedAt, visit.timeZone);
    if (input.firstCheckOn !== before.firstCheckOn && input.firstCheckOn < agreedOn)
      return refuse('first_check_in_past');
    const latest = addDays(
      input.firstCheckOn === before.firstCheckOn ? input.firstCheckOn : visit.today,
      input.everyDays,
    );
    if (input.firstCheckOn > latest) return refuse('first_check_too_late');
    const fault = await conditionFault(tx, input);
    if (fault !== undefined) return refuse(fault);
    // Somebody of the family was named for the words that stood there, not for these (acts/plan-print).
    const audience = withChecker(
      input.text === before.text ? before.audience : { ...before.audience, persons: [] },
      input.checkedByUser === before.by ? undefined : input.checkedByUser,
    );
    const version = await change(tx, input.householdId, before, fieldsOf(input), audience);
    return done(
      { conditionId: before.id, version, askAgain: input.text !== before.text },
      { householdId: input.householdId, returned: { safety_condition: [before.id] } },
    );
  },
});
