import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Computed, computeProfiles, type Indicators, membershipOf, strongest } from './compute.ts';
import { cards, type Indicator, indicatorCodes, profileCodes, weighed } from './model.ts';
import { atLeast, type Range } from './range.ts';

/** The shape of the reference's expectations, so that both can be laid side by side. */
function told(computed: Computed) {
  const words = { not_indicated: 'not indicated', possible: 'possible', likely: 'likely', strong: 'strong' };
  return {
    check_first: computed.checkFirst,
    order: computed.order,
    present: computed.present,
    mixed: computed.mixed,
    margin: computed.margin,
    hold_joint_sessions: computed.holdJointSessions,
    cards: Object.fromEntries(
      profileCodes.map(profile => {
        const card = computed.cards[profile];
        return [
          profile,
          {
            membership: card.membership,
            low: card.low,
            high: card.high,
            completeness: card.completeness,
            band: `${words[card.band]}${card.tooLittleKnown ? ' (too little known)' : ''}`,
            evidence: card.evidence.map(each => [each.points, each.indicator]),
            missing: card.missing,
          },
        ];
      }),
    ),
  };
}

const path = '../shared/reference/profile-model.json';
interface Reference {
  model: Record<string, { full: number; gate: string | null; plus: object; minus: object }>;
  vectors: Record<
    string,
    { input: { indicators: Indicators }; expected: Record<string, unknown> & { danger: unknown } }
  >;
}

// Skipped where the folder with the references is absent; the cases below carry their own numbers.
describe.skipIf(!existsSync(path))('every vector of the reference', () => {
  const reference = (
    existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { model: {}, vectors: {} }
  ) as Reference;
  test('the cards are the reference’s', () => {
    expect(Object.keys(reference.model)).toEqual([...profileCodes]);
    for (const profile of profileCodes) {
      const { per: _, ...ours } = cards[profile];
      const { full, gate, plus, minus } = reference.model[profile] ?? {};
      expect(ours).toEqual({ full, gate, plus, minus });
    }
  });
  test.each(Object.entries(reference.vectors))('%s', (_, { input, expected }) => {
    // Danger is judged elsewhere and has no place here.
    const { danger: _danger, ...rest } = expected;
    expect(told(computeProfiles(input.indicators))).toEqual(rest);
  });
});

describe('own numbers', () => {
  test('somebody who controls: five memberships, one of them strong', () => {
    const computed = computeProfiles({
      control_domains: 1,
      victim_fear: 1,
      one_sided: 1,
      severe_physical: 1,
      threats: 1,
      jealousy: 1,
      escalation: 1,
      sexual_coercion: 0,
      stalking: 0,
      children_as_lever: 0.5,
      mutual_without_control: 0,
      parenting_stress: 0.5,
      separated: 0,
    });
    expect(computed.cards.intimate_terror).toMatchObject({
      membership: 1,
      low: 1,
      high: 1,
      completeness: 1,
      band: 'strong',
    });
    expect(computed.cards.intimate_terror.evidence[3]).toEqual({ points: 1.5, indicator: 'threats' });
    expect(computed.cards.child_behaviour_parenting_stress).toMatchObject({
      membership: 0,
      high: 1,
      completeness: 0.3103,
      tooLittleKnown: true,
    });
    expect(computed.cards.complex_conflict_separation).toMatchObject({ high: 0, completeness: 0.24 });
    expect(computed).toMatchObject({ checkFirst: 'intimate_terror', mixed: false, holdJointSessions: true });
  });
  test('nothing known is 0, 1 and nothing complete, and nobody sits at one table yet', () => {
    const computed = computeProfiles({});
    for (const profile of profileCodes)
      expect(computed.cards[profile]).toMatchObject({ membership: 0, low: 0, high: 1, completeness: 0 });
    expect(computed).toMatchObject({
      checkFirst: null,
      order: profileCodes,
      present: [],
      mixed: false,
      margin: 0,
      holdJointSessions: true,
    });
  });
  test('all asked and nothing found: nothing to check and nothing to hold', () => {
    const none = Object.fromEntries(indicatorCodes.map(code => [code, 0]));
    expect(computeProfiles(none)).toMatchObject({ checkFirst: null, holdJointSessions: false, present: [] });
  });
  test('a separation that nobody asked about shows nothing and may be everything', () => {
    const { complex_conflict_separation: card } = computeProfiles({
      contact_dispute: 1,
      court_cases: 1,
    }).cards;
    expect(card).toMatchObject({
      membership: 0,
      low: 0,
      high: 1,
      missing: expect.arrayContaining(['separated']),
    });
    expect(card.evidence).toHaveLength(2);
  });
  test('what one person tells of their own acts raises, and leaves open that it is more', () => {
    const card = membershipOf('intimate_terror', { threats: atLeast(0.5) });
    expect(card).toMatchObject({ membership: 0.075, high: 1, completeness: 0.0375 });
    expect(card.missing).toContain('threats');
  });
  test('bands and the four ways to be present', () => {
    const band = (points: number) =>
      membershipOf('child_behaviour_parenting_stress', { child_conduct: points / 3 }).band;
    expect([2.4, 2.5].map(band)).toEqual(['not_indicated', 'possible']);
    const stress = (value: number) =>
      membershipOf('family_under_stress', {
        stressor_load: 1,
        situational_conflict: 0.5,
        substance_problem: value,
      });
    expect([0, 1].map(value => stress(value).band)).toEqual(['likely', 'likely']);
    expect(
      membershipOf('family_under_stress', { stressor_load: 1, situational_conflict: 1, two_sided: 1 }).band,
    ).toBe('strong');
  });
  test('the case over two directions is as strong as the stronger and as open as the more open', () => {
    const known = membershipOf('intimate_terror', { ...allZero, control_domains: 1 });
    const open = membershipOf('intimate_terror', {});
    expect(strongest([open, known])).toMatchObject({ membership: 0.4, low: 0.4, high: 1, completeness: 1 });
  });
});

const allZero: Indicators = Object.fromEntries(indicatorCodes.map(code => [code, 0]));

const value = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom(0, 1),
  fc.integer({ min: 0, max: 100 }).map(n => n / 100),
  fc
    .tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }))
    .map(three => three.sort((a, b) => a - b).map(n => n / 10))
    .map(([low = 0, shown = 0, high = 0]): Range => ({ low, shown, high })),
);
const some = fc
  .record(Object.fromEntries(indicatorCodes.map(code => [code, value])) as Record<Indicator, typeof value>)
  .map(
    record =>
      Object.fromEntries(Object.entries(record).filter(([, each]) => each !== undefined)) as Indicators,
  );
const profile = fc.constantFrom(...profileCodes);
const shownOf = (each: number | Range | undefined) => (typeof each === 'number' ? each : (each?.shown ?? 0));

describe('properties', () => {
  test('low is at most what is shown, and that at most high; all within 0 and 1', () => {
    fc.assert(
      fc.property(some, profile, (indicators, code) => {
        const card = membershipOf(code, indicators);
        expect(card.low).toBeLessThanOrEqual(card.membership);
        expect(card.membership).toBeLessThanOrEqual(card.high);
        expect(card.low).toBeGreaterThanOrEqual(0);
        expect(card.high).toBeLessThanOrEqual(1);
        expect(card.completeness).toBeGreaterThanOrEqual(0);
        expect(card.completeness).toBeLessThanOrEqual(1);
      }),
    );
  });
  test('more evidence for never lowers, evidence against never raises', () => {
    fc.assert(
      fc.property(some, profile, fc.nat(), fc.integer({ min: 0, max: 100 }), (indicators, code, at, more) => {
        const all = weighed(code);
        const one = all[at % all.length];
        if (one === undefined) return;
        const before = indicators[one.indicator];
        const grown = Math.max(shownOf(before), more / 100);
        const after = membershipOf(code, { ...indicators, [one.indicator]: grown });
        const was = membershipOf(code, indicators);
        if (one.weight > 0) expect(after.membership).toBeGreaterThanOrEqual(was.membership);
        else expect(after.membership).toBeLessThanOrEqual(was.membership);
        // What is learned lies within what was held possible.
        if (before === undefined) {
          expect(after.low).toBeGreaterThanOrEqual(was.low);
          expect(after.high).toBeLessThanOrEqual(was.high);
          expect(after.completeness).toBeGreaterThan(was.completeness);
        }
      }),
    );
  });
  test('the order in which indicators are given does not matter', () => {
    fc.assert(
      fc.property(some, indicators => {
        const turned = Object.fromEntries(Object.entries(indicators).reverse()) as Indicators;
        expect(computeProfiles(turned)).toEqual(computeProfiles(indicators));
      }),
    );
  });
  test('a separation never stands in front of intimate terror that is still open', () => {
    fc.assert(
      fc.property(some, indicators => {
        const { order, cards: all, checkFirst, holdJointSessions } = computeProfiles(indicators);
        expect([...order].sort()).toEqual([...profileCodes].sort());
        expect(holdJointSessions).toBe(all.intimate_terror.high >= 0.5);
        if (all.intimate_terror.high < 0.5) return;
        expect(order.indexOf('intimate_terror')).toBeLessThan(order.indexOf('complex_conflict_separation'));
        expect(checkFirst).not.toBe('complex_conflict_separation');
      }),
    );
  });
});
