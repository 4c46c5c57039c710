import { z } from 'zod';
import { reopen } from '#acts/closing/reopen.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id, ids, neededText, oneOf, someOf } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { checkStatuses, phases, sourceKinds } from '#domain/safety/codes.ts';
import { conditionStates } from '#domain/safety/conditions.ts';
import { onlyPersonUsingViolence } from '#domain/safety/recorded-check.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { refuse } from '#domain/shared/result.ts';
import { lockCondition } from '#store/condition.ts';
import { insertCheck } from '#store/condition-said.ts';
import { lockHousehold } from '#store/network.ts';
import { arePersonsOf } from '#store/people.ts';
import { endOverride, personsUsingViolence } from '#store/phase.ts';
import { giveTask, responsible } from '#store/safety-task.ts';
import { underCondition } from './audience.ts';
import { holdingOverride, reopenPhaseOne, standingOf } from './gate.ts';
import { safetyRefusals } from './refusals.ts';

/**
 * How a condition was found to be, with source and evidence. A failed check breaks an override, opens phase 1 again
 * at once and tells director and deputy, whoever tells it and whatever day it is about. That something is met does
 * not count on the word of who used violence alone. In a closed household it opens the household again.
 */
export const checkCondition = deed({
  code: 'check_condition',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/conditions/:conditionId/checks',
  summary: 'Record a check of a safety condition',
  access: { who: 'team' },
  input: z.strictObject({
    householdId: id(),
    conditionId: id(),
    on: day(),
    status: oneOf(checkStatuses),
    sources: someOf(sourceKinds).pipe(z.array(oneOf(sourceKinds)).min(1, 'too_small')),
    sourcePersons: ids().default([]),
    evidence: neededText(2_000),
  }),
  output: z.object({
    checkId: z.string(),
    /** False: it rests only on the person who used violence, so it does not make the condition met. */
    counts: z.boolean(),
    state: z.enum(conditionStates),
    phase: z.enum(phases),
  }),
  refusals: { ...commonRefusals, ...safetyRefusals },
  async run(tx, input, visit) {
    const { householdId, conditionId } = input;
    if (input.on > visit.today) return refuse('in_the_future');
    const household = await lockHousehold(tx, householdId);
    const condition = await lockCondition(tx, householdId, conditionId);
    if (household === undefined || condition === undefined) return refuse('not_found');
    if (condition.state === 'ended') return refuse('condition_ended');
    if (input.on < toLocalDate(condition.agreedAt, visit.timeZone)) return refuse('before_condition');
    if (!(await arePersonsOf(tx, householdId, input.sourcePersons))) return refuse('unknown_person');
    if (await textHoldsAddress(tx, householdId, [input.evidence])) return refuse('address_in_text');
    const checkId = await insertCheck(tx, condition, input, underCondition(condition));
    const standing = await standingOf(tx, householdId, conditionId, visit);
    const override = await holdingOverride(tx, householdId, visit.today);
    let reopened = false;
    if (input.status === 'not_met') {
      if (override !== undefined) await endOverride(tx, override.id, 'failed_check', visit.now);
      reopened = await reopenPhaseOne(tx, household, { why: 'failed_check', checkId }, visit);
      const to = await responsible(tx, householdId);
      await giveTask(tx, {
        householdId,
        code: 'condition_failed',
        to,
        aboutId: conditionId,
        dueOn: visit.today,
      });
      if (household.stage === 'closed') await reopen(tx, householdId, 'answer', 'failed_check', visit);
    } else if (standing?.decidedBy?.status === 'not_known' && override === undefined) {
      reopened = await reopenPhaseOne(tx, household, { why: 'check_not_known', checkId }, visit);
    }
    const record = { sources: input.sources, sourcePersonIds: input.sourcePersons };
    const alone = onlyPersonUsingViolence(record, await personsUsingViolence(tx, householdId));
    return done(
      {
        checkId,
        counts: input.status === 'not_met' || !alone,
        state: standing?.state ?? 'not_checked',
        phase: reopened ? 'direct_safety' : household.phase,
      },
      { householdId, personIds: input.sourcePersons, returned: { condition_check: [checkId] } },
    );
  },
});
