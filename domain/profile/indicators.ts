import { type Fact, saidInHearing } from '#domain/screening/facts.ts';
import { type ItemRead, indexOf, readItem, type Said } from './items.ts';
import { type Closes, type Mapping, mappings } from './mapping.ts';
import { type Indicator, indicatorCodes } from './model.ts';
import { greatest, least, notKnown, opposite, type Range, together } from './range.ts';
import { type Household, type Place, placeKey, placesOf, wholeHousehold } from './scope.ts';

/** One indicator in one place, with everything that it rests on. */
export interface IndicatorRead {
  readonly indicator: Indicator;
  readonly place: Place;
  readonly range: Range;
  readonly items: readonly ItemRead[];
}

/** What an answer does to its indicator. 'not_alone': it would have counted against, but others could hear it. */
export const effects = ['counts', 'adds_nothing', 'says_none', 'not_enough', 'not_alone'] as const;
export type Effect = (typeof effects)[number];

/** An answer with its share of what is shown of its indicator. */
export interface Shared extends Said {
  readonly share: number;
  readonly effect: Effect;
}

/** Items of an indicator whose own answers it can be known by; the rest only adds. */
const main = (items: readonly ItemRead[]): readonly ItemRead[] =>
  items.filter(each => each.item.closes !== 'nobody');
const extra = (each: ItemRead): Range => ({ ...each.range, high: each.range.low });

/** The range of an indicator out of the ranges of its items. */
export function rangeFrom({ how }: Mapping, items: readonly ItemRead[]): Range {
  if (how === 'all') return least(main(items).map(each => each.range));
  const ranges = items.map(each => (each.item.closes === 'nobody' ? extra(each) : each.range));
  return how === 'strongest' ? greatest(ranges) : together(ranges, how.outOf);
}

export type Readings = ReadonlyMap<string, IndicatorRead>;
export const readingKey = (indicator: Indicator, place: Place): string => `${indicator}@${placeKey(place)}`;

/** Everybody who undergoes violence: by the file, or by what anybody told. */
function whoUndergoes(household: Household, facts: readonly Fact[]): string[] {
  const index = indexOf(facts);
  const violence = ['severe_physical', 'sexual_coercion', 'threats', 'stalking', 'control_domains'] as const;
  const told = placesOf('dyad', household).flatMap(place => {
    const { b } = place;
    if (b === null) return [];
    const any = violence.some(code =>
      mappings[code].items.some(item => readItem(item, place, index, household, null).range.low > 0),
    );
    return any ? [b] : [];
  });
  return [...new Set([...household.undergoing, ...told])].sort();
}

/** Reads every indicator in every place of its scope. The order of facts does not matter. */
export function readIndicators(household: Household, facts: readonly Fact[]): Readings {
  const index = indexOf(facts);
  const undergoing = whoUndergoes(household, facts).filter(id => household.adults.includes(id));
  const readings = new Map<string, IndicatorRead>();
  for (const indicator of indicatorCodes) {
    const mapping = mappings[indicator];
    if (mapping.oppositeOf !== undefined) continue;
    for (const place of placesOf(mapping.scope, household)) {
      const items = mapping.items.map(item =>
        readItem(item, place, index, household, mapping.agreed ? undergoing : null),
      );
      readings.set(readingKey(indicator, place), {
        indicator,
        place,
        items,
        range: rangeFrom(mapping, items),
      });
    }
  }
  return readings;
}

/** The range of an indicator for the household: of the strongest dyad where it is read per dyad. */
export function overHousehold(indicator: Indicator, readings: Readings, household: Household): Range {
  const { scope, oppositeOf } = mappings[indicator];
  if (oppositeOf !== undefined) return opposite(overHousehold(oppositeOf, readings, household));
  if (scope === 'household') return readings.get(readingKey(indicator, wholeHousehold))?.range ?? notKnown;
  return greatest(
    placesOf(scope, household).map(place => readings.get(readingKey(indicator, place))?.range ?? notKnown),
  );
}

/** Each answer's share of what is shown: of the strongest item, of each that is added up, or of all evenly. */
export function shares(read: IndicatorRead): Shared[] {
  const { how, agreed } = mappings[read.indicator];
  const { shown } = read.range;
  const sum = read.items.reduce((total, each) => total + each.range.shown, 0);
  const top = read.items.find(each => each.range.shown === shown && shown > 0);
  return read.items.flatMap(each =>
    each.said.map((said, at): Shared => {
      const deciding = agreed ? at === each.said.length - 1 : at === 0;
      const part =
        !deciding || shown === 0
          ? 0
          : how === 'strongest'
            ? each === top
              ? shown
              : 0
            : (shown * (how === 'all' ? 1 : each.range.shown)) / (how === 'all' ? read.items.length : sum);
      return { ...said, share: part, effect: effectOf(said, part, each.item.closes, agreed === true) };
    }),
  );
}

function effectOf(said: Said, part: number, closes: Closes, agreed: boolean): Effect {
  if (part > 0) return 'counts';
  if (agreed && said.strength > 0) return saidInHearing(said.fact) ? 'not_alone' : 'not_enough';
  if (agreed) return 'says_none';
  if (said.strength > 0) return 'adds_nothing';
  const ends = closes !== 'nobody' && said.who !== 'uses' && said.fact.answeredBy !== 'professional';
  if (!ends) return 'not_enough';
  return saidInHearing(said.fact) ? 'not_alone' : 'says_none';
}
