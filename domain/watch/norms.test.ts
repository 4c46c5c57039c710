import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Birth } from '#domain/household/age.ts';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import type { InPhase } from '#domain/watch/in-phase.ts';
import { normsOf, sightDues, sightGaps, sightNorms } from '#domain/watch/norms.ts';

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
  const { norms } = sightNorms;
  const norm = norms.direct_safety;
  const first: InPhase = { phase: 'direct_safety', phaseSince: '2027-01-01', reopenedOn: null };
  const bornOn = (date: LocalDate): Birth => ({ date, precision: 'day' });
  const grown: Birth = { date: null, precision: 'not_known' };
  const never = { lastAsked: null, lastSeen: null, lastSpokenAlone: null };
  it('counts from when the person was known, if it never happened', () => {
    const known = (knownSince: LocalDate) =>
      sightGaps({ sight: never, birth: grown, knownSince }, norms, first, today);
    expect(known('2028-02-16')).toEqual([]);
    expect(known('2028-02-15').map(gap => gap.what)).toEqual(['asked', 'seen']);
    expect(known('2028-02-15')[0]).toEqual({ what: 'asked', last: null, dueOn: '2028-02-29', daysOver: 1 });
    expect(known('2028-02-01').map(gap => gap.what)).toEqual(['asked', 'seen', 'spoken_alone']);
  });
  it('does not ask to speak alone with a child under four', () => {
    const gaps = sightGaps(
      { sight: never, birth: bornOn('2024-03-02'), knownSince: '2027-01-01' },
      norms,
      first,
      today,
    );
    expect(gaps.map(gap => gap.what)).toEqual(['asked', 'seen']);
  });
  it('asks to speak alone from the fourth birthday on, and counts from there', () => {
    const gaps = (birth: LocalDate, today: LocalDate) =>
      sightGaps({ sight: never, birth: bornOn(birth), knownSince: '2027-01-01' }, norms, first, today).filter(
        gap => gap.what === 'spoken_alone',
      );
    expect(gaps('2024-02-29', '2028-03-28')).toEqual([]);
    expect(gaps('2024-02-29', '2028-03-29')).toEqual([
      { what: 'spoken_alone', last: null, dueOn: '2028-03-28', daysOver: 1 },
    ]);
    // Born on the 29th, four in a year that has that day; born a day later, four on the first.
    expect(gaps('2024-03-01', '2028-03-29')).toEqual([]);
  });
  it('counts a shorter norm from the day on which its phase began, and what was late before stays late', () => {
    const dues = (last: LocalDate, phaseSince: LocalDate) =>
      sightDues(
        {
          sight: { lastAsked: last, lastSeen: last, lastSpokenAlone: last },
          birth: grown,
          knownSince: '2027-01-01',
        },
        norms,
        { phase: 'direct_safety', phaseSince, reopenedOn: null },
        today,
      ).map(each => each.dueOn);
    // Seen ten days before phase 1 opened again; thirty-five days before; long before, so that it was late already.
    expect(dues('2028-01-31', '2028-02-10')).toEqual(['2028-02-24', '2028-02-24', '2028-03-09']);
    expect(dues('2028-01-06', '2028-02-10')).toEqual(['2028-02-17', '2028-02-17', '2028-03-02']);
    expect(dues('2027-12-01', '2028-02-10')).toEqual(['2028-01-12', '2028-01-12', '2028-01-26']);
    expect(dues('2028-02-10', '2028-02-10')).toEqual(['2028-02-24', '2028-02-24', '2028-03-09']);
  });
  it('walks from day to day: in time up to the norm, over it from the next day on', () => {
    for (let days = 0; days < 120; days += 1) {
      const on = addDays(today, -days);
      const sight = { lastAsked: on, lastSeen: on, lastSpokenAlone: on };
      const gaps = sightGaps({ sight, birth: grown, knownSince: '2027-01-01' }, norms, first, today);
      expect(gaps.length).toBe(days > norm.spokenAlone ? 3 : days > norm.asked ? 2 : 0);
    }
  });
});
