import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id, optionalDay, optionalText, yesNo } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { checkStay, type Stay } from '#domain/household/residence.ts';
import { refuse } from '#domain/shared/result.ts';
import { lockHousehold } from '#store/network.ts';
import { personsOf } from '#store/person.ts';
import { addResidence, type ResidenceRow, residencesOf } from '#store/residence.ts';
import { householdRefusals } from './refusals.ts';

/**
 * Records where a person lived or lives. In the time of a safe address only the bare fact is kept, and an address of
 * anybody else in the household needs the word of the writer that it is not that one.
 */
export const recordResidence = deed({
  code: 'record_residence',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/persons/:personId/residences',
  summary: 'Record where a person lives or lived',
  access: { who: 'team' },
  input: z.strictObject({
    householdId: id(),
    personId: id(),
    /** What the home is called in this file: 'bij oma'. The same name is the same home. */
    home: optionalText(100),
    address: optionalText(200),
    /** At a safe address: nothing that locates may be said. */
    hidden: yesNo().default(false),
    /** How the time is divided over two homes. */
    share: optionalText(200),
    from: day(),
    /** The first day on which they no longer lived there. */
    until: optionalDay(),
    confirmedNotSafe: yesNo().default(false),
  }),
  output: z.object({ residenceId: z.string() }),
  refusals: { ...commonRefusals, ...householdRefusals },
  async run(tx, input, visit) {
    if (input.from > visit.today || (input.until !== undefined && input.until > visit.today))
      return refuse('in_the_future');
    if ((await lockHousehold(tx, input.householdId)) === undefined) return refuse('not_found');
    const persons = await personsOf(tx, input.householdId);
    const person = persons.find(row => row.id === input.personId);
    if (person === undefined) return refuse('not_found');
    const until = input.until ?? null;
    const inSafeTime =
      person.safeAddressSince !== null && (until === null || until > person.safeAddressSince);
    const hidden = input.hidden || inSafeTime;
    if (hidden && (input.home !== undefined || input.address !== undefined)) return refuse('safe_address');
    if (!hidden && input.home === undefined) return refuse('home_missing');
    if (await textHoldsAddress(tx, input.householdId, [input.home, input.share]))
      return refuse('address_in_text');
    const anySafe = persons.some(row => row.safeAddress);
    if (input.address !== undefined && anySafe && !input.confirmedNotSafe) return refuse('confirm_not_safe');
    const stay = { personId: person.id, from: input.from, to: until };
    const judged = checkStay(
      (await residencesOf(tx, input.householdId)).map(stayOf),
      hidden ? { ...stay, secret: true } : { ...stay, secret: false, homeId: homeKey(input.home ?? '') },
    );
    if (!judged.ok) return judged;
    const residenceId = await addResidence(tx, input.householdId, {
      personId: person.id,
      home: input.home ?? '',
      address: input.address ?? null,
      hidden,
      share: input.share ?? null,
      from: input.from,
      until,
    });
    return done(
      { residenceId },
      { householdId: input.householdId, personIds: [person.id], returned: { residence: [residenceId] } },
    );
  },
});

/** The same name, however it is typed, is the same home. */
export const homeKey = (home: string): string => home.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('nl');

export function stayOf(row: ResidenceRow): Stay {
  const span = { personId: row.personId, from: row.from, to: row.until };
  return row.hidden ? { ...span, secret: true } : { ...span, secret: false, homeId: homeKey(row.home) };
}
