import type { Age } from '#domain/household/age.ts';
import type { Part } from './constructs.ts';
import type { AnsweredBy } from './facts.ts';
import type { Instrument } from './instruments/instrument.ts';

/** First and last year of age for which a list is meant. */
export const agesFor: Readonly<Record<Instrument['for'], readonly [number, number]>> = {
  adult: [18, Number.POSITIVE_INFINITY],
  child_12_17: [12, 17],
  child_8_11: [8, 11],
  child_4_7: [4, 7],
  carer_0_3: [0, 3],
  professional: [0, Number.POSITIVE_INFINITY],
};

/** Lists that are offered when nobody knows the age: a young child is never asked by mistake as somebody older. */
const whenNotKnown: readonly Instrument['for'][] = ['adult', 'child_12_17', 'professional'];

/**
 * Whether a list is meant for somebody of this age: 'perhaps' where the age is not known well enough, and then the page
 * says so. A child that is not born yet is asked nothing.
 */
export type Fit = 'yes' | 'perhaps' | 'no';

export function fitOf(list: Pick<Instrument, 'for'>, age: Age): Fit {
  if (age.kind === 'unborn') return 'no';
  if (age.kind === 'not_known') {
    if (!whenNotKnown.includes(list.for)) return 'no';
    return list.for === 'professional' ? 'yes' : 'perhaps';
  }
  const [min, max] = age.kind === 'exact' ? [age.years, age.years] : [age.min, age.max];
  const [first, last] = agesFor[list.for];
  if (min >= first && max <= last) return 'yes';
  return max >= first && min <= last ? 'perhaps' : 'no';
}

/** Who gives the answers to a list: the person, a carer about a small child, or the professional. */
export const answererOf = (list: Pick<Instrument, 'for'>): AnsweredBy =>
  list.for === 'professional' ? 'professional' : list.for === 'carer_0_3' ? 'carer' : 'self';

/** Parts that are about a (former) partner: they are left out where somebody has none. */
export const partnerParts: readonly Part[] = ['violence', 'control', 'separation'];

/**
 * The list as it is put to this person: without the parts about a partner where there is none to ask about, and without
 * questions that only follow on one of those.
 */
export function listFor<I extends Pick<Instrument, 'asksPartner' | 'sections'>>(
  list: I,
  partner: boolean,
): I {
  if (partner || !list.asksPartner) return list;
  const sections = list.sections.filter(section => !partnerParts.includes(section.part));
  const left = new Set(sections.flatMap(section => section.questions.map(each => each.construct)));
  return {
    ...list,
    sections: sections.map(section => ({
      ...section,
      questions: section.questions.filter(each => each.when === undefined || left.has(each.when.construct)),
    })),
  };
}

/** The lists that fit somebody of this age. */
export function listsFor<I extends Pick<Instrument, 'for'>>(
  lists: readonly I[],
  age: Age,
): { list: I; fit: 'yes' | 'perhaps' }[] {
  return lists.flatMap(list => {
    const fit = fitOf(list, age);
    return fit === 'no' ? [] : [{ list, fit }];
  });
}
