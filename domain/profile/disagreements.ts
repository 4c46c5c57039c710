import type { Fact } from '#domain/screening/facts.ts';
import type { Readings } from './indicators.ts';
import type { Said } from './items.ts';
import type { Indicator } from './model.ts';
import type { Place } from './scope.ts';

/** From this difference on two answers about the same thing are a disagreement, and both are shown. */
export const disagreesFrom = 0.5;

/**
 * Things that two people can see differently. Everybody's own worry, youth, health or wish is theirs: two different
 * answers about it are no disagreement.
 */
const shared: ReadonlySet<string> = new Set([
  'money_worries',
  'debts',
  'housing_worries',
  'conflict_about',
  'neglect_food',
  'neglect_alone',
  'neglect_care',
  'neglect_attention',
  'child_conduct',
  'child_to_parent',
  'child_condition',
  'child_hit',
  'child_shouted_at',
  'parents_disagree',
  'school_or_police_trouble',
]);

/** Two or more people tell it differently. They stand beside each other as equals; nobody is said to be right. */
export interface Disagreement {
  readonly indicators: readonly Indicator[];
  /** Of whom towards whom it is, where it has a direction. */
  readonly place: Place;
  readonly sides: readonly Said[];
}

/** Every disagreement, each once, however many indicators it touches. */
export function disagreements(readings: Readings): Disagreement[] {
  const found = new Map<string, { indicators: Set<Indicator>; place: Place; sides: readonly Said[] }>();
  for (const { indicator, items, place } of readings.values())
    for (const { item, said } of items) {
      if (place.scope === 'household' && !shared.has(item.code)) continue;
      const sides = oneEach(said);
      const values = sides.map(each => each.strength);
      if (sides.length < 2 || Math.max(...values) - Math.min(...values) < disagreesFrom) continue;
      const id = sides
        .map(each => `${each.fact.screeningId} ${each.fact.construct}`)
        .sort()
        .join('|');
      const one = found.get(id) ?? { indicators: new Set<Indicator>(), place, sides };
      one.indicators.add(indicator);
      found.set(id, one);
    }
  return [...found.values()].map(each => ({ ...each, indicators: [...each.indicators] }));
}

/** Per informant one answer, in the order of persons rather than of strength. */
function oneEach(said: readonly Said[]): Said[] {
  const of = new Map<string, Said>();
  for (const each of said) {
    const key = who(each.fact);
    if (!of.has(key)) of.set(key, each);
  }
  return [...of.values()].sort((x, y) => who(x.fact).localeCompare(who(y.fact)));
}

const who = (fact: Fact): string => fact.informantId ?? `professional ${fact.screeningId}`;
