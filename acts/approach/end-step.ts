import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, oneOf, optionalText, whole } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import * as store from '#store/planned-step.ts';
import { finishTasks } from '#store/safety-task.ts';
import { approachRefusals } from './refusals.ts';

/** Says that a step has been, or calls it off with a reason. Whoever may see a step may call it off: that protects. */
export const endStep = deed({
  code: 'end_step',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/planned-steps/:stepId/end',
  summary: 'Say that a planned step has been done, or call it off',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    stepId: id(),
    version: whole(1, 1_000_000),
    how: oneOf(['done', 'called_off']),
    reason: optionalText(2_000),
  }),
  output: z.object({ stepId: z.string() }),
  refusals: { ...commonRefusals, ...approachRefusals },
  async run(tx, input, visit) {
    const { householdId, how } = input;
    const step = await store.lockStep(tx, householdId, input.stepId);
    if (step === undefined) return refuse('not_found');
    if (step.state !== 'planned') return refuse('step_ended');
    if (step.version !== input.version) return refuse('stale', { version: String(step.version) });
    if (how === 'done' && step.on > visit.today) return refuse('not_yet');
    if (how === 'called_off' && !isReason(input.reason)) return refuse('reason_too_short');
    if (await textHoldsAddress(tx, householdId, [input.reason])) return refuse('address_in_text');
    await store.endStep(tx, step, how, input.reason ?? null);
    await finishTasks(tx, {
      householdId,
      codes: ['contra_indicated_step'],
      aboutId: step.id,
      by: visit.userId,
      at: visit.now,
    });
    return done(
      { stepId: step.id },
      { householdId, personIds: step.personIds, returned: { planned_step: [step.id] } },
    );
  },
});
