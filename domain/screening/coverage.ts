import type { Age } from '#domain/household/age.ts';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import { parts as allParts, type Part } from './constructs.ts';
import type { AnsweredBy } from './facts.ts';
import { fitOf, listFor, partnerParts } from './fits.ts';
import type { Instrument } from './instruments/instrument.ts';
import type { PartState } from './part-state.ts';

/** Days after somebody came into the file within which they are asked. Ours; a region may choose others. */
export const screeningNorms = { first: 14, deep: 42 } as const;
export type ScreeningNorms = Readonly<Record<keyof typeof screeningNorms, number>>;

export interface CoveredPerson {
  readonly id: string;
  readonly kind: 'member' | 'elsewhere' | 'network';
  readonly leftOn: LocalDate | null;
  readonly age: Age;
  /** The day on which they came into the file. */
  readonly addedOn: LocalDate;
  readonly partnerIds: readonly string[];
  /** Has children, or lives with some, as far as known. */
  readonly withChildren: boolean;
}

/** Facts of a screening that coverage rests on; nothing that was said. */
export interface CoveredScreening {
  readonly id: string;
  readonly personId: string;
  readonly answeredBy: AnsweredBy;
  readonly partnerId: string | null;
  readonly depth: 'short' | 'deep' | null;
  readonly on: LocalDate;
  readonly createdAt: Date;
  readonly alone: 'yes' | 'no';
  readonly state: 'open' | 'finished' | 'stopped';
  readonly parts: Readonly<Partial<Record<Part, PartState>>>;
  readonly by: string;
}

export interface CoveredReason {
  readonly personId: string;
  readonly on: LocalDate;
  readonly reason: string;
  readonly tryAgainOn: LocalDate;
  readonly by: string;
  readonly recordedAt: Date;
}

/** Whether the first, or the deeper, talk was held: late when its norm has passed without it. */
export interface Step {
  readonly status: 'done' | 'begun' | 'not_yet' | 'late';
  /** The day on which it was held or begun. */
  readonly on: LocalDate | null;
  readonly dueOn: LocalDate;
}

export interface PartCoverage {
  readonly part: Part;
  readonly state: PartState;
  /** Null while nobody asked. */
  readonly on: LocalDate | null;
  readonly depth: 'short' | 'deep' | null;
  readonly screeningId: string | null;
}

export interface PersonCoverage {
  readonly personId: string;
  /** `elsewise`: of the network or gone, asked only where somebody chose to. */
  readonly asks: 'yes' | 'unborn' | 'elsewise';
  readonly parts: readonly PartCoverage[];
  readonly first: Step | null;
  /** Null where no deeper list fits this person. */
  readonly deep: Step | null;
  /** (Former) partners about whom was not asked. */
  readonly partnersMissing: readonly string[];
  /** Why they were not asked, as long as that stands. */
  readonly reason: CoveredReason | null;
  /** The latest talk: a professional's own look is none. */
  readonly last: CoveredScreening | null;
}

/**
 * What each person was asked and what not. "Not asked" is a state of its own and stays in view; nobody's coverage
 * depends on anybody else's answers. `lists`: the newest edition of each.
 */
export function coverage(
  persons: readonly CoveredPerson[],
  screenings: readonly CoveredScreening[],
  reasons: readonly CoveredReason[],
  lists: readonly Instrument[],
  today: LocalDate,
  norms: ScreeningNorms = screeningNorms,
): PersonCoverage[] {
  return persons.map(person => {
    const own = screenings.filter(each => each.personId === person.id);
    const why = reasons.filter(each => each.personId === person.id);
    return coverageOf(person, own, why, lists, today, norms);
  });
}

function coverageOf(
  person: CoveredPerson,
  screenings: readonly CoveredScreening[],
  reasons: readonly CoveredReason[],
  lists: readonly Instrument[],
  today: LocalDate,
  norms: ScreeningNorms,
): PersonCoverage {
  const asks =
    person.age.kind === 'unborn'
      ? 'unborn'
      : person.kind === 'network' || person.leftOn !== null
        ? 'elsewise'
        : 'yes';
  const talks = screenings.filter(each => each.answeredBy !== 'professional').toSorted(inTime);
  const fitting = lists.filter(list => fitOf(list, person.age) !== 'no');
  const toTalk = fitting.filter(list => list.for !== 'professional');
  const step = (which: keyof ScreeningNorms, held: readonly CoveredScreening[]): Step =>
    stepOf(held, addDays(person.addedOn, norms[which]), today);
  const first = asks === 'yes' && toTalk.length > 0 ? step('first', talks) : null;
  const deep =
    asks === 'yes' && toTalk.some(list => list.depth === 'deep')
      ? step(
          'deep',
          talks.filter(each => each.depth === 'deep'),
        )
      : null;
  const told = reasons.toSorted((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime()).at(-1);
  const since = talks.some(each => told !== undefined && wasHeld(each) && each.createdAt >= told.recordedAt);
  const done = first?.status === 'done' && (deep === null || deep.status === 'done');
  return {
    personId: person.id,
    asks,
    parts: partsOf(asks === 'yes' ? partsFor(person, fitting) : new Set(), screenings),
    first,
    deep,
    partnersMissing: asks === 'yes' ? partnersMissing(person, fitting, screenings) : [],
    reason: told !== undefined && !done && !since ? told : null,
    last: talks.at(-1) ?? null,
  };
}

/**
 * The parts that apply to somebody by age and place in the family: those of the lists that fit. What a professional saw
 * is a part of its own: seeing is not asking.
 */
export function partsFor(person: CoveredPerson, fitting: readonly Instrument[]): Set<Part> {
  const partner = person.partnerIds.length > 0;
  return new Set(
    fitting
      .flatMap(list => listFor(list, partner).sections.map(section => ({ part: section.part, list })))
      .filter(({ part, list }) => list.for !== 'professional' || part === 'observation')
      .filter(({ part, list }) => part !== 'children' || list.for !== 'adult' || person.withChildren)
      .map(({ part }) => part),
  );
}

const rank: readonly PartState[] = ['not_asked', 'does_not_know', 'does_not_want', 'partly', 'answered'];
const weight = ({ state, depth }: { state: PartState; depth: 'short' | 'deep' | null }): number =>
  rank.indexOf(state) * 2 + (depth === 'deep' ? 1 : 0);

/** Of each part the furthest that it was asked, and of equals the latest. What was only seen was not asked. */
function partsOf(applying: ReadonlySet<Part>, screenings: readonly CoveredScreening[]): PartCoverage[] {
  return allParts.flatMap((part): PartCoverage[] => {
    const asked = screenings
      .filter(({ answeredBy }) => (answeredBy === 'professional') === (part === 'observation'))
      .map(({ parts, on, depth, id }): PartCoverage => {
        return { part, state: parts[part] ?? 'not_asked', on, depth, screeningId: id };
      })
      .filter(({ state }) => state !== 'not_asked')
      .sort(
        (a, b) =>
          weight(a) - weight(b) ||
          (a.on ?? '').localeCompare(b.on ?? '') ||
          (a.screeningId ?? '').localeCompare(b.screeningId ?? ''),
      )
      .at(-1);
    if (asked !== undefined) return [asked];
    return applying.has(part) ? [{ part, state: 'not_asked', on: null, depth: null, screeningId: null }] : [];
  });
}

/** A talk that was held: finished, and something was put to who was asked. A list of others knows no parts. */
const wasHeld = ({ state, parts }: CoveredScreening): boolean =>
  state === 'finished' &&
  (Object.keys(parts).length === 0 || Object.values(parts).some(part => part !== 'not_asked'));

function stepOf(held: readonly CoveredScreening[], dueOn: LocalDate, today: LocalDate): Step {
  const done = held.findLast(wasHeld);
  if (done !== undefined) return { status: 'done', on: done.on, dueOn };
  const begun = held.at(-1);
  if (dueOn < today) return { status: 'late', on: begun?.on ?? null, dueOn };
  return begun === undefined
    ? { status: 'not_yet', on: null, dueOn }
    : { status: 'begun', on: begun.on, dueOn };
}

/** Partners about whom nothing was asked in any talk with this person. */
function partnersMissing(
  person: CoveredPerson,
  fitting: readonly Instrument[],
  screenings: readonly CoveredScreening[],
): string[] {
  if (!fitting.some(list => list.asksPartner)) return [];
  const about = new Set(
    screenings
      .filter(({ parts }) => partnerParts.some(part => (parts[part] ?? 'not_asked') !== 'not_asked'))
      .map(each => each.partnerId),
  );
  return person.partnerIds.filter(id => !about.has(id));
}

const inTime = (a: CoveredScreening, b: CoveredScreening): number =>
  a.on.localeCompare(b.on) || a.createdAt.getTime() - b.createdAt.getTime() || a.id.localeCompare(b.id);
