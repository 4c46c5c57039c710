import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { approachTexts, childAgeTexts } from '#domain/profile/approach/approach.ts';
import { stepRules, warningCodes } from '#domain/profile/contra-indications.ts';
import { dangerSignCodes } from '#domain/safety/danger.ts';
import { parts } from '#domain/screening/constructs.ts';
import { stepWords } from '#web/pages/household/steps/words.ts';
import { signSources } from './danger-signs/page.tsx';
import { dangerSignWords } from './danger-signs/words.ts';
import { meldcodeSources } from './meldcode/page.tsx';
import { meldcodeWords } from './meldcode/words.ts';
import { profileSources } from './profiles/page.tsx';
import { profileKnowledgeWords } from './profiles/words.ts';
import { sourceNames } from './source-words.ts';
import { childWords } from './stress/child-words.ts';
import { familyWords } from './stress/family-words.ts';
import { stressSources } from './stress/page.tsx';
import { circleWords } from './stress/words.ts';
import { talkingSources } from './talking/page.tsx';
import { talkingWords } from './talking/words.ts';

const langs = ['nl', 'en'] as const;
const everything = {
  talking: talkingWords,
  signs: dangerSignWords,
  meldcode: meldcodeWords,
  profiles: profileKnowledgeWords,
  circle: circleWords,
  family: familyWords,
  child: childWords,
  steps: stepWords,
};

/** Every text in a tree of words; a function of words is left out. */
const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsOf)
      : [];

describe('knowledge', () => {
  test('both languages have the same texts in the same places', () => {
    const shape = (value: unknown): unknown =>
      typeof value === 'string'
        ? 'text'
        : Array.isArray(value)
          ? value.map(shape)
          : typeof value === 'object' && value !== null
            ? Object.fromEntries(Object.entries(value).map(([key, below]) => [key, shape(below)]))
            : typeof value;
    const withoutLines = (value: unknown) =>
      JSON.parse(JSON.stringify(shape(value), (key, below) => (key === 'lines' ? 'lines' : below)));
    for (const words of Object.values(everything))
      expect(withoutLines(words.en)).toEqual(withoutLines(words.nl));
  });

  test('every sign, every part and every warning has its words; circles have their ways out', () => {
    for (const lang of langs) {
      expect(Object.keys(dangerSignWords[lang].signs).sort()).toEqual([...dangerSignCodes].sort());
      expect(Object.keys(talkingWords[lang].parts).sort()).toEqual([...parts].sort());
      expect(Object.keys(stepWords[lang].warnings)).toEqual([...warningCodes]);
      expect(circleWords[lang].steps).toHaveLength(6);
      expect(circleWords[lang].helps).toHaveLength(6);
      expect(familyWords[lang].steps).toHaveLength(4);
      expect(familyWords[lang].helps).toHaveLength(4);
      expect(childWords[lang].pictures).toHaveLength(3);
      expect(meldcodeWords[lang].questions).toHaveLength(5);
    }
  });

  test('nobody is named by what they did, and no two persons are one party', () => {
    const labels =
      /\b(ouders|dader|pleger|slachtoffer|vechtscheiding|perpetrator|offender|victim|abuser|parents)s?\b/i;
    for (const text of textsOf(everything)) expect(text).not.toMatch(labels);
  });

  test('what a family and a child read is short', () => {
    for (const lang of langs) {
      for (const text of textsOf(familyWords[lang])) expect(text.length, text).toBeLessThan(110);
      for (const { text } of childWords[lang].pictures)
        for (const sentence of text.split(/(?<=[.?!:]) /))
          expect(sentence.split(' ').length, sentence).toBeLessThan(13);
    }
  });

  test('words fit the discs of the drawing', () => {
    for (const lang of langs) {
      for (const { lines } of circleWords[lang].steps)
        for (const line of lines) expect(line.length, line).toBeLessThan(14);
      for (const { lines } of familyWords[lang].steps)
        for (const line of lines) expect(line.length, line).toBeLessThan(13);
    }
  });

  test('every source has a name here and a line in docs/domain/sources.md', () => {
    const known = readFileSync(join(inject('root'), 'docs', 'domain', 'sources.md'), 'utf8');
    const used = [
      ...Object.values(approachTexts)
        .flatMap(subject => Object.values(subject).flatMap(heading => Object.values(heading)))
        .flatMap(text => text.sources),
      ...Object.values(childAgeTexts).flatMap(text => text.sources),
      ...stepRules.flatMap(rule => rule.sources),
      ...talkingSources,
      ...signSources,
      ...meldcodeSources,
      ...stressSources,
      ...profileSources,
    ];
    for (const tag of new Set(used)) {
      expect(Object.hasOwn(sourceNames, tag), tag).toBe(true);
      expect(known, tag).toContain(`| ${tag} |`);
    }
    expect(Object.keys(sourceNames).filter(tag => !used.includes(tag))).toEqual([]);
  });
});
