import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normsOf, sightGaps, sightNorms } from '#domain/day/norms.ts';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';

describe('norms of a region', () => {
  it('are the defaults where nothing, or nothing readable, is set', () => {
    for (const settings of [
      undefined,
      null,
      'x',
      7,
      [],
      { direct_safety: 'none' },
      { direct_safety: { asked: 0 } },
    ])
      expect(normsOf(settings)).toEqual(sightNorms.norms);
  });
  it('change one by one, and none can be switched off', () => {
    expect(normsOf({ direct_safety: { asked: 7 } })).toEqual({
      ...sightNorms.norms,
      direct_safety: { asked: 7, seen: 14, spokenAlone: 28 },
    });
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (asked, seen) => {
        const norms = normsOf({ direct_safety: { asked, seen }, stable_safety: seen });
        for (const days of Object.values(norms).flatMap(norm => Object.values(norm))) {
          expect(days).toBeGreaterThanOrEqual(1);
          expect(days).toBeLessThanOrEqual(92);
        }
      }),
    );
  });
});

describe('out of sight', () => {
  const today: LocalDate = '2028-03-01';
  const norm = sightNorms.norms.direct_safety;
  const never = { lastAsked: null, lastSeen: null, lastSpokenAlone: null };
  it('counts from when the person was known, if it never happened', () => {
    const known = (knownSince: LocalDate) =>
      sightGaps({ sight: never, underFour: false, knownSince }, norm, today);
    expect(known('2028-02-16')).toEqual([]);
    expect(known('2028-02-15').map(gap => gap.what)).toEqual(['asked', 'seen']);
    expect(known('2028-02-15')[0]).toEqual({ what: 'asked', last: null, dueOn: '2028-02-29', daysOver: 1 });
    expect(known('2028-02-01').map(gap => gap.what)).toEqual(['asked', 'seen', 'spoken_alone']);
  });
  it('does not ask to speak alone with a child under four', () => {
    const gaps = sightGaps({ sight: never, underFour: true, knownSince: '2027-01-01' }, norm, today);
    expect(gaps.map(gap => gap.what)).toEqual(['asked', 'seen']);
  });
  it('walks from day to day: in time up to the norm, over it from the next day on', () => {
    for (let days = 0; days < 120; days += 1) {
      const on = addDays(today, -days);
      const sight = { lastAsked: on, lastSeen: on, lastSpokenAlone: on };
      const gaps = sightGaps({ sight, underFour: false, knownSince: '2027-01-01' }, norm, today);
      expect(gaps.length).toBe(days > norm.spokenAlone ? 3 : days > norm.asked ? 2 : 0);
    }
  });
});
