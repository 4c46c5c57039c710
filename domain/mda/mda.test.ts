import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, type LocalDate, localDate } from '#domain/shared/calendar.ts';
import { criterionCodes, type FactKind, factKinds, sectorOf, sectors } from './codes.ts';
import { mdaCriteria } from './criteria.ts';
import { type Fact, monthsBetween, whatFulfils } from './fulfils.ts';
import { lastsSafely } from './lasting.ts';

const day = fc.integer({ min: -40_000, max: 80_000 }).map(n => addDays(localDate('1970-01-01'), n));
const today = fc.oneof(day, fc.constantFrom(localDate('2024-02-29'), localDate('2026-12-31')));
const fact: fc.Arbitrary<Fact> = fc.record({
  kind: fc.constantFrom(...factKinds),
  id: fc.uuid(),
  on: day,
  sector: fc.constantFrom(...sectors, null),
});
const facts = fc.array(fact, { maxLength: 40 });
const one = (code: string, list: readonly Fact[], on: LocalDate) => {
  const found = whatFulfils(list, on).find(each => each.code === code);
  if (found === undefined) throw new Error(code);
  return found;
};
let number = 0;
const of = (kind: FactKind, on: string, sector?: Fact['sector']): Fact => {
  number += 1;
  return { kind, id: `id-${String(number).padStart(3, '0')}`, on: localDate(on), sector };
};
const now = localDate('2026-03-02');

describe('what fulfils a criterion of MDA++', () => {
  test('the criteria are three, in the order of the field, each with a source', () => {
    expect(mdaCriteria.criteria.map(each => each.code)).toEqual([...criterionCodes]);
    for (const each of mdaCriteria.criteria) {
      expect(each.source).not.toBe('');
      for (const sign of [...each.signs, ...each.against])
        expect(sign.kinds.filter(kind => !each.shows.includes(kind))).toEqual([]);
    }
  });

  test('nothing known is not known, never "no"', () =>
    fc.assert(
      fc.property(today, on => {
        expect(whatFulfils([], on).map(each => each.standing)).toEqual(criterionCodes.map(() => 'not_known'));
      }),
    ));

  test('"not fulfilled" always has something of the file that speaks against it', () =>
    fc.assert(
      fc.property(facts, today, (list, on) => {
        for (const each of whatFulfils(list, on))
          expect(each.standing === 'not_fulfilled').toBe(
            each.against.some(sign => sign.met) && each.standing !== 'fulfilled',
          );
      }),
    ));

  test('more facts never lower fulfilled, and unknown goes away by a fact only', () =>
    fc.assert(
      fc.property(facts, facts, today, (list, more, on) => {
        const before = whatFulfils(list, on);
        const after = whatFulfils([...list, ...more], on);
        for (const [at, each] of before.entries()) {
          if (each.standing === 'fulfilled') expect(after[at]?.standing).toBe('fulfilled');
          if (each.standing === 'not_fulfilled') expect(after[at]?.standing).not.toBe('not_known');
          if (after[at]?.facts.length === each.facts.length) expect(after[at]?.standing).toBe(each.standing);
        }
      }),
    ));

  test('the order of the facts does not matter, and a row counts once', () =>
    fc.assert(
      fc.property(facts, today, (list, on) => {
        const mixed = [...list].reverse();
        expect(whatFulfils(mixed, on).map(each => each.standing)).toEqual(
          whatFulfils(list, on).map(each => each.standing),
        );
        expect(whatFulfils([...list, ...list], on).map(each => each.signs)).toEqual(
          whatFulfils(list, on).map(each => each.signs),
        );
      }),
    ));

  test('each shown fact belongs to its criterion and none is lost', () =>
    fc.assert(
      fc.property(facts, today, (list, on) => {
        const shown = whatFulfils(list, on).flatMap(each => each.facts);
        expect(shown.length).toBe(list.length);
      }),
    ));

  test('two signs make structural unsafety; one does not', () => {
    const old = of('report', '2024-11-02');
    expect(one('structurally_unsafe', [old], now).standing).toBe('not_known');
    expect(one('structurally_unsafe', [old, of('report', '2026-02-01')], now).standing).toBe('fulfilled');
  });

  test('a window holds its first day and not the day before', () => {
    const first = addMonths(now, -12);
    const three = (on: LocalDate) => [0, 1, 2].map(() => of('incident', on));
    const met = (on: LocalDate) =>
      one('structurally_unsafe', three(on), now).signs.find(each => each.code === 'incidents_go_on')?.met;
    expect([met(first), met(addDays(first, -1)), met(now), met(addDays(now, 1))]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test('half a year of stable safety speaks against it, and is outweighed by what goes on', () => {
    const stable = of('stable_phase', '2025-08-01');
    expect(one('structurally_unsafe', [stable], now).standing).toBe('not_fulfilled');
    expect(one('structurally_unsafe', [of('stable_phase', '2026-01-01')], now).standing).toBe('not_known');
    const goesOn = [of('report', '2024-11-02'), of('report', '2026-02-01')];
    expect(one('structurally_unsafe', [stable, ...goesOn], now).standing).toBe('fulfilled');
  });

  test('efforts: help that runs is not tried to the full; what ended or was broken off twice is', () => {
    const runs = of('help_open', '2026-01-01');
    expect(one('regular_efforts_tried', [runs], now).standing).toBe('not_fulfilled');
    const tried = [of('help_ended', '2025-01-01'), of('help_dropped_out', '2025-09-01')];
    expect(one('regular_efforts_tried', [runs, ...tried], now).standing).toBe('fulfilled');
    expect(one('regular_efforts_tried', [of('plan_version', '2025-01-01')], now).standing).toBe('not_known');
    expect(one('regular_efforts_tried', [of('reopened', '2025-01-01')], now).standing).toBe('fulfilled');
  });

  test('sectors: two different ones; one never says that no other is needed', () => {
    const care = [of('sector_at_table', '2026-01-01', 'care'), of('help_of_sector', '2026-01-02', 'care')];
    expect(one('several_sectors_needed', care, now).standing).toBe('not_known');
    expect(
      one('several_sectors_needed', [...care, of('help_of_sector', '2026-01-02', 'justice')], now).standing,
    ).toBe('fulfilled');
    expect(sectorOf('veilig_thuis')).toBeNull();
    expect(sectorOf('probation')).toBe('justice');
    expect(sectorOf('constructor')).toBeNull();
  });

  test('months are whole', () => {
    expect(monthsBetween(localDate('2024-11-02'), now)).toBe(16);
    expect(monthsBetween(localDate('2026-02-03'), now)).toBe(0);
    expect(monthsBetween(now, localDate('2020-01-01'))).toBe(0);
    expect(monthsBetween(localDate('2024-02-29'), localDate('2025-02-28'))).toBe(12);
  });
});

test('safety lasts by evidence or by conditions that hold, never by an exception or an end without it', () => {
  const at = { stage: 'open', endedWithoutSafety: false, phase: 'stable_safety', byOverride: false } as const;
  expect(lastsSafely(at)).toBe(true);
  expect(lastsSafely({ ...at, byOverride: true })).toBe(false);
  expect(lastsSafely({ ...at, phase: 'direct_safety' })).toBe(false);
  expect(lastsSafely({ ...at, stage: 'closed', phase: 'direct_safety' })).toBe(true);
  expect(lastsSafely({ ...at, stage: 'closed', endedWithoutSafety: true })).toBe(false);
});
