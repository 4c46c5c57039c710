import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockCodes, clockRules, clockUnits, defaultClockRules } from '#domain/report/clock-rules.ts';
import {
  type Clock,
  clockState,
  dueAfter,
  extendClock,
  meetClock,
  startClock,
  stopClock,
} from '#domain/report/clocks.ts';
import {
  addDays,
  diffDays,
  isWorkingDay,
  type LocalDate,
  startOfLocalDay,
  toLocalDate,
} from '#domain/shared/calendar.ts';
import { dutchHolidays } from '#domain/shared/holidays.ts';

const holidays = dutchHolidays();
const zone = 'Europe/Amsterdam';
const day = fc.integer({ min: 0, max: 4000 }).map(n => addDays('2024-01-01', n));
const terms = fc.record({ amount: fc.integer({ min: 0, max: 26 }), unit: fc.constantFrom(...clockUnits) });
const ruleOf = (code: (typeof clockCodes)[number]) => {
  const rule = clockRules().get(code);
  if (!rule) throw new Error(`no rule for ${code}`);
  return rule;
};

/** 18 months of days, by the wall clock: over two changes of the clock, Christmas and 29 February 2028. */
const walk: LocalDate[] = Array.from({ length: 549 }, (_, i) => addDays('2027-06-15', i));

describe('the rules', () => {
  it('name each clock once, with a ground', () => {
    expect(defaultClockRules.map(rule => rule.code)).toEqual([...clockCodes]);
    expect(defaultClockRules.every(rule => rule.ground.length > 5)).toBe(true);
  });
  it('let a region put its own rule in place', () => {
    const own = { ...ruleOf('safety_assessment'), term: { amount: 5, unit: 'days' as const }, version: 2 };
    expect(clockRules([own]).get('safety_assessment')).toEqual(own);
    expect(clockRules([own]).size).toBe(clockCodes.length);
  });
});

describe('18 months, day by day', () => {
  it('walks over the leap day and both changes of the clock', () => {
    expect(walk).toContain('2028-02-29');
    for (const date of walk) expect(toLocalDate(startOfLocalDay(date, zone), zone)).toBe(date);
  });
  it.each(clockCodes)('%s: running, due today, late, without a gap', code => {
    for (const started of walk.filter((_, i) => i % 7 === 0 || i > 180)) {
      const clock = startClock(ruleOf(code), started, holidays);
      const last = diffDays(started, clock.dueOn);
      for (let n = 0; n <= last + 3; n += 1) {
        const { state, days } = clockState(clock, addDays(started, n));
        expect(state).toBe(n < last ? 'running' : n === last ? 'due_today' : 'late');
        expect(days).toBe(Math.abs(last - n));
      }
    }
  });
  it('gives five working days for each day of receipt', () => {
    for (const received of walk) {
      const { dueOn } = startClock(ruleOf('safety_assessment'), received, holidays);
      let working = 0;
      for (let at = addDays(received, 1); at <= dueOn; at = addDays(at, 1)) {
        if (isWorkingDay(at, holidays)) working += 1;
      }
      expect(working).toBe(5);
      expect(isWorkingDay(dueOn, holidays)).toBe(true);
    }
  });
  it.each([
    ['2027-12-23', '2027-12-30'],
    ['2027-12-24', '2027-12-31'],
    ['2028-02-24', '2028-03-02'],
    ['2028-04-13', '2028-04-21'],
    ['2026-11-20', '2026-11-27'],
  ] as const)('a report of %s is to be assessed by %s', (received, due) => {
    expect(startClock(ruleOf('safety_assessment'), received, holidays).dueOn).toBe(due);
  });
  it('reckons ten weeks from the decision to investigate', () => {
    expect(startClock(ruleOf('investigation'), '2028-02-01', holidays).dueOn).toBe('2028-04-11');
  });
});

describe('a term', () => {
  it('is never before its start and grows with its amount', () => {
    fc.assert(
      fc.property(day, terms, (from, term) => {
        const due = dueAfter(from, term, holidays);
        expect(due >= from).toBe(true);
        expect(dueAfter(from, { ...term, amount: term.amount + 1 }, holidays) > due).toBe(true);
      }),
    );
  });
});

describe('meeting and extending', () => {
  const rule = ruleOf('inform_persons');
  const clock: Clock = startClock(rule, '2028-02-01', holidays);
  const reason = 'Not safe to tell him yet.';
  it('stands by the day on which it was met, in time or late, for ever', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 500 }), (n, later) => {
        const on = addDays(clock.startedOn, n);
        const met = meetClock(clock, on, on);
        expect(met.ok).toBe(true);
        if (!met.ok) return;
        const { state, days } = clockState(met.value, addDays(on, later));
        expect(state).toBe(n <= 28 ? 'met_in_time' : 'met_late');
        expect(days).toBe(Math.abs(28 - n));
      }),
    );
  });
  it('refuses to be met before its start, in the future or twice', () => {
    expect(meetClock(clock, '2028-01-31', '2028-02-05')).toMatchObject({ refused: 'before_start' });
    expect(meetClock(clock, '2028-02-06', '2028-02-05')).toMatchObject({ refused: 'in_future' });
    expect(meetClock({ ...clock, metOn: '2028-02-02' }, '2028-02-03', '2028-02-05')).toMatchObject({
      refused: 'already_met',
    });
  });
  it('stops with a reason only while it runs', () => {
    const running = { metOn: null, stoppedOn: null };
    expect(stopClock(running, reason)).toMatchObject({ ok: true });
    fc.assert(
      fc.property(day, fc.option(day), fc.constantFrom('', ' - ', '\u200b', reason), (on, other, why) => {
        expect(stopClock({ metOn: on, stoppedOn: other }, why)).toMatchObject({ refused: 'already_met' });
        expect(stopClock({ metOn: null, stoppedOn: on }, why)).toMatchObject({ refused: 'stopped_already' });
        expect(stopClock(running, why).ok).toBe(why === reason);
      }),
    );
  });
  it('extends by two weeks with a reason and keeps the first due day', () => {
    const once = extendClock(clock, rule, { on: '2028-02-20', reason }, holidays);
    expect(once).toMatchObject({ ok: true, value: { dueOn: '2028-03-14', firstDueOn: '2028-02-29' } });
    if (!once.ok) return;
    const twice = extendClock(once.value, rule, { on: '2028-03-10', reason }, holidays);
    expect(twice).toMatchObject({
      value: { dueOn: '2028-03-28', extensions: [{ from: '2028-02-29' }, { to: '2028-03-28' }] },
    });
  });
  it('cannot hide that it is late', () => {
    expect(extendClock(clock, rule, { on: '2028-03-01', reason }, holidays)).toMatchObject({
      refused: 'already_late',
    });
    expect(extendClock(clock, rule, { on: '2028-02-20', reason: ' - ' }, holidays)).toMatchObject({
      refused: 'reason_missing',
    });
    expect(extendClock(clock, rule, { on: '2028-01-20', reason }, holidays)).toMatchObject({
      refused: 'before_start',
    });
    const fixed = startClock(ruleOf('investigation'), '2028-02-01', holidays);
    expect(extendClock(fixed, ruleOf('investigation'), { on: '2028-02-02', reason }, holidays)).toMatchObject(
      {
        refused: 'cannot_be_extended',
      },
    );
  });
});
