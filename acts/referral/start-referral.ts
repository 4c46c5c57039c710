import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id, whole } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { mayStep } from '#domain/referral/course.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { refuse } from '#domain/shared/result.ts';
import { lockReferral, moveReferral } from '#store/referral.ts';
import { referralRefusals } from './refusals.ts';

/** Says that the help has started, or started again after somebody dropped out. */
export const startReferral = deed({
  code: 'start_referral',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/referrals/:referralId/start',
  summary: 'Say that help has started, or started again',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), referralId: id(), version: whole(1, 1_000_000), on: day() }),
  output: z.object({ referralId: z.string() }),
  refusals: { ...commonRefusals, ...referralRefusals },
  async run(tx, input, visit) {
    const { householdId, on } = input;
    const referral = await lockReferral(tx, householdId, input.referralId);
    if (referral === undefined) return refuse('not_found');
    if (referral.version !== input.version) return refuse('stale', { version: String(referral.version) });
    if (!mayStep(referral.state, 'start')) return refuse('not_from_here');
    if (on > visit.today) return refuse('in_the_future');
    if (on < toLocalDate(referral.created_at, visit.timeZone)) return refuse('before_asked');
    await moveReferral(tx, referral, { state: 'started', started_on: on, ended_on: null });
    return done(
      { referralId: referral.id },
      { householdId, personIds: [referral.person_id], returned: { referral: [referral.id] } },
    );
  },
});
