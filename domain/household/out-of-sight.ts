import { ageOn, isMinor } from '#domain/household/age.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import {
  childrenIn,
  type FilePerson,
  type PersonState,
  peopleOf,
  type Tie,
  violent,
} from './people-of-file.ts';

/** How a person stands in the file, with the relations by which it is judged. */
export interface Sight {
  readonly person: FilePerson;
  readonly ties: readonly Tie[];
}

/**
 * Whether somebody falls out of a gate: they were a child of the file and are none, or were one of its people and are
 * none. Whatever changed: a birth date that was filled in, a relation that says that they are grown, one that ended.
 */
export function fallsOut(before: Sight, after: Sight, today: LocalDate): boolean {
  const isIn = (rule: typeof childrenIn) => {
    const counts = ({ person, ties }: Sight) => rule([person], ties, today).length > 0;
    return counts(before) && !counts(after);
  };
  return isIn(childrenIn) || isIn(peopleOf);
}

export const sightWays = ['left', 'kind', 'role', 'birth', 'relation'] as const;
export type SightWay = (typeof sightWays)[number];

/**
 * By which ways a change of a person takes them out of sight: they leave, their place in the file becomes a lesser one, a
 * part in the violence goes, or by their birth date a child becomes grown or nobody is born yet. An age that was not known
 * and is filled in counts as well where they stood as a child until then. Such a change is for who directs, with a reason.
 */
export function outOfSight(
  before: FilePerson,
  after: PersonState,
  ties: readonly Tie[],
  today: LocalDate,
): SightWay[] {
  const rank = { member: 2, elsewhere: 1, network: 0 } as const;
  const isSureMinor = ({ birth }: PersonState) => isMinor(ageOn(birth.date, birth.precision, today)) === true;
  const byBirth = { ...before, birth: after.birth };
  const by: Readonly<Record<SightWay, boolean>> = {
    left:
      after.leftOn !== null &&
      (after.leftOn !== before.leftOn || (after.leftWhy ?? 'left') !== (before.leftWhy ?? 'left')),
    kind: rank[after.kind] < rank[before.kind],
    role: before.roles.some(role => violent.has(role) && !after.roles.includes(role)),
    birth:
      (isSureMinor(before) && !isSureMinor(after)) ||
      (before.birth.precision !== 'unborn' && after.birth.precision === 'unborn') ||
      fallsOut({ person: before, ties }, { person: byBirth, ties }, today),
    relation: false,
  };
  return sightWays.filter(way => by[way]);
}

/** Who of these persons falls out of sight by a change of relations: they become grown by it, or nobody's carer any more. */
export const outByTies = <T extends FilePerson>(
  persons: readonly T[],
  before: readonly Tie[],
  after: readonly Tie[],
  today: LocalDate,
): T[] => persons.filter(person => fallsOut({ person, ties: before }, { person, ties: after }, today));
