import { type Construct, kindOf } from '#domain/screening/constructs.ts';
import { instruments } from '#domain/screening/instruments/all.ts';
import type { For, Question } from '#domain/screening/instruments/instrument.ts';
import { labelOf } from '#domain/screening/instruments/labels.ts';
import type { Lang } from '#web/words/format.ts';

type Asked = { readonly whom: For; readonly question: Question };

/** The newest wording of each question, an adult's before a child's: this page is read by professionals. */
const order: readonly For[] = [
  'adult',
  'carer_0_3',
  'professional',
  'child_12_17',
  'child_8_11',
  'child_4_7',
];

function askedOf(): ReadonlyMap<string, Asked> {
  const found = new Map<string, Asked>();
  for (const whom of [...order].reverse())
    for (const list of instruments.filter(each => each.for === whom))
      for (const question of list.sections.flatMap(each => each.questions))
        found.set(question.construct, { whom, question });
  return found;
}

const asked = askedOf();

/** A question in words; its code where no list asks it any more. */
export const questionText = (construct: Construct, lang: Lang): string =>
  asked.get(construct)?.question.text[lang] ?? construct;

/** An answer in words. */
export function answerText(construct: Construct, value: string, lang: Lang): string {
  const one = asked.get(construct);
  return one === undefined ? value : labelOf(one.whom, kindOf(construct), one.question, value)[lang];
}
