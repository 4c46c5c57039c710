import type { Construct } from '#domain/screening/constructs.ts';
import { type Fact, saidInHearing, strength } from '#domain/screening/facts.ts';
import { isGoodWhenHigh } from '#domain/screening/instruments/weights.ts';
import type { Item, Scale, Speaker, Voice } from './mapping.ts';
import { atLeast, certain, notKnown, type Range } from './range.ts';
import type { Household, Place } from './scope.ts';

/** One answer to one item: who said what, how strong it is. */
export interface Said {
  readonly fact: Fact;
  readonly who: Speaker;
  readonly strength: number;
}

/** A question to one person that would tell more about an item. */
export interface Ask {
  readonly construct: Construct;
  readonly personId: string;
  /** The (former) partner that it is about. */
  readonly partnerId: string | null;
  /** Asked before without an answer, and what was said instead. */
  readonly before: Fact | null;
}

export interface ItemRead {
  readonly item: Item;
  readonly place: Place;
  readonly range: Range;
  readonly said: readonly Said[];
  /** Whose answer is still needed before it can be said how much it is at most. */
  readonly ask: readonly Ask[];
}

/** How strong an answer is on a scale of the mapping, or by its own kind, turned round where high is good. */
export function strengthOn(fact: Fact, scale: Scale | undefined): number | null {
  if (fact.state !== 'answered' || fact.value === null) return null;
  if (scale !== undefined) return scale[fact.value] ?? null;
  const own = strength(fact);
  return own === null ? null : isGoodWhenHigh(fact.construct) ? 1 - own : own;
}

/** Whether a fact is the word of this speaker, here. */
function speaks(who: Speaker, place: Place, fact: Fact, household: Household): boolean {
  const { a, b } = place;
  const { personId, partnerId } = fact;
  const about = (one: string | null, other: string | null) => personId === one && partnerId === other;
  if (who === 'anybody') return true;
  if (who === 'adult') return household.adults.includes(personId);
  if (a === null || b === null) return false;
  if (who === 'undergoes') return about(b, a);
  if (who === 'uses') return about(a, b);
  if (who === 'couple') return about(a, b) || about(b, a);
  const seen = who === 'seen_uses' ? a : b;
  const other = who === 'seen_uses' ? b : a;
  return personId === seen && (partnerId === null || partnerId === other);
}

const byWeight = (x: Said, y: Said): number =>
  y.strength - x.strength ||
  x.fact.on.localeCompare(y.fact.on) ||
  (x.fact.informantId ?? '').localeCompare(y.fact.informantId ?? '') ||
  x.fact.construct.localeCompare(y.fact.construct) ||
  x.fact.screeningId.localeCompare(y.fact.screeningId);

/** Facts by what they are about, so that an item looks only at its own. */
export type FactIndex = ReadonlyMap<Construct, readonly Fact[]>;
export const indexOf = (facts: readonly Fact[]): FactIndex => Map.groupBy(facts, fact => fact.construct);

/** Own word of a grown-up, and not what a professional or a child says of them. */
const ownWord = (fact: Fact): boolean => fact.answeredBy !== 'professional';
/** Own word out of the hearing of the others: only that can say that something is no more than was told. */
const freeWord = (fact: Fact): boolean => ownWord(fact) && !saidInHearing(fact);

/** Who has to answer before an item is known to its end, with the question to each. */
function closers(item: Item, place: Place, household: Household, undergoing: readonly string[]): Ask[] {
  const voice = item.voices.find(each => each.who !== 'uses');
  if (voice === undefined) return [];
  const { construct } = voice;
  const to = (personId: string, partnerId: string | null): Ask => ({
    construct,
    personId,
    partnerId,
    before: null,
  });
  const { a, b } = place;
  if (item.closes === 'nobody') return [];
  if (item.closes === 'undergoes') return a === null || b === null ? [] : [to(b, a)];
  if (place.scope === 'couple') return a === null || b === null ? [] : [to(a, b), to(b, a)];
  return (undergoing.length > 0 ? undergoing : household.adults).map(id => to(id, null));
}

/**
 * What is known of one item. A disclosure wins over a denial: the strongest answer counts, whoever gave it. That it is
 * no more than that is known only once those have answered whose word may say so, alone. What was said in the hearing of
 * somebody else counts as far as it tells something, and never makes anything smaller.
 */
export function readItem(
  item: Item,
  place: Place,
  index: FactIndex,
  household: Household,
  agreedBy: readonly string[] | null,
): ItemRead {
  const facts = item.voices.flatMap(voice =>
    (index.get(voice.construct) ?? [])
      .filter(fact => speaks(voice.who, place, fact, household))
      .map(fact => ({ voice, fact })),
  );
  const said = facts
    .flatMap(({ voice, fact }): Said[] => {
      const told = strengthOn(fact, voice.scale);
      return told === null ? [] : [{ fact, who: voice.who, strength: told }];
    })
    .sort(byWeight);
  const needed = closers(item, place, household, agreedBy ?? []);
  const answers = (ask: Ask): boolean =>
    said.some(
      each =>
        freeWord(each.fact) &&
        each.who !== 'uses' &&
        each.fact.personId === ask.personId &&
        (ask.partnerId === null || each.fact.partnerId === ask.partnerId),
    );
  const open = needed.filter(ask => !answers(ask));
  const anyone = item.closes === 'one' && said.some(each => freeWord(each.fact));
  const closed = anyone || (needed.length > 0 && open.length === 0);
  const values = said.map(each => each.strength);
  const range =
    agreedBy === null ? upTo(Math.max(0, ...values), closed) : asFarAsAgreed(Math.min(1, ...values), closed);
  return {
    item,
    place,
    range,
    said,
    ask:
      closed || (agreedBy === null && range.low >= 1)
        ? []
        : open.map(ask => ({ ...ask, before: before(ask, facts) })),
  };
}

const upTo = (value: number, closed: boolean): Range =>
  closed ? certain(value) : value === 0 ? notKnown : atLeast(value);

/** Evidence against a profile counts nothing until everybody needed has said so, and never more than the least. */
const asFarAsAgreed = (value: number, closed: boolean): Range =>
  closed ? certain(value) : { low: 0, shown: 0, high: value };

/**
 * The latest of what was said instead of an answer, or in the hearing of others; of one moment what the person said goes
 * before what others wrote.
 */
function before(ask: Ask, facts: readonly { voice: Voice; fact: Fact }[]): Fact | null {
  return (
    facts
      .map(each => each.fact)
      .filter(fact => fact.personId === ask.personId && (fact.state !== 'answered' || saidInHearing(fact)))
      .sort(latestFirst)
      .at(0) ?? null
  );
}

const latestFirst = (a: Fact, b: Fact): number =>
  b.on.localeCompare(a.on) ||
  b.recordedAt.getTime() - a.recordedAt.getTime() ||
  Number(ownWord(b)) - Number(ownWord(a)) ||
  a.construct.localeCompare(b.construct) ||
  a.screeningId.localeCompare(b.screeningId);
