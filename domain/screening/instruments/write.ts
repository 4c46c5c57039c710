import type { Construct } from '../constructs.ts';
import type { Question, Section, Text } from './instrument.ts';

/** Dutch first, then English. */
export const t = (nl: string, en: string): Text => ({ nl, en });

type More = Pick<Question, 'hint' | 'labels' | 'how' | 'when'>;

/** One question: what is asked, in which words, why, and where the construct comes from. */
export const ask = (
  construct: Construct,
  text: Text,
  intent: Text,
  source: string,
  more: More = {},
): Question => ({ construct, text, intent, source, ...more });

/** One section with its help for the professional. */
export const section = (
  part: Section['part'],
  title: Text,
  intent: Text,
  how: Text,
  source: string,
  questions: readonly Question[],
): Section => ({ part, title, help: { intent, how, source }, questions });
