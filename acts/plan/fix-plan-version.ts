import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText, whole } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { lockHousehold } from '#store/network.ts';
import { entryRows, insertVersion, lastNumber } from '#store/plan.ts';
import { planRefusals } from './refusals.ts';

/** Fixes the plan as it stands, under the next number. Whoever directs does it; others go on writing meanwhile. */
export const fixPlanVersion = deed({
  code: 'fix_plan_version',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/plan/versions',
  summary: 'Fix the plan as it stands as a version',
  access: { who: 'direction' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    /** The newest version that the director saw; 0 when there was none. */
    after: whole(0, 1_000_000),
    why: neededText(1_000),
  }),
  output: z.object({ versionId: z.string(), number: z.number() }),
  refusals: { ...commonRefusals, ...planRefusals },
  async run(tx, input) {
    const { householdId, why } = input;
    if (!isReason(why)) return refuse('reason_missing');
    if (await textHoldsAddress(tx, householdId, [why])) return refuse('address_in_text');
    if ((await lockHousehold(tx, householdId)) === undefined) return refuse('not_found');
    const last = await lastNumber(tx, householdId);
    if (last !== input.after) return refuse('stale', { version: String(last) });
    const rows = await entryRows(tx, householdId);
    if (rows.length === 0) return refuse('plan_empty');
    if (!rows.some(row => row.afterVersion === last)) return refuse('nothing_changed');
    const versionId = await insertVersion(tx, householdId, last + 1, why);
    return done({ versionId, number: last + 1 }, { householdId, returned: { plan_version: [versionId] } });
  },
});
