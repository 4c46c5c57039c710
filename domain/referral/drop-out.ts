import { z } from 'zod';
import { addDays, type LocalDate, toLocalDate } from '#domain/shared/calendar.ts';

/**
 * Whoever used violence and stays away or drops out (A18): safety is asked again that same day, and within a set number
 * of days somebody speaks with the person to go on. Both are closed by a fact in the file, never by hand.
 */

/** Within how many days somebody speaks with the person again: an own default, and how far a region may go. */
export const motivateNorm = { version: 1, days: 14, min: 1, max: 31 } as const;

export function motivateDays(setting: unknown): number {
  const read = z.int().min(motivateNorm.min).max(motivateNorm.max).safeParse(setting);
  return read.success ? read.data : motivateNorm.days;
}

/** One time that somebody did not come, or stopped. */
export interface Missed {
  readonly on: LocalDate;
  /** When the house came to know of it: from then on something can be done about it. */
  readonly recordedAt: Date;
}

export interface AfterMissed {
  /** Who must be asked about safety: whoever undergoes the violence; nobody known, then everybody else. */
  readonly ask: readonly string[];
  /** The last time that each was asked alone: in front of somebody else nobody can tell. */
  readonly lastAsked: ReadonlyMap<string, Date>;
  /** The latest look at a safety condition that does not rest on the person alone. */
  readonly lastCheck: Missed | null;
  /** The last time that somebody spoke with the person. */
  readonly lastSpoken: Date | null;
  /** The last time that the person came after all. */
  readonly lastCame: LocalDate | null;
  /** True when this help goes on or can go on; what has ended asks no motivation. */
  readonly open: boolean;
}

export interface Due {
  readonly state: 'done' | 'due' | 'overdue';
  readonly dueOn: LocalDate;
}

/**
 * What happened before anybody knew that the person stayed away proves nothing, unless it was on a later day. A contact
 * is written down by the minute, so the minute itself counts.
 */
const isAfter = (at: Date | null | undefined, missed: Missed, zone: string): boolean =>
  at !== null &&
  at !== undefined &&
  (at.getTime() >= minuteOf(missed.recordedAt) || toLocalDate(at, zone) > missed.on);

const minuteOf = (instant: Date): number => Math.floor(instant.getTime() / 60_000) * 60_000;

const due = (done: boolean, dueOn: LocalDate, today: LocalDate): Due => ({
  state: done ? 'done' : today > dueOn ? 'overdue' : 'due',
  dueOn,
});

/** Whether safety was asked again, and until when that is in time: the day on which it became known. */
export function safetyCheck(missed: Missed, after: AfterMissed, today: LocalDate, zone: string): Due {
  const asked =
    after.ask.length > 0 && after.ask.every(id => isAfter(after.lastAsked.get(id) ?? null, missed, zone));
  const { lastCheck } = after;
  const looked =
    lastCheck !== null &&
    lastCheck.on >= missed.on &&
    (lastCheck.on > missed.on || lastCheck.recordedAt > missed.recordedAt);
  return due(asked || looked, toLocalDate(missed.recordedAt, zone), today);
}

/** Whether somebody spoke with the person again, or the person came after all. */
export function motivation(
  missed: Missed,
  after: AfterMissed,
  days: number,
  today: LocalDate,
  zone: string,
): Due {
  const came = after.lastCame !== null && after.lastCame > missed.on;
  const spoken = isAfter(after.lastSpoken, missed, zone);
  return due(!after.open || came || spoken, addDays(toLocalDate(missed.recordedAt, zone), days), today);
}

/** Whoever must be asked: who undergoes the violence and is still there; nobody known, then everybody else. */
export function whomToAsk(
  persons: readonly { id: string; undergoes: boolean; there: boolean }[],
  usesId: string,
): string[] {
  const others = persons.filter(person => person.id !== usesId && person.there);
  const known = others.filter(person => person.undergoes);
  return (known.length > 0 ? known : others).map(person => person.id);
}
