import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText, whole } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { openHandoverOf } from '#store/handover.ts';
import { lockHousehold } from '#store/network.ts';
import * as store from '#store/network-task.ts';
import { responsible } from '#store/safety-task.ts';
import { tellByTask } from '#store/task.ts';
import { networkRefusals } from './refusals.ts';

/**
 * Says, with a reason, that this is no longer what somebody is there for. By whoever has the task or directs, and the others
 * of them are told. While it is being handed over it cannot be dropped.
 */
export const endNetworkTask = deed({
  code: 'end_network_task',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/network/tasks/:networkTaskId/end',
  summary: 'End what somebody around this household was there for',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    networkTaskId: id(),
    version: whole(1, 1_000_000),
    reason: neededText(500),
  }),
  output: z.object({ ended: z.boolean() }),
  refusals: { ...commonRefusals, ...networkRefusals },
  async run(tx, { householdId, networkTaskId, version, reason }, visit) {
    if ((await lockHousehold(tx, householdId)) === undefined) return refuse('not_found');
    const before = await store.lockNetworkTask(tx, householdId, networkTaskId);
    if (before === undefined) return refuse('not_found');
    if (!visit.directs && before.userId !== visit.userId) return refuse('only_owner_ends');
    if (before.until !== null) return refuse('task_ended');
    if (before.version !== version) return refuse('stale', { version: String(before.version) });
    if (await openHandoverOf(tx, householdId, networkTaskId)) return refuse('being_handed_over');
    if (!isReason(reason)) return refuse('reason_missing');
    if (await textHoldsAddress(tx, householdId, [reason])) return refuse('address_in_text');
    await store.endNetworkTask(tx, householdId, networkTaskId, visit.today, reason);
    const concerned = [
      ...(await responsible(tx, householdId)),
      ...(before.userId === null ? [] : [before.userId]),
    ];
    await tellByTask(tx, householdId, {
      code: 'network_task_ended',
      to: concerned.filter(each => each !== visit.userId),
      aboutId: networkTaskId,
      on: visit.today,
    });
    return done(
      { ended: true },
      { householdId, personIds: before.forPersonIds, returned: { network_task: [networkTaskId] } },
    );
  },
});
