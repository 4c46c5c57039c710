import { describe, expect, test } from 'vitest';
import { ageBands } from '#domain/household/codes.ts';
import { referralStates } from './codes.ts';
import { consentFault, consentNeeded } from './consent.ts';
import { isOpen, mayStep } from './course.ts';

describe('consent by age', () => {
  const asked = { personId: 'noor', authority: ['mara', 'dirk'] };
  test.each([
    ['from_4_to_11', [], 'consent_nobody'],
    ['from_4_to_11', ['mara'], 'consent_authority_missing'],
    ['from_4_to_11', ['mara', 'dirk'], undefined],
    ['from_12_to_15', ['mara', 'dirk'], 'consent_own_missing'],
    ['from_12_to_15', ['noor', 'mara'], 'consent_authority_missing'],
    ['from_12_to_15', ['noor', 'mara', 'dirk'], undefined],
    ['from_16_to_17', ['mara', 'dirk'], 'consent_own_missing'],
    ['from_16_to_17', ['noor'], undefined],
    ['adult', ['noor'], undefined],
    ['not_known', ['mara', 'dirk'], 'consent_own_missing'],
    ['not_known', ['noor'], 'consent_authority_missing'],
  ] as const)('%s with consent of %j: %s', (band, consentFrom, fault) => {
    expect(consentFault({ ...asked, band, consentFrom })).toBe(fault);
  });

  test('a child over whom nobody is known to have authority cannot be shared about on consent', () => {
    const child = { ...asked, authority: [], consentFrom: ['noor'] };
    expect(consentFault({ ...child, band: 'from_12_to_15' })).toBe('authority_not_known');
    expect(consentFault({ ...child, band: 'not_known' })).toBeUndefined();
  });

  test('every band needs somebody', () => {
    for (const band of ageBands) {
      const needed = consentNeeded(band);
      expect(needed.own || needed.authority).toBe(true);
    }
  });
});

test('attendance belongs to help that has started, and what is over does not move', () => {
  expect(referralStates.filter(state => mayStep(state, 'attend'))).toEqual(['started']);
  expect(referralStates.filter(state => !isOpen(state))).toEqual(['refused', 'ended', 'withdrawn']);
});
