import { expect, test } from 'vitest';
import { humanValue, type Judgement, judgementFault } from './hypothesis.ts';

const sound: Judgement = {
  profile: 'long_term_care',
  verdict: 'confirmed',
  outOf100: undefined,
  fromPersonId: undefined,
  toPersonId: undefined,
  reason: 'Zij heeft al jaren zorg.',
};

test.each([
  [{}, undefined],
  [{ reason: 'omdat' }, 'reason_missing'],
  [{ verdict: 'changed' }, 'own_value_missing'],
  [{ verdict: 'changed', outOf100: 0 }, undefined],
  [{ verdict: 'rejected', outOf100: 10 }, 'own_value_not_asked'],
  [{ fromPersonId: 'a', toPersonId: 'b' }, 'direction_not_asked'],
  [{ profile: 'intimate_terror' }, 'direction_missing'],
  [{ profile: 'intimate_terror', fromPersonId: 'a' }, 'direction_missing'],
  [{ profile: 'intimate_terror', fromPersonId: 'a', toPersonId: 'a' }, 'direction_missing'],
  [{ profile: 'intimate_terror', fromPersonId: 'a', toPersonId: 'b' }, undefined],
] as [Partial<Judgement>, string | undefined][])('%j: %s', (more, fault) => {
  expect(judgementFault({ ...sound, ...more })).toBe(fault);
});

test('the human value: own, agreed with, or none of it', () => {
  expect(humanValue('changed', 0.3, 0.8)).toBe(0.3);
  expect(humanValue('confirmed', null, 0.8)).toBe(0.8);
  expect(humanValue('confirmed', null, null)).toBeNull();
  expect(humanValue('rejected', null, 0.8)).toBe(0);
});
