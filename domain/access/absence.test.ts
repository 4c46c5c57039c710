import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Absence, absenceBounds, checkAbsence, isAwayOn, mayAsk } from '#domain/access/absence.ts';
import { addDays, localDate } from '#domain/shared/calendar.ts';

const today = localDate('2028-02-29');
const offset = fc.integer({ min: -1_000, max: 1_000 });
const absence: fc.Arbitrary<Absence> = fc
  .record({ from: offset, days: fc.option(fc.integer({ min: 0, max: 900 })) })
  .map(({ from, days }) => ({
    from: addDays(today, from),
    until: days === null ? null : addDays(today, from + days),
  }));

describe('a colleague who is away', () => {
  it('is away on the first and on the last day, and not on the day after', () => {
    fc.assert(
      fc.property(absence, each => {
        expect(isAwayOn(each, each.from)).toBe(true);
        expect(isAwayOn(each, addDays(each.from, -1))).toBe(false);
        if (each.until === null) expect(isAwayOn(each, addDays(each.from, 40_000))).toBe(true);
        else {
          expect(isAwayOn(each, each.until)).toBe(true);
          expect(isAwayOn(each, addDays(each.until, 1))).toBe(false);
        }
      }),
    );
  });
  it('is written down from a day that is near, for a time that has an end or is not known', () => {
    expect(checkAbsence({ from: today, until: null }, today)).toEqual({ ok: true, value: null });
    expect(checkAbsence({ from: today, until: today }, today)).toEqual({ ok: true, value: null });
    expect(checkAbsence({ from: today, until: addDays(today, -1) }, today)).toMatchObject({
      refused: 'until_before_from',
    });
    expect(checkAbsence({ from: addDays(today, -9), until: addDays(today, -1) }, today)).toMatchObject({
      refused: 'absence_passed',
    });
    for (const from of [addDays(today, 367), addDays(today, -732)])
      expect(checkAbsence({ from, until: null }, today)).toMatchObject({ refused: 'absence_too_far' });
    fc.assert(
      fc.property(absence, each => {
        if (!checkAbsence(each, today).ok) return;
        expect(each.until === null || each.until >= today).toBe(true);
        expect(each.from <= addDays(today, absenceBounds.aheadDays)).toBe(true);
      }),
    );
  });
  it('is asked for nothing but what comes after the return', () => {
    const away = { from: today, until: addDays(today, 6) };
    expect(mayAsk(null, null, today)).toBe(true);
    expect(mayAsk(away, null, today)).toBe(false);
    expect(mayAsk(away, addDays(today, 6), today)).toBe(false);
    expect(mayAsk(away, addDays(today, 7), today)).toBe(true);
    expect(mayAsk({ ...away, until: null }, addDays(today, 700), today)).toBe(false);
    expect(mayAsk({ ...away, from: addDays(today, 1) }, null, today)).toBe(true);
  });
});
