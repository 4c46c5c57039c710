import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id, ids, neededText, oneOf, optionalText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { ageBand, ageOn } from '#domain/household/age.ts';
import { birthPrecisions } from '#domain/household/codes.ts';
import { sharingGrounds } from '#domain/referral/codes.ts';
import { consentFault } from '#domain/referral/consent.ts';
import { localDate } from '#domain/shared/calendar.ts';
import { refuse } from '#domain/shared/result.ts';
import { arePersonsOf } from '#store/people.ts';
import { consentPerson, insertSharing, lockReferral } from '#store/referral.ts';
import { underReferral } from './readers.ts';
import { referralRefusals } from './refusals.ts';

/**
 * Records one piece of information about one person that is shared for a referral, and on which ground. Consent holds only
 * from whom the age of that person asks it; whoever uses violence and has authority is asked like anybody, or another
 * ground is found.
 */
export const recordSharing = deed({
  code: 'record_sharing',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/referrals/:referralId/sharings',
  summary: 'Record what is shared for a referral, about whom and on which legal ground',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    referralId: id(),
    aboutPersonId: id(),
    information: neededText(1_000),
    sharedWith: neededText(300),
    ground: oneOf(sharingGrounds),
    groundNote: optionalText(1_000),
    consentFrom: ids().default([]),
    on: day(),
  }),
  output: z.object({ sharingId: z.string() }),
  refusals: { ...commonRefusals, ...referralRefusals },
  async run(tx, input, visit) {
    const { householdId, aboutPersonId, ground, consentFrom, on } = input;
    const referral = await lockReferral(tx, householdId, input.referralId);
    if (referral === undefined) return refuse('not_found');
    if (on > visit.today) return refuse('in_the_future');
    if (ground === 'other_law' && input.groundNote === undefined) return refuse('ground_note_missing');
    if (ground !== 'consent' && consentFrom.length > 0) return refuse('consent_with_other_ground');
    if (!(await arePersonsOf(tx, householdId, [aboutPersonId, ...consentFrom])))
      return refuse('unknown_person');
    const person = await consentPerson(tx, householdId, aboutPersonId, on);
    if (person === undefined) return refuse('unknown_person');
    if (ground === 'consent') {
      const precision = birthPrecisions.find(code => code === person.birthPrecision) ?? 'not_known';
      const born = person.birthDate === null ? null : localDate(person.birthDate);
      const band = ageBand(ageOn(born, precision, on));
      const { authority } = person;
      const fault = consentFault({ personId: aboutPersonId, band, authority, consentFrom });
      if (fault !== undefined) return refuse(fault);
    }
    const texts = [input.information, input.sharedWith, input.groundNote];
    if (await textHoldsAddress(tx, householdId, texts)) return refuse('address_in_text');
    const row = { ...input, groundNote: input.groundNote ?? null };
    const sharingId = await insertSharing(tx, row, underReferral(referral));
    return done(
      { sharingId },
      {
        householdId,
        personIds: [aboutPersonId],
        returned: { referral: [referral.id], sharing: [sharingId] },
      },
    );
  },
});
