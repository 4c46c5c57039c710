import { ageOn, type Birth, isMinor } from '#domain/household/age.ts';
import type { PersonKind } from '#domain/household/codes.ts';
import type { Relation } from '#domain/household/relations.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';

/** Why somebody does not belong to the household any more. A file from before this was asked says null: left. */
export const leftWhys = ['left', 'died', 'wrongly_entered'] as const;
export type LeftWhy = (typeof leftWhys)[number];

/** How a person stands, as far as it decides whether anybody looks after them. */
export interface PersonState {
  readonly kind: PersonKind;
  readonly birth: Birth;
  readonly roles: readonly string[];
  readonly leftOn: LocalDate | null;
  readonly leftWhy: LeftWhy | null;
}

/** How a person stood before a change that took them out of sight, and when that change was recorded. */
export interface StateBefore extends PersonState {
  readonly on: LocalDate;
  readonly at: Date;
}

export interface FilePerson extends PersonState {
  readonly id: string;
  readonly before: readonly StateBefore[];
}

/** Relations of the file, past ones too. */
export type Tie = Pick<Relation, 'from' | 'to' | 'kind' | 'endedOn'>;

/** Roles that say that somebody has a part in the violence. */
export const violent: ReadonlySet<string> = new Set(['uses', 'undergoes', 'witnesses']);
const raising: ReadonlySet<string> = new Set(['parent', 'step_parent', 'guardian', 'authority']);
const grown: ReadonlySet<string> = new Set([...raising, 'grandparent']);
const couple: ReadonlySet<string> = new Set(['partner', 'ex_partner', 'new_partner']);

const hasLeft = ({ leftOn }: PersonState, day: LocalDate): boolean => leftOn !== null && leftOn <= day;
const isGone = ({ leftWhy }: PersonState): boolean => leftWhy === 'died' || leftWhy === 'wrongly_entered';
const lasts = ({ endedOn }: Tie, day: LocalDate): boolean => endedOn === null || endedOn > day;
const minorOn = ({ birth }: PersonState, day: LocalDate) => isMinor(ageOn(birth.date, birth.precision, day));

/**
 * The children of a file, in its own order: who is under eighteen, wherever they live, born or not. A child that left,
 * or that was put among the network, stays one: only eighteen, death or an entry by mistake ends it. Of somebody whose
 * age is not known nobody may conclude that it is no child: belonging here they count as one until a relation says that
 * they are grown; living elsewhere (an ex-partner, a grown child) only when somebody is recorded as raising them.
 */
export function childrenIn<T extends FilePerson>(
  persons: readonly T[],
  ties: readonly Tie[],
  today: LocalDate,
): T[] {
  const now = ties.filter(each => lasts(each, today));
  return persons.filter(person => {
    const { id, kind } = person;
    if (hasLeft(person, today) && isGone(person)) return false;
    if (kind === 'network' && person.before.every(each => each.kind === 'network')) return false;
    const minor = minorOn(person, today);
    if (minor !== null) return minor;
    const isGrown = now.some(
      each =>
        (each.from === id && grown.has(each.kind)) ||
        (couple.has(each.kind) && (each.from === id || each.to === id)),
    );
    if (isGrown) return false;
    return kind === 'member' || now.some(each => each.to === id && raising.has(each.kind));
  });
}

/**
 * The people of this file: everybody who is asked, seen, spoken with, screened and has a part in the plan. That is each
 * member; each child, wherever it lives; and who lives elsewhere and has, or ever had, a part in the violence, is or was
 * somebody's partner, or raises a child of the file: who used violence and moved out is lost first. Who left as an adult
 * is one no more; that they left was decided by who directs, with a reason (docs/decisions/2026-11-26-out-of-sight.md).
 */
export function peopleOf<T extends FilePerson>(
  persons: readonly T[],
  ties: readonly Tie[],
  today: LocalDate,
): T[] {
  const children = new Set(childrenIn(persons, ties, today).map(each => each.id));
  return persons.filter(person => {
    if (person.birth.precision === 'unborn') return false;
    if (children.has(person.id)) return true;
    if (hasLeft(person, today) || person.kind === 'network') return false;
    return person.kind === 'member' || hadPart(person) || isTied(person.id, ties, today);
  });
}

const hadPart = (person: FilePerson): boolean =>
  [person, ...person.before].some(each => each.roles.some(role => violent.has(role)));

/** A partner of once, and a parent, is one for good; other ways of raising count while they last. */
const isTied = (id: string, ties: readonly Tie[], today: LocalDate): boolean =>
  ties.some(
    each =>
      (couple.has(each.kind) && (each.from === id || each.to === id)) ||
      (each.from === id && raising.has(each.kind) && (each.kind === 'parent' || lasts(each, today))),
  );

/** How somebody stood at any moment since that day, as far as a change ended it. */
const statesSince = (person: FilePerson, since: LocalDate): readonly StateBefore[] =>
  person.before.filter(each => each.on >= since);

/**
 * Whom a gate counts that looks back to a day: the people of this file, and whoever was one since. By the day on which
 * it was recorded: a day of leaving that is dated back takes nobody out of a gate.
 */
export function peopleSince<T extends FilePerson>(
  persons: readonly T[],
  ties: readonly Tie[],
  since: LocalDate,
  today: LocalDate,
): T[] {
  const isOne = (person: FilePerson) => peopleOf([person], ties, today).length > 0;
  return persons.filter(
    person =>
      isOne(person) ||
      (person.leftOn !== null &&
        person.leftOn > since &&
        isOne({ ...person, leftOn: null, leftWhy: null })) ||
      statesSince(person, since).some(state => isOne({ ...person, ...state })),
  );
}

/**
 * The children whom a gate counts that looks back to a day: those of the file, and who was one since and is none by a
 * change (another birth date, an entry by mistake). Somebody can stand in it twice, once for each age.
 */
export function childrenSince<T extends FilePerson>(
  persons: readonly T[],
  ties: readonly Tie[],
  since: LocalDate,
  today: LocalDate,
): T[] {
  const now = new Set(childrenIn(persons, ties, today).map(each => each.id));
  return persons.flatMap(person => [
    ...(now.has(person.id) ? [person] : []),
    ...statesSince(person, since)
      .filter(each => each.birth.precision !== 'unborn' && each.kind !== 'network' && !isGone(each))
      .filter(each => minorOn(each, today) === true)
      .map(({ birth }) => ({ ...person, birth })),
  ]);
}

/** For how many days somebody whose part "uses violence" was taken away still counts as that: the half year of "stopped". */
export const usedDays = 182;

/** Somebody uses violence, or was recorded as such since that day: their word is no second kind of informant. */
export const usedSince = (person: Pick<FilePerson, 'roles' | 'before'>, since: LocalDate): boolean =>
  person.roles.includes('uses') ||
  person.before.some(each => each.on >= since && each.roles.includes('uses'));

/** Somebody uses violence, or stood as such when this was recorded. */
export const usedAt = (person: Pick<FilePerson, 'roles' | 'before'>, at: Date): boolean =>
  person.roles.includes('uses') || person.before.some(each => each.at >= at && each.roles.includes('uses'));
