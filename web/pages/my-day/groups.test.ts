import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byHousehold } from './groups.ts';
import type { Line } from './line.ts';

const line = (household: string, person: string | null, aboutId: string): Line => ({
  kind: 'task',
  group: 'today',
  tone: 'neutral',
  place: 'director',
  household: { id: household, code: household },
  person: person === null ? null : { id: person, marker: 0, name: { given: person, prefix: '', family: '' } },
  aboutId,
  since: '2026-03-01',
  dueOn: null,
  daysLate: 0,
  task: null,
  text: null,
  colleague: null,
  clock: null,
  channel: null,
  unheard: null,
  signal: null,
  gaps: [],
});
const ids = (lines: readonly Line[]) => lines.map(each => each.aboutId);

test('a household stands where its gravest line stood, and in it a person likewise', () => {
  const groups = byHousehold([
    line('B', 'Pim', '1'),
    line('A', 'Sem', '2'),
    line('B', null, '3'),
    line('B', 'Pim', '4'),
    line('A', 'Noor', '5'),
    line('A', 'Sem', '6'),
  ]);
  expect(groups.map(group => [group.household.code, ids(group.lines)])).toEqual([
    ['B', ['1', '4', '3']],
    ['A', ['2', '6', '5']],
  ]);
});

test('no line is lost or said twice, and the first stays first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom('Sem', 'Noor', null)), {
        maxLength: 30,
      }),
      made => {
        const lines = made.map(([household, person], at) => line(household, person, String(at)));
        const after = byHousehold(lines).flatMap(group => ids(group.lines));
        expect([...after].sort()).toEqual([...ids(lines)].sort());
        expect(after[0]).toBe(lines[0]?.aboutId);
      },
    ),
  );
});
