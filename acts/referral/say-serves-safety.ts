import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText, whole } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { lockReferral, moveReferral } from '#store/referral.ts';
import { referralRefusals } from './refusals.ts';

/** Says of help that runs why it serves safety, when safety is not there (any more). */
export const sayServesSafety = deed({
  code: 'say_help_serves_safety',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/referrals/:referralId/serves-safety',
  summary: 'Say why help that runs serves safety now',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    referralId: id(),
    version: whole(1, 1_000_000),
    servesSafety: neededText(1_000),
  }),
  output: z.object({ referralId: z.string() }),
  refusals: { ...commonRefusals, ...referralRefusals },
  async run(tx, input) {
    const { householdId, servesSafety } = input;
    if (!isReason(servesSafety)) return refuse('reason_missing');
    if (await textHoldsAddress(tx, householdId, [servesSafety])) return refuse('address_in_text');
    const referral = await lockReferral(tx, householdId, input.referralId);
    if (referral === undefined) return refuse('not_found');
    if (referral.version !== input.version) return refuse('stale', { version: String(referral.version) });
    if (referral.state !== 'started') return refuse('not_from_here');
    await moveReferral(tx, referral, { state: 'started', serves_safety: servesSafety });
    return done(
      { referralId: referral.id },
      { householdId, personIds: [referral.person_id], returned: { referral: [referral.id] } },
    );
  },
});
