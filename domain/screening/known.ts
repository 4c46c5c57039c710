import type { Value } from '#domain/questionnaire/model.ts';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import { isConstruct, partOf } from './constructs.ts';
import type { AnsweredBy } from './facts.ts';
import { partnerParts } from './fits.ts';

/** An answer is not asked again in a deeper list for this many days; after that things may have changed. Ours. */
export const knownForDays = 90;

/** A screening as far as it decides what is known already. */
export interface KnownScreening {
  readonly id: string;
  readonly personId: string;
  readonly answeredBy: AnsweredBy;
  readonly carerId: string | null;
  readonly partnerId: string | null;
  readonly instrument: string;
  readonly on: LocalDate;
  readonly createdAt: Date;
}

export interface KnownAnswer {
  readonly item: string;
  readonly answers: readonly Value[];
  readonly on: LocalDate;
  readonly screeningId: string;
}

/**
 * What this same person, or the same carer about the same child, answered not long ago to another list: a deeper list
 * does not ask it again. Never an answer of anybody else. What is about a partner counts only for that same partner.
 */
export function knownFor(
  screening: KnownScreening,
  others: readonly KnownScreening[],
  answers: readonly {
    readonly screeningId: string;
    readonly item: string;
    readonly state: string;
    readonly answers: readonly Value[];
    readonly recordedAt: Date;
  }[],
): KnownAnswer[] {
  const earliest = addDays(screening.on, -knownForDays);
  const sources = new Map(
    others
      .filter(
        other =>
          other.id !== screening.id &&
          other.personId === screening.personId &&
          other.answeredBy === screening.answeredBy &&
          other.carerId === screening.carerId &&
          other.instrument !== screening.instrument &&
          other.on >= earliest &&
          other.on <= screening.on &&
          other.createdAt.getTime() < screening.createdAt.getTime(),
      )
      .map(other => [other.id, other]),
  );
  const known = new Map<string, KnownAnswer>();
  const inTime = answers.toSorted((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime());
  for (const answer of inTime) {
    const source = sources.get(answer.screeningId);
    if (source === undefined || answer.state !== 'answered' || !isConstruct(answer.item)) continue;
    if (partnerParts.includes(partOf(answer.item)) && source.partnerId !== screening.partnerId) continue;
    const before = known.get(answer.item);
    if (before !== undefined && before.on > source.on) continue;
    known.set(answer.item, {
      item: answer.item,
      answers: answer.answers,
      on: source.on,
      screeningId: source.id,
    });
  }
  return [...known.values()].sort((a, b) => a.item.localeCompare(b.item));
}
