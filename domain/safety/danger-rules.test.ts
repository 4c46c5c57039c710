import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceKinds } from '#domain/safety/codes.ts';
import {
  arounds,
  type DangerGroup,
  type DangerSign,
  dangerGroups,
  dangerLevel,
  type dangerLevels,
  dangerSignCodes,
  floorRules,
  type SignAnswer,
  signStates,
} from '#domain/safety/danger.ts';
import {
  changesBetween,
  levelMoves,
  previewOf,
  proposeRules,
  raisesOf,
  readRaises,
  rulesWith,
} from '#domain/safety/danger-rules.ts';

/** The model as it was handed over; read where it lies, not copied. */
const model = new URL('../../../shared/reference/profile-model.json', import.meta.url);
const levels: Readonly<Record<string, string>> = {
  red: 'red',
  orange: 'orange',
  'not established': 'not_established',
  'none found': 'none_seen_all_asked',
};

describe.skipIf(!existsSync(model))(
  'the danger model that was handed over (skipped where its file is absent)',
  () => {
    interface Danger {
      level: string;
      because: string[];
      amplifiers: string[];
      unanswered: string[];
    }
    const read = existsSync(model)
      ? (JSON.parse(readFileSync(model, 'utf8')) as {
          danger: Record<string, string[]>;
          vectors: Record<
            string,
            { input: { danger: Record<string, number> }; expected: { danger: Danger } }
          >;
        })
      : { danger: {}, vectors: {} };
    it('has the same signs in the same groups', () => {
      const groups: [string, DangerGroup][] = [
        ['red_alone', 'red_alone'],
        ['red_in_pairs', 'red_in_pairs'],
        ['child_red', 'child_red'],
        ['amplifiers', 'amplifier'],
      ];
      for (const [name, group] of groups)
        expect(dangerSignCodes.filter(sign => floorRules.groups[sign] === group)).toEqual(read.danger[name]);
      expect(Object.values(read.danger).flat()).toHaveLength(dangerSignCodes.length);
    });
    it.each(Object.entries(read.vectors))('judges %s the same', (_, { input, expected }) => {
      const answers = Object.entries(input.danger).map(
        ([sign, value]): SignAnswer => ({
          sign: sign as DangerSign,
          state: value === 1 ? 'present' : 'absent',
          informant: 'victim',
          alone: 'yes',
        }),
      );
      const danger = dangerLevel(answers, { around: 'adult', rules: floorRules });
      expect({ ...danger, because: danger.why, why: undefined }).toEqual({
        ...expected.danger,
        level: levels[expected.danger.level],
        why: undefined,
      });
    });
  },
);

const say = (sign: DangerSign, state: SignAnswer['state'] = 'present'): SignAnswer => ({
  sign,
  state,
  informant: 'victim',
  alone: 'yes',
});
const proposal = fc.dictionary(fc.constantFrom(...dangerSignCodes), fc.constantFrom(...dangerGroups));
const raised = proposal.map(signs => rulesWith(2, readRaises(signs)));
const answers = fc.array(
  fc.record({
    sign: fc.constantFrom(...dangerSignCodes),
    state: fc.constantFrom(...signStates),
    informant: fc.constantFrom(...sourceKinds),
    alone: fc.constantFrom('yes' as const, 'no' as const, null),
    carer: fc.boolean(),
  }),
  { maxLength: 30 },
);
const ladder = ['none_seen_all_asked', 'not_established', 'orange', 'red'];

describe('versions of a region', () => {
  it('can only raise: an amplifier to pairs or alone, a sign in pairs to alone', () => {
    expect(raisesOf('extreme_jealousy')).toEqual(['red_in_pairs', 'red_alone']);
    expect(raisesOf('forced_sex')).toEqual(['red_alone']);
    expect(raisesOf('weapon')).toEqual([]);
    expect(raisesOf('infant_injury')).toEqual([]);
  });
  it.each([
    [{ weapon: 'red_in_pairs' }, 'rules_lighter'],
    [{ weapon: 'amplifier' }, 'rules_lighter'],
    [{ forced_sex: 'amplifier' }, 'rules_lighter'],
    [{ infant_injury: 'red_in_pairs' }, 'rules_lighter'],
    [{ extreme_jealousy: 'child_red' }, 'rules_lighter'],
    [{}, 'rules_unchanged'],
    [{ weapon: 'red_alone', stepchild: 'amplifier' }, 'rules_unchanged'],
  ] as [Record<string, DangerGroup>, string][])('%j is refused: %s', (signs, code) => {
    expect(proposeRules(signs, 2, floorRules)).toMatchObject({ ok: false, refused: code });
  });
  it('keeps what is raised only, and reads the same back', () => {
    const made = proposeRules({ stepchild: 'red_in_pairs', forced_sex: 'red_alone' }, 2, floorRules);
    expect(made).toMatchObject({
      ok: true,
      value: { raised: { stepchild: 'red_in_pairs', forced_sex: 'red_alone' } },
    });
    if (made.ok) expect(rulesWith(2, readRaises(made.value.raised))).toEqual(made.value.rules);
  });
  it('goes back to the product by a next version, and to nothing below it', () => {
    const second = rulesWith(2, { stepchild: 'red_alone' });
    const third = proposeRules({}, 3, second);
    expect(third.ok && changesBetween(second, third.value.rules)).toEqual([
      { sign: 'stepchild', from: 'red_alone', to: 'amplifier' },
    ]);
  });
  it('whatever is stored, no rules are lighter than the product and none can be switched off', () => {
    fc.assert(
      fc.property(fc.anything(), stored => {
        const rules = rulesWith(2, readRaises(stored));
        for (const sign of dangerSignCodes)
          expect([floorRules.groups[sign], ...raisesOf(sign)]).toContain(rules.groups[sign]);
        expect(rules.pairsNeeded).toBe(2);
      }),
    );
    expect(readRaises({ __proto__: { stepchild: 'red_alone' }, weapon: 'amplifier', x: 1 })).toEqual({});
  });
  it('no version makes anybody’s danger lighter than the product does', () => {
    fc.assert(
      fc.property(answers, raised, fc.constantFrom(...arounds), (given, rules, around) => {
        const floor = dangerLevel(given, { around, rules: floorRules });
        const own = dangerLevel(given, { around, rules });
        expect(ladder.indexOf(own.level)).toBeGreaterThanOrEqual(ladder.indexOf(floor.level));
        for (const sign of floor.why) expect(own.why).toContain(sign);
      }),
    );
  });
  it('under any version no added answer lowers red or orange, and order does not matter', () => {
    fc.assert(
      fc.property(answers, answers, raised, (given, more, rules) => {
        const before = dangerLevel(given, { around: 'either', rules });
        const after = dangerLevel([...given, ...more], { around: 'either', rules });
        if (before.why.length > 0)
          expect(ladder.indexOf(after.level)).toBeGreaterThanOrEqual(ladder.indexOf(before.level));
        expect(dangerLevel([...more, ...given].reverse(), { around: 'either', rules })).toEqual(after);
      }),
    );
  });
  it('asks about a raised sign before it says that none was seen', () => {
    const rules = rulesWith(2, { stepchild: 'red_in_pairs' });
    const all = dangerSignCodes.filter(sign => sign !== 'stepchild').map(sign => say(sign, 'absent'));
    expect(dangerLevel(all, { around: 'either', rules: floorRules }).level).toBe('none_seen_all_asked');
    expect(dangerLevel(all, { around: 'either', rules })).toMatchObject({
      level: 'not_established',
      unanswered: ['stepchild'],
    });
    expect(dangerLevel([...all, say('stepchild')], { around: 'either', rules }).level).toBe('orange');
  });
});

describe('what a change would do', () => {
  it('tells every way to move, whether anybody moves or not, and no small number', () => {
    const many = (n: number, from: (typeof dangerLevels)[number], to: (typeof dangerLevels)[number]) =>
      Array.from({ length: n }, () => ({ from, to }));
    const told = previewOf([
      ...many(9, 'orange', 'red'),
      ...many(10, 'not_established', 'red'),
      ...many(27, 'not_established', 'orange'),
    ]);
    expect(told.map(({ from, to }) => ({ from, to }))).toEqual(levelMoves);
    expect(told).toHaveLength(12);
    expect(told.filter(line => line.persons !== null)).toEqual([
      { from: 'not_established', to: 'red', persons: 10 },
      { from: 'not_established', to: 'orange', persons: 20 },
    ]);
    expect(previewOf([])).toEqual(previewOf(many(9, 'red', 'orange')));
  });
});
