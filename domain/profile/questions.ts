import type { Construct } from '#domain/screening/constructs.ts';
import type { Fact } from '#domain/screening/facts.ts';
import { type CardRead, type CaseRead, cardsOf } from './case.ts';
import { type IndicatorRead, type Readings, rangeFrom } from './indicators.ts';
import type { Ask, ItemRead } from './items.ts';
import { mappings } from './mapping.ts';
import { type Indicator, indicatorCodes, type Profile } from './model.ts';
import { certain, round } from './range.ts';

/** A question to one person, and how much its answer could move at most. */
export interface OpenQuestion {
  readonly construct: Construct;
  readonly personId: string;
  readonly partnerId: string | null;
  readonly indicators: readonly Indicator[];
  /** Profile → the largest possible movement of what is shown or of either end of its interval, 0 to 1. */
  readonly moves: Readonly<Partial<Record<Profile, number>>>;
  /** The largest of these. */
  readonly movement: number;
  /** Asked before without an answer: does not want, does not know, not asked. */
  readonly before: Fact | null;
}

/**
 * Every question that is still open, the one that could change most first. Each is tried at its two ends ("all of it",
 * and "none" where nobody else has to answer too) and the cards are reckoned again.
 */
export function openQuestions(read: CaseRead): OpenQuestion[] {
  const found = new Map<string, { ask: Ask; indicators: Set<Indicator>; moves: Map<Profile, number> }>();
  for (const [key, reading] of read.readings)
    reading.items.forEach((item, at) => {
      if (item.ask.length === 0) return;
      const moves = movesOf(read, key, reading, item, at);
      for (const ask of item.ask) {
        const id = [ask.construct, ask.personId, ask.partnerId ?? ''].join(' ');
        const one = found.get(id) ?? { ask, indicators: new Set(), moves: new Map() };
        one.indicators.add(reading.indicator);
        for (const [profile, move] of moves)
          one.moves.set(profile, Math.max(move, one.moves.get(profile) ?? 0));
        found.set(id, one);
      }
    });
  return [...found.values()]
    .map(({ ask, indicators, moves }) => ({
      ...ask,
      indicators: [...indicators],
      moves: Object.fromEntries(moves),
      movement: Math.max(0, ...moves.values()),
    }))
    .filter(each => each.movement > 0)
    .sort((x, y) => y.movement - x.movement || rank(x) - rank(y) || order(x, y));
}

/** Of what could change as much, what is about control and violence comes first: the order of the model. */
const rank = (one: { readonly indicators: readonly Indicator[] }): number =>
  Math.min(...one.indicators.map(indicator => indicatorCodes.indexOf(indicator)));

const order = (x: Ask, y: Ask): number =>
  x.construct.localeCompare(y.construct) ||
  x.personId.localeCompare(y.personId) ||
  (x.partnerId ?? '').localeCompare(y.partnerId ?? '');

function movesOf(
  read: CaseRead,
  key: string,
  reading: IndicatorRead,
  item: ItemRead,
  at: number,
): Map<Profile, number> {
  const ends = item.ask.length === 1 || item.item.closes === 'one' ? [0, 1] : [1];
  const moves = new Map<Profile, number>();
  for (const end of ends) {
    const value = mappings[reading.indicator].agreed ? end : Math.max(end, item.range.low);
    const items = reading.items.map((each, index) =>
      index === at ? { ...each, range: certain(value) } : each,
    );
    const range = rangeFrom(mappings[reading.indicator], items);
    const readings: Readings = new Map([...read.readings, [key, { ...reading, range }]]);
    cardsOf(readings, read.household).forEach((card, index) => {
      const move = distance(read.places[index], card);
      if (move > (moves.get(card.profile) ?? 0)) moves.set(card.profile, move);
    });
  }
  return moves;
}

function distance(was: CardRead | undefined, is: CardRead): number {
  if (was === undefined) return 0;
  const { membership, low, high } = was.membership;
  const moved = Math.max(
    Math.abs(is.membership.membership - membership),
    Math.abs(is.membership.low - low),
    Math.abs(is.membership.high - high),
  );
  return round(moved);
}
