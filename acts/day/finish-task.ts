import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { endsByHand, writtenTask } from '#domain/day/tasks.ts';
import { refuse } from '#domain/shared/result.ts';
import * as tasks from '#store/task.ts';
import { dayRefusals } from './refusals.ts';

/**
 * Says that a task is done. What asks for a decision ends by that decision only. A task that the house gave to
 * director and deputy both is done for both.
 */
export const finishTask = deed({
  code: 'finish_task',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/tasks/:taskId/finish',
  summary: 'Say that a task is done',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id(), taskId: id() }),
  output: z.object({ finished: z.boolean() }),
  refusals: { ...commonRefusals, ...dayRefusals },
  async run(tx, input, visit) {
    const { householdId, taskId } = input;
    const task = await tasks.lockTask(tx, householdId, taskId);
    if (task === undefined) return refuse('not_found');
    if (task.assigned_to !== visit.userId && !visit.directs) return refuse('not_your_task');
    if (task.done_at !== null) return refuse('done_already');
    if (!endsByHand(task.code)) return refuse('ends_by_deed');
    const alone = task.code === writtenTask;
    await tasks.finishTask(tx, householdId, { ...task, alone }, { by: visit.userId, at: visit.now });
    const personIds = task.person_id === null ? [] : [task.person_id];
    return done({ finished: true }, { householdId, personIds, returned: { task: [taskId] } });
  },
});
