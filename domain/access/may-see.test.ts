import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Actor, type Item, maySee } from '#domain/access/may-see.ts';
import { defaultAudience, teamReaches } from '#domain/shared/audience.ts';

const user = fc.constantFrom('case', 'wk', 'sh');
const region = fc.constantFrom('north', 'south');
const household = fc.constantFrom('f1', 'f2');
const actors: fc.Arbitrary<Actor> = fc.record({
  userId: user,
  regionId: region,
  placesNow: fc.uniqueArray(household),
  directs: fc.uniqueArray(household),
});
const items: fc.Arbitrary<Item> = fc.record({
  regionId: region,
  householdId: household,
  authorId: user,
  audience: fc.record({
    team: fc.constantFrom(...teamReaches),
    users: fc.uniqueArray(user),
    persons: fc.uniqueArray(fc.constantFrom('mara', 'dirk')),
  }),
});
const base: Item = { regionId: 'north', householdId: 'f1', authorId: 'case', audience: defaultAudience };
const wk: Actor = { userId: 'wk', regionId: 'north', placesNow: ['f1'], directs: [] };

describe('who may see an item', () => {
  it('never passes region or team place, not even for author, director or a name', () => {
    fc.assert(
      fc.property(actors, items, (actor, item) => {
        const inside = actor.regionId === item.regionId && actor.placesNow.includes(item.householdId);
        if (!inside) expect(maySee(actor, item)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
  it('does not look at family members for professionals', () => {
    fc.assert(
      fc.property(actors, items, (actor, item) => {
        const without = { ...item, audience: { ...item.audience, persons: [] } };
        expect(maySee(actor, without)).toBe(maySee(actor, item));
      }),
    );
  });
  it('grows with the reach of the audience', () => {
    fc.assert(
      fc.property(actors, items, (actor, item) => {
        const seen = maySee(actor, { ...item, audience: defaultAudience });
        if (seen) expect(maySee(actor, item)).toBe(true);
        if (maySee(actor, item)) {
          expect(maySee(actor, { ...item, audience: { ...item.audience, team: 'team' } })).toBe(true);
        }
      }),
    );
  });
  it('is author and director when nothing is set', () => {
    expect(maySee(wk, base)).toBe(false);
    expect(maySee({ ...wk, directs: ['f1'] }, base)).toBe(true);
    expect(maySee({ ...wk, userId: 'case' }, base)).toBe(true);
  });
  it('reads names only when the audience is named', () => {
    const users = ['wk'];
    expect(maySee(wk, { ...base, audience: { team: 'named', users, persons: [] } })).toBe(true);
    expect(maySee(wk, { ...base, audience: { team: 'author_and_director', users, persons: [] } })).toBe(
      false,
    );
  });
});
