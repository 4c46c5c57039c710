import { cards, type Indicator, type Profile, profileCodes, type Weighed, weighed } from './model.ts';
import { certain, notKnown, type Range, round, width } from './range.ts';

/** From this membership on a profile counts as present; several may. */
export const presentFrom = 0.5;
/** While intimate terror may be this strong, it is looked at before a separation and nobody sits at one table. */
export const terrorOpenFrom = 0.5;
/** Below this share of weight that is known, a band says that too little is known. */
export const enoughKnown = 0.5;

/** How much speaks for a profile. Never a name for a family. */
export const bands = ['not_indicated', 'possible', 'likely', 'strong'] as const;
export type Band = (typeof bands)[number];
const bandFrom: Readonly<Record<Band, number>> = {
  not_indicated: 0,
  possible: 0.25,
  likely: presentFrom,
  strong: 0.75,
};

/** What is known of indicators: a value for certain, a range, or left out when nothing is known. */
export type Indicators = Readonly<Partial<Record<Indicator, number | Range>>>;

export interface Points {
  readonly points: number;
  readonly indicator: Indicator;
}

/** How far one profile fits, as far as is known. */
export interface Membership {
  /** What is known now, with whatever is not known counted as absent. */
  readonly membership: number;
  /** If everything that is not known spoke against it, and for it. */
  readonly low: number;
  readonly high: number;
  /** Share of the card's weight that is known. */
  readonly completeness: number;
  readonly band: Band;
  readonly tooLittleKnown: boolean;
  /** Points for and (below zero) against, heaviest first. */
  readonly evidence: readonly Points[];
  /** What is not (wholly) known, heaviest first. */
  readonly missing: readonly Indicator[];
}

/** What five memberships say together. */
export interface Together {
  /** What to look at first; nothing while nothing speaks for anything. */
  readonly checkFirst: Profile | null;
  readonly order: readonly Profile[];
  readonly present: readonly Profile[];
  readonly mixed: boolean;
  /** Between the strongest and the next. */
  readonly margin: number;
  readonly holdJointSessions: boolean;
}

export type Memberships = Readonly<Record<Profile, Membership>>;
export interface Computed extends Together {
  readonly cards: Memberships;
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

const rangeOf = (indicators: Indicators, indicator: Indicator): Range => {
  const value = indicators[indicator];
  if (value === undefined) return notKnown;
  return typeof value === 'number' ? certain(value) : value;
};

/** One profile over its indicators. */
export function membershipOf(profile: Profile, indicators: Indicators): Membership {
  const { full, gate } = cards[profile];
  const all = weighed(profile).map(each => ({ ...each, range: rangeOf(indicators, each.indicator) }));
  const open = gate === null ? certain(1) : rangeOf(indicators, gate);
  const sum = (pick: (each: Weighed & { range: Range }) => number, gateValue: number): number =>
    gateValue > 0 ? round(clamp(all.reduce((total, each) => total + each.weight * pick(each), 0) / full)) : 0;
  const membership = sum(each => each.range.shown, open.shown);
  const weights = all.reduce((total, each) => total + Math.abs(each.weight), 0);
  const known = all.reduce((total, each) => total + Math.abs(each.weight) * (1 - width(each.range)), 0);
  const completeness = round(known / weights);
  return {
    membership,
    low: sum(({ weight, range }) => (weight > 0 ? range.low : range.high), open.low),
    high: sum(({ weight, range }) => (weight > 0 ? range.high : range.low), open.high),
    completeness,
    band: bands.findLast(band => membership >= bandFrom[band]) ?? 'not_indicated',
    tooLittleKnown: completeness < enoughKnown,
    evidence: all
      .map(each => ({ points: round(each.weight * each.range.shown), indicator: each.indicator }))
      .filter(each => each.points !== 0)
      .sort((a, b) => b.points - a.points || (a.indicator < b.indicator ? 1 : -1)),
    missing: all
      .filter(each => width(each.range) > 0)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .map(each => each.indicator),
  };
}

/**
 * The case over several: a household may hold several (former) couples and each has two directions. It is as strong as
 * the strongest, and may be as strong as any may be; the rest is told of the strongest.
 */
export function strongest(memberships: readonly [Membership, ...Membership[]]): Membership {
  const [first] = [...memberships].sort(
    (a, b) =>
      b.membership - a.membership || b.high - a.high || b.low - a.low || a.completeness - b.completeness,
  );
  const high = Math.max(...memberships.map(each => each.high));
  return { ...(first ?? memberships[0]), low: Math.max(...memberships.map(each => each.low)), high };
}

/** Order, presence and what follows from five memberships. */
export function together(all: Memberships): Together {
  const order = [...profileCodes].sort((a, b) => all[b].membership - all[a].membership);
  const values = order.map(profile => all[profile].membership);
  const present = order.filter(profile => all[profile].membership >= presentFrom);
  const terrorOpen = all.intimate_terror.high >= terrorOpenFrom;
  const lifted = terrorOpen ? liftBefore(order, 'intimate_terror', 'complex_conflict_separation') : order;
  return {
    checkFirst: (values[0] ?? 0) > 0 ? (lifted[0] ?? null) : null,
    order: lifted,
    present: lifted.filter(profile => present.includes(profile)),
    mixed: present.length > 1,
    margin: round((values[0] ?? 0) - (values[1] ?? 0)),
    holdJointSessions: terrorOpen,
  };
}

/** `one` directly before `other`, if it stood behind it. */
function liftBefore(order: readonly Profile[], one: Profile, other: Profile): Profile[] {
  if (order.indexOf(one) < order.indexOf(other)) return [...order];
  return order
    .filter(profile => profile !== one)
    .flatMap(profile => (profile === other ? [one, other] : [profile]));
}

/** All five over one set of indicators. */
export function computeProfiles(indicators: Indicators): Computed {
  const all = Object.fromEntries(
    profileCodes.map(profile => [profile, membershipOf(profile, indicators)]),
  ) as Record<Profile, Membership>;
  return { cards: all, ...together(all) };
}
