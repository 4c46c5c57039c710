import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkRelation,
  holdsOn,
  inverseWords,
  isAbove,
  isSymmetrical,
  normalise,
  type Relation,
  relationKinds,
  wordFor,
} from '#domain/household/relations.ts';
import { checkStay, homesOn, livesAt, type Stay } from '#domain/household/residence.ts';
import { addDays } from '#domain/shared/calendar.ts';

const relation = (
  from: string,
  kind: Relation['kind'],
  to: string,
  more: Partial<Relation> = {},
): Relation => ({
  from,
  to,
  kind,
  authority: kind === 'authority' ? 'two_parents' : null,
  startedOn: null,
  endedOn: null,
  ...more,
});
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const date = fc.option(fc.integer({ min: 0, max: 600 }).map(n => addDays('2026-01-01', n)));
const any = fc.record({
  from: id,
  to: id,
  kind: fc.constantFrom(...relationKinds),
  startedOn: date,
  endedOn: date,
});

describe('relations', () => {
  it('have a word in both directions', () => {
    const parent = relation('mara', 'parent', 'noor');
    expect(wordFor(parent, 'noor')).toEqual({ other: 'mara', word: 'parent' });
    expect(wordFor(parent, 'mara')).toEqual({ other: 'noor', word: 'child' });
    expect(wordFor(parent, 'dirk')).toBeNull();
    expect(relationKinds.filter(isSymmetrical)).toEqual(['partner', 'ex_partner', 'sibling']);
    expect(Object.keys(inverseWords)).toEqual([...relationKinds]);
  });
  it('are written one way when symmetrical', () => {
    expect(normalise(relation('mara', 'partner', 'dirk'))).toEqual(relation('dirk', 'partner', 'mara'));
    expect(normalise(relation('mara', 'parent', 'dirk'))).toEqual(relation('mara', 'parent', 'dirk'));
  });
  it('hold from their first day up to their end', () => {
    const was = relation('a', 'partner', 'b', { startedOn: '2026-01-01', endedOn: '2026-02-01' });
    const on = (['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'] as const).map(day =>
      holdsOn(was, day),
    );
    expect(on).toEqual([false, true, true, false]);
  });
  it.each([
    [[], relation('a', 'sibling', 'a'), 'relation_with_self'],
    [
      [],
      relation('a', 'partner', 'b', { startedOn: '2026-02-01', endedOn: '2026-02-01' }),
      'ends_before_start',
    ],
    [[], relation('a', 'authority', 'b', { authority: null }), 'authority_kind_missing'],
    [[], relation('a', 'parent', 'b', { authority: 'one_parent' }), 'authority_kind_not_asked'],
    [[relation('a', 'partner', 'b')], relation('b', 'partner', 'a'), 'already_recorded'],
    [[relation('a', 'partner', 'b')], relation('b', 'ex_partner', 'a'), 'already_recorded'],
    [[relation('a', 'parent', 'b')], relation('b', 'parent', 'a'), 'cycle_in_parenthood'],
    [
      [relation('a', 'parent', 'b'), relation('b', 'grandparent', 'c')],
      relation('c', 'parent', 'a'),
      'cycle_in_parenthood',
    ],
  ] as [Relation[], Relation, string][])('refuse %#', (existing, next, refused) => {
    expect(checkRelation(existing, next)).toMatchObject({ ok: false, refused });
  });
  it('let a couple part and come together again', () => {
    const first = relation('a', 'partner', 'b', { endedOn: '2026-01-01' });
    const apart = relation('a', 'ex_partner', 'b', { startedOn: '2026-01-01', endedOn: '2026-06-01' });
    const again = relation('b', 'partner', 'a', { startedOn: '2026-06-01' });
    expect(checkRelation([first], apart).ok).toBe(true);
    expect(checkRelation([first, apart], again)).toMatchObject({
      value: { relation: { from: 'a', to: 'b' } },
    });
  });
  it('warn about what is odd', () => {
    const births = new Map([
      ['a', '2000-01-01'],
      ['b', '1990-01-01'],
    ] as const);
    expect(checkRelation([], relation('a', 'parent', 'b'), births)).toMatchObject({
      value: { warnings: ['parent_not_older'] },
    });
    const two = [relation('a', 'parent', 'c'), relation('b', 'parent', 'c')];
    expect(checkRelation(two, relation('d', 'parent', 'c'))).toMatchObject({
      value: { warnings: ['more_than_two_parents'] },
    });
    expect(checkRelation(two, relation('a', 'partner', 'c'))).toMatchObject({
      value: { warnings: ['parent_and_partner'] },
    });
  });
  it('never let anybody be their own ancestor, nor the same pair twice on a day', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), tries => {
        let kept: Relation[] = [];
        for (const each of tries) {
          const checked = checkRelation(kept, relation(each.from, each.kind, each.to, each));
          if (checked.ok) kept = [...kept, checked.value.relation];
          else if (checked.refused === 'already_recorded') expect(kept.length).toBeGreaterThan(0);
        }
        for (const who of ['a', 'b', 'c', 'd', 'e']) expect(isAbove(kept, who, who)).toBe(false);
        const couples = kept.filter(each => ['partner', 'ex_partner', 'new_partner'].includes(each.kind));
        for (const each of couples) {
          const other = couples.filter(
            o => [o.from, o.to].sort().join() === [each.from, each.to].sort().join(),
          );
          const today = each.startedOn ?? addDays(each.endedOn ?? '2026-01-01', -1);
          expect(other.filter(o => holdsOn(o, today)).length).toBe(1);
        }
      }),
    );
  });
});

describe('who lives where', () => {
  const today = '2028-02-29';
  const stay = (personId: string, homeId: string, more: Partial<Stay> = {}) =>
    ({ personId, secret: false, homeId, from: '2028-01-01', to: null, ...more }) as Stay;
  const hidden: Stay = { personId: 'mara', secret: true, from: '2028-02-01', to: null };
  it('gives a child of two homes both, and a safe address none', () => {
    const stays = [
      stay('sem', 'h1'),
      stay('sem', 'h2'),
      stay('dirk', 'h1'),
      stay('noor', 'h2', { to: today }),
      hidden,
    ];
    expect(livesAt(stays, today).filter(each => each.personId === 'sem')).toHaveLength(2);
    expect(homesOn(stays, today)).toEqual(
      new Map([
        ['h1', ['dirk', 'sem']],
        ['h2', ['sem']],
      ]),
    );
    expect(livesAt(stays, today)).toContainEqual(hidden);
    expect(Object.keys(hidden)).not.toContain('homeId');
  });
  it('refuses a third home, the same home twice, and an end before the start', () => {
    const two = [stay('sem', 'h1'), stay('sem', 'h2')];
    expect(checkStay(two, stay('sem', 'h3'))).toMatchObject({ refused: 'third_home' });
    expect(checkStay(two, stay('sem', 'h2'))).toMatchObject({ refused: 'already_lives_there' });
    expect(checkStay([], stay('sem', 'h2', { to: '2028-01-01' }))).toMatchObject({
      refused: 'ends_before_start',
    });
    expect(checkStay([hidden], { ...hidden, from: '2028-02-10' })).toMatchObject({
      refused: 'already_lives_there',
    });
    expect(checkStay(two, stay('noor', 'h3')).ok).toBe(true);
    const inTurn = [stay('sem', 'h1', { to: '2028-02-01' }), stay('sem', 'h2', { from: '2028-02-01' })];
    expect(checkStay(inTurn, stay('sem', 'h3')).ok).toBe(true);
  });
});
