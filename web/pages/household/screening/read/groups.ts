import type { z } from 'zod';
import type { readScreening } from '#acts/screening/read-screening.ts';
import type { ReadAnswer, ReadGroup } from '#web/parts/questionnaire/read-only.tsx';
import type { Lang } from '#web/words/format.ts';
import { readWords } from './words.ts';

export type Screening = z.output<typeof readScreening.output>;
type Answer = Screening['answers'][number];

/** Questions with their answers under the titles of the list, in its order. */
export function groupsOf(answers: readonly Answer[], lang: Lang): ReadGroup[] {
  const groups: { key: string; title: string | null; answers: ReadAnswer[] }[] = [];
  for (const answer of answers) {
    const title = answer.under?.[lang] ?? readWords[lang].other;
    const last = groups.at(-1);
    if (last?.title === title) last.answers.push(answerOf(answer, lang));
    else groups.push({ key: `${answer.item} ${answer.place}`, title, answers: [answerOf(answer, lang)] });
  }
  return groups;
}

function answerOf(answer: Answer, lang: Lang): ReadAnswer {
  const none = answer.state === null || answer.state === 'answered' ? undefined : answer.state;
  return {
    key: `${answer.item} ${answer.place}`,
    question: answer.question[lang],
    words: answer.words.map(each => each[lang]),
    own: answer.ownWords,
    ...(none === undefined ? {} : { state: none }),
  };
}
