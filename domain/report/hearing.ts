import { ageBand, ageOn, type Birth } from '#domain/household/age.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { isReason, ok, type Result, refuse } from '#domain/shared/result.ts';

/** How somebody was heard; 'seen' is for who cannot speak yet. */
export const hearingWays = ['in_person', 'video', 'phone', 'seen'] as const;
export type HearingWay = (typeof hearingWays)[number];

export interface Hearing {
  personId: string;
  on: LocalDate;
  way: HearingWay;
  alone: boolean;
}

/** A reasoned decision not to hear somebody now, with the day of the next try. */
export interface HearingException {
  personId: string;
  on: LocalDate;
  reason: string;
  retryOn: LocalDate;
}

export const hearingNeeds = ['be_seen', 'be_spoken_with', 'be_heard'] as const;
export type HearingNeed = (typeof hearingNeeds)[number];

export const hearingStates = ['done', 'due', 'excused', 'retry_due', 'not_needed'] as const;
export type HearingState = (typeof hearingStates)[number];

export interface HearingDue {
  personId: string;
  /** What this person must get; null for an unborn child. */
  needs: HearingNeed | null;
  state: HearingState;
  /** The next try, when excused or past it. */
  retryOn: LocalDate | null;
  /** Whether this person was spoken with alone since the report. */
  spokenAlone: boolean;
}

/**
 * What each person must get: a child of 0–3 is seen, a child from 4 is spoken with, everybody is heard by phone at
 * least. An age that is not known counts as 4 and older: speaking is the larger duty.
 * Source: Handelingsprotocol VT 2019 as carried out (field.md 3.2, 8) and the paper.
 */
export function hearingNeed(birth: Birth, today: LocalDate): HearingNeed | null {
  const band = ageBand(ageOn(birth.date, birth.precision, today));
  if (band === 'unborn') return null;
  if (band === 'under_4') return 'be_seen';
  return band === 'adult' ? 'be_heard' : 'be_spoken_with';
}

const meets = (need: HearingNeed, way: HearingWay): boolean =>
  need === 'be_seen' ? way !== 'phone' : way !== 'seen';

/** Per person what is missing today, counting what was done from `since` (receipt of the report) on. */
export function hearingDue(
  persons: readonly { id: string; birth: Birth }[],
  hearings: readonly Hearing[],
  exceptions: readonly HearingException[],
  { since, today }: { since: LocalDate; today: LocalDate },
): HearingDue[] {
  const inTime = (each: { on: LocalDate }) => each.on >= since && each.on <= today;
  return persons.map(({ id, birth }) => {
    const needs = hearingNeed(birth, today);
    const own = hearings.filter(each => each.personId === id && inTime(each));
    const spokenAlone = own.some(each => each.alone && each.way !== 'seen');
    const excuse = exceptions
      .filter(each => each.personId === id && inTime(each) && isReason(each.reason))
      .sort((a, b) => (a.on < b.on ? -1 : 1))
      .at(-1);
    const fields = { personId: id, needs, spokenAlone, retryOn: null };
    if (needs === null) return { ...fields, state: 'not_needed' };
    if (own.some(each => meets(needs, each.way))) return { ...fields, state: 'done' };
    if (!excuse) return { ...fields, state: 'due' };
    return { ...fields, state: excuse.retryOn > today ? 'excused' : 'retry_due', retryOn: excuse.retryOn };
  });
}

/** May this exception be recorded? It needs a reason and a later day for the next try: it puts off, never ends the duty. */
export function checkException(
  exception: HearingException,
  today: LocalDate,
): Result<HearingException, 'reason_missing' | 'retry_not_after' | 'in_future'> {
  if (!isReason(exception.reason)) return refuse('reason_missing');
  if (exception.on > today) return refuse('in_future');
  if (exception.retryOn <= exception.on) return refuse('retry_not_after');
  return ok(exception);
}
