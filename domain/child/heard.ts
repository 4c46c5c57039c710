import type { Birth } from '#domain/household/age.ts';
import { type Hearing, type HearingException, type HearingNeed, hearingDue } from '#domain/report/hearing.ts';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import { isReason, ok, type Result, refuse } from '#domain/shared/result.ts';

/** Moments that wait for the children. */
export const gateMoments = ['phase_change', 'closing', 'review'] as const;
export type GateMoment = (typeof gateMoments)[number];

/** When a child was heard: the moments of the household's way, from signal to evaluation. */
export const heardMoments = [
  'report',
  'screening',
  'plan',
  'review',
  'phase_change',
  'closing',
  'follow_up',
  'other',
] as const;

/** What counts, as data: the norms are ours, see docs/decisions/2026-11-25-each-child-heard.md. */
export const heardNorms = {
  /** In a phase that began less long ago, what was heard in these days still counts. */
  recentDays: 28,
  /** An exception puts off; it never lasts longer than this. */
  longestExceptionDays: 92,
} as const;

/** That a child was spoken with or seen; `toldBack` only where the talk itself is kept with the children. */
export interface Heard extends Hearing {
  /** Whether the child was told what was decided; null where nobody keeps that (a contact, a hearing at a report). */
  toldBack: boolean | null;
  /** Where two are of one day, the later recorded one comes later. */
  order: number;
}

export interface ChildException extends HearingException {
  moment: GateMoment;
}

export const childWhys = [
  'heard',
  'not_needed',
  'excused',
  'not_heard',
  'not_told_back',
  'exception_over',
] as const;
export type ChildWhy = (typeof childWhys)[number];

/** How one child stands before a moment that waits for it. */
export interface ChildStands {
  personId: string;
  ok: boolean;
  why: ChildWhy;
  needs: HearingNeed | null;
  /** The day of the next try, when excused or past it. */
  tryAgainOn: LocalDate | null;
  spokenAlone: boolean;
}

/** From which day on it counts that a child was heard: the start of the present phase, or the days just before today. */
export const heardFrom = (since: LocalDate, today: LocalDate): LocalDate => {
  const recent = addDays(today, -heardNorms.recentDays);
  return since < recent ? since : recent;
};

/**
 * Whether each child was heard before a phase changes, a household closes or a plan is reviewed. A child from four on
 * is spoken with and told what was decided after the last talk; a younger one is seen. Otherwise an exception of whom
 * directs must say why not and when it is tried again, and it is over on that day.
 * Source: the paper (children involved from signal to evaluation), capability A16, domain/report/hearing.ts.
 */
export function childrenHeard(
  children: readonly { id: string; birth: Birth }[],
  heard: readonly Heard[],
  exceptions: readonly ChildException[],
  moment: GateMoment,
  since: LocalDate,
  today: LocalDate,
): ChildStands[] {
  const from = heardFrom(since, today);
  const facts = hearingDue(children, heard, [], { since: from, today });
  return facts.map(({ personId, needs, state, spokenAlone }) => {
    const base = { personId, needs, spokenAlone, tryAgainOn: null };
    if (state === 'not_needed') return { ...base, ok: true, why: 'not_needed' };
    const own = heard.filter(each => each.personId === personId && each.on >= from && each.on <= today);
    const told = needs === 'be_seen' || lastIsAnswered(own);
    if (state === 'done' && told) return { ...base, ok: true, why: 'heard' };
    const excuse = exceptions
      .filter(each => each.personId === personId && each.moment === moment && each.on <= today)
      .filter(
        each => isReason(each.reason) && each.retryOn <= addDays(each.on, heardNorms.longestExceptionDays),
      )
      .sort((a, b) => (a.retryOn < b.retryOn ? -1 : 1))
      .at(-1);
    if (excuse !== undefined && excuse.retryOn > today)
      return { ...base, ok: true, why: 'excused', tryAgainOn: excuse.retryOn };
    if (state === 'done') return { ...base, ok: false, why: 'not_told_back' };
    if (excuse !== undefined && excuse.retryOn >= from)
      return { ...base, ok: false, why: 'exception_over', tryAgainOn: excuse.retryOn };
    return { ...base, ok: false, why: 'not_heard' };
  });
}

/** Whether the child knows what came of what it last said, in so far as the talk is kept with the children. */
function lastIsAnswered(own: readonly Heard[]): boolean {
  const kept = own.filter(each => each.toldBack !== null);
  const last = kept.sort((a, b) => (a.on === b.on ? a.order - b.order : a.on < b.on ? -1 : 1)).at(-1);
  return last?.toldBack === true;
}

/** May this exception be made? It needs a reason, and a later day, not too far, on which it is tried again. */
export function checkChildException(
  exception: { reason: string; retryOn: LocalDate },
  today: LocalDate,
): Result<null, 'reason_missing' | 'retry_not_after' | 'retry_too_late'> {
  if (!isReason(exception.reason)) return refuse('reason_missing');
  if (exception.retryOn <= today) return refuse('retry_not_after');
  if (exception.retryOn > addDays(today, heardNorms.longestExceptionDays)) return refuse('retry_too_late');
  return ok(null);
}
