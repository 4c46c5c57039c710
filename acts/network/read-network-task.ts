import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/network-task.ts';
import { networkTasksOut, outNetworkTask } from './read-network-tasks.ts';
import { networkSight } from './sight.ts';

/** One task around this household. */
export const readNetworkTask = deed({
  code: 'read_network_task',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/network/tasks/:networkTaskId',
  summary: 'What one colleague or network person is there for',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), networkTaskId: id() }),
  output: outNetworkTask,
  refusals: {},
  async run(tx, { householdId, networkTaskId }, visit) {
    const sight = await networkSight(tx, householdId, visit);
    const rows = (await store.networkTasks(tx, householdId, true)).filter(
      row => row.id === networkTaskId && sight.shows(row),
    );
    const [task] = await networkTasksOut(tx, rows, sight);
    if (task === undefined) return refuse('not_found');
    return done(task, {
      householdId,
      personIds: task.forPersonIds,
      returned: { network_task: [networkTaskId] },
    });
  },
});
