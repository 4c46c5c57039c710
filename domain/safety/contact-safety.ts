import { diffDays, type LocalDate } from '#domain/shared/calendar.ts';
import { isReason, ok, type Result, refuse } from '#domain/shared/result.ts';

/** What one person, or who speaks for a small child, says about safety at this moment. */
export const safetyAnswers = ['safe', 'partly_safe', 'not_safe', 'not_known', 'could_not_ask'] as const;
export type SafetyAnswerCode = (typeof safetyAnswers)[number];

export interface SafetyAnswer {
  personId: string;
  answer: SafetyAnswerCode;
  /** Needed with 'could_not_ask'. */
  reason: string | null;
}

/** One person's part in a contact. */
export interface ContactPart {
  personId: string;
  on: LocalDate;
  /** Seen with own eyes (a visit, a video call). */
  seen: boolean;
  /** Spoken with. */
  spoken: boolean;
  /** Without any other member of the household present or listening. */
  alone: boolean;
  /** The answer on safety, null when this person was not asked. */
  safety: SafetyAnswerCode | null;
}

export interface Sight {
  lastAsked: LocalDate | null;
  lastSeen: LocalDate | null;
  lastSpokenAlone: LocalDate | null;
}

/** Last asked about safety, last seen, last spoken alone, up to today; null means never (capability A3). */
export function sightOf(personId: string, parts: readonly ContactPart[], today: LocalDate): Sight {
  const own = parts.filter(part => part.personId === personId && part.on <= today);
  const last = (which: (part: ContactPart) => boolean) =>
    own
      .filter(which)
      .map(part => part.on)
      .sort()
      .at(-1) ?? null;
  return {
    lastAsked: last(part => part.safety !== null && part.safety !== 'could_not_ask'),
    lastSeen: last(part => part.seen),
    lastSpokenAlone: last(part => part.spoken && part.alone),
  };
}

/** Days since that day; null when never: never is not zero. */
export const daysSince = (day: LocalDate | null, today: LocalDate): number | null =>
  day === null ? null : diffDays(day, today);

/** Persons without an answer, and persons whose 'could not ask' lacks its reason. */
export function safetyGaps(
  personIds: readonly string[],
  answers: readonly SafetyAnswer[],
): { missing: string[]; withoutReason: string[] } {
  const answered = new Set(answers.map(each => each.personId));
  const bare = answers.filter(each => each.answer === 'could_not_ask' && !isReason(each.reason));
  return {
    missing: personIds.filter(id => !answered.has(id)),
    withoutReason: bare.map(each => each.personId),
  };
}

/**
 * A contact can only be saved, and a review only closed, with an answer on safety or a reasoned 'could not ask' for
 * each person it concerns. `detail` names the persons by id, joined by spaces.
 */
export function checkSafetyAnswers(
  personIds: readonly string[],
  answers: readonly SafetyAnswer[],
): Result<readonly SafetyAnswer[], 'safety_answer_missing' | 'could_not_ask_without_reason'> {
  const { missing, withoutReason } = safetyGaps(personIds, answers);
  if (missing.length > 0) return refuse('safety_answer_missing', { persons: missing.join(' ') });
  if (withoutReason.length > 0)
    return refuse('could_not_ask_without_reason', { persons: withoutReason.join(' ') });
  return ok(answers);
}
