import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { violenceRoles } from '#domain/household/codes.ts';
import { approachLevels } from './approach/codes.ts';
import {
  type StepFacts,
  type StepPerson,
  stepKinds,
  stepRules,
  warningCodes,
  warningsOf,
} from './contra-indications.ts';

const mara: StepPerson = {
  id: 'mara',
  roles: ['undergoes'],
  child: false,
  network: false,
  level: 'none_seen_all_asked',
  safeAddress: false,
  orderBreached: false,
};
const dirk: StepPerson = { ...mara, id: 'dirk', roles: ['uses'], level: null };
const sem: StepPerson = { ...mara, id: 'sem', roles: ['witnesses'], child: true };
const calm: StepFacts = {
  kind: 'joint_session',
  persons: [mara, dirk],
  controls: [
    { from: 'dirk', to: 'mara', high: 0.2, confirmed: false },
    { from: 'mara', to: 'dirk', high: 0.1, confirmed: false },
  ],
  conditions: [],
  stress: false,
  separation: false,
};
const codes = (facts: StepFacts) => warningsOf(facts).map(each => each.code);

describe('what speaks against a step', () => {
  test('nothing, when all is asked, nothing was seen and control is ruled out', () =>
    expect(warningsOf(calm)).toEqual([]));

  test('control that is not ruled out, from half on, either way, or confirmed', () => {
    const high = (value: number, confirmed = false) => ({
      ...calm,
      controls: [{ from: 'dirk', to: 'mara', high: value, confirmed }],
    });
    expect(warningsOf(high(0.5))).toEqual([{ code: 'intimate_terror_open', personIds: ['mara', 'dirk'] }]);
    expect(codes(high(0.49))).toEqual([]);
    expect(codes(high(0.1, true))).toEqual(['intimate_terror_open']);
    expect(codes({ ...high(1), persons: [mara, { ...mara, id: 'oma', network: true }] })).toEqual([]);
  });

  test.each([
    ['red', 'danger_red'],
    ['orange', 'danger_orange'],
    ['not_established', 'danger_not_established'],
  ] as const)('danger %s beside somebody who uses violence', (level, code) => {
    expect(codes({ ...calm, persons: [{ ...mara, level }, dirk] })).toEqual([code]);
    expect(codes({ ...calm, persons: [{ ...mara, level }, sem] })).toEqual([]);
  });

  test('a role that nobody recorded counts as one that may be; of the network only what was recorded', () => {
    const red = { ...mara, level: 'red' } as const;
    for (const roles of [[], ['not_known'], ['uses', 'undergoes']] as const)
      expect(codes({ ...calm, persons: [red, { ...dirk, roles }] })).toContain('danger_red');
    expect(codes({ ...calm, persons: [red, { ...dirk, roles: [], network: true }] })).toEqual([]);
  });

  test('a child in red danger, whoever else is there, and a child with who controls somebody', () => {
    expect(codes({ ...calm, persons: [mara, { ...sem, level: 'red' }] })).toEqual(['child_red']);
    const open = { ...calm, controls: [{ from: 'dirk', to: 'mara', high: 1, confirmed: false }] };
    expect(warningsOf({ ...open, kind: 'contact_visit', persons: [dirk, sem] })).toEqual([
      { code: 'child_with_who_controls', personIds: ['sem'] },
    ]);
  });

  test('a condition between them that is broken, or of which nobody knows', () => {
    const condition = (broken: boolean) => [{ protects: ['mara', 'sem'], askedOf: ['dirk'], broken }];
    expect(codes({ ...calm, conditions: condition(true) })).toEqual(['condition_broken']);
    expect(codes({ ...calm, conditions: condition(false) })).toEqual(['condition_not_sure']);
    expect(codes({ ...calm, persons: [mara, sem], conditions: condition(true) })).toEqual([]);
  });

  test('a safe address and a breached ban beside who uses violence', () => {
    expect(codes({ ...calm, persons: [{ ...mara, safeAddress: true }, dirk] })).toEqual(['safe_address']);
    expect(codes({ ...calm, persons: [{ ...mara, orderBreached: true }, dirk] })).toEqual(['order_breached']);
  });

  test('calm before a large meeting, and children out of the conflict of adults', () => {
    expect(codes({ ...calm, stress: true })).toEqual([]);
    expect(codes({ ...calm, stress: true, kind: 'mediation' })).toEqual(['calm_first']);
    const separated = { ...calm, separation: true, persons: [mara, dirk, sem] };
    expect(codes(separated)).toEqual(['child_in_adult_conflict']);
    expect(codes({ ...separated, kind: 'family_meeting' })).toEqual([]);
  });

  test('every rule has a code of its own, in order, and a source', () => {
    expect(stepRules.map(rule => rule.code)).toEqual([...warningCodes]);
    for (const rule of stepRules) expect(rule.sources.length).toBeGreaterThan(0);
  });
});

const ids = ['a', 'b', 'c', 'd'];
const person = (id: string): fc.Arbitrary<StepPerson> =>
  fc.record({
    id: fc.constant(id),
    roles: fc.subarray([...violenceRoles]),
    child: fc.constantFrom(true, false, null),
    network: fc.boolean(),
    level: fc.constantFrom(...approachLevels, null),
    safeAddress: fc.boolean(),
    orderBreached: fc.boolean(),
  });
const step: fc.Arbitrary<StepFacts> = fc.subarray(ids, { minLength: 2 }).chain(chosen =>
  fc.record({
    kind: fc.constantFrom(...stepKinds),
    persons: fc.tuple(...chosen.map(person)),
    controls: fc.array(
      fc.record({
        from: fc.constantFrom(...ids),
        to: fc.constantFrom(...ids),
        high: fc.double({ min: 0, max: 1, noNaN: true }),
        confirmed: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
    conditions: fc.array(
      fc.record({ protects: fc.subarray(ids), askedOf: fc.subarray(ids), broken: fc.boolean() }),
      { maxLength: 3 },
    ),
    stress: fc.boolean(),
    separation: fc.boolean(),
  }),
);

/** How much a level of danger asks: what is said about it may rise, never fall away. */
const heavier = { none_seen_all_asked: 0, not_established: 1, orange: 2, red: 3 } as const;
const dangerCodes = ['danger_not_established', 'danger_orange', 'danger_red'];

describe('properties', () => {
  const keeps = (less: StepFacts, more: StepFacts) => {
    const after = codes(more);
    for (const code of codes(less)) expect(after).toContain(code);
  };
  const at = fc.nat({ max: 3 });
  const changed = (facts: StepFacts, index: number, change: Partial<StepPerson>): StepFacts => ({
    ...facts,
    persons: facts.persons.map((each, here) =>
      here === index % facts.persons.length ? { ...each, ...change } : each,
    ),
  });

  test('more danger around somebody leaves every other warning and warns itself at least as gravely', () =>
    fc.assert(
      fc.property(step, at, fc.constantFrom(...approachLevels), (facts, index, level) => {
        const before = facts.persons[index % facts.persons.length];
        const was = before?.level ?? 'none_seen_all_asked';
        fc.pre(heavier[level] >= heavier[was]);
        const more = changed(facts, index, { level });
        const worst = (list: readonly string[]) =>
          Math.max(...list.map(code => dangerCodes.indexOf(code)), -1);
        const [less, after] = [codes(facts), codes(more)];
        for (const code of less.filter(each => !dangerCodes.includes(each))) expect(after).toContain(code);
        expect(worst(after)).toBeGreaterThanOrEqual(worst(less));
      }),
    ));
  test('more control, a confirmed one, a broken condition, a safe address, a breached ban: nothing falls away', () =>
    fc.assert(
      fc.property(step, at, fc.double({ min: 0, max: 1, noNaN: true }), (facts, index, more) => {
        keeps(facts, {
          ...facts,
          controls: facts.controls.map(each => ({ ...each, high: Math.max(each.high, more) })),
        });
        keeps(facts, { ...facts, controls: facts.controls.map(each => ({ ...each, confirmed: true })) });
        keeps(facts, {
          ...facts,
          conditions: [...facts.conditions, { protects: ids, askedOf: ids, broken: true }],
        });
        keeps(facts, changed(facts, index, { safeAddress: true }));
        keeps(facts, changed(facts, index, { orderBreached: true }));
        keeps(facts, { ...facts, stress: true, separation: true });
      }),
    ));
  test('a role that becomes known as using violence, and an age that is not known, take no warning away', () =>
    fc.assert(
      fc.property(step, at, (facts, index) => {
        const before = facts.persons[index % facts.persons.length];
        keeps(facts, changed(facts, index, { roles: [...(before?.roles ?? []), 'uses'] }));
        keeps(facts, changed(facts, index, { child: null }));
      }),
    ));
  test('one person more takes no warning away', () =>
    fc.assert(
      fc.property(step, person('e'), (facts, extra) =>
        keeps(facts, { ...facts, persons: [...facts.persons, extra] }),
      ),
    ));
  test('two adults of whom nothing is known are always warned about', () =>
    fc.assert(
      fc.property(fc.constantFrom(...stepKinds), kind => {
        const unknown = (id: string): StepPerson => ({
          ...mara,
          id,
          roles: [],
          child: null,
          level: 'not_established',
        });
        const facts: StepFacts = {
          ...calm,
          kind,
          persons: [unknown('x'), unknown('y')],
          controls: [{ from: 'x', to: 'y', high: 1, confirmed: false }],
        };
        expect(codes(facts)).toEqual(
          expect.arrayContaining(['intimate_terror_open', 'danger_not_established']),
        );
      }),
    ));
  test('the order of persons does not matter, and only who takes part is named', () =>
    fc.assert(
      fc.property(step, facts => {
        const turned = { ...facts, persons: [...facts.persons].reverse() };
        expect(codes(turned)).toEqual(codes(facts));
        const there = facts.persons.map(each => each.id);
        for (const warning of warningsOf(facts)) {
          expect(there).toEqual(expect.arrayContaining([...warning.personIds]));
          expect(new Set(warning.personIds).size).toBe(warning.personIds.length);
        }
      }),
    ));
});
