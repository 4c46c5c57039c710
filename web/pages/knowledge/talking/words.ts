import type { Lang } from '#web/words/format.ts';
import type { TalkingWords } from './shape.ts';
import { en } from './words.en.ts';
import { nl } from './words.nl.ts';

export const talkingWords: Readonly<Record<Lang, TalkingWords>> = { nl, en };
