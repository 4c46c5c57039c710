import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id, neededText, oneOf, whole } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { mayStep } from '#domain/referral/course.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { lockReferral, moveReferral } from '#store/referral.ts';
import { giveTask, responsible } from '#store/safety-task.ts';
import { referralRefusals } from './refusals.ts';

/**
 * Ends help with what it brought, or takes the question back before it started. What it brought goes to director and
 * deputy as a task to read, which no other colleague sees: the referral may not be theirs to know of.
 */
export const endReferral = deed({
  code: 'end_referral',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/referrals/:referralId/end',
  summary: 'End help with its result, or withdraw the referral with a reason',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    referralId: id(),
    version: whole(1, 1_000_000),
    how: oneOf(['ended', 'withdrawn']),
    on: day(),
    /** What it brought; of a question taken back: why. */
    result: neededText(4_000),
  }),
  output: z.object({ referralId: z.string() }),
  refusals: { ...commonRefusals, ...referralRefusals },
  async run(tx, input, visit) {
    const { householdId, how, on, result } = input;
    const referral = await lockReferral(tx, householdId, input.referralId);
    if (referral === undefined) return refuse('not_found');
    if (referral.version !== input.version) return refuse('stale', { version: String(referral.version) });
    if (!mayStep(referral.state, how === 'ended' ? 'end' : 'withdraw')) return refuse('not_from_here');
    if (on > visit.today) return refuse('in_the_future');
    if (referral.started_on !== null && on < referral.started_on) return refuse('before_asked');
    if (!isReason(result)) return refuse(how === 'ended' ? 'result_missing' : 'reason_missing');
    if (await textHoldsAddress(tx, householdId, [result])) return refuse('address_in_text');
    await moveReferral(
      tx,
      referral,
      how === 'ended'
        ? { state: 'ended', ended_on: on, result }
        : { state: 'withdrawn', ended_on: on, answer_reason: result },
    );
    await giveTask(tx, {
      householdId,
      code: 'referral_result',
      to: (await responsible(tx, householdId)).filter(userId => userId !== visit.userId),
      aboutId: referral.id,
      personId: referral.person_id,
      dueOn: addDays(visit.today, 7),
    });
    return done(
      { referralId: referral.id },
      { householdId, personIds: [referral.person_id], returned: { referral: [referral.id] } },
    );
  },
});
