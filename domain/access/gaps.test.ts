import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapsOf, type Watcher } from './gaps.ts';

const watcher: fc.Arbitrary<Watcher> = fc.record({
  organisationId: fc.constantFrom('a', 'b', 'c'),
  roles: fc.subarray(['worker', 'supervisor', 'region_coordinator', 'analyst', 'functional_administrator']),
  away: fc.boolean(),
});

test('nobody at all: nobody steers, and there is no organisation to supervise', () => {
  expect(gapsOf([])).toEqual({ steered: false, unsupervised: [] });
});

test('the order of people says nothing, and somebody away counts as nobody', () => {
  fc.assert(
    fc.property(fc.array(watcher), people => {
      const gaps = gapsOf(people);
      expect(gapsOf([...people].reverse())).toEqual(gaps);
      expect(gapsOf(people.map(each => ({ ...each, away: true }))).steered).toBe(false);
    }),
  );
});

test('one more who supervises or steers only ever mends; a worker only ever asks for somebody', () => {
  fc.assert(
    fc.property(fc.array(watcher), watcher, (people, one) => {
      const before = gapsOf(people);
      const after = gapsOf([...people, one]);
      expect(before.steered && !after.steered).toBe(false);
      for (const each of after.unsupervised)
        expect(before.unsupervised.includes(each) || one.roles.includes('worker')).toBe(true);
      if (one.roles.includes('supervisor') && !one.away)
        expect(after.unsupervised).not.toContain(one.organisationId);
    }),
  );
});
