import { z } from 'zod';
import { outName } from '#acts/contact/item-out.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { endsByHand } from '#domain/day/tasks.ts';
import * as tasks from '#store/task.ts';
import { mayAnswerRepeat } from './may-answer-repeat.ts';

const outTask = z.object({
  id: z.string(),
  /** 'written', or the code that a deed set. */
  code: z.string(),
  text: z.string().nullable(),
  dueOn: outDay().nullable(),
  personId: z.string().nullable(),
  assignedTo: z.object({ id: z.string(), name: outName.nullable() }),
  /** Null when the house set it. */
  by: outName.nullable(),
  createdAt: z.coerce.date(),
  doneAt: z.coerce.date().nullable(),
  doneBy: outName.nullable(),
  /** The colleague whom the task is about, such as who asked about somebody known. */
  aboutColleague: outName.nullable(),
  /** The condition that it asks to look at, for whoever may read that. */
  condition: z.object({ id: z.string(), text: z.string() }).nullable(),
});

/** The tasks of a household: open ones first, with whether the reader may end them, or answer a report again. */
export const readTasks = deed({
  code: 'read_tasks',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/tasks',
  summary: 'Tasks of a household',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id() }),
  output: z.object({ tasks: z.array(outTask.extend({ mayFinish: z.boolean(), mayAnswer: z.boolean() })) }),
  refusals: {},
  async run(tx, input, visit) {
    const { householdId } = input;
    const list = z.array(outTask).parse(await tasks.tasksOf(tx, householdId));
    const mayFinish = (task: z.output<typeof outTask>) =>
      task.doneAt === null && endsByHand(task.code) && (visit.directs || task.assignedTo.id === visit.userId);
    const asked = list.filter(task => task.code === 'repeat_report' && task.doneAt === null);
    const answers = new Set<string>();
    for (const { id: taskId, assignedTo, createdAt } of asked)
      if (
        await mayAnswerRepeat(tx, householdId, { assigned_to: assignedTo.id, created_at: createdAt }, visit)
      )
        answers.add(taskId);
    return done(
      {
        tasks: list.map(task => ({ ...task, mayFinish: mayFinish(task), mayAnswer: answers.has(task.id) })),
      },
      {
        householdId,
        personIds: [...new Set(list.flatMap(task => (task.personId === null ? [] : [task.personId])))],
        returned: {
          task: list.map(task => task.id),
          condition: [...new Set(list.flatMap(task => task.condition?.id ?? []))],
        },
      },
    );
  },
});
