import { z } from 'zod';
import { audienceFault, withChecker } from '#acts/safety/audience.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { audience, id, neededText, oneOf, optionalDay, optionalText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { agreeds, referralKinds, urgencies } from '#domain/referral/codes.ts';
import { refuse } from '#domain/shared/result.ts';
import { areInTeam } from '#store/contact.ts';
import { arePersonsOf } from '#store/people.ts';
import { insertReferral } from '#store/referral.ts';
import { referralRefusals } from './refusals.ts';

/**
 * Asks help for one person: what for, how soon, and what the person agreed to in their own words. A colleague who is asked
 * must be in the team already and can read it; another organisation is named in words.
 */
export const askReferral = deed({
  code: 'ask_referral',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/referrals',
  summary: 'Ask help for one person, voluntary or imposed',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    personId: id(),
    kind: oneOf(referralKinds),
    /** What is asked, and of which organisation. */
    offer: neededText(300),
    purpose: neededText(2_000),
    urgency: oneOf(urgencies),
    agreed: oneOf(agreeds),
    agreedWords: optionalText(2_000),
    imposedBy: optionalText(200),
    imposedUntil: optionalDay(),
    askedOfUser: z.preprocess(value => (value === '' ? undefined : value), id().optional()),
    audience: audience(),
  }),
  output: z.object({ referralId: z.string() }),
  refusals: { ...commonRefusals, ...referralRefusals },
  async run(tx, input, visit) {
    const { householdId, personId } = input;
    if ((input.imposedBy === undefined) !== (input.imposedUntil === undefined))
      return refuse('imposed_incomplete');
    if (input.imposedUntil !== undefined && input.imposedUntil < visit.today) return refuse('imposed_past');
    if (['yes', 'partly'].includes(input.agreed) && input.agreedWords === undefined)
      return refuse('words_missing');
    if (input.agreed === 'not_asked' && input.agreedWords !== undefined) return refuse('words_not_asked');
    if (!(await arePersonsOf(tx, householdId, [personId]))) return refuse('unknown_person');
    if (input.askedOfUser !== undefined && !(await areInTeam(tx, householdId, [input.askedOfUser])))
      return refuse('colleague_not_in_team');
    const fault = await audienceFault(tx, householdId, input.audience);
    if (fault !== undefined) return refuse(fault);
    const texts = [input.offer, input.purpose, input.agreedWords, input.imposedBy];
    if (await textHoldsAddress(tx, householdId, texts)) return refuse('address_in_text');
    const referralId = await insertReferral(tx, input, withChecker(input.audience, input.askedOfUser));
    return done({ referralId }, { householdId, personIds: [personId], returned: { referral: [referralId] } });
  },
});
