import type { ViolenceRole } from '#domain/household/codes.ts';
import type { EntryState } from './codes.ts';

/** What decides whether an entry may stand on the paper that a person is handed. */
export interface PaperEntry {
  readonly personId: string;
  readonly state: EntryState;
  /** Whose words; null: a professional's. */
  readonly saidBy: string | null;
  /** Persons of the family whom somebody named as readers. */
  readonly readers: readonly string[];
}

/**
 * May this person be given this entry at all? Only what stands in their own part, and never what somebody else of the
 * family said: their words would come home on paper.
 */
export const mayBeGiven = (entry: PaperEntry, personId: string): boolean =>
  entry.personId === personId &&
  entry.state !== 'ended' &&
  (entry.saidBy === null || entry.saidBy === personId);

/**
 * Does it stand on their paper? Only when they were named as a reader, their own words included: what was said in
 * confidence is not written on a paper that lies at home by itself. Who prints it decides nothing.
 */
export const isOnPaper = (entry: PaperEntry, personId: string): boolean =>
  mayBeGiven(entry, personId) && entry.readers.includes(personId);

/** What decides whether a safety condition may stand on the paper that a person is handed. */
export interface PaperCondition {
  readonly askedOf: readonly string[];
  readonly protects: readonly string[];
  readonly readers: readonly string[];
}

export interface PaperReader {
  readonly id: string;
  readonly violenceRoles: readonly ViolenceRole[];
}

/**
 * May this person be given this condition at all? Who is asked for something, or is protected by it, may. Anything else tells
 * how somebody else is kept safe (who brings the children, who keeps an eye): only for who undergoes or witnesses the
 * violence and does not use it. Who is not known to do so gets no more than their own.
 */
export const conditionMayBeGiven = (condition: PaperCondition, reader: PaperReader): boolean =>
  condition.askedOf.includes(reader.id) ||
  condition.protects.includes(reader.id) ||
  (reader.violenceRoles.some(role => role === 'undergoes' || role === 'witnesses') &&
    !reader.violenceRoles.includes('uses'));

/** Does it stand on their paper? Only when they were named as a reader too. */
export const isConditionOnPaper = (condition: PaperCondition, reader: PaperReader): boolean =>
  conditionMayBeGiven(condition, reader) && condition.readers.includes(reader.id);
