import { type CardRead, type CaseRead, indicatorsAt } from './case.ts';
import { type IndicatorRead, readingKey, type Shared, shares } from './indicators.ts';
import { mappings } from './mapping.ts';
import { type Indicator, weighed } from './model.ts';
import { notKnown, type Range, round } from './range.ts';
import { type Place, placesOf } from './scope.ts';

/** An answer with the points that it brings to this card. */
export interface AnswerPoints extends Shared {
  readonly points: number;
}

/** One line of a card: an indicator with its weight, what is known of it, and the answers under it. */
export interface CardLine {
  readonly indicator: Indicator;
  readonly weight: number;
  readonly range: Range;
  readonly points: number;
  readonly oppositeOf: Indicator | null;
  readonly answers: readonly AnswerPoints[];
}

/** Everything a card rests on, in the order in which the card declares its indicators. */
export function linesOf(card: CardRead, read: CaseRead): CardLine[] {
  const ranges = indicatorsAt(card.profile, card.place, read.readings, read.household);
  return weighed(card.profile).map(({ indicator, weight }) => {
    const known = ranges[indicator];
    const range = typeof known === 'object' ? known : notKnown;
    return {
      indicator,
      weight,
      range,
      points: round(weight * range.shown),
      oppositeOf: mappings[indicator].oppositeOf ?? null,
      answers: readingsFor(indicator, card.place, read)
        .flatMap(shares)
        .map(each => ({ ...each, points: round(weight * each.share) })),
    };
  });
}

/** Where a card's indicator comes from: its own place, or for the household the direction in which it is strongest. */
function readingsFor(indicator: Indicator, place: Place, read: CaseRead): IndicatorRead[] {
  const { scope, oppositeOf } = mappings[indicator];
  if (oppositeOf !== undefined) return [];
  const places = scope === place.scope ? [place] : placesOf(scope, read.household);
  const found = places.flatMap(each => read.readings.get(readingKey(indicator, each)) ?? []);
  const top = Math.max(0, ...found.map(each => each.range.shown));
  return top === 0 ? found : found.filter(each => each.range.shown === top).slice(0, 1);
}
