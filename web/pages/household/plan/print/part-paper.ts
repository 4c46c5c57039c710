import type { PaperOut } from '#acts/plan-print/print-plan-part.ts';
import { layers } from '#domain/plan/codes.ts';
import { displayName } from '#domain/shared/names.ts';
import { type Block, heading, type Item, type Paper, paragraph } from '#web/paper/paper.ts';
import { formatDate, type Lang } from '#web/words/format.ts';
import { paperWords } from './paper-words.ts';

/** The part of one person as a paper for that person, in short words and large type; for a child in its own. */
export function partPaper(part: PaperOut, lang: Lang): Paper {
  const w = paperWords[lang][part.child ? 'child' : 'adult'];
  const line = (each: PaperOut['wanted'][number]): Item => ({ text: each.text, quote: each.own });
  const list = (level: 2 | 3, title: string, items: readonly Item[]): Block[] =>
    items.length === 0 ? [] : [heading(level, title), { kind: 'items', items }];
  const facts = (each: {
    state: keyof typeof w.state | 'standing' | 'ended';
    untilOn: PaperOut['on'] | null;
  }) =>
    [
      each.state === 'standing' || each.state === 'ended' ? undefined : w.state[each.state],
      each.untilOn === null ? undefined : w.until(formatDate(each.untilOn, lang)),
    ].filter(text => text !== undefined);
  const action = (each: PaperOut['actions'][number]): Item => ({
    text: each.text,
    quote: false,
    facts: [
      each.who === 'colleague' && each.colleague !== null
        ? w.colleague(displayName(each.colleague))
        : w.who[each.who === 'you' ? 'you' : 'somebody'],
      ...facts(each),
    ],
  });
  const goals = layers.flatMap(layer =>
    list(
      3,
      w.layer[layer],
      part.goals
        .filter(goal => goal.layer === layer)
        .map(goal => ({ ...line(goal), facts: facts(goal), under: goal.actions.map(action) })),
    ),
  );
  const body: Block[] = [
    ...list(
      2,
      w.safety,
      part.conditions.map(text => ({ text, quote: false })),
    ),
    ...list(2, w.wanted, part.wanted.map(line)),
    ...(goals.length === 0 ? [] : [heading(2, w.goals), ...goals]),
    ...list(2, w.actions, part.actions.map(action)),
    ...list(2, w.goesWell, part.goesWell.map(line)),
    ...list(2, w.worries, part.worries.map(line)),
  ];
  const { agreement } = part;
  const director = (part.director === null ? '' : displayName(part.director)) || undefined;
  return {
    lang,
    title: w.title,
    top: [w.for(displayName(part.name)), w.on(formatDate(part.on, lang)), w.keep, w.about],
    large: true,
    // It may lie where somebody else reads it: on the next pages stands nothing but the day.
    running: formatDate(part.on, lang),
    on: part.on,
    blocks: [
      ...(body.length === 0 ? [paragraph(w.empty)] : body),
      ...(agreement === null
        ? []
        : [
            heading(2, w.agreement),
            paragraph(`${w.answer[agreement.answer]} ${w.answeredOn(formatDate(agreement.on, lang))}`),
            ...(agreement.ownWords === null
              ? []
              : [{ kind: 'items' as const, items: [{ text: agreement.ownWords, quote: true }] }]),
          ]),
      paragraph(w.end(director)),
      paragraph(w.number),
    ],
  };
}

/** Whether nothing was chosen for this person yet. */
export const isEmptyPart = (part: PaperOut): boolean =>
  [part.conditions, part.wanted, part.goals, part.actions, part.goesWell, part.worries].every(
    list => list.length === 0,
  );
