import { describe, expect, test } from 'vitest';
import { approachTexts, childAgeOf, childAgeTexts } from './approach.ts';
import { approachEdition, approachHeadings, approachSubjects, approachWhoms, childAges } from './codes.ts';
import type { ApproachText } from './text.ts';

const all: [string, ApproachText][] = [
  ...approachSubjects.flatMap(subject =>
    approachHeadings.flatMap(heading =>
      approachWhoms.map((whom): [string, ApproachText] => [
        `${subject}/${heading}/${whom}`,
        approachTexts[subject][heading][whom],
      ]),
    ),
  ),
  ...childAges.map((age): [string, ApproachText] => [`age/${age}`, childAgeTexts[age]]),
];

/** Names that nobody is called by here (docs/domain/words.md). "één ouder", "each parent" may be said. */
const labels =
  /\b(ouders|vader en moeder|dader|pleger|slachtoffer|vechtscheiding|perpetrator|offender|victim|abuser|parents|mother and father)s?\b/i;

describe('texts on the approach', () => {
  test('are there for every subject, heading and person, in both languages', () => {
    expect(approachEdition).toBe(1);
    expect(all).toHaveLength(9 * 5 * 4 + 5);
  });
  test.each(all)('%s is short, whole and without labels', (_, text) => {
    for (const words of [text.nl, text.en]) {
      expect(words.length).toBeGreaterThan(20);
      expect(words.length).toBeLessThan(220);
      expect(words).toMatch(/[.?!]$/);
      expect(words).not.toMatch(labels);
      expect(words).not.toMatch(/ {2}|\s$/);
    }
    expect(text.nl).not.toBe(text.en);
    expect(text.nl.split(/[.?!] /).length).toBeLessThanOrEqual(4);
    if (text.basis === 'sourced') expect(text.sources.length).toBeGreaterThan(0);
  });
  test('no text stands there twice', () => {
    expect(new Set(all.map(([, text]) => text.nl)).size).toBe(all.length);
    expect(new Set(all.map(([, text]) => text.en)).size).toBe(all.length);
  });
  test('a child has the text of its age; between two, that of the younger', () => {
    const years = (n: number) => childAgeOf({ kind: 'exact', years: n });
    expect([0, 3, 4, 7, 8, 11, 12, 15, 16, 17].map(years)).toEqual(childAges.flatMap(age => [age, age]));
    expect(childAgeOf({ kind: 'between', min: 7, max: 8 })).toBe('from_4_to_7');
    expect([years(18), childAgeOf({ kind: 'not_known' }), childAgeOf({ kind: 'unborn' })]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
