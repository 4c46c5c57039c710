import type { commonRefusals } from '#acts/shared/refusals.ts';
import { ageOn } from '#domain/household/age.ts';
import type { AnsweredBy } from '#domain/screening/facts.ts';
import { answererOf, fitOf } from '#domain/screening/fits.ts';
import type { Instrument } from '#domain/screening/instruments/instrument.ts';
import { partnersOf } from '#domain/screening/partners.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { relationsOf } from '#store/relation.ts';
import { type SafetyPerson, safetyPersons } from '#store/safety-person.ts';
import type { Tx } from '#store/session.ts';
import type { screeningRefusals } from './refusals.ts';

type Fault = keyof typeof commonRefusals | keyof typeof screeningRefusals;

interface Asked {
  readonly householdId: string;
  readonly personId: string;
  readonly answeredBy: AnsweredBy;
  readonly carerId?: string | undefined;
  readonly partnerId?: string | undefined;
  readonly on: LocalDate;
}

/**
 * What is wrong with putting a list to this person: they are not there, not born, or of another age. Who left the
 * household may be asked: families are followed wherever their members go.
 */
export function personFault(
  person: SafetyPerson | undefined,
  list: Instrument | undefined,
  asked: Asked,
): Fault | undefined {
  if (person === undefined) return 'unknown_person';
  const age = ageOn(person.birthDate, person.birthPrecision, asked.on);
  if (age.kind === 'unborn') return 'not_born';
  if (list === undefined) return undefined;
  if (fitOf(list, age) === 'no') return 'not_for_this_age';
  return answererOf(list) === asked.answeredBy ? undefined : 'answerer_does_not_fit';
}

/** What is wrong with who tells about somebody else: a carer is another person of this household, and born. */
export async function carerFault(tx: Tx, asked: Asked): Promise<Fault | undefined> {
  if (asked.answeredBy !== 'carer') return undefined;
  if (asked.carerId === undefined) return 'carer_missing';
  const [carer] = await safetyPersons(tx, asked.householdId, asked.carerId);
  if (carer === undefined) return 'unknown_person';
  const unborn = ageOn(carer.birthDate, carer.birthPrecision, asked.on).kind === 'unborn';
  return unborn || carer.id === asked.personId ? 'carer_does_not_fit' : undefined;
}

/**
 * What is wrong with the partner that questions are about: they must be, or have been, one. Where nobody is recorded as
 * a partner, the list is put without those parts (domain/screening/fits.ts).
 */
export async function partnerFault(
  tx: Tx,
  asked: Asked,
  list: Instrument | undefined,
): Promise<Fault | undefined> {
  if (list?.asksPartner !== true) return undefined;
  const partners = partnersOf(await relationsOf(tx, asked.householdId), asked.personId);
  if (asked.partnerId === undefined) return partners.length > 0 ? 'partner_missing' : undefined;
  return partners.includes(asked.partnerId) ? undefined : 'partner_does_not_fit';
}
