import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText, oneOf } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import * as network from '#store/network.ts';
import { areWorkers, colleagues } from '#store/people.ts';
import { responsible } from '#store/safety-task.ts';
import { tellByTask } from '#store/task.ts';
import { mayPlaceSupervisor } from './directed.ts';
import { checkGround, groundFields } from './ground.ts';
import { groundRefusals } from './ground-refusals.ts';
import { networkRefusals } from './refusals.ts';

/**
 * Puts a colleague in the team. Whoever is in the team may, and never for oneself (rule V9). A supervisor decides as second
 * person and sees what is kept from the team: only who has that role, and only by who directs, in intake by who takes in.
 * To somebody of another organisation the file is opened on a legal ground.
 */
export const givePlace = deed({
  code: 'give_place',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/team',
  summary: 'Put a colleague in the team of a household',
  access: { who: 'team' },
  input: z.strictObject({
    householdId: id(),
    userId: id(),
    place: oneOf(['worker', 'supervisor']),
    reason: neededText(500),
    ...groundFields(),
  }),
  output: z.object({ placeId: z.string() }),
  refusals: { ...commonRefusals, ...networkRefusals, ...groundRefusals },
  async run(tx, input, visit) {
    if (input.userId === visit.userId) return refuse('not_yourself');
    if (!(await areWorkers(tx, [input.userId]))) return refuse('unknown_colleague');
    const present = await network.places(tx, input.householdId);
    if (present.some(place => place.userId === input.userId && place.until === null))
      return refuse('has_place');
    if (input.place === 'supervisor') {
      if (!(await mayPlaceSupervisor(tx, input.householdId, present, visit)))
        return refuse('only_direction_supervises');
      const [colleague] = await colleagues(tx, [input.userId]);
      if (colleague?.roles.includes('supervisor') !== true) return refuse('not_a_supervisor');
    }
    const ground = await checkGround(tx, { ...input, to: [input.userId] }, visit);
    if (!ground.ok) return refuse(ground.refused);
    const placeId = await network.givePlace(tx, input.householdId, { ...input, ...ground.value });
    // Nobody is let in unseen: who directs hears it when a colleague does it.
    if (!visit.directs)
      await tellByTask(tx, input.householdId, {
        to: (await responsible(tx, input.householdId)).filter(each => each !== visit.userId),
        code: 'place_given',
        aboutId: placeId,
        on: visit.today,
      });
    return done({ placeId }, { householdId: input.householdId, returned: { team_place: [placeId] } });
  },
});
