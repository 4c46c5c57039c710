import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { closingRefusals } from './refusals.ts';
import { reopen } from './reopen.ts';

/** Opens a closed household again by hand, with the reason. Anybody who still has a place may: looking again is never wrong. */
export const reopenHousehold = deed({
  code: 'reopen_household',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/reopening',
  summary: 'Open a closed household again',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), reason: neededText(2_000) }),
  output: z.object({ closingId: z.string() }),
  refusals: { ...commonRefusals, ...closingRefusals },
  async run(tx, { householdId, reason }, visit) {
    if (!isReason(reason)) return refuse('reason_missing');
    if (await textHoldsAddress(tx, householdId, [reason])) return refuse('address_in_text');
    const closingId = await reopen(tx, householdId, 'by_hand', reason, visit);
    if (closingId === undefined) return refuse('not_closed');
    return done({ closingId }, { householdId, returned: { household: [householdId], closing: [closingId] } });
  },
});
