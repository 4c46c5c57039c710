import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Glance, glanceOf, glanceParts, glanceTone } from './glance.ts';

const count = fc.integer({ min: 0, max: 4 });
const glances: fc.Arbitrary<Glance> = fc
  .record({
    danger: fc.record({ red: count, orange: count, notEstablished: count, allAsked: count }),
    states: fc.record({ met: count, failed: count, overdue: count, notChecked: count }),
    signals: count,
  })
  .map(({ danger, states, signals }) => ({
    danger,
    conditions: { ...states, active: states.met + states.failed + states.overdue + states.notChecked },
    signals,
  }));

test('calm only when every condition is met, everything was asked, and nothing stands open', () => {
  fc.assert(
    fc.property(glances, glance => {
      const { danger, conditions, signals } = glance;
      const calm =
        conditions.active > 0 &&
        conditions.met === conditions.active &&
        danger.red + danger.orange + danger.notEstablished === 0 &&
        danger.allAsked > 0 &&
        signals === 0;
      expect(glanceTone(glance) === 'done').toBe(calm);
    }),
  );
});

test('red is kept for danger and a failed condition, and whatever stands is said', () => {
  fc.assert(
    fc.property(glances, glance => {
      const said = glanceOf(glance);
      expect(glanceTone(glance) === 'danger').toBe(glance.danger.red > 0 || glance.conditions.failed > 0);
      expect(said).toEqual(glanceParts.filter(part => said.includes(part)));
      expect(said.includes('signals')).toBe(glance.signals > 0);
      expect(said.includes('not_established')).toBe(glance.danger.notEstablished > 0);
      expect(said.length).toBeGreaterThan(0);
    }),
  );
});

test('one condition that is met says nothing of three persons of whom danger is not known', () => {
  const glance: Glance = {
    danger: { red: 0, orange: 1, notEstablished: 3, allAsked: 0 },
    conditions: { active: 1, met: 1, failed: 0, overdue: 0, notChecked: 0 },
    signals: 14,
  };
  expect(glanceOf(glance)).toEqual(['orange', 'not_established', 'met', 'signals']);
  expect(glanceTone(glance)).toBe('late');
});
