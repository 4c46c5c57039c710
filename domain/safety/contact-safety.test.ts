import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alones,
  type ContactPart,
  checkSafetyAnswers,
  contactKinds,
  daysSince,
  partFault,
  safetyAskeds,
  sightOf,
} from '#domain/safety/contact-safety.ts';

describe('safety in each contact', () => {
  const part = (on: ContactPart['on'], more: Partial<ContactPart>): ContactPart => ({
    personId: 'noor',
    on,
    seen: false,
    spoken: false,
    alone: 'no',
    asked: 'could_not_ask',
    ...more,
  });
  it('tells last asked, last seen, last spoken alone', () => {
    const parts = [
      part('2028-02-10', { seen: true, spoken: true, alone: 'yes', asked: 'yes' }),
      part('2028-02-20', { seen: true, spoken: true }),
      part('2028-02-25', { spoken: true, alone: 'yes', personId: 'sem' }),
      part('2028-03-20', { seen: true }),
    ];
    expect(sightOf('noor', parts, '2028-02-29')).toEqual({
      lastAsked: '2028-02-10',
      lastSeen: '2028-02-20',
      lastSpokenAlone: '2028-02-10',
    });
    expect(sightOf('mara', parts, '2028-02-29')).toEqual({
      lastAsked: null,
      lastSeen: null,
      lastSpokenAlone: null,
    });
    expect([daysSince(null, '2028-03-01'), daysSince('2028-02-28', '2028-03-01')]).toEqual([null, 2]);
  });
  it('needs an answer for each person, or a reason', () => {
    const safe = { personId: 'noor', asked: 'yes' as const, reason: undefined };
    const not = { personId: 'sem', asked: 'could_not_ask' as const, reason: undefined };
    expect(checkSafetyAnswers(['noor', 'sem'], [safe])).toMatchObject({
      refused: 'safety_answer_missing',
      detail: { persons: 'sem' },
    });
    expect(checkSafetyAnswers(['noor'], [{ ...safe, asked: undefined }])).toMatchObject({
      refused: 'safety_answer_missing',
    });
    expect(checkSafetyAnswers(['noor', 'sem'], [safe, not])).toMatchObject({
      refused: 'could_not_ask_without_reason',
      detail: { persons: 'sem' },
    });
    expect(
      checkSafetyAnswers(['noor', 'sem'], [safe, { ...not, reason: 'Slept during the visit.' }]).ok,
    ).toBe(true);
  });
});

describe('what cannot be together', () => {
  const met = {
    personId: 'noor',
    seen: true,
    spoken: true,
    alone: 'yes' as const,
    asked: 'yes' as const,
    reason: undefined,
    number: 4,
  };
  const away = { ...met, seen: false, spoken: false, alone: 'not_applicable' as const };
  it.each([
    ['visit', met, undefined],
    ['call', { ...met, seen: false }, undefined],
    ['message', away, undefined],
    ['message', met, 'message_is_not_meeting'],
    ['call', met, 'call_is_not_seeing'],
    ['talk', { ...met, alone: 'not_applicable' }, 'alone_missing'],
    ['visit', { ...away, alone: 'no' }, 'alone_without_meeting'],
    ['visit', away, 'asked_without_contact'],
    ['visit', { ...met, asked: 'could_not_ask', reason: 'Slept.' }, 'number_without_asking'],
    ['visit', { ...met, reason: 'Slept.' }, 'reason_beside_answer'],
    ['visit', { ...met, spoken: false, alone: 'not_applicable' }, undefined],
  ] as const)('%s %o is %s', (kind, part, fault) => expect(partFault(kind, part)).toBe(fault));

  it('never lets "seen" stand without eyes, nor "spoken alone" without speaking', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...contactKinds),
        fc.record({
          personId: fc.constant('noor'),
          seen: fc.boolean(),
          spoken: fc.boolean(),
          alone: fc.constantFrom(...alones),
          asked: fc.constantFrom(...safetyAskeds, undefined),
          reason: fc.constantFrom('', undefined, 'Slept during the visit.'),
          number: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
        }),
        (kind, part) => {
          if (partFault(kind, part) !== undefined) return;
          if (part.seen) expect(['visit', 'talk']).toContain(kind);
          if (part.alone !== 'not_applicable') expect(part.seen || part.spoken).toBe(true);
          if (part.spoken) expect(part.alone).not.toBe('not_applicable');
          if (part.number !== undefined) expect(part.asked).toBe('yes');
        },
      ),
    );
  });
});
