import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerStates } from './constructs.ts';
import { partStatesOf } from './part-state.ts';

test.each([
  [['answered', 'answered'], 'answered'],
  [['answered', undefined], 'partly'],
  [['answered', 'does_not_want'], 'partly'],
  [['does_not_want', 'does_not_know'], 'does_not_want'],
  [['does_not_know', 'does_not_know'], 'does_not_know'],
  [['does_not_know', undefined], 'partly'],
  [['does_not_want', 'not_asked'], 'partly'],
  [['not_asked', 'not_asked'], 'not_asked'],
  [[undefined, undefined], 'not_asked'],
] as const)('%j is %s', (states, expected) => {
  const [a, b] = states;
  expect(
    partStatesOf([
      { construct: 'lonely', state: a },
      { construct: 'support', state: b },
    ]),
  ).toEqual({ network: expected });
});

test('room for own words may stay empty', () => {
  expect(
    partStatesOf([
      { construct: 'safe_number', state: 'answered' },
      { construct: 'safe_words', state: undefined },
    ]),
  ).toEqual({ safety: 'answered' });
  expect(partStatesOf([{ construct: 'safe_words', state: 'answered' }])).toEqual({ safety: 'answered' });
});

test('the order of questions does not matter, and nothing answered never counts as asked', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...answerStates, undefined), { minLength: 1, maxLength: 5 }),
      states => {
        const codes = ['lonely', 'support', 'fear', 'stress_number', 'alcohol'] as const;
        const asked = states.map((state, at) => ({ construct: codes[at] ?? 'lonely', state }));
        const parts = partStatesOf(asked);
        expect(partStatesOf(asked.toReversed())).toEqual(parts);
        for (const { construct, state } of asked.filter(each => each.state === 'answered'))
          expect([construct, state, Object.values(parts)]).not.toEqual([construct, state, ['not_asked']]);
      },
    ),
  ));
