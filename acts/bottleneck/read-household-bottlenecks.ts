import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { bottlenecksAbout } from '#store/bottleneck.ts';
import { bottleneckOut, outBottleneck } from './bottleneck-out.ts';

/** What is stuck around one household, for its whole team: how each stands, and the answer that came back. */
export const readHouseholdBottlenecks = deed({
  code: 'read_household_bottlenecks',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/bottlenecks',
  summary: 'Bottlenecks that were raised about one household, with their answers',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id() }),
  output: z.object({ bottlenecks: z.array(outBottleneck) }),
  refusals: {},
  async run(tx, { householdId }, visit) {
    const rows = await bottlenecksAbout(tx, householdId);
    return done(
      { bottlenecks: rows.map(row => bottleneckOut(row, visit)) },
      { householdId, returned: { bottleneck: rows.map(row => row.id) } },
    );
  },
});
