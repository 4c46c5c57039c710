import { describe, expect, test } from 'vitest';
import { answerKinds } from '../constructs.ts';
import { instruments } from './all.ts';
import { type Instrument, type TextKind, textsOf } from './instrument.ts';
import { labelOf, optionsFor } from './labels.ts';

/** What a family reads or hears; the rest is for the professional. */
const forFamilies: readonly TextKind[] = ['title', 'lead', 'text', 'hint', 'label'];
const languages = ['nl', 'en'] as const;
type Language = (typeof languages)[number];

const said = (one: Instrument, language: Language, kinds: readonly TextKind[]): string[] =>
  textsOf(one)
    .filter(([kind]) => kinds.includes(kind))
    .map(([, text]) => text[language]);

const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?:])\s+/)
    .map(one => one.trim())
    .filter(one => one !== '');
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);

/** Longest sentence, longest mean, longest word, for whom. A child gets shorter ones. */
const limitsFor = (one: Instrument) =>
  one.for === 'child_4_7'
    ? { sentence: 11, mean: 6, word: 11 }
    : one.for.startsWith('child')
      ? { sentence: 13, mean: 7.5, word: 13 }
      : { sentence: 14, mean: 8, word: 16 };

describe('reading level', () => {
  const families = instruments.filter(one => one.for !== 'professional');

  test.each(families.map(one => [one.code, one] as const))(
    '%s: short sentences, everyday words',
    (_code, one) => {
      const limits = limitsFor(one);
      for (const language of languages) {
        const texts = said(one, language, forFamilies);
        const sentences = texts.flatMap(sentencesOf);
        const long = sentences.filter(sentence => wordsOf(sentence).length > limits.sentence);
        expect(long, `${language}: sentences`).toEqual([]);
        expect(mean(sentences.map(sentence => wordsOf(sentence).length))).toBeLessThanOrEqual(limits.mean);
        const words = texts.flatMap(wordsOf);
        expect(
          words.filter(word => word.length > limits.word),
          `${language}: words`,
        ).toEqual([]);
        const heavy = words.filter(word => word.length > 9);
        expect(heavy.length / words.length, `${language}: ${heavy.join(' ')}`).toBeLessThan(0.05);
        expect(mean(words.map(word => word.length))).toBeLessThan(5);
      }
    },
  );

  test('one question is one question mark, and asks one thing', () => {
    for (const one of instruments)
      for (const [kind, text] of textsOf(one))
        if (kind === 'text')
          for (const language of languages) {
            expect(text[language].match(/\?/g)?.length ?? 0, text[language]).toBe(1);
            expect(text[language], text.nl).not.toMatch(/\b(en ook|as well as|en\/of|and\/or)\b/i);
          }
  });

  test('no double negation', () => {
    const negations = {
      nl: /\b(niet|geen|nooit|niks|niets|niemand)\b/gi,
      en: /\b(not|no|never|nothing|nobody|cannot)\b/gi,
    };
    for (const one of instruments)
      for (const [kind, text] of textsOf(one))
        if (kind === 'text')
          for (const language of languages)
            expect(text[language].match(negations[language])?.length ?? 0, text[language]).toBeLessThan(2);
  });
});

describe('words that are not used', () => {
  /** Labels of persons, and adults who are raising a child as one party. Nowhere, not even in the help. */
  const never = {
    nl: /\b(daders?|slachtoffers?|plegers?|ouders?|vader en moeder|de cliënt)\b/i,
    en: /\b(perpetrators?|victims?|offenders?|abusers?|parents?|the client)\b/i,
  };
  /** Words that accuse, test or belong to the trade. Not before families. */
  const trade = {
    nl: /\b(waarom|mishandel\w*|verwaarlo\w*|trauma\w*|intieme terreur|vechtscheiding|stoornis|problematiek|casus\w*|melding|diagnose|score)\b/i,
    en: /\b(why|abuse\w*|neglect\w*|trauma\w*|intimate terror|disorder|diagnos\w*|score|perpetrat\w*)\b/i,
  };

  test.each(instruments.map(one => [one.code, one] as const))('%s', (_code, one) => {
    for (const language of languages) {
      for (const text of textsOf(one).map(([, each]) => each[language]))
        expect(text).not.toMatch(never[language]);
      if (one.for !== 'professional')
        for (const text of said(one, language, forFamilies)) expect(text).not.toMatch(trade[language]);
    }
  });

  test('answers neither', () => {
    for (const one of instruments)
      for (const kind of Object.keys(answerKinds) as (keyof typeof answerKinds)[])
        for (const code of optionsFor(one.for, kind) ?? [])
          for (const language of languages) {
            const label = labelOf(one.for, kind, {}, code)[language];
            expect(label).not.toMatch(never[language]);
            expect(label).not.toMatch(trade[language]);
            expect(wordsOf(label).length).toBeLessThanOrEqual(8);
          }
  });

  test('every lead to a person tells that one may stop, and promises no secrecy', () => {
    for (const one of instruments.filter(each => each.for !== 'professional')) {
      expect(one.lead.nl, one.code).toMatch(/stoppen/);
      expect(one.lead.en, one.code).toMatch(/stop/);
      expect(one.lead.nl, one.code).toMatch(/moet ik iets doen|niet beloven|vertel ik andere/);
      expect(one.lead.nl, one.code).not.toMatch(/blijft geheim\b(?!\.)/);
    }
  });
});
