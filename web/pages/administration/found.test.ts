import { expect, test } from 'vitest';
import { found } from './found.ts';

const person = (given: string, family: string, more: { role?: string; job?: string; at?: string } = {}) => ({
  given,
  prefix: null,
  family,
  jobTitle: more.job ?? null,
  signInName: given.toLowerCase(),
  organisation: { name: more.at ?? 'Wijkteam Noord' },
  roles: [more.role ?? 'worker'],
});

const gulsen = person('Gülşen', 'Demir', { at: 'Opvang De Luwte' });
const piet = person('Piet', 'de Vries', { role: 'supervisor', job: 'Teamleider' });
const people = [gulsen, piet];

test('nothing typed finds everybody', () => {
  expect(found(people, '', 'nl')).toEqual(people);
  expect(found(people, '   ', 'en')).toEqual(people);
});

test('every word must be there, without marks and capitals', () => {
  expect(found(people, 'gulsen', 'nl')).toEqual([gulsen]);
  expect(found(people, 'GÜLŞEN luwte', 'nl')).toEqual([gulsen]);
  expect(found(people, 'gulsen noord', 'nl')).toEqual([]);
});

test('a role is found by its word in the language of the page', () => {
  expect(found(people, 'leidinggevende', 'nl')).toEqual([piet]);
  expect(found(people, 'supervisor', 'en')).toEqual([piet]);
});
