import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, whole } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/network-task.ts';
import { arePersonsOf } from '#store/people.ts';
import { networkRefusals } from './refusals.ts';
import { networkSight } from './sight.ts';
import { networkTaskFields } from './task-fields.ts';

/** Changes what somebody is there for, from the version that the writer saw. Who it is changes by a handover only. */
export const changeNetworkTask = deed({
  code: 'change_network_task',
  kind: 'write',
  method: 'PUT',
  path: '/households/:householdId/network/tasks/:networkTaskId',
  summary: 'Change what somebody around this household is there for',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    networkTaskId: id(),
    version: whole(1, 1_000_000),
    ...networkTaskFields(),
  }),
  output: z.object({ version: z.number() }),
  refusals: { ...commonRefusals, ...networkRefusals },
  async run(tx, input, visit) {
    const { householdId, networkTaskId, forPersonIds } = input;
    const before = await store.lockNetworkTask(tx, householdId, networkTaskId);
    if (before === undefined || !(await networkSight(tx, householdId, visit)).shows(before))
      return refuse('not_found');
    if (before.until !== null) return refuse('task_ended');
    if (before.version !== input.version) return refuse('stale', { version: String(before.version) });
    if (!(await arePersonsOf(tx, householdId, forPersonIds))) return refuse('unknown_person');
    if (await textHoldsAddress(tx, householdId, [input.role, input.goal, input.familyText]))
      return refuse('address_in_text');
    const version = await store.changeNetworkTask(tx, householdId, networkTaskId, {
      role: input.role,
      goal: input.goal,
      familyText: input.familyText,
      forPersonIds,
      nextContactOn: input.nextContactOn ?? null,
    });
    return done(
      { version },
      { householdId, personIds: forPersonIds, returned: { network_task: [networkTaskId] } },
    );
  },
});
