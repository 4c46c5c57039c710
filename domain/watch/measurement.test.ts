import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waveNorms, wavesFrom } from '#domain/followup/waves.ts';
import { addDays, addMonths, type LocalDate } from '#domain/shared/calendar.ts';
import type { HouseholdFacts, WatchedPerson } from '#domain/watch/facts.ts';
import { raise, watchSettings } from '#domain/watch/raise.ts';
import { untouched } from '#tests/makers/watched.ts';

const settings = watchSettings({}, 'Europe/Amsterdam');
const asked = { screened: true, inPlan: true };
const of = (facts: HouseholdFacts, on: LocalDate, region = settings) =>
  raise(facts, on, region)
    .signals.filter(each => each.code === 'measurement_overdue')
    .map(each => `${each.personId} ${each.dueOn} ${each.level}`);
const codes = (facts: HouseholdFacts, on: LocalDate) =>
  raise(facts, on, settings).signals.map(each => each.code);

describe('a measurement that is overdue', () => {
  it.each<[LocalDate, LocalDate, LocalDate]>([
    // Reported, twelve months later, and the last day in time. Month ends, leap days, both changes of the clock.
    ['2027-01-31', '2028-01-31', '2028-02-28'],
    ['2027-02-01', '2028-02-01', '2028-02-29'],
    ['2028-02-29', '2029-02-28', '2029-03-28'],
    ['2027-03-01', '2028-03-01', '2028-03-29'],
    ['2026-10-05', '2027-10-05', '2027-11-02'],
    ['2026-12-31', '2027-12-31', '2028-01-28'],
  ])('rises by itself: reported on %s, due on %s, in time until %s', (reported, dueOn, last) => {
    expect(addMonths(reported, 12)).toBe(dueOn);
    const facts = untouched(reported, [asked]);
    expect(of(facts, last)).toEqual([]);
    expect(of(facts, addDays(last, 1))).toEqual([`mara ${last} worker`]);
    expect([7, 21, 56].map(n => of(facts, addDays(last, n))[0]?.split(' ')[2])).toEqual([
      'director',
      'supervisor',
      'region',
    ]);
    // The day before it says itself that it turns on the next day.
    const quiet = { ...facts, stage: 'closed' as const };
    expect(raise(quiet, last, settings)).toEqual({ signals: [], lookOn: addDays(last, 1) });
  });
  it('counts from the first report, and from the opening where there is none', () => {
    const facts = { ...untouched('2027-01-31', [asked]), reportedOn: '2026-12-01' as const };
    expect(of(facts, '2027-12-30')).toEqual(['mara 2027-12-29 worker']);
    expect(of({ ...facts, reportedOn: null }, '2027-12-30')).toEqual([]);
    expect(of({ ...facts, reportedOn: null }, '2028-02-29')).toEqual(['mara 2028-02-28 worker']);
  });
  it('goes by a list that measured since it opened, and then waits for the next', () => {
    const facts = (measuredOn: LocalDate) => untouched('2027-01-31', [{ ...asked, measuredOn }]);
    expect(of(facts('2028-01-02'), '2028-06-01')).toHaveLength(1);
    expect(of(facts('2028-01-03'), '2028-06-01')).toEqual([]);
    expect(of(facts('2028-01-03'), '2028-08-29')).toEqual(['mara 2028-08-28 worker']);
    expect(of(facts('2028-07-03'), '2031-01-01')).toEqual([]);
  });
  it('is put off by a reason until the day of the next try', () => {
    const facts = untouched('2027-01-31', [
      { ...asked, notScreenedOn: '2028-02-20', screenAgainOn: '2028-05-01' },
    ]);
    expect(of(facts, '2028-05-01')).toEqual([]);
    expect(of(facts, '2028-05-02')).toEqual(['mara 2028-05-01 worker']);
  });
  it('is not said beside "no list yet", which says the same; where that is not watched it is', () => {
    const never = (more: Partial<HouseholdFacts>, person: Partial<WatchedPerson> = {}) => ({
      ...untouched('2027-01-31', [{ inPlan: true, ...person }]),
      ...more,
    });
    expect(codes(never({}), '2028-06-01')).toContain('screening_missing');
    expect(codes(never({}), '2028-06-01')).not.toContain('measurement_overdue');
    expect(codes(never({ stage: 'closed' }), '2028-06-01')).toEqual(['measurement_overdue']);
    expect(of(never({}, { kind: 'elsewhere', roles: [] }), '2028-06-01')).toHaveLength(1);
    expect(of(never({}, { kind: 'network' }), '2028-06-01')).toEqual([]);
  });
  it('loses nobody: not who left, until somebody says why not; who came later only from then on', () => {
    const gone = (notScreenedOn: LocalDate | null) =>
      of(
        untouched('2027-01-31', [
          { ...asked, leftOn: '2027-06-01', notScreenedOn, screenAgainOn: notScreenedOn },
        ]),
        '2028-06-01',
      );
    expect(gone(null)).toHaveLength(1);
    expect(gone('2027-05-31')).toHaveLength(1);
    expect(gone('2027-06-01')).toEqual([]);
    const came = (knownSince: LocalDate, on: LocalDate) =>
      of({ ...untouched('2027-01-31', [{ ...asked, knownSince }]) }, on);
    expect(came('2028-03-27', '2028-04-24')).toEqual([]);
    expect(came('2028-03-27', '2028-04-25')).toEqual(['mara 2028-04-24 worker']);
    expect(came('2028-03-28', '2028-08-28')).toEqual([]);
    expect(came('2028-03-28', '2028-08-29')).toEqual(['mara 2028-08-28 worker']);
  });
  it('was said while a household was closed too, so opening again begins nothing anew', () => {
    const facts = untouched('2027-01-31', [asked]);
    const closed = of({ ...facts, stage: 'closed' }, '2028-06-01');
    expect(closed).toEqual(['mara 2028-02-28 region']);
    expect(of({ ...facts, reopenedOn: '2028-05-31', phaseSince: '2028-05-31' }, '2028-06-01')).toEqual(
      closed,
    );
  });
  it('keeps to what a region settled', () => {
    const own = watchSettings(
      { measurement: { months: [6, 12] }, watch: { measurement_overdue: { norm: { direct_safety: 7 } } } },
      'Europe/Amsterdam',
    );
    const facts = untouched('2027-01-31', [asked]);
    expect(of(facts, '2027-08-08', own)).toEqual(['mara 2027-08-07 worker']);
    expect(watchSettings({ measurement: { months: [6] } }, 'Europe/Amsterdam').measureMonths).toEqual([
      0, 12, 18,
    ]);
  });
  it('rises for any day of reporting exactly one day after its norm, with nothing entered at all', () => {
    const day = fc.integer({ min: 0, max: 5_000 }).map(n => addDays('2020-02-29', n));
    fc.assert(
      fc.property(day, fc.constantFrom(1, 2), (reported, which) => {
        const [, twelve, eighteen] = wavesFrom(reported, waveNorms.months);
        const wave = which === 1 ? twelve : eighteen;
        if (wave === undefined) return;
        const measuredOn = which === 1 ? null : (twelve?.dueOn ?? null);
        const facts = untouched(reported, [{ ...asked, measuredOn }]);
        const last = addDays(wave.dueOn, 28);
        expect(of(facts, last)).toEqual([]);
        expect(of(facts, addDays(last, 1))).toEqual([`mara ${last} worker`]);
      }),
    );
  });
});
