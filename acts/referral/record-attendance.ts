import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id, oneOf, optionalText, whole } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { attendanceOutcomes } from '#domain/referral/codes.ts';
import { mayStep } from '#domain/referral/course.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { insertAttendance, lockReferral, moveReferral } from '#store/referral.ts';
import { underReferral } from './readers.ts';
import { referralRefusals } from './refusals.ts';

/**
 * Records whether somebody came. Staying away and dropping out by who uses violence ask a safety check that day and a new
 * talk (domain/referral/drop-out.ts): no task is made, both follow from this row until another fact answers it.
 */
export const recordAttendance = deed({
  code: 'record_attendance',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/referrals/:referralId/attendance',
  summary: 'Record that somebody came, called off, stayed away or dropped out',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    referralId: id(),
    version: whole(1, 1_000_000),
    on: day(),
    outcome: oneOf(attendanceOutcomes),
    note: optionalText(2_000),
  }),
  output: z.object({ attendanceId: z.string() }),
  refusals: { ...commonRefusals, ...referralRefusals },
  async run(tx, input, visit) {
    const { householdId, on, outcome } = input;
    const referral = await lockReferral(tx, householdId, input.referralId);
    if (referral === undefined) return refuse('not_found');
    if (referral.version !== input.version) return refuse('stale', { version: String(referral.version) });
    if (!mayStep(referral.state, 'attend')) return refuse('not_from_here');
    if (on > visit.today) return refuse('in_the_future');
    if (referral.started_on !== null && on < referral.started_on) return refuse('before_asked');
    if (outcome === 'dropped_out' && !isReason(input.note)) return refuse('reason_missing');
    if (await textHoldsAddress(tx, householdId, [input.note])) return refuse('address_in_text');
    const note = input.note ?? null;
    const row = { householdId, referralId: referral.id, on, outcome, note };
    const attendanceId = await insertAttendance(tx, row, underReferral(referral));
    if (outcome === 'dropped_out')
      await moveReferral(tx, referral, { state: 'dropped_out', ended_on: on, answer_reason: note });
    return done(
      { attendanceId },
      {
        householdId,
        personIds: [referral.person_id],
        returned: { referral: [referral.id], attendance: [attendanceId] },
      },
    );
  },
});
