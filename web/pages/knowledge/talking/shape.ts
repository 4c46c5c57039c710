import type { Part } from '#domain/screening/constructs.ts';
import type { Block } from '../article.tsx';

/** What the page on talking says, the same in both languages. */
export interface TalkingWords {
  readonly title: string;
  readonly lead: string;
  readonly blocks: readonly Block[];
  readonly partsTitle: string;
  readonly partsLead: string;
  /** Name of the part, and how to ask about it. */
  readonly parts: Readonly<Record<Part, readonly [string, string]>>;
}
