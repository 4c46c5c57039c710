import { describe, expect, it } from 'vitest';
import { likelySame } from '#domain/shared/matching.ts';
import { type Known, likeness, personKeys, reasonsAlike, spellings } from '#domain/shared/spellings.ts';

const known = (given: string, prefix: string, family: string, more: Partial<Known> = {}): Known => ({
  given,
  prefix,
  family,
  alsoSpelled: [],
  birthDate: null,
  birthPrecision: 'not_known',
  ...more,
});

describe('spellings', () => {
  it('reads another spelling as a whole name, or as a given name with the same family name', () => {
    const person = known('Youssef', '', 'El Idrissi', { alsoSpelled: ['Yusuf', 'Joesoef van den Berg'] });
    expect(spellings(person).map(one => [one.given, one.prefix, one.family])).toEqual([
      ['Youssef', '', 'El Idrissi'],
      ['Yusuf', '', 'El Idrissi'],
      ['Joesoef', 'van den', 'Berg'],
    ]);
  });
  it('finds a person by the spelling that somebody else wrote down', () => {
    const file = known('Youssef', '', 'Bakker', { alsoSpelled: ['Joesoef Bakker'] });
    const asked = known('Joesoef', '', 'Bakker');
    expect(likeness(known('Youssef', '', 'Bakker'), asked)).toBeLessThan(0.9);
    expect(likeness(file, asked)).toBe(0.9);
    expect(personKeys(file)).toEqual(expect.arrayContaining(personKeys(asked)));
  });
  it('compares only birth dates that are known to the day', () => {
    const day = known('Noor', '', 'Bos', { birthDate: '2015-01-01', birthPrecision: 'day' });
    const year = known('Noor', '', 'Bos', { birthDate: '2015-01-01', birthPrecision: 'year' });
    expect(personKeys(year)).toEqual(['g:nor|bos']);
    expect(likeness(day, day)).toBe(1);
    expect(likeness(day, year)).toBe(0.9);
    expect(reasonsAlike(day, year)).toEqual(['family_same', 'given_same']);
  });
  it('says what is alike', () => {
    const a = known('Sofie', 'van', 'Dijck', { birthDate: '2015-03-04', birthPrecision: 'day' });
    const b = known('Sophie', '', 'Dijk', { birthDate: '2015-04-03', birthPrecision: 'day' });
    expect(reasonsAlike(a, b)).toEqual(['family_sounds_same', 'given_sounds_same', 'birth_close']);
    expect(likeness(a, b)).toBeGreaterThanOrEqual(likelySame);
    expect(reasonsAlike(a, known('Bram', '', 'Pietersen'))).toEqual(['family_differs', 'given_differs']);
  });
});
