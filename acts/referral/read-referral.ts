import { z } from 'zod';
import { gateNow } from '#acts/safety/gate.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { ageBand, ageOn } from '#domain/household/age.ts';
import { ageBands, birthPrecisions } from '#domain/household/codes.ts';
import { consentNeeded } from '#domain/referral/consent.ts';
import { mayHelpStart } from '#domain/referral/gate.ts';
import { localDate } from '#domain/shared/calendar.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/referral.ts';
import { missedNow } from './drop-out.ts';
import { openMissed, outAttendance, outMissed, outReferral, outSharing } from './referral-out.ts';

/** One referral: what was shared on which ground, who came when, and whose consent the person's age asks. */
export const readReferral = deed({
  code: 'read_referral',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/referrals/:referralId',
  summary: 'One referral with what was shared, attendance and what is still to be done',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), referralId: id() }),
  output: z.object({
    referral: outReferral,
    /** Without direct safety this help asks why it serves safety, before it starts and while it runs. */
    asksWhySafe: z.boolean(),
    sharings: z.array(outSharing),
    attendance: z.array(outAttendance),
    missed: z.array(outMissed),
    consent: z.object({
      band: z.enum(ageBands),
      own: z.boolean(),
      authority: z.boolean(),
      /** Who has authority over this child, as the file knows; empty when nobody is known. */
      authorityIds: z.array(z.string()),
    }),
  }),
  refusals: {},
  async run(tx, { householdId, referralId }, visit) {
    const [found] = await store.referralsOf(tx, householdId, referralId);
    if (found === undefined) return refuse('not_found');
    const referral = outReferral.parse(found);
    const gate = await gateNow(tx, householdId, visit.today);
    if (gate === undefined) return refuse('not_found');
    const sharings = z.array(outSharing).parse(await store.sharingsOf(tx, householdId, referralId));
    const attendance = z.array(outAttendance).parse(await store.attendanceOf(tx, householdId, referralId));
    const person = await store.consentPerson(tx, householdId, referral.personId, visit.today);
    const precision = birthPrecisions.find(code => code === person?.birthPrecision) ?? 'not_known';
    const born = typeof person?.birthDate === 'string' ? localDate(person.birthDate) : null;
    const band = ageBand(ageOn(born, precision, visit.today));
    const missed = openMissed(await missedNow(tx, visit, householdId));
    return done(
      {
        referral,
        asksWhySafe: !mayHelpStart(referral, gate),
        sharings,
        attendance,
        missed: missed.filter(each => each.referralId === referralId),
        consent: { band, ...consentNeeded(band), authorityIds: person?.authority ?? [] },
      },
      {
        householdId,
        personIds: [...new Set([referral.personId, ...sharings.map(each => each.aboutPersonId)])],
        returned: {
          referral: [referralId],
          sharing: sharings.map(each => each.id),
          attendance: attendance.map(each => each.id),
        },
      },
    );
  },
});
