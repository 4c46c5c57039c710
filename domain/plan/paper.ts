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
