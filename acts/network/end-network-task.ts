import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, whole } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import { openHandoverOf } from '#store/handover.ts';
import { lockHousehold } from '#store/network.ts';
import * as store from '#store/network-task.ts';
import { networkRefusals } from './refusals.ts';

/** Says that this is no longer what somebody is there for. While it is being handed over it cannot be dropped. */
export const endNetworkTask = deed({
  code: 'end_network_task',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/network/tasks/:networkTaskId/end',
  summary: 'End what somebody around this household was there for',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), networkTaskId: id(), version: whole(1, 1_000_000) }),
  output: z.object({ ended: z.boolean() }),
  refusals: { ...commonRefusals, ...networkRefusals },
  async run(tx, { householdId, networkTaskId, version }, visit) {
    if ((await lockHousehold(tx, householdId)) === undefined) return refuse('not_found');
    const before = await store.lockNetworkTask(tx, householdId, networkTaskId);
    if (before === undefined) return refuse('not_found');
    if (before.until !== null) return refuse('task_ended');
    if (before.version !== version) return refuse('stale', { version: String(before.version) });
    if (await openHandoverOf(tx, householdId, networkTaskId)) return refuse('being_handed_over');
    await store.endNetworkTask(tx, householdId, networkTaskId, visit.today);
    return done(
      { ended: true },
      { householdId, personIds: before.forPersonIds, returned: { network_task: [networkTaskId] } },
    );
  },
});
