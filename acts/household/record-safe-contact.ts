import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id, oneOf, optionalDay, optionalText, yesNo } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import { arePersonsOf } from '#store/people.ts';
import { addSafeContact } from '#store/safe-contact.ts';
import { householdRefusals } from './refusals.ts';

export const safeChannels = [
  'phone',
  'text_message',
  'email',
  'letter',
  'visit',
  'through_somebody',
] as const;

/** Records how a person may be reached safely, or must not be. Agreed with that person, never with another. */
export const recordSafeContact = deed({
  code: 'record_safe_contact',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/persons/:personId/safe-contacts',
  summary: 'Record how a person may be reached safely, or must not be',
  access: { who: 'team' },
  input: z.strictObject({
    householdId: id(),
    personId: id(),
    channel: oneOf(safeChannels),
    allowed: yesNo(),
    detail: optionalText(500),
    hours: optionalText(200),
    wording: optionalText(500),
    agreedOn: day(),
    expiresOn: optionalDay(),
  }),
  output: z.object({ safeContactId: z.string() }),
  refusals: { ...commonRefusals, ...householdRefusals },
  async run(tx, input, visit) {
    if (!(await arePersonsOf(tx, input.householdId, [input.personId]))) return refuse('not_found');
    if (input.agreedOn > visit.today) return refuse('in_the_future');
    if (input.expiresOn !== undefined && input.expiresOn <= input.agreedOn)
      return refuse('expires_before_agreed');
    if (await textHoldsAddress(tx, input.householdId, [input.detail, input.hours, input.wording]))
      return refuse('address_in_text');
    const safeContactId = await addSafeContact(tx, input.householdId, {
      personId: input.personId,
      channel: input.channel,
      allowed: input.allowed,
      detail: input.detail ?? null,
      hours: input.hours ?? null,
      wording: input.wording ?? null,
      agreedOn: input.agreedOn,
      expiresOn: input.expiresOn ?? null,
    });
    return done(
      { safeContactId },
      {
        householdId: input.householdId,
        personIds: [input.personId],
        returned: { safe_contact: [safeContactId] },
      },
    );
  },
});
