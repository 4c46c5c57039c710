import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type LocalDate, startOfLocalDay } from '#domain/shared/calendar.ts';
import { type AfterMissed, motivateDays, motivation, safetyCheck, whomToAsk } from './drop-out.ts';

const zone = 'Europe/Amsterdam';
const at = (day: LocalDate, hour: number) =>
  new Date(startOfLocalDay(day, zone).getTime() + hour * 3_600_000);
const nothing: AfterMissed = {
  ask: ['mara'],
  lastAsked: new Map(),
  lastCheck: null,
  lastSpoken: null,
  lastCame: null,
  open: true,
};

describe('a no-show or drop-out', () => {
  test('walked day by day over a leap day and the change of the clock: due that day, red the next, until a fact', () => {
    for (const start of ['2028-02-28', '2026-03-28', '2026-10-24', '2026-12-31'] as const) {
      const missed = { on: start, recordedAt: at(start, 17) };
      for (let day = 0; day <= 40; day += 1) {
        const today = addDays(start, day);
        expect(safetyCheck(missed, nothing, today, zone)).toEqual({
          state: day === 0 ? 'due' : 'overdue',
          dueOn: start,
        });
        expect(motivation(missed, nothing, 14, today, zone)).toEqual({
          state: day <= 14 ? 'due' : 'overdue',
          dueOn: addDays(start, 14),
        });
        const asked = {
          ...nothing,
          lastAsked: new Map([['mara', at(today, 18)]]),
          lastSpoken: at(today, 18),
        };
        expect(safetyCheck(missed, asked, today, zone).state).toBe('done');
        expect(motivation(missed, asked, 14, today, zone).state).toBe('done');
      }
    }
  });

  test('what was asked before anybody knew counts only from a later day', () => {
    const missed = { on: '2026-03-02' as const, recordedAt: at('2026-03-02', 17) };
    const asked = (day: LocalDate, hour: number) => ({
      ...nothing,
      lastAsked: new Map([['mara', at(day, hour)]]),
    });
    expect(safetyCheck(missed, asked('2026-03-02', 11), '2026-03-02', zone).state).toBe('due');
    expect(safetyCheck(missed, asked('2026-03-02', 18), '2026-03-02', zone).state).toBe('done');
    const late = { ...missed, recordedAt: at('2026-03-05', 9) };
    expect(safetyCheck(late, asked('2026-03-04', 9), '2026-03-05', zone).state).toBe('done');
    expect(safetyCheck(late, nothing, '2026-03-05', zone)).toEqual({ state: 'due', dueOn: '2026-03-05' });
  });

  test('everybody who undergoes is asked, or a condition is looked at again', () => {
    const missed = { on: '2026-03-02' as const, recordedAt: at('2026-03-02', 17) };
    const two = { ...nothing, ask: ['mara', 'noor'], lastAsked: new Map([['mara', at('2026-03-03', 9)]]) };
    expect(safetyCheck(missed, two, '2026-03-03', zone).state).toBe('overdue');
    expect(safetyCheck(missed, { ...two, lastAsked: new Map(), ask: [] }, '2026-03-02', zone).state).toBe(
      'due',
    );
    const look = (on: LocalDate, hour: number) => ({ ...two, lastCheck: { on, recordedAt: at(on, hour) } });
    expect(safetyCheck(missed, look('2026-03-02', 9), '2026-03-03', zone).state).toBe('overdue');
    expect(safetyCheck(missed, look('2026-03-02', 18), '2026-03-03', zone).state).toBe('done');
    expect(safetyCheck(missed, look('2026-03-03', 9), '2026-03-03', zone).state).toBe('done');
    expect(
      whomToAsk(
        [
          { id: 'mara', undergoes: true, there: true },
          { id: 'dirk', undergoes: true, there: true },
          { id: 'noor', undergoes: false, there: true },
        ],
        'dirk',
      ),
    ).toEqual(['mara']);
    expect(whomToAsk([{ id: 'noor', undergoes: false, there: true }], 'dirk')).toEqual(['noor']);
  });

  test('help that is over asks no motivation; safety is asked all the same', () => {
    const missed = { on: '2026-03-02' as const, recordedAt: at('2026-03-02', 17) };
    expect(motivation(missed, { ...nothing, open: false }, 14, '2026-04-02', zone).state).toBe('done');
    expect(safetyCheck(missed, { ...nothing, open: false }, '2026-04-02', zone).state).toBe('overdue');
  });

  test('a day of waiting never makes it better, and only a fact does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 0, max: 60 }),
        fc.nat(23),
        (shift, wait, hour) => {
          const on = addDays('2026-01-01', shift);
          const missed = { on, recordedAt: at(on, 12) };
          const order = ['done', 'due', 'overdue'];
          const now = safetyCheck(missed, nothing, addDays(on, wait), zone);
          const next = safetyCheck(missed, nothing, addDays(on, wait + 1), zone);
          expect(order.indexOf(next.state)).toBeGreaterThanOrEqual(order.indexOf(now.state));
          const asked = { ...nothing, lastAsked: new Map([['mara', at(addDays(on, wait + 1), hour)]]) };
          expect(safetyCheck(missed, asked, addDays(on, wait + 2), zone).state).toBe('done');
        },
      ),
    );
  });

  test('a region sets 1 to 31 days; anything else is not heard', () => {
    expect([motivateDays(7), motivateDays(0), motivateDays(99), motivateDays('7')]).toEqual([7, 14, 14, 14]);
  });
});
