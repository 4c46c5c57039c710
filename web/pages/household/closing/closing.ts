import type { z } from 'zod';
import type { readClosing } from '#acts/closing/read-closing.ts';
import { displayName, type PersonName } from '#domain/shared/names.ts';
import type { Tone } from '#web/parts/tag.tsx';
import type { Lang } from '#web/words/format.ts';
import { closingCodes } from './code-words.ts';
import { closingWords } from './words.ts';

/** How a household stands towards closing, as its pages read it. */
export type Closing = z.output<typeof readClosing.output>;
export type OneClosing = Closing['closings'][number];
export type Criterion = NonNullable<Closing['criteria']>[number];

/** A colleague's name, or that they no longer work here. */
export const nameOf = (name: PersonName | null, lang: Lang): string =>
  name === null ? closingWords[lang].gone : displayName(name);

/** Danger is the only red: a red sign that stands, violence that was told. The rest is late or not known. */
export function criterionTone({ code, state }: Pick<Criterion, 'code' | 'state'>): Tone {
  if (state === 'met') return 'done';
  if (state === 'not_known') return 'unknown';
  return code === 'no_red' ? 'danger' : 'late';
}

export const outcomeTones: Readonly<Record<'safe' | 'worries' | 'violence' | 'not_reached', Tone>> = {
  safe: 'done',
  worries: 'late',
  violence: 'danger',
  not_reached: 'unknown',
};

/** Why a household opened again: what a colleague wrote, a report's number, or the words of a code. */
export function reasonWords(reason: string | null, lang: Lang): string {
  const codes: Readonly<Record<string, string>> = closingCodes[lang].reasons;
  if (reason === null) return '';
  return Object.hasOwn(codes, reason) ? (codes[reason] ?? reason) : reason;
}
