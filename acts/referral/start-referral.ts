import { z } from 'zod';
import { gateNow } from '#acts/safety/gate.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id, optionalText, whole } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { mayStep } from '#domain/referral/course.ts';
import { mayHelpStart } from '#domain/referral/gate.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { lockHousehold } from '#store/network.ts';
import { lockReferral, moveReferral } from '#store/referral.ts';
import { referralRefusals } from './refusals.ts';

/**
 * Says that the help has started, or started again after somebody dropped out. The gate of the plan stands here too
 * (domain/referral/gate.ts), and once more in the database.
 */
export const startReferral = deed({
  code: 'start_referral',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/referrals/:referralId/start',
  summary: 'Say that help has started, or started again',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    referralId: id(),
    version: whole(1, 1_000_000),
    on: day(),
    /** Why this help serves safety now; needed while direct safety is not there. */
    servesSafety: optionalText(1_000),
  }),
  output: z.object({ referralId: z.string() }),
  refusals: { ...commonRefusals, ...referralRefusals },
  async run(tx, input, visit) {
    const { householdId, on } = input;
    if (input.servesSafety !== undefined && !isReason(input.servesSafety)) return refuse('reason_missing');
    if (await textHoldsAddress(tx, householdId, [input.servesSafety])) return refuse('address_in_text');
    if ((await lockHousehold(tx, householdId)) === undefined) return refuse('not_found');
    const referral = await lockReferral(tx, householdId, input.referralId);
    const gate = await gateNow(tx, householdId, visit.today);
    if (referral === undefined || gate === undefined) return refuse('not_found');
    if (referral.version !== input.version) return refuse('stale', { version: String(referral.version) });
    if (!mayStep(referral.state, 'start')) return refuse('not_from_here');
    if (on > visit.today) return refuse('in_the_future');
    if (on < toLocalDate(referral.created_at, visit.timeZone)) return refuse('before_asked');
    const servesSafety = input.servesSafety ?? referral.serves_safety;
    if (!mayHelpStart({ kind: referral.kind, servesSafety }, gate)) return refuse('help_without_safety');
    await moveReferral(tx, referral, {
      state: 'started',
      started_on: on,
      ended_on: null,
      serves_safety: servesSafety,
    });
    return done(
      { referralId: referral.id },
      { householdId, personIds: [referral.person_id], returned: { referral: [referral.id] } },
    );
  },
});
