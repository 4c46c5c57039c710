import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { birthPrecisions, personKinds, sexes } from '#domain/household/codes.ts';
import { type Genogram, type GenogramPerson, genogram } from '#domain/household/genogram.ts';
import {
  checkRelation,
  type Relation,
  type RelationKind,
  relationKinds,
} from '#domain/household/relations.ts';
import { fromParts } from '#domain/shared/calendar.ts';

const today = '2028-02-29';
const person = (id: string, more: Partial<GenogramPerson> = {}): GenogramPerson => ({
  id,
  sex: 'female',
  birthDate: null,
  birthPrecision: 'day',
  kind: 'member',
  ...more,
});
const rel = (from: string, kind: RelationKind, to: string): Relation => ({
  from,
  to,
  kind,
  authority: kind === 'authority' ? 'two_parents' : null,
  startedOn: null,
  endedOn: null,
});
const node = (drawn: Genogram, id: string) => {
  const found = drawn.nodes.find(each => each.personId === id);
  if (!found) throw new Error(`no node for ${id}`);
  return found;
};

function expectSound(drawn: Genogram, persons: readonly GenogramPerson[], relations: readonly Relation[]) {
  expect(drawn.nodes.map(each => each.personId).sort()).toEqual(persons.map(each => each.id).sort());
  drawn.nodes.forEach((each, i) => {
    const next = drawn.nodes[i + 1];
    if (next?.row === each.row) expect(next.x - each.x).toBeGreaterThan(1 - 1e-9);
    expect(each.x).toBeGreaterThanOrEqual(0.5 - 1e-9);
    expect(each.x).toBeLessThanOrEqual(drawn.width - 0.5 + 1e-9);
    expect(each.row).toBeLessThan(drawn.rows);
  });
  for (const { from, to } of relations.filter(each => each.kind === 'parent')) {
    expect(node(drawn, from).row).toBeLessThan(node(drawn, to).row);
  }
}

const ids = Array.from({ length: 12 }, (_, i) => `p${i}`);
const people = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 12 }).chain(some =>
  fc.tuple(
    ...some.map(id =>
      fc.record({
        id: fc.constant(id),
        sex: fc.constantFrom(...sexes),
        birthDate: fc.option(
          fc.constantFrom('1960-01-01' as const, '1990-05-05' as const, '2015-02-03' as const),
        ),
        birthPrecision: fc.constantFrom(...birthPrecisions),
        kind: fc.constantFrom(...personKinds),
      }),
    ),
  ),
);
const ties = fc.array(
  fc.record({
    from: fc.constantFrom(...ids),
    to: fc.constantFrom(...ids),
    kind: fc.constantFrom(...relationKinds),
  }),
  { maxLength: 25 },
);

describe('any family', () => {
  it('has each person once, nobody on top of another, parents above children, the same each time', () => {
    fc.assert(
      fc.property(people, ties, (persons, tried) => {
        let relations: Relation[] = [];
        for (const { from, kind, to } of tried) {
          const checked = checkRelation(relations, rel(from, kind, to));
          const known = persons.some(each => each.id === from) && persons.some(each => each.id === to);
          if (checked.ok && known) relations = [...relations, checked.value.relation];
        }
        const homes = new Map([['h1', ids.slice(0, 5)]]);
        const drawn = genogram(persons, relations, homes, today);
        expectSound(drawn, persons, relations);
        expect(genogram([...persons].reverse(), [...relations].reverse(), homes, today)).toEqual(drawn);
        const told =
          drawn.couples.length + drawn.links.length + drawn.descents.flatMap(each => each.parents).length;
        expect(told).toBe(relations.length);
      }),
      { numRuns: 300 },
    );
  });
  it('does not fall over a circle of parents', () => {
    const circle = [
      rel('a', 'parent', 'b'),
      rel('b', 'parent', 'a'),
      rel('a', 'parent', 'a'),
      rel('a', 'parent', 'gone'),
    ];
    expect(genogram([person('a'), person('b')], circle, new Map(), today).nodes).toHaveLength(2);
  });
  it('draws nobody as an empty page', () => {
    expect(genogram([], [], new Map(), today)).toMatchObject({ nodes: [], width: 0, rows: 0 });
  });
});

describe('a family of three generations and two homes', () => {
  const children = Array.from({ length: 8 }, (_, i) =>
    person(`c${i}`, { birthDate: fromParts(2010 + i, 1, 1) }),
  );
  const persons = [
    person('oma', { birthDate: '1950-01-01', kind: 'elsewhere' }),
    person('mara', { birthDate: '1985-01-01' }),
    person('dirk', { birthDate: '1980-01-01', sex: 'male', kind: 'elsewhere' }),
    person('ben', { birthDate: '1988-01-01', sex: 'male' }),
    ...children,
    person('bump', { birthPrecision: 'unborn', sex: 'not_known' }),
    person('lee', { sex: 'not_known' }),
    person('neighbour', { kind: 'network' }),
  ];
  const relations = [
    rel('oma', 'parent', 'mara'),
    rel('dirk', 'ex_partner', 'mara'),
    rel('ben', 'new_partner', 'mara'),
    ...children.flatMap(({ id }) => [
      rel('mara', 'parent', id),
      rel('dirk', 'parent', id),
      rel('ben', 'step_parent', id),
    ]),
    rel('mara', 'parent', 'bump'),
    rel('ben', 'parent', 'bump'),
    rel('lee', 'sibling', 'mara'),
    rel('neighbour', 'network_person', 'mara'),
    rel('mara', 'authority', 'c0'),
  ];
  const homes = new Map([['home', ['mara', 'ben', 'c0', 'c1', 'c2']]]);
  const drawn = genogram(persons, relations, homes, today);
  it('is sound', () => expectSound(drawn, persons, relations));
  it('puts mother between her former and her new partner', () => {
    const [a, b, c] = ['dirk', 'mara', 'ben'].map(id => node(drawn, id).x);
    expect(new Set([node(drawn, 'dirk').row, node(drawn, 'ben').row])).toEqual(new Set([1]));
    expect(((b ?? 0) - (a ?? 0)) * ((c ?? 0) - (b ?? 0))).toBeGreaterThan(0);
    expect(drawn.couples.map(each => each.kind)).toEqual(['ex_partner', 'new_partner']);
    expect(drawn.couples.map(each => each.ended)).toEqual([true, false]);
  });
  it('keeps eight children in order of birth', () => {
    expect(drawn.nodes.filter(each => each.personId.startsWith('c')).map(each => each.personId)).toEqual(
      children.map(each => each.id),
    );
    expect(drawn.descents.find(each => each.child === 'c3' && each.kind === 'parent')?.parents).toEqual([
      'dirk',
      'mara',
    ]);
  });
  it('has its own shape for unborn and unknown, and its own row for the network', () => {
    expect(['bump', 'lee', 'ben', 'mara'].map(id => node(drawn, id).shape)).toEqual([
      'triangle',
      'diamond',
      'square',
      'circle',
    ]);
    expect(node(drawn, 'neighbour').row).toBe(drawn.rows - 1);
    expect(drawn.nodes.filter(each => each.row === drawn.rows - 1)).toHaveLength(1);
  });
  it('outlines only who lives there', () => {
    const pieces = drawn.homes.flatMap(each => each.pieces);
    expect(pieces.flatMap(each => each.personIds).sort()).toEqual(['ben', 'c0', 'c1', 'c2', 'mara']);
    expect(pieces).toHaveLength(2);
  });
});
