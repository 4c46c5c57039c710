import type { Fact } from '#domain/screening/facts.ts';
import type { Mapping } from './mapping.ts';

/** Who is who in a household, as far as profiles need it. No names, no ages. */
export interface Household {
  /** Grown-ups whose own answers count: (former) partners and who bring up the children. */
  readonly adults: readonly string[];
  /** Two who are or were a couple. */
  readonly couples: readonly (readonly [string, string])[];
  /** Who undergoes violence, by the file; answers add to it. */
  readonly undergoing: readonly string[];
}

/** Over whom an indicator is read. Both are null for the whole household; `a` towards `b` in a dyad. */
export interface Place {
  readonly scope: Mapping['scope'];
  readonly a: string | null;
  readonly b: string | null;
}

export const placeKey = (place: Place): string => `${place.scope}:${place.a ?? ''}>${place.b ?? ''}`;

export const wholeHousehold: Place = { scope: 'household', a: null, b: null };

/**
 * The household as file and answers tell it together: somebody whom a talk was about as a partner is one, and whoever
 * tells of violence by the other (or of whom it is told) undergoes it. Everything in a fixed order.
 */
export function withFacts(household: Household, facts: readonly Fact[]): Household {
  const pairs = new Map<string, readonly [string, string]>();
  const add = (one: string, other: string) => {
    const pair: readonly [string, string] = one < other ? [one, other] : [other, one];
    pairs.set(pair.join('>'), pair);
  };
  for (const [one, other] of household.couples) add(one, other);
  for (const fact of facts)
    if (fact.partnerId !== null && fact.partnerId !== fact.personId) add(fact.personId, fact.partnerId);
  const couples = [...pairs.values()].sort((x, y) => (x.join() < y.join() ? -1 : 1));
  return {
    couples,
    adults: [...new Set([...household.adults, ...couples.flat()])].sort(),
    undergoing: [...new Set(household.undergoing)].sort(),
  };
}

/** Every place of a scope. Where nobody is known to be a couple, one place without persons keeps the question open. */
export function placesOf(scope: Mapping['scope'], household: Household): Place[] {
  if (scope === 'household') return [wholeHousehold];
  const places = household.couples.flatMap(([a, b]): Place[] =>
    scope === 'dyad'
      ? [
          { scope, a, b },
          { scope, a: b, b: a },
        ]
      : [{ scope, a, b }],
  );
  return places.length === 0 ? [{ scope, a: null, b: null }] : places;
}
