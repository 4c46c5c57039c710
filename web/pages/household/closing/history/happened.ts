import type { z } from 'zod';
import type { readClosingHistory } from '#acts/closing/read-history.ts';
import type { Tone } from '#web/parts/tag.tsx';
import type { Lang } from '#web/words/format.ts';
import { helpWords } from '../../help/words.ts';
import { codeWords } from '../../safety/code-words.ts';
import { nameOf, outcomeTones, reasonWords } from '../closing.ts';
import { closingCodes } from '../code-words.ts';
import { historyWords } from './words.ts';

export type Happened = z.output<typeof readClosingHistory.output>['happened'][number];

/** One thing that happened, in words. */
export interface Told {
  readonly title: string;
  readonly tag: { tone: Tone; text: string } | null;
  readonly lines: readonly string[];
}

const wordOf = (words: Readonly<Record<string, string>>, code: string | null): string =>
  code !== null && Object.hasOwn(words, code) ? (words[code] ?? code) : (code ?? '');

const checkTones: Readonly<Record<string, Tone>> = { met: 'done', not_met: 'danger', not_known: 'unknown' };
const referralTones: Readonly<Record<string, Tone>> = { ended: 'done', dropped_out: 'late', refused: 'late' };

/** What is said of one thing that happened: what it was, how it ended, and why. */
export function tellOf(each: Happened, lang: Lang): Told {
  const [w, safety, closing, help] = [
    historyWords[lang],
    codeWords[lang],
    closingCodes[lang],
    helpWords[lang],
  ];
  const some = (...lines: readonly (string | null)[]) =>
    lines.filter((line): line is string => line !== null && line !== '');
  switch (each.kind) {
    case 'report':
      return { title: w.kinds.report(each.text ?? ''), tag: null, lines: [] };
    case 'phase':
      return { title: wordOf(safety.phase, each.what), tag: null, lines: some(wordOf(safety.why, each.why)) };
    case 'condition':
      return {
        title: w.kinds.condition,
        tag:
          each.what === null
            ? { tone: 'unknown', text: w.never }
            : { tone: checkTones[each.what] ?? 'neutral', text: w.last(wordOf(safety.status, each.what)) },
        lines: some(
          each.text,
          each.why === 'failed' && each.what !== 'not_met' ? w.failed : null,
          each.result === null ? null : w.ended(each.result),
        ),
      };
    case 'referral':
      return {
        title: w.kinds.referral(wordOf(help.kinds, each.why)),
        tag: { tone: referralTones[each.what ?? ''] ?? 'neutral', text: wordOf(help.states, each.what) },
        lines: some(each.text, each.result === null ? null : w.result(each.result)),
      };
    case 'plan_version':
      return { title: w.kinds.plan_version(each.what ?? ''), tag: null, lines: some(each.text) };
    case 'closing':
      return {
        title: w.kinds.closing,
        tag: closingTag(each, lang),
        lines: some(
          wordOf(closing.whys, each.why),
          each.text,
          each.result === null ? null : (each.what === 'withdrawn' ? w.takenBack : w.decision)(each.result),
        ),
      };
    case 'reopened':
      return {
        title: w.kinds.reopened,
        tag: { tone: 'late', text: wordOf(closing.reopenWhys, each.why) },
        lines: some(reasonWords(each.text, lang)),
      };
    case 'after_moment': {
      const tones: Readonly<Record<string, Tone>> = outcomeTones;
      const tone = tones[each.what ?? ''] ?? 'neutral';
      return {
        title: w.kinds.after_moment,
        tag: { tone, text: wordOf(closing.outcomes, each.what) },
        lines: [],
      };
    }
    case 'director':
      return { title: w.kinds.director(nameOf(each.by, lang)), tag: null, lines: [] };
  }
}

function closingTag(each: Happened, lang: Lang): Told['tag'] {
  const w = historyWords[lang];
  if (each.what === 'proposed') return { tone: 'neutral', text: w.proposed };
  if (each.what === 'refused') return { tone: 'neutral', text: w.refused };
  if (each.what === 'withdrawn') return { tone: 'neutral', text: w.withdrawn };
  return each.what === 'evidence'
    ? { tone: 'done', text: closingCodes[lang].kinds.evidence }
    : { tone: 'late', text: closingCodes[lang].kinds.without_safety };
}
