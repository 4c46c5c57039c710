import { type CaseRead, readCase } from '#domain/profile/case.ts';
import type { Membership } from '#domain/profile/compute.ts';
import type { Household } from '#domain/profile/scope.ts';
import type { Construct } from '#domain/screening/constructs.ts';
import type { Fact } from '#domain/screening/facts.ts';

/** Two who were a couple and their daughter, by name instead of by id. */
export const mara = 'mara';
export const dirk = 'dirk';
export const noor = 'noor';
export const home: Household = { adults: [mara, dirk], couples: [[mara, dirk]], undergoing: [mara] };
let screenings = 0;

/** What somebody answered in one talk. */
export function told(
  personId: string,
  answers: Partial<Record<Construct, string>>,
  more: Partial<Fact> = {},
): Fact[] {
  screenings += 1;
  return Object.entries(answers).map(([construct, value]) => ({
    screeningId: `s${screenings}`,
    construct: construct as Construct,
    state: 'answered' as const,
    value,
    personId,
    answeredBy: 'self' as const,
    informantId: personId,
    partnerId: personId === mara ? dirk : personId === dirk ? mara : null,
    alone: 'yes' as const,
    on: '2026-03-02' as const,
    recordedAt: new Date('2026-03-02T09:00:00Z'),
    ...more,
  }));
}

const domains = ['contacts', 'money', 'movement', 'phone', 'daily_life', 'children', 'care'] as const;
/** Every question about control in one direction, answered alike. */
export const control = (side: 'by_other' | 'by_self', value: string) =>
  Object.fromEntries(domains.map(each => [`${side}.control_${each}`, value])) as Partial<
    Record<Construct, string>
  >;
/** The same about violence. */
export const violence = (side: 'by_other' | 'by_self', value: string) =>
  Object.fromEntries(
    ['hit', 'throat', 'weapon', 'injured', 'forced_sex', 'threatened', 'threatened_to_kill', 'followed'].map(
      each => [`${side}.${each}`, value],
    ),
  ) as Partial<Record<Construct, string>>;

export const read = (...facts: Fact[][]) => readCase(home, facts.flat());
/** What dirk or mara does to the other one. */
export const terror = (of: CaseRead, from: string): Membership => {
  const card = of.places.find(each => each.profile === 'intimate_terror' && each.place.a === from);
  if (card === undefined) throw new Error('no direction');
  return card.membership;
};
