import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import * as network from '#store/network.ts';
import { passOnWhatIsLeft } from '#store/network-task.ts';

/**
 * Takes somebody out of the team. They see nothing more from their next request on. Direction ends by a next one only.
 * What they were there for passes to the director, so that nothing is without owner.
 */
export const endPlace = deed({
  code: 'end_place',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/team/:placeId/end',
  summary: 'Take a colleague out of the team of a household',
  access: { who: 'direction' },
  input: z.strictObject({ householdId: id(), placeId: id() }),
  output: z.object({ ended: z.boolean() }),
  refusals: commonRefusals,
  async run(tx, input, visit) {
    if ((await network.lockHousehold(tx, input.householdId)) === undefined) return refuse('not_found');
    if (!(await network.endPlace(tx, input.householdId, input.placeId, visit.now)))
      return refuse('not_found');
    const passed = await passOnWhatIsLeft(tx, input.householdId);
    return done(
      { ended: true },
      { householdId: input.householdId, returned: { team_place: [input.placeId], network_task: passed } },
    );
  },
});
