import { z } from 'zod';
import { audienceFault } from '#acts/safety/audience.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { audience, day, id, ids, neededText, oneOf, optionalText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { stepKinds, warningCodes, warningsOf } from '#domain/profile/contra-indications.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { arePersonsOf } from '#store/people.ts';
import { insertStep } from '#store/planned-step.ts';
import { giveTask } from '#store/safety-task.ts';
import { approachRefusals } from './refusals.ts';
import { factsOfStep, situationOf } from './situation.ts';
import { toBeTold, toldColumns } from './told.ts';

/**
 * Plans a step with several persons. What speaks against it is reckoned from what the planner may see; the first time it
 * is refused with the warnings, and with a reason it is saved with them and director and deputy are told.
 */
export const planStep = deed({
  code: 'plan_step',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/planned-steps',
  summary: 'Plan a step with several persons; warns when it may do harm',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    kind: oneOf(stepKinds),
    personIds: ids(),
    on: day(),
    purpose: neededText(1_000),
    /** Why it is planned though something speaks against it. */
    reason: optionalText(2_000),
    audience: audience(),
  }),
  output: z.object({ stepId: z.string(), warnings: z.array(z.enum(warningCodes)) }),
  refusals: { ...commonRefusals, ...approachRefusals },
  async run(tx, input, visit) {
    const { householdId, kind, personIds, on, purpose } = input;
    if (personIds.length < 2) return refuse('too_few_persons');
    if (on < visit.today) return refuse('in_the_past');
    if (!(await arePersonsOf(tx, householdId, personIds))) return refuse('unknown_person');
    const fault = await audienceFault(tx, householdId, input.audience);
    if (fault !== undefined) return refuse(fault);
    if (await textHoldsAddress(tx, householdId, [purpose, input.reason])) return refuse('address_in_text');
    const situation = await situationOf(tx, householdId, visit);
    const warnings = warningsOf(factsOfStep(situation, kind, personIds, visit.today)).map(each => each.code);
    if (warnings.length > 0) {
      if (input.reason === undefined) return refuse('contra_indicated', { warnings: warnings.join(',') });
      if (!isReason(input.reason)) return refuse('reason_too_short', { warnings: warnings.join(',') });
    }
    const told = warnings.length === 0 ? [] : await toBeTold(tx, householdId, visit.userId);
    const stepId = await insertStep(
      tx,
      {
        householdId,
        kind,
        personIds,
        on,
        purpose,
        warnings,
        reason: warnings.length === 0 ? null : (input.reason ?? null),
      },
      toldColumns(input.audience, told),
    );
    await giveTask(tx, {
      householdId,
      code: 'contra_indicated_step',
      to: told,
      aboutId: stepId,
      dueOn: visit.today,
    });
    return done({ stepId, warnings }, { householdId, personIds, returned: { planned_step: [stepId] } });
  },
});
