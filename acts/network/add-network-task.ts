import { z } from 'zod';
import { someoneIsAway } from '#acts/access/away.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import { areInTeam } from '#store/contact.ts';
import { directions, lockHousehold } from '#store/network.ts';
import * as store from '#store/network-task.ts';
import { arePersonsOf } from '#store/people.ts';
import { safetyPersons } from '#store/safety-person.ts';
import { networkRefusals } from './refusals.ts';
import { networkTaskFields } from './task-fields.ts';

const leftOut = (value: unknown) => (value === '' ? undefined : value);

/** Writes what one colleague of the team, or one person of the family's own network, is there for. */
export const addNetworkTask = deed({
  code: 'add_network_task',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/network/tasks',
  summary: 'Say what somebody around this household is there for',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    userId: z.preprocess(leftOut, id().optional()),
    personId: z.preprocess(leftOut, id().optional()),
    ...networkTaskFields(),
  }),
  output: z.object({ networkTaskId: z.string() }),
  refusals: { ...commonRefusals, ...networkRefusals },
  async run(tx, input, visit) {
    const { householdId, userId, personId, forPersonIds } = input;
    if ((userId === undefined) === (personId === undefined)) return refuse('one_of_two');
    // The household's lock: somebody who leaves at this moment leaves before or after, never in between.
    if ((await lockHousehold(tx, householdId)) === undefined) return refuse('not_found');
    if (!(await directions(tx, householdId)).some(row => row.until === null))
      return refuse('no_director_yet');
    if (userId !== undefined && !(await areInTeam(tx, householdId, [userId]))) return refuse('not_in_team');
    if (userId !== undefined && (await someoneIsAway(tx, [userId], visit.today, input.nextContactOn)))
      return refuse('colleague_away');
    if (personId !== undefined) {
      const [person] = await safetyPersons(tx, householdId, personId);
      if (person?.kind !== 'network' || person.leftOn !== null) return refuse('not_of_network');
    }
    if (!(await arePersonsOf(tx, householdId, forPersonIds))) return refuse('unknown_person');
    if (await textHoldsAddress(tx, householdId, [input.role, input.goal, input.familyText]))
      return refuse('address_in_text');
    const networkTaskId = await store.addNetworkTask(tx, householdId, {
      userId: userId ?? null,
      personId: personId ?? null,
      role: input.role,
      goal: input.goal,
      familyText: input.familyText,
      forPersonIds,
      from: visit.today,
      nextContactOn: input.nextContactOn ?? null,
    });
    const personIds = [...new Set([...forPersonIds, ...(personId === undefined ? [] : [personId])])];
    return done({ networkTaskId }, { householdId, personIds, returned: { network_task: [networkTaskId] } });
  },
});
