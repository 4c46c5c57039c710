import { expect, test } from 'vitest';
import { type FilePerson, householdOf } from './who-is-who.ts';

const today = '2026-03-02';
const person = (id: string, more: Partial<FilePerson> = {}): FilePerson => ({
  id,
  kind: 'member',
  violenceRoles: [],
  birthDate: '1988-05-04',
  birthPrecision: 'day',
  leftOn: null,
  ...more,
});
const child = (id: string) => person(id, { birthDate: '2016-09-01' });
const adults = (persons: FilePerson[], relations: Parameters<typeof householdOf>[1] = []) =>
  householdOf(persons, relations, today).adults;

test('partners and who brings up a child; not the grown son, the network, or who left', () => {
  const persons = [
    person('mara', { violenceRoles: ['undergoes'] }),
    person('dirk', { kind: 'elsewhere' }),
    person('oma', { kind: 'network' }),
    person('son'),
    person('gone', { leftOn: '2025-01-01' }),
    child('sem'),
  ];
  const relations = [
    { from: 'dirk', to: 'mara', kind: 'ex_partner' },
    { from: 'mara', to: 'sem', kind: 'parent' },
    { from: 'gone', to: 'mara', kind: 'partner' },
    { from: 'oma', to: 'mara', kind: 'parent' },
  ] as const;
  expect(householdOf(persons, relations, today)).toEqual({
    adults: ['dirk', 'mara'],
    couples: [['dirk', 'mara']],
    undergoing: ['mara'],
  });
});
test('without relations the grown-ups among the members', () => {
  expect(
    adults([person('mara'), person('dirk'), child('sem'), person('far', { kind: 'elsewhere' })]),
  ).toEqual(['mara', 'dirk']);
  expect(adults([person('x', { birthDate: null, birthPrecision: 'not_known' }), child('sem')])).toEqual([
    'x',
  ]);
});
test('neither a child nor somebody unborn is a partner', () => {
  const persons = [
    person('mara'),
    child('sem'),
    person('coming', { birthDate: null, birthPrecision: 'unborn' }),
  ];
  const couples = (['sem', 'coming'] as const).map(from => ({ from, to: 'mara', kind: 'partner' as const }));
  expect(householdOf(persons, couples, today).couples).toEqual([]);
});
