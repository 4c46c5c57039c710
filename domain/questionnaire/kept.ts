/**
 * What stands around the answers of one item in a response and is not ours: text, id, extension; per answer likewise. With
 * an empty list of answers the item comes out without any.
 */
export interface Around {
  readonly item: Readonly<Record<string, unknown>>;
  readonly answers: readonly Readonly<Record<string, unknown>>[];
}

/** By `keyOf(linkId, place)`; for a repetition of a group the place of what stands in it. */
export type Kept = ReadonlyMap<string, Around>;

export const keyOf = (linkId: string, place: string): string => `${place} ${linkId}`;
