import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { outDay } from '#acts/shared/fields.ts';
import { regionEnded } from '#store/ended-unsafe.ts';

/**
 * How many households ended without safety and are still closed so, per organisation that carries them. It is the
 * region's work to speak with that organisation, so the numbers are exact; no household and no colleague. What the region
 * publishes is counted elsewhere, under the rule of small numbers.
 */
export const readRegionEnded = deed({
  code: 'read_region_ended',
  kind: 'read',
  method: 'GET',
  path: '/steering/ended-without-safety',
  summary: 'For the region: how many households ended without safety, per organisation',
  access: { who: 'role', roles: ['region_coordinator'] },
  input: z.strictObject({}),
  output: z.object({
    organisations: z.array(
      z.object({
        /** Null where nobody who works here directs or owns it. */
        organisation: z.string().nullable(),
        households: z.number(),
        oldestOn: outDay(),
        /** Of how many the day to ask again has passed. */
        late: z.number(),
        /** Of how many no day to ask again is left. */
        noDay: z.number(),
      }),
    ),
  }),
  refusals: {},
  async run(tx) {
    const organisations = await regionEnded(tx);
    return done({ organisations }, { returned: { ended_region_rows: organisations.length } });
  },
});
