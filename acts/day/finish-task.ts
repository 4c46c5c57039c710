import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, optionalText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { endsByHand, needsOutcome, writtenTask } from '#domain/day/tasks.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import * as tasks from '#store/task.ts';
import { dayRefusals } from './refusals.ts';

/**
 * Says that a task is done. What asks for a decision ends with the decision in a sentence; what a deed answers ends by
 * that deed. A task that the house gave to director and deputy both is done for both.
 */
export const finishTask = deed({
  code: 'finish_task',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/tasks/:taskId/finish',
  summary: 'Say that a task is done',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id(), taskId: id(), outcome: optionalText(1_000) }),
  output: z.object({ finished: z.boolean() }),
  refusals: { ...commonRefusals, ...dayRefusals },
  async run(tx, input, visit) {
    const { householdId, taskId } = input;
    const task = await tasks.lockTask(tx, householdId, taskId);
    if (task === undefined) return refuse('not_found');
    if (task.assigned_to !== visit.userId && !visit.directs) return refuse('not_your_task');
    if (task.done_at !== null) return refuse('done_already');
    if (!endsByHand(task.code)) return refuse('ends_by_deed');
    if (needsOutcome(task.code) && !isReason(input.outcome)) return refuse('outcome_missing');
    if (await textHoldsAddress(tx, householdId, [input.outcome])) return refuse('address_in_text');
    const ended = { by: visit.userId, at: visit.now, outcome: input.outcome ?? null };
    await tasks.finishTask(tx, householdId, { ...task, alone: task.code === writtenTask }, ended);
    const personIds = task.person_id === null ? [] : [task.person_id];
    return done({ finished: true }, { householdId, personIds, returned: { task: [taskId] } });
  },
});
