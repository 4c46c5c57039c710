import type { Lang } from '#web/words/format.ts';

const words = {
  nl: 'Iedereen in het team leest dit. Zet er niets in wat één persoon in gevaar kan brengen.',
  en: 'Everybody in the team reads this. Put nothing in that could endanger one person.',
} as const;

/** The hint of a free text without readers of its own: who reads it, said before it is typed. */
export const teamReads = (lang: Lang, hint?: string): string =>
  hint === undefined ? words[lang] : `${hint} ${words[lang]}`;
