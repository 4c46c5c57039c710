import type { LocalDate } from '#domain/shared/calendar.ts';
import { ok, type Result, refuse } from '#domain/shared/result.ts';

interface Span {
  personId: string;
  /** First day; null when it is not known since when. */
  from: LocalDate | null;
  /** First day on which the person no longer lives there; null while it lasts. */
  to: LocalDate | null;
}

/** Lives in a home that the team may know. */
export interface KnownStay extends Span {
  secret: false;
  homeId: string;
}

/** Lives at a safe address: no home, no place, nothing that locates (V6). Only the vault knows more. */
export interface SecretStay extends Span {
  secret: true;
}

export type Stay = KnownStay | SecretStay;

export const isCurrent = ({ from, to }: Pick<Stay, 'from' | 'to'>, today: LocalDate): boolean =>
  (from === null || from <= today) && (to === null || to > today);

/** Where each person lives today. A child of two homes (co-parenting) has two stays. */
export const livesAt = (stays: readonly Stay[], today: LocalDate): Stay[] =>
  stays.filter(stay => isCurrent(stay, today));

/** Who lives together today, per home; secret stays are in no home. Homes and persons sorted by id. */
export function homesOn(stays: readonly Stay[], today: LocalDate): Map<string, string[]> {
  const homes = new Map<string, Set<string>>();
  for (const stay of livesAt(stays, today)) {
    if (stay.secret) continue;
    homes.set(stay.homeId, (homes.get(stay.homeId) ?? new Set()).add(stay.personId));
  }
  const sorted = [...homes].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([home, persons]) => [home, [...persons].sort()]));
}

export const stayRefusals = ['ends_before_start', 'already_lives_there', 'third_home'] as const;
export type StayRefusal = (typeof stayRefusals)[number];

/** Most homes that a person has at once: two, as in co-parenting. */
export const mostHomes = 2;

const overlap = (a: Span, b: Span): boolean =>
  (a.to === null || b.from === null || b.from < a.to) && (b.to === null || a.from === null || a.from < b.to);

const sameHome = (a: Stay, b: Stay): boolean =>
  a.secret || b.secret ? a.secret && b.secret : a.homeId === b.homeId;

/** May this stay be recorded beside the person's others? */
export function checkStay(existing: readonly Stay[], next: Stay): Result<Stay, StayRefusal> {
  if (next.from !== null && next.to !== null && next.to <= next.from) return refuse('ends_before_start');
  const own = existing.filter(stay => stay.personId === next.personId && overlap(stay, next));
  if (own.some(stay => sameHome(stay, next))) return refuse('already_lives_there');
  const crowded = own.some(a => own.filter(b => overlap(a, b)).length >= mostHomes);
  return crowded ? refuse('third_home') : ok(next);
}
