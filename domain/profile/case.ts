import type { Fact } from '#domain/screening/facts.ts';
import {
  type Computed,
  type Indicators,
  type Membership,
  type Memberships,
  membershipOf,
  strongest,
  together,
} from './compute.ts';
import { overHousehold, type Readings, readIndicators, readingKey } from './indicators.ts';
import { mappings } from './mapping.ts';
import { cards, type Indicator, type Profile, profileCodes, weighed } from './model.ts';
import { notKnown, type Range } from './range.ts';
import { type Household, type Place, placesOf, withFacts } from './scope.ts';

/** One card over one place: somebody towards their (former) partner, a couple, or the household. */
export interface CardRead {
  readonly profile: Profile;
  readonly place: Place;
  readonly membership: Membership;
}

/** All five profiles of a household, with everything that they rest on. */
export interface CaseRead extends Computed {
  readonly household: Household;
  readonly readings: Readings;
  /** Intimate terror once per direction, a separation once per couple, the others once. */
  readonly places: readonly CardRead[];
}

const scopes = { directed_dyad: 'dyad', former_couple: 'couple', household: 'household' } as const;

/** What one card knows of its indicators in one place. */
export function indicatorsAt(
  profile: Profile,
  place: Place,
  readings: Readings,
  household: Household,
): Indicators {
  const rangeOf = (indicator: Indicator): Range =>
    place.scope !== 'household' && mappings[indicator].scope === place.scope
      ? (readings.get(readingKey(indicator, place))?.range ?? notKnown)
      : overHousehold(indicator, readings, household);
  return Object.fromEntries(weighed(profile).map(({ indicator }) => [indicator, rangeOf(indicator)]));
}

/** Every card in every place of its own. */
export function cardsOf(readings: Readings, household: Household): CardRead[] {
  return profileCodes.flatMap(profile =>
    placesOf(scopes[cards[profile].per], household).map(place => ({
      profile,
      place,
      membership: membershipOf(profile, indicatorsAt(profile, place, readings, household)),
    })),
  );
}

/** The five profiles of a household out of file and answers. Pure; neither order nor names matter. */
export function readCase(known: Household, facts: readonly Fact[]): CaseRead {
  const household = withFacts(known, facts);
  const readings = readIndicators(household, facts);
  const places = cardsOf(readings, household);
  const all = Object.fromEntries(
    profileCodes.map(profile => [profile, overPlaces(places.filter(each => each.profile === profile))]),
  ) as Record<Profile, Membership> satisfies Memberships;
  return { household, readings, places, cards: all, ...together(all) };
}

function overPlaces(places: readonly CardRead[]): Membership {
  const [first, ...rest] = places.map(each => each.membership);
  if (first === undefined) throw new Error('a profile without a place');
  return strongest([first, ...rest]);
}
