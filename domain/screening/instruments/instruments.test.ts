import { describe, expect, test } from 'vitest';
import { type Construct, constructs, kindOf, partOf } from '../constructs.ts';
import { currentInstruments, instrumentOf, instruments } from './all.ts';
import { type Instrument, type Question, type Text, textsOf } from './instrument.ts';
import { labelOf, optionsFor } from './labels.ts';
import { minutesOf } from './minutes.ts';
import { isGoodWhenHigh, weightOf } from './weights.ts';

/** Constructs that no list asks, each with its reason. */
const notAsked: Partial<Record<Construct, string>> = {};

const questionsOf = (one: Instrument): readonly Question[] => one.sections.flatMap(part => part.questions);

describe('what is asked', () => {
  test('every construct is asked somewhere, or stands here with a reason', () => {
    const asked = new Set(instruments.flatMap(questionsOf).map(question => question.construct));
    const left = (Object.keys(constructs) as Construct[]).filter(code => !asked.has(code));
    expect(left.sort()).toEqual(Object.keys(notAsked).sort());
  });

  test('what the short list asks of a person, the deep one does not ask again', () => {
    const lists = new Map<string, Construct[]>();
    for (const one of currentInstruments()) {
      lists.set(one.for, [...(lists.get(one.for) ?? []), ...questionsOf(one).map(each => each.construct)]);
    }
    for (const [whom, codes] of lists) {
      expect(
        codes.filter((code, at) => codes.indexOf(code) !== at),
        whom,
      ).toEqual([]);
    }
  });

  test('a question stands under the part to which its construct belongs', () => {
    for (const one of instruments)
      for (const part of one.sections)
        for (const question of part.questions)
          expect(partOf(question.construct), `${one.code} ${question.construct}`).toBe(part.part);
  });

  test('both directions are asked of everybody, in the same list and the same number', () => {
    for (const one of instruments) {
      const codes = questionsOf(one).map(question => question.construct);
      const of = (side: string) =>
        codes
          .filter(code => code.startsWith(side))
          .map(code => code.slice(side.length))
          .sort();
      expect(of('by_self.'), one.code).toEqual(of('by_other.'));
      expect(of('by_self.').length > 0, one.code).toBe(one.asksPartner);
    }
  });

  test('a child is asked nothing about what adults do to each other in their own relation', () => {
    for (const one of instruments.filter(each => each.for.startsWith('child')))
      for (const question of questionsOf(one))
        expect(['own_world', 'safety', 'mental_health'], question.construct).toContain(
          partOf(question.construct),
        );
  });

  test('the signs that are red by themselves are asked in the first talk', () => {
    const first = questionsOf(instrumentOf('adult_short', '1') as Instrument).map(each => each.construct);
    for (const code of ['throat', 'weapon', 'threatened_to_kill'] as const)
      expect(first).toEqual(expect.arrayContaining([`by_other.${code}`, `by_self.${code}`]));
    expect(first).toContain('child_danger_now');
  });
});

describe('conditions, options and scores', () => {
  test('a condition names an earlier question of the same list and answers that it can have', () => {
    for (const one of instruments) {
      const earlier = new Set<Construct>();
      for (const question of questionsOf(one)) {
        if (question.when !== undefined) {
          expect(earlier.has(question.when.construct), question.construct).toBe(true);
          expect(question.when.is.length).toBeGreaterThan(0);
          for (const code of question.when.is)
            expect(optionsFor(one.for, kindOf(question.when.construct)) ?? []).toContain(code);
        }
        earlier.add(question.construct);
      }
    }
  });

  test('own labels are of options that exist; all options of a question differ in words', () => {
    for (const one of instruments)
      for (const question of questionsOf(one)) {
        const kind = kindOf(question.construct);
        const options = optionsFor(one.for, kind) ?? [];
        const all = optionsFor('adult', kind) ?? [];
        expect(all).toEqual(expect.arrayContaining(Object.keys(question.labels ?? {})));
        expect(all).toEqual(expect.arrayContaining([...options]));
        for (const language of ['nl', 'en'] as const) {
          const words = options.map(code => labelOf(one.for, kind, question, code)[language]);
          expect(new Set(words).size, `${one.code} ${question.construct}`).toBe(options.length);
          for (const [at, word] of words.entries()) expect(word, question.construct).not.toBe(options[at]);
        }
      }
  });

  test('the lightest answer weighs 0 whichever way a question is asked', () => {
    expect([weightOf('fear', 'not'), weightOf('fear', 'very')]).toEqual([0, 3]);
    expect([weightOf('baby_sleeps', 'very'), weightOf('baby_sleeps', 'not')]).toEqual([0, 3]);
    expect([weightOf('someone_to_call', 'yes'), weightOf('someone_to_call', 'no')]).toEqual([0, 1]);
    expect(weightOf('who_uses', 'both')).toBeNull();
    expect(weightOf('safe_words', 'x')).toBeNull();
    expect(isGoodWhenHigh('support')).toBe(true);
  });

  test('a score is made of weighed questions of its own list that are always shown', () => {
    for (const one of instruments)
      for (const score of one.scores) {
        for (const construct of score.constructs) {
          const question = questionsOf(one).find(each => each.construct === construct);
          expect(question, `${score.code} ${construct}`).toBeDefined();
          expect(question?.when).toBeUndefined();
          expect(kindOf(construct)).toBe('how_much');
        }
        for (const text of [score.meaning.nl, score.meaning.en]) expect(text).toMatch(/onszelf|of ours/);
      }
    const scored = instruments.flatMap(one => one.scores.flatMap(score => score.constructs));
    const danger = ['throat', 'weapon', 'threatened_to_kill', 'forced_sex', 'followed', 'in_pregnancy'];
    expect(scored.filter(code => danger.some(sign => code.endsWith(`.${sign}`)))).toEqual([]);
  });
});

describe('form of a list', () => {
  test('codes and editions are unique, and an edition never goes', () => {
    const keys = instruments.map(one => `${one.code} ${one.edition}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(instrumentOf('adult_short', '0')).toBeUndefined();
    expect(currentInstruments().map(one => one.code)).toEqual([
      'adult_short',
      'adult_deep',
      'child_4_7',
      'child_8_11',
      'child_12_17',
      'carer_0_3',
      'observation',
    ]);
  });

  test('the minutes are what the reckoning gives, and a first talk takes ten at most', () => {
    for (const one of instruments) {
      expect(one.minutes, one.code).toBe(minutesOf(one));
      if (one.depth === 'short') expect(one.minutes, one.code).toBeLessThanOrEqual(10);
    }
  });

  test.each([
    ['adult_short', 26, 36],
    ['adult_deep', 60, 85],
    ['child_4_7', 6, 8],
    ['child_8_11', 11, 14],
    ['child_12_17', 18, 23],
    ['carer_0_3', 10, 12],
    ['observation', 12, 18],
  ])('%s has between %i and %i questions', (code, least, most) => {
    const one = instrumentOf(code, '1') as Instrument;
    expect(questionsOf(one).length).toBeGreaterThanOrEqual(least);
    expect(questionsOf(one).length).toBeLessThanOrEqual(most);
  });

  test('everything is there in both languages, trimmed, and not too long for a phone', () => {
    const most: Record<string, number> = { text: 70, hint: 80, label: 50, title: 50, lead: 600, intent: 160 };
    for (const one of instruments)
      for (const [what, text] of textsOf(one)) {
        for (const said of [text.nl, text.en]) {
          expect(said, `${one.code} ${what}`).toMatch(/^\S.*\S$|^\S$/s);
          const limit = most[what] ?? 700;
          expect([...said].length, `${one.code} ${what}: ${said}`).toBeLessThanOrEqual(limit);
        }
        expect(differs(text), `${one.code} ${what}: ${text.nl}`).toBe(true);
      }
  });

  test('every section tells why, how and from where', () => {
    for (const one of instruments)
      for (const part of one.sections) {
        expect(part.help.how.nl.split(' ').length, part.title.nl).toBeGreaterThan(8);
        expect(part.questions.length).toBeGreaterThan(0);
      }
  });
});

const differs = (text: Text) => text.nl !== text.en;
