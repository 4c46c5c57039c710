import { z } from 'zod';
import { someoneIsAway } from '#acts/access/away.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText, optionalDay } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { writtenTask } from '#domain/day/tasks.ts';
import { refuse } from '#domain/shared/result.ts';
import { areInTeam } from '#store/contact.ts';
import { lockHousehold } from '#store/network.ts';
import { arePersonsOf } from '#store/people.ts';
import * as tasks from '#store/task.ts';
import { dayRefusals } from './refusals.ts';

/** Gives a task to a colleague of the team, or to oneself. The whole team sees it. */
export const addTask = deed({
  code: 'add_task',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/tasks',
  summary: 'Give a task to somebody of the team',
  access: { who: 'team' },
  input: z.strictObject({
    householdId: id(),
    assignedTo: id(),
    text: neededText(500),
    dueOn: optionalDay(),
    personId: z.preprocess(value => (value === '' ? undefined : value), id().optional()),
  }),
  output: z.object({ taskId: z.string() }),
  refusals: { ...commonRefusals, ...dayRefusals },
  async run(tx, input, visit) {
    const { householdId, personId } = input;
    if (input.dueOn !== undefined && input.dueOn < visit.today) return refuse('due_in_the_past');
    // The household's lock: who leaves the team at this moment leaves before or after, never in between.
    if ((await lockHousehold(tx, householdId)) === undefined) return refuse('not_found');
    if (!(await areInTeam(tx, householdId, [input.assignedTo]))) return refuse('not_in_team');
    if (
      input.assignedTo !== visit.userId &&
      (await someoneIsAway(tx, [input.assignedTo], visit.today, input.dueOn))
    )
      return refuse('colleague_away');
    const personIds = personId === undefined ? [] : [personId];
    if (!(await arePersonsOf(tx, householdId, personIds))) return refuse('unknown_person');
    if (await textHoldsAddress(tx, householdId, [input.text])) return refuse('address_in_text');
    const taskId = await tasks.addTask(tx, householdId, {
      assignedTo: input.assignedTo,
      code: writtenTask,
      text: input.text,
      dueOn: input.dueOn ?? null,
      personId: personId ?? null,
    });
    return done({ taskId }, { householdId, personIds, returned: { task: [taskId] } });
  },
});
