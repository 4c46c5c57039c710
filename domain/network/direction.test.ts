import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appoint, type Direction, directionAt, isContiguous } from '#domain/network/direction.ts';

const at = (hour: number) => new Date(Date.UTC(2028, 1, 28, hour));
const reason = 'Takes over after the summer.';
const first: Direction = { directorId: 'case', deputyId: 'jb', from: at(0), to: null };
const next = { directorId: 'wk', deputyId: 'jb', from: at(5), reason, replaces: at(0) };

describe('exactly one director', () => {
  it('closes the one and opens the other at the same instant', () => {
    expect(appoint(first, next, at(6))).toEqual({
      ok: true,
      value: {
        closed: { ...first, to: at(5) },
        opened: { directorId: 'wk', deputyId: 'jb', from: at(5), to: null },
      },
    });
    expect(appoint(null, { ...next, replaces: null }, at(6))).toMatchObject({ value: { closed: null } });
  });
  it.each([
    [first, { ...next, deputyId: 'wk' }, 'deputy_is_director'],
    [first, { ...next, reason: '' }, 'reason_missing'],
    [first, { ...next, replaces: null }, 'not_the_current_direction'],
    [null, next, 'not_the_current_direction'],
    [first, { ...next, from: at(7) }, 'in_future'],
    [first, { ...next, from: at(0) }, 'before_current'],
    [first, { ...next, directorId: 'case' }, 'nothing_changes'],
  ] as const)('refuses %#', (current, asked, refused) => {
    expect(appoint(current, asked, at(6))).toMatchObject({ ok: false, refused });
  });
  it('holds through any row of appointments', () => {
    const who = fc.constantFrom('case', 'jb', 'wk', 'sh');
    const asked = fc.record({
      directorId: who,
      deputyId: who,
      hour: fc.integer({ min: 0, max: 60 }),
      seen: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 20 }), tries => {
        let past: Direction[] = [];
        let current: Direction | null = null;
        for (const { hour, seen, ...each } of tries) {
          const replaces: Date | null = seen ? ((current as Direction | null)?.from ?? null) : null;
          const done = appoint(current, { ...each, from: at(hour), reason, replaces }, at(50));
          if (!done.ok) continue;
          if (done.value.closed) past = [...past, done.value.closed];
          current = done.value.opened;
        }
        const history: Direction[] = current ? [...past, current] : past;
        expect(isContiguous(history)).toBe(true);
        const start = history[0]?.from;
        if (!start) return;
        for (let hour = 0; hour < 60; hour += 1) {
          const directing = history.filter(
            each => each.from <= at(hour) && (each.to === null || each.to > at(hour)),
          );
          expect(directing).toHaveLength(at(hour) < start ? 0 : 1);
          expect(directionAt(history, at(hour))).toBe(directing[0] ?? null);
        }
      }),
    );
  });
  it('sees a gap', () => {
    expect(
      isContiguous([
        { ...first, to: at(3) },
        { ...first, directorId: 'wk', from: at(4) },
      ]),
    ).toBe(false);
    expect(isContiguous([{ ...first, to: at(3) }])).toBe(false);
    expect(isContiguous([])).toBe(true);
  });
});
