import type { Lang } from '#web/words/format.ts';

/**
 * Something that is handed over on paper. One description makes the page and the PDF, so that neither can hold a word
 * that the other has not.
 */
export interface Paper {
  readonly lang: Lang;
  readonly title: string;
  /** On top: for whom, on which day, and how to keep it. */
  readonly top: readonly string[];
  readonly blocks: readonly Block[];
  /** Larger type, for who is not used to reading such papers. */
  readonly large: boolean;
  /** At the foot of each page of a PDF, beside its number: what a loose page is of. Nothing that tells too much. */
  readonly running?: string | undefined;
  /** The day on which it was made, 'YYYY-MM-DD'. */
  readonly on: string;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'items'; readonly items: readonly Item[] };

export interface Item {
  readonly text: string;
  /** In somebody's own words. */
  readonly quote: boolean;
  /** How it stands and who does it, in a line below. */
  readonly facts?: readonly string[] | undefined;
  readonly under?: readonly Item[] | undefined;
}

export const heading = (level: 2 | 3 | 4, text: string): Block => ({ kind: 'heading', level, text });
export const paragraph = (text: string): Block => ({ kind: 'text', text });
/** A list, or the sentence that says that there is nothing. */
export const listOr = (items: readonly Item[], none: string): Block[] =>
  items.length > 0 ? [{ kind: 'items', items }] : none === '' ? [] : [paragraph(none)];
