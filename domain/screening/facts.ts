import type { LocalDate } from '#domain/shared/calendar.ts';
import { type AnswerState, type Construct, kindOf } from './constructs.ts';

/** Who answered: the person about themselves, a carer about a small child, or the professional who looked. */
export const answeredBys = ['self', 'carer', 'professional'] as const;
export type AnsweredBy = (typeof answeredBys)[number];

/** One answer as the rules of profiles and danger read it. Nothing in it tells what somebody else said. */
export interface Fact {
  readonly screeningId: string;
  readonly construct: Construct;
  readonly state: AnswerState;
  /** A code of the kind of the construct, a number as text, or free text; null unless answered. */
  readonly value: string | null;
  /** Whom it is about. */
  readonly personId: string;
  readonly answeredBy: AnsweredBy;
  /** The person who answered; null for a professional. */
  readonly informantId: string | null;
  /** The (former) partner that `by_other` and `by_self` are about. */
  readonly partnerId: string | null;
  /** Whether the talk was out of the hearing of the others of the family. Who was there is not kept, so anybody counts. */
  readonly alone: 'yes' | 'no';
  readonly on: LocalDate;
  readonly recordedAt: Date;
}

/** Said while somebody else could hear it. What a professional saw with own eyes is nobody's words. */
export const saidInHearing = (fact: Pick<Fact, 'alone' | 'answeredBy'>): boolean =>
  fact.alone === 'no' && fact.answeredBy !== 'professional';

const often: Readonly<Record<string, number>> = {
  never: 0,
  before: 0.25,
  once: 0.25,
  few_times: 0.5,
  monthly: 0.75,
  weekly: 1,
  daily: 1,
};
const scales: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  yes_no: { no: 0, yes: 1 },
  how_often: often,
  how_much: { not: 0, little: 0.35, quite: 0.7, very: 1 },
  face: { good: 0, so_so: 0.5, bad: 1 },
  how_many: { none: 0, one: 0.5, several: 1 },
  help_years: { none: 0, under_1: 0.25, from_1_to_3: 0.6, over_3: 1 },
};

/**
 * How strong an answer is, from 0 to 1; null where the kind has no strength (texts, choices without an order) or nothing
 * was answered. A number of 0–10 counts as a tenth of it. The steps are ours, not the study's.
 */
export function strength(fact: Pick<Fact, 'construct' | 'state' | 'value'>): number | null {
  if (fact.state !== 'answered' || fact.value === null) return null;
  const kind = kindOf(fact.construct);
  if (kind === 'number') {
    const number = Number(fact.value);
    return Number.isFinite(number) ? Math.min(Math.max(number / 10, 0), 1) : null;
  }
  return scales[kind]?.[fact.value] ?? null;
}
