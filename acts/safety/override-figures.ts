import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { overrideFigures as figures } from '#store/phase.ts';

const count = z.number().nullable();

/**
 * How often the gate was passed by, for each of the last twelve months of the region. A count of fewer than ten, none
 * included, is null: it is not told.
 */
export const overrideFigures = deed({
  code: 'override_figures',
  kind: 'read',
  method: 'GET',
  path: '/steering/overrides',
  summary: 'Overrides of the phase gate per month, small counts not told',
  access: { who: 'role', roles: ['supervisor', 'region_coordinator', 'analyst'] },
  input: z.strictObject({}),
  output: z.object({
    months: z.array(
      z.object({ month: z.string(), asked: count, confirmed: count, refused: count, ended: count }),
    ),
  }),
  refusals: {},
  async run(tx) {
    const months = await figures(tx);
    return done({ months }, { returned: { override_months: months.length } });
  },
});
