import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, oneOf, optionalText, whole } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { mayStep } from '#domain/referral/course.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { areInTeam } from '#store/contact.ts';
import { lockReferral, moveReferral } from '#store/referral.ts';
import { referralRefusals } from './refusals.ts';

/** Answers a referral, or records what the organisation answered. No answer is refused without a reason. */
export const answerReferral = deed({
  code: 'answer_referral',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/referrals/:referralId/answer',
  summary: 'Accept a referral, put it on a waiting list or refuse it with a reason',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    referralId: id(),
    version: whole(1, 1_000_000),
    answer: oneOf(['accepted', 'waiting', 'refused']),
    reason: optionalText(2_000),
  }),
  output: z.object({ referralId: z.string() }),
  refusals: { ...commonRefusals, ...referralRefusals },
  async run(tx, input, visit) {
    const { householdId, answer } = input;
    const referral = await lockReferral(tx, householdId, input.referralId);
    if (referral === undefined) return refuse('not_found');
    if (referral.version !== input.version) return refuse('stale', { version: String(referral.version) });
    if (!mayStep(referral.state, 'answer')) return refuse('not_from_here');
    const asked = referral.asked_of_user;
    const bound = asked !== null && asked !== visit.userId && (await areInTeam(tx, householdId, [asked]));
    if (bound && !visit.directs) return refuse('not_yours_to_answer');
    if (answer !== 'accepted' && !isReason(input.reason)) return refuse('reason_missing');
    if (await textHoldsAddress(tx, householdId, [input.reason])) return refuse('address_in_text');
    await moveReferral(tx, referral, {
      state: answer,
      answered_on: visit.today,
      answer_reason: input.reason ?? null,
    });
    return done(
      { referralId: referral.id },
      { householdId, personIds: [referral.person_id], returned: { referral: [referral.id] } },
    );
  },
});
