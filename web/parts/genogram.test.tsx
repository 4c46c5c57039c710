import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type GenogramPerson, genogram } from '#domain/household/genogram.ts';
import type { Relation, RelationKind } from '#domain/household/relations.ts';
import { Genogram } from '#web/parts/genogram.tsx';
import { linesOf, measure, pointOf, wrapName } from '#web/parts/genogram-lines.ts';

const person = (id: string, more: Partial<GenogramPerson> = {}): GenogramPerson => ({
  id,
  sex: 'not_known',
  birthDate: null,
  birthPrecision: 'not_known',
  kind: 'member',
  ...more,
});
const relation = (from: string, kind: RelationKind, to: string): Relation => ({
  from,
  to,
  kind,
  authority: null,
  startedOn: null,
  endedOn: null,
});
const family = [
  person('a', { sex: 'female' }),
  person('b', { sex: 'male' }),
  person('c', { birthPrecision: 'unborn' }),
  person('n', { kind: 'network' }),
];
const relations = [
  relation('a', 'ex_partner', 'b'),
  relation('a', 'parent', 'c'),
  relation('b', 'parent', 'c'),
  relation('n', 'network_person', 'a'),
];
const homes = new Map([
  ['east', ['a', 'c']],
  ['west', ['b', 'c']],
]);
const drawing = genogram(family, relations, homes, '2026-03-02');

const shown = renderToStaticMarkup(
  <Genogram
    id="g"
    drawing={drawing}
    names={
      new Map(
        family.map((each, index) => [
          each.id,
          { name: `<b>${each.id}</b>`, index, about: '9 jaar', outside: each.kind === 'network' },
        ]),
      )
    }
    homes={new Map([...homes.keys()].map(id => [id, `Home ${id}`]))}
    words={{
      title: 'Genogram',
      description: 'a is ex-partner of b.',
      shapes: { square: 'man', circle: 'woman', triangle: 'unborn', diamond: 'other' },
      lines: { couple: 'partners', ex: 'parted', step: 'step', network: 'network', home: 'home' },
      legend: 'Legend',
    }}
  />,
);

test('the drawing says in words what it shows, and carries no style and no markup of people', () => {
  expect(shown).toContain('role="img" aria-labelledby="g-title g-desc"');
  expect(shown).toContain('<desc id="g-desc">a is ex-partner of b.</desc>');
  expect(shown).not.toMatch(/ style=|<b>|<script/);
  expect(shown).toContain('&lt;b&gt;a&lt;/b&gt;, 9 jaar, woman');
});

test('parted, network and unborn look different without colour', () => {
  expect(shown).toContain('la-genogram__line--ex');
  expect(shown).toContain('la-genogram__cut');
  expect(shown).toContain('la-genogram__line--network');
  expect(shown).toContain('la-genogram__shape--outside');
  expect(shown.match(/Home (east|west)/g)?.length).toBeGreaterThan(4);
});

test('a line from two people leads down to their child and ends above it', () => {
  const child = drawing.nodes.find(node => node.personId === 'c');
  const descent = linesOf(drawing).find(line => line.kind === 'descent');
  if (child === undefined) throw new Error('no child');
  expect(descent?.d.endsWith(`V${pointOf(child).y - measure.half - 2}`)).toBe(true);
  expect(descent?.d.match(/M/g)).toHaveLength(1);
});

test('a supporter who is family gets no extra line', () => {
  const kin = genogram(
    [...family, person('o')],
    [...relations, relation('o', 'parent', 'a'), relation('o', 'network_person', 'c')],
    new Map(),
    '2026-03-02',
  );
  expect(linesOf(kin).filter(line => line.kind === 'network')).toHaveLength(1);
});

test('names stand in two lines at most, however long', () => {
  expect(wrapName('Mara')).toEqual(['Mara']);
  expect(wrapName('Mara van den Berg')).toEqual(['Mara van den Berg']);
  expect(wrapName("Noor van Achterberg-O'Brien")).toHaveLength(2);
  const long = wrapName('x'.repeat(200));
  expect(long).toHaveLength(2);
  expect(long[1]?.endsWith('…')).toBe(true);
  expect(long.every(line => [...line].length <= 17)).toBe(true);
});
