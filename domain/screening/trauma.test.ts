import { describe, expect, test } from 'vitest';
import type { Construct, Part } from './constructs.ts';
import type { Fact } from './facts.ts';
import { generationsOf, traumaOf } from './trauma.ts';

const fact = (construct: Construct, value: string | null, more: Partial<Fact> = {}): Fact => ({
  screeningId: 's1',
  construct,
  state: value === null ? 'does_not_know' : 'answered',
  value,
  personId: 'a',
  answeredBy: 'self',
  informantId: 'a',
  partnerId: null,
  alone: 'yes',
  on: '2026-03-02',
  recordedAt: new Date('2026-03-02T10:00:00Z'),
  ...more,
});
const nothingHidden = () => false;
const one = (facts: Fact[], hidden: (personId: string, part: Part) => boolean = nothingHidden) =>
  traumaOf(facts, ['a'], hidden)[0];
const all = (codes: readonly Construct[], value: string | null) => codes.map(code => fact(code, value));
const childhood: readonly Construct[] = [
  'childhood_hit',
  'childhood_saw',
  'childhood_neglect',
  'childhood_touched',
];

describe('told or not', () => {
  test('not asked is not known, asked and not visible is not for you', () => {
    expect(one([])).toMatchObject({ childhood: 'not_known', now: 'not_known' });
    expect(one([], (_, part) => part === 'childhood')).toMatchObject({
      childhood: 'not_for_you',
      now: 'not_known',
    });
  });
  test('one yes is enough; a no needs every answer, and that nothing is hidden', () => {
    expect(one([fact('childhood_hit', 'no'), fact('childhood_saw', 'yes')])?.childhood).toBe('yes');
    expect(one([fact('childhood_hit', 'yes')], () => true)?.childhood).toBe('yes');
    expect(one(all(childhood, 'no'))?.childhood).toBe('no');
    expect(one(all(childhood, 'no'), () => true)?.childhood).toBe('not_for_you');
    expect(one(all(childhood.slice(1), 'no'))?.childhood).toBe('not_known');
    expect(one([...all(childhood.slice(1), 'no'), fact('childhood_hit', null)])?.childhood).toBe('not_known');
  });
  test('a child that sleeps badly shows a sign; one good answer is not "no"', () => {
    expect(one([fact('child_sleeps', 'not')])?.now).toBe('yes');
    expect(one([fact('child_sleeps', 'very')])?.now).toBe('not_known');
    expect(one([fact('baby_startles', 'quite')])?.now).toBe('yes');
    const calm = [
      ...all(['child_scared', 'child_sad', 'child_startles'], 'not'),
      fact('child_sleeps', 'very'),
    ];
    expect(one(calm)?.now).toBe('no');
  });
  test('help that is needed and not found is an unmet need, and only then', () => {
    const seen = { answeredBy: 'professional', informantId: null } as const;
    const need = fact('treatment_need', 'yes', seen);
    expect(one([need, fact('treatment_found', 'no', seen)])).toMatchObject({
      need: 'yes',
      found: 'no',
      unmet: true,
    });
    expect(one([need, fact('treatment_found', 'yes', seen)])?.unmet).toBe(false);
    expect(one([need])?.unmet).toBe(false);
  });
  test('what one person told says nothing about another', () => {
    const [a, b] = traumaOf([fact('childhood_hit', 'yes')], ['a', 'b'], nothingHidden);
    expect([a?.childhood, b?.childhood]).toEqual(['yes', 'not_known']);
  });
});

test('adults stand beside the children they raise, each pair once', () => {
  const link = (from: string, kind: 'parent' | 'authority' | 'partner', to: string) => ({ from, kind, to });
  expect(
    generationsOf(
      ['m', 'd', 'n', 's'],
      [
        link('d', 'parent', 's'),
        link('m', 'parent', 's'),
        link('m', 'parent', 'n'),
        link('m', 'authority', 'n'),
        link('m', 'partner', 'd'),
      ],
    ),
  ).toEqual([
    { adultId: 'm', childId: 'n' },
    { adultId: 'm', childId: 's' },
    { adultId: 'd', childId: 's' },
  ]);
});
