import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { instrumentOf, instruments } from './instruments/all.ts';
import type { Instrument } from './instruments/instrument.ts';
import { questionnaireOf } from './questionnaire-of.ts';

/**
 * What each edition says, as a fingerprint. A changed word in an edition that is in use fails here: make a new edition
 * in a folder of its own, and let the old one stand.
 */
const fingerprints: Readonly<Record<string, string>> = {
  'adult_short 1': '1a5ede59936012dd',
  'adult_deep 1': 'f7909393eb4445bd',
  'adult_deep 2': 'c6df34aeaa892f60',
  'child_4_7 1': '0466fc5dd585636e',
  'child_8_11 1': 'a43acac41f94e5da',
  'child_12_17 1': '3e908be5397ab51b',
  'carer_0_3 1': '37230aba5a4a5386',
  'observation 1': 'a6a563b917631b42',
};

const fingerprint = (one: Instrument): string =>
  createHash('sha256')
    .update(JSON.stringify(questionnaireOf(one)))
    .digest('hex')
    .slice(0, 16);

const listOf = (code: string): Instrument => {
  const one = instrumentOf(code, '1');
  if (one === undefined) throw new Error(code);
  return one;
};

type Item = {
  linkId: string;
  type: string;
  text?: string;
  item?: Item[];
  extension?: { url: string; valueExpression?: { expression: string } }[];
  answerOption?: { valueCoding: { code: string; display: string } }[];
  enableWhen?: { question: string; answerCoding: { code: string } }[];
};
const itemsOf = (one: Instrument): Item[] => {
  const flat = (items: Item[]): Item[] => items.flatMap(item => [item, ...flat(item.item ?? [])]);
  return flat(questionnaireOf(one)['item'] as Item[]);
};

describe('a list as a FHIR Questionnaire', () => {
  test('an edition says for ever what it said', () => {
    expect(
      Object.fromEntries(instruments.map(one => [`${one.code} ${one.edition}`, fingerprint(one)])),
    ).toEqual(fingerprints);
  });

  test('linkIds are unique; parts, questions and their words stand as declared', () => {
    for (const one of instruments) {
      const items = itemsOf(one);
      expect(new Set(items.map(item => item.linkId)).size).toBe(items.length);
      expect(items.filter(item => item.linkId.startsWith('part:')).map(item => item.text)).toEqual(
        one.sections.map(section => section.title.nl),
      );
      for (const question of one.sections.flatMap(section => section.questions)) {
        const item = items.find(each => each.linkId === question.construct);
        expect(item?.text).toBe(question.text.nl);
        expect(item?.item?.map(each => each.text) ?? []).toEqual(
          question.hint === undefined ? [] : [question.hint.nl],
        );
        expect(item?.enableWhen?.map(each => each.answerCoding.code)).toEqual(question.when?.is);
      }
    }
  });

  test('scores are hidden, versioned, and left out when a question of theirs is', () => {
    const deep = listOf('adult_deep');
    const scores = (one: Instrument) =>
      itemsOf(one).flatMap(item => (item.linkId.startsWith('score:') ? [item.linkId] : []));
    expect(scores(deep)).toEqual([
      'score:trauma_signs:1',
      'score:control_by_other:1',
      'score:control_by_self:1',
      'score:burden:1',
    ]);
    const alone = { ...deep, sections: deep.sections.filter(section => section.part !== 'control') };
    expect(scores(alone)).toEqual(['score:trauma_signs:1', 'score:burden:1']);
    expect(scores(listOf('adult_short'))).toEqual([]);
  });
});
