import { diffDays, type LocalDate } from '#domain/shared/calendar.ts';
import { isReason, ok, type Result, refuse } from '#domain/shared/result.ts';

export const contactKinds = ['visit', 'talk', 'call', 'message'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** Without any other member of the household present or listening. 'not_applicable': there was no speaking. */
export const alones = ['yes', 'no', 'not_applicable'] as const;
export type Alone = (typeof alones)[number];

/** Was this person, or who speaks for a small child, asked about safety? There is no third way: a reason or an answer. */
export const safetyAskeds = ['yes', 'could_not_ask'] as const;
export type SafetyAsked = (typeof safetyAskeds)[number];

export interface SafetyAnswer {
  personId: string;
  /** Left out when the form was sent without an answer. */
  asked: SafetyAsked | undefined;
  /** Needed with 'could_not_ask'. */
  reason: string | undefined;
}

/** One person's part in a contact. */
export interface ContactPart {
  personId: string;
  on: LocalDate;
  /** Seen with own eyes (a visit, a talk elsewhere or by video). */
  seen: boolean;
  /** Spoken with. */
  spoken: boolean;
  alone: Alone;
  asked: SafetyAsked;
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
    lastAsked: last(part => part.asked === 'yes'),
    lastSeen: last(part => part.seen),
    lastSpokenAlone: last(part => part.spoken && part.alone === 'yes'),
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
  const answered = new Set(answers.filter(each => each.asked !== undefined).map(each => each.personId));
  const bare = answers.filter(each => each.asked === 'could_not_ask' && !isReason(each.reason));
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

/** What cannot be together in one part of a contact. */
export const partFaults = [
  'message_is_not_meeting',
  'call_is_not_seeing',
  'alone_missing',
  'alone_without_meeting',
  'asked_without_contact',
  'number_without_asking',
  'reason_beside_answer',
] as const;
export type PartFault = (typeof partFaults)[number];

/**
 * The first thing that cannot be so, or undefined. Whoever was spoken with was alone or was not: "last spoken alone"
 * rests on it. Nobody is asked about safety without having been seen, spoken with or written to.
 */
export function partFault(
  kind: ContactKind,
  part: Omit<ContactPart, 'personId' | 'on' | 'asked'> & SafetyAnswer & { number: number | undefined },
): PartFault | undefined {
  const { seen, spoken, alone } = part;
  if (kind === 'message' && (seen || spoken)) return 'message_is_not_meeting';
  if (kind === 'call' && seen) return 'call_is_not_seeing';
  if (spoken && alone === 'not_applicable') return 'alone_missing';
  if (!spoken && !seen && alone !== 'not_applicable') return 'alone_without_meeting';
  if (part.asked === 'yes' && kind !== 'message' && !seen && !spoken) return 'asked_without_contact';
  if (part.asked !== 'yes' && part.number !== undefined) return 'number_without_asking';
  if (part.asked === 'yes' && (part.reason ?? '') !== '') return 'reason_beside_answer';
  return undefined;
}
