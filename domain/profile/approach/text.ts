import type { ApproachHeading, ApproachWhom, ChildAge } from './codes.ts';

/**
 * One text in both languages. `sourced`: the named sources say so. `ours`: our own inference, which leans on the named
 * sources or on none; the page says which it is.
 */
export interface ApproachText {
  readonly nl: string;
  readonly en: string;
  readonly basis: 'sourced' | 'ours';
  /** Tags of docs/domain/sources.md. */
  readonly sources: readonly string[];
}

export type SubjectTexts = Readonly<Record<ApproachHeading, Readonly<Record<ApproachWhom, ApproachText>>>>;
export type AgeTexts = Readonly<Record<ChildAge, ApproachText>>;

/** What the sources say, in our words. */
export const sourced = (nl: string, en: string, ...sources: string[]): ApproachText => ({
  nl,
  en,
  basis: 'sourced',
  sources,
});

/** What we infer. */
export const ours = (nl: string, en: string, ...sources: string[]): ApproachText => ({
  nl,
  en,
  basis: 'ours',
  sources,
});
