import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Bottleneck,
  type Concerned,
  checkAnswer,
  checkMove,
  checkOwn,
  levels,
  mayOwn,
  nextLevel,
  steers,
} from './bottleneck.ts';
import { tellsWho } from './no-names.ts';

const some = fc.constantFrom('a', 'b', 'c');
const bottleneck: fc.Arbitrary<Bottleneck> = fc
  .record({
    level: fc.constantFrom(...levels),
    state: fc.constantFrom('raised' as const, 'owned' as const, 'answered' as const),
    organisationId: fc.constantFrom('x', 'y'),
    ownerId: some,
    by: some,
  })
  .map(each => ({ ...each, ownerId: each.state === 'raised' ? null : each.ownerId }));
const concerned: fc.Arbitrary<Concerned> = fc.record({
  userId: some,
  organisationId: fc.constantFrom('x', 'y'),
  roles: fc.uniqueArray(fc.constantFrom('worker', 'supervisor', 'region_coordinator'), { maxLength: 3 }),
});

describe('a bottleneck', () => {
  it('goes one level at a time and comes back the same way', () => {
    expect(levels.map(level => nextLevel(level, 'up'))).toEqual(['management', 'board', 'region', null]);
    expect(levels.map(level => nextLevel(level, 'down'))).toEqual([null, 'team', 'management', 'board']);
  });
  it('is moved, owned and answered only by who is concerned, and never after it was answered', () => {
    fc.assert(
      fc.property(
        bottleneck,
        concerned,
        fc.constantFrom('up' as const, 'down' as const),
        (at, who, direction) => {
          const moved = checkMove(at, who, direction);
          const owned = checkOwn(at, who);
          const answered = checkAnswer(at, who);
          const concerns = steers(who, at) || at.ownerId === who.userId;
          if (moved.ok) expect(concerns || (direction === 'up' && at.by === who.userId)).toBe(true);
          if (owned.ok) expect(steers(who, at)).toBe(true);
          if (answered.ok) {
            expect(concerns && at.ownerId !== null).toBe(true);
            if (at.level !== 'team') expect(at.by).not.toBe(who.userId);
          }
          if (at.state === 'answered') expect(moved.ok || owned.ok || answered.ok).toBe(false);
        },
      ),
    );
  });
  it('is steered at the top by the region only, below it by supervisors of its organisation', () => {
    const sup = { userId: 'a', organisationId: 'x', roles: ['worker', 'supervisor'] };
    const reg = { userId: 'b', organisationId: 'z', roles: ['region_coordinator'] };
    const at = (level: (typeof levels)[number], organisationId = 'x') => ({ level, organisationId });
    expect(levels.map(level => steers(sup, at(level)))).toEqual([true, true, true, false]);
    expect(levels.map(level => steers(reg, at(level)))).toEqual([false, false, false, true]);
    expect(steers(sup, at('board', 'y'))).toBe(false);
    expect(mayOwn(['functional_administrator'])).toBe(false);
    expect(mayOwn(['worker'])).toBe(true);
  });
});

describe('a text without names', () => {
  const known = {
    names: [
      { given: 'Mara', prefix: 'van den', family: 'Berg' },
      { given: 'Dirk', prefix: '', family: 'Özdemir-Bakker' },
      { given: 'Noor', prefix: '', family: '' },
      { given: 'X', prefix: '', family: 'a.b' },
    ],
    codes: ['ABC-DEF'],
  };
  it.each([
    ['Mevrouw Van den Berg wacht al weken.', 'name'],
    ['mara van den berg wacht', 'name'],
    ['BERG wacht', 'name'],
    ['Er is een berg werk.', undefined],
    ['Bergen op Zoom heeft geen plek.', undefined],
    ['Noor wacht', undefined],
    ['Ö\u200bzdemir-Bakker wacht', 'name'],
    ['een bakker in de buurt', undefined],
    ['Dossier 7K3-Q9M staat stil.', 'code'],
    ['dossier 7k3-q9m', 'code'],
    ['dossier abc-def', 'code'],
    ['De wachttijd is 12-18 weken in 2026-2027.', undefined],
    ['Wie woont op Dorpsstraat 12?', 'address'],
    ['', undefined],
  ])('%s → %s', (text, told) => expect(tellsWho(text, known)).toBe(told));
  it('finds a name wherever it stands between other words, and never breaks on a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(() => tellsWho(text, known)).not.toThrow();
        expect(tellsWho(`${text} Berg.`, known)).not.toBe(undefined);
      }),
    );
  });
});
