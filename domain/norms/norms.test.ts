import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterNorms } from '#domain/followup/after.ts';
import { closingNorms } from '#domain/followup/closing.ts';
import { clockCodes, regionClockRules, termBounds } from '#domain/report/clock-rules.ts';
import { holidayOptionsOf } from '#domain/shared/holidays.ts';
import { signalCodes } from '#domain/watch/codes.ts';
import { watchSettings } from '#domain/watch/raise.ts';
import { norms, normWith } from './list.ts';
import {
  heardValue,
  jsonOf,
  type Norm,
  type NormPart,
  type NormValue,
  normGroups,
  plainNorms,
  readTyped,
  sameValue,
  typedOf,
  writeNorm,
} from './norm.ts';
import { withSetting } from './setting.ts';

const codes = norms.map(norm => norm.code);
const norm = (code: string): Norm => normWith(code) ?? expect.fail(code);

/** Numbers at the ends of a range, just outside it, and inside. */
const near = (min: number, max: number) =>
  fc.oneof(fc.constantFrom(min - 1, min, min + 1, max - 1, max, max + 1, -1, 0), fc.integer({ min, max }));

const typedPart = (part: NormPart): fc.Arbitrary<string> => {
  switch (part.kind) {
    case 'whole':
      return near(part.min, part.max).map(String);
    case 'months':
      return fc.array(near(part.min, part.max), { maxLength: 14 }).map(list => list.join(', '));
    case 'choice':
      return fc.constantFrom(...part.options, 'never_again', '');
    case 'yes_no':
      return fc.constantFrom('yes', 'no', 'maybe');
  }
};
const typed = (each: Norm) =>
  fc.record(Object.fromEntries(each.parts.map(part => [part.key, typedPart(part)] as const)));

/** Settings as anybody could have left them: nothing, nonsense at every level, and what is no norm at all. */
const anySettings = fc.oneof(
  fc.constant({}),
  fc.dictionary(
    fc.constantFrom(
      'watch',
      'sightNorms',
      'motivateDays',
      'closing',
      'clockTerms',
      'holidays',
      'measurement',
    ),
    fc.oneof(fc.anything(), fc.jsonValue()),
  ),
  fc.constant({
    ...{ played: true, watch: { not_seen: { climbs: { director: 'x', region: 2 } }, no_show: 7 } },
    ...{ sightNorms: { direct_safety: { asked: 0, seen: 9 } }, closing: { periodDays: 'x', afterMonths: 7 } },
    ...{ clockTerms: { plan_fixed: 'long', investigation: { amount: 99, unit: 'weeks' } } },
  }),
);

const longest = (value: NormValue): number[] =>
  Object.values(value).flatMap(each => (typeof each === 'number' ? [each] : Array.isArray(each) ? each : []));

describe('the list of norms', () => {
  test('names each once, with its words, a version and a default that its own reader gives', () => {
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual(expect.arrayContaining([...plainNorms]));
    for (const code of clockCodes) expect(codes).toContain(`clockTerms.${code}`);
    for (const code of signalCodes) expect(codes).toContain(`watch.${code}.climbs`);
    for (const each of norms) {
      expect(each.version).toBeGreaterThanOrEqual(1);
      expect(normGroups).toContain(each.group);
      expect(each.read({})).toEqual(each.default);
      expect(each.looser(each.default, each.default)).toBe(false);
    }
  });

  test.each(norms)(
    '$code: what is typed within bounds is read back by the rules; all else changes nothing',
    each => {
      fc.assert(
        fc.property(typed(each), anySettings, (said, settings) => {
          const value = readTyped(each, said);
          if (!value.ok) {
            expect(['out_of_bounds', 'does_not_fit']).toContain(value.refused);
            return;
          }
          const written = writeNorm(each, value.value, settings);
          expect(each.read(written)).toEqual(value.value);
          // No other norm moved, and nothing else of the settings.
          for (const other of norms)
            if (other.code !== each.code) expect(other.read(written)).toEqual(other.read(settings));
          expect(heardValue(each, jsonOf(each, value.value))).toEqual(value.value);
          // The default of the product is what is left when it is taken out again.
          expect(each.read(withSetting(written, each.code, undefined))).toEqual(each.default);
        }),
        { numRuns: 60 },
      );
    },
  );

  test('nothing that stands in the settings puts a norm out of its bounds or off', () => {
    fc.assert(
      fc.property(anySettings, fc.constantFrom(...codes), fc.anything(), (settings, code, junk) => {
        const each = norm(code);
        const value = each.read(withSetting(settings, code, junk));
        for (const part of each.parts)
          if (part.kind === 'whole') {
            expect(value[part.key]).toBeGreaterThanOrEqual(part.min);
            expect(value[part.key]).toBeLessThanOrEqual(part.max);
          } else expect(value[part.key]).toBeDefined();
        expect(longest(value).every(Number.isFinite)).toBe(true);
      }),
    );
  });

  test('typed and shown are each other’s way back', () => {
    for (const each of norms) {
      const said = Object.fromEntries(each.parts.map(({ key }) => [key, typedOf(each.default[key])]));
      const back = readTyped(each, said);
      expect(back.ok && sameValue(each, back.value, each.default), each.code).toBe(true);
    }
  });
});

describe('bounds', () => {
  const says = (code: string, said: Record<string, string>) => {
    const read = readTyped(norm(code), said);
    return read.ok ? read.value : read;
  };
  test('steps go up, after-moments reach eighteen months, a year is measured', () => {
    const steps = (director: string, supervisor: string, region: string) =>
      says('watch.not_seen.climbs', { director, supervisor, region });
    expect(steps('3', '10', '184')).toEqual({ director: 3, supervisor: 10, region: 184 });
    expect(steps('3', '10', '185')).toMatchObject({ refused: 'out_of_bounds', detail: { part: 'region' } });
    expect(steps('0', '10', '28')).toMatchObject({ refused: 'out_of_bounds', detail: { part: 'director' } });
    expect(steps('10', '3', '28')).toEqual({ ok: false, refused: 'does_not_fit' });
    expect(says('closing.afterMonths', { months: '3; 1,24 3' })).toEqual({ months: [1, 3, 24] });
    expect(says('closing.afterMonths', { months: '1, 3' })).toMatchObject({ refused: 'does_not_fit' });
    for (const months of ['', '1, x', '0, 18', `18, ${afterNorms.longestMonths + 1}`])
      expect(says('closing.afterMonths', { months })).toMatchObject({ refused: 'out_of_bounds' });
    expect(says('measurement.months', { months: '12, 18, 24' })).toEqual({ months: [0, 12, 18, 24] });
    expect(says('measurement.months', { months: '24' })).toMatchObject({ refused: 'does_not_fit' });
  });

  test('a term is never put off for longer than a quarter of a year, in any unit', () => {
    for (const [unit, most] of Object.entries(termBounds)) {
      const term = (amount: number) => says('clockTerms.investigation', { amount: String(amount), unit });
      expect(term(most)).toEqual({ amount: most, unit });
      expect(term(most + 1)).toMatchObject({ ok: false });
      const read = regionClockRules({ investigation: { amount: most + 1, unit } }).get('investigation');
      expect(read?.term).toEqual({ amount: 10, unit: 'weeks' });
    }
  });

  test('one part that is wrong leaves the parts beside it heard', () => {
    const { rules, sight } = watchSettings(
      {
        sightNorms: { direct_safety: { asked: 'x', seen: 7 } },
        watch: { child_not_heard: { norm: { direct_safety: 7, stable_safety: 999 } } },
      },
      'Europe/Amsterdam',
    );
    expect(sight.direct_safety).toEqual({ asked: 14, seen: 7, spokenAlone: 28 });
    expect(rules.child_not_heard.norm).toEqual({ direct_safety: 7, stable_safety: 56 });
    expect(holidayOptionsOf({ liberationDay: 'x', goodFriday: true })).toEqual({
      ...{ liberationDay: 'every_five_years', goodFriday: true },
    });
  });
});

describe('looser than the default', () => {
  const looser = (code: string, value: NormValue) => norm(code).looser(value, norm(code).default);
  test('is longer to wait, later to climb, shorter to be quiet, fewer moments', () => {
    expect(looser('sightNorms.direct_safety', { asked: 15, seen: 1, spokenAlone: 1 })).toBe(true);
    expect(looser('sightNorms.direct_safety', { asked: 13, seen: 14, spokenAlone: 28 })).toBe(false);
    expect(looser('watch.not_seen.climbs', { director: 3, supervisor: 10, region: 29 })).toBe(true);
    expect(looser('motivateDays', { value: 31 })).toBe(true);
    expect(looser('closing.periodDays', { value: closingNorms.leastPeriodDays })).toBe(true);
    expect(looser('closing.periodDays', { value: 365 })).toBe(false);
    expect(looser('closing.leastInformantKinds', { value: 3 })).toBe(false);
    expect(looser('closing.afterMonths', { months: [1, 3, 6, 18] })).toBe(true);
    expect(looser('closing.afterMonths', { months: [1, 3, 6, 13, 18] })).toBe(true);
    expect(looser('closing.afterMonths', { months: [1, 2, 3, 6, 12, 18] })).toBe(false);
    expect(looser('holidays', { liberationDay: 'every_year', goodFriday: false })).toBe(true);
    expect(looser('holidays', { liberationDay: 'never', goodFriday: false })).toBe(false);
    expect(looser('holidays', { liberationDay: 'never', goodFriday: true })).toBe(true);
  });
  test('of a term is decided by the days on which it ends, whatever its unit', () => {
    const term = (amount: number, unit: string) => looser('clockTerms.safety_assessment', { amount, unit });
    // Five working days from a Sunday end on Friday: six days would be later.
    expect([term(0, 'days'), term(5, 'days'), term(5, 'working_days')]).toEqual([false, false, false]);
    expect([term(6, 'days'), term(6, 'working_days'), term(1, 'months')]).toEqual([true, true, true]);
    expect(looser('clockTerms.plan_fixed', { amount: 42, unit: 'days' })).toBe(false);
    expect(looser('clockTerms.plan_fixed', { amount: 30, unit: 'working_days' })).toBe(true);
    expect(looser('clockTerms.plan_fixed', { amount: 1, unit: 'months' })).toBe(false);
  });
});
