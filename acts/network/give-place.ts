import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText, oneOf } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import * as network from '#store/network.ts';
import { areWorkers } from '#store/people.ts';
import { networkRefusals } from './refusals.ts';

/** Puts a colleague in the team. Whoever is in the team may, and never for oneself (rule V9). */
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
  }),
  output: z.object({ placeId: z.string() }),
  refusals: { ...commonRefusals, ...networkRefusals },
  async run(tx, input, visit) {
    if (input.userId === visit.userId) return refuse('not_yourself');
    if (!(await areWorkers(tx, [input.userId]))) return refuse('unknown_colleague');
    const present = await network.places(tx, input.householdId);
    if (present.some(place => place.userId === input.userId && place.until === null))
      return refuse('has_place');
    const placeId = await network.givePlace(tx, input.householdId, input);
    return done({ placeId }, { householdId: input.householdId, returned: { team_place: [placeId] } });
  },
});
