import type { Row } from '#domain/questionnaire/model.ts';
import type { Lang } from '#web/words/format.ts';
import { questionText, wordsIn } from './drawing.ts';
import { questionName } from './names.ts';
import type { ReadAnswer, ReadGroup } from './read-only.tsx';
import { answerWords } from './show-value.ts';
import { formWords, type NoAnswer } from './words.ts';

/**
 * Rows of a questionnaire as groups of answers to read (read-only.tsx). Deeper groups come after the one they stand in,
 * each under its own heading, so that a long form stays a plain list.
 */
export function readGroups(
  rows: readonly Row[],
  more: {
    readonly lang: Lang;
    readonly zone: string;
    readonly stateOf?: (linkId: string, place: string) => NoAnswer | undefined;
    /** Open text is what the person says. */
    readonly own?: boolean;
  },
): ReadGroup[] {
  const groups: { key: string; title: string | null; answers: ReadAnswer[] }[] = [];
  const open = (key: string, title: string | null) => {
    const group = { key, title, answers: [] };
    groups.push(group);
    return group;
  };
  const walk = (list: readonly Row[], start: { answers: ReadAnswer[] }): void => {
    let into = start;
    let left = false;
    for (const row of list) {
      const key = questionName(row.item.number, row.place);
      if (row.item.type === 'group') {
        const title = wordsIn(row.text, more.lang) || null;
        row.repetitions.forEach((below, at) => {
          const what = title ?? formWords[more.lang].group;
          walk(
            below,
            open(`${key}_${at}`, row.item.repeats ? formWords[more.lang].nth(what, at + 1) : title),
          );
        });
        left = true;
        continue;
      }
      if (row.item.type === 'display') continue;
      if (left) {
        into = open(`${key}_rest`, null);
        left = false;
      }
      into.answers.push({
        key,
        question: questionText(row, more.lang),
        words: answerWords(row, more.lang, more.zone),
        state: more.stateOf?.(row.item.linkId, row.place),
        own: more.own === true && ['text', 'string'].includes(row.item.type),
        worked: row.item.calculated,
      });
      for (const below of row.repetitions) walk(below, into);
    }
  };
  walk(rows, open('top', null));
  return groups.filter(group => group.answers.length > 0);
}
