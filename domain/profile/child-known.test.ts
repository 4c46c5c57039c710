import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '#domain/screening/facts.ts';
import { addDays, addMonths, type LocalDate } from '#domain/shared/calendar.ts';
import { childKnown, childProfile, withoutChildProfile } from './child-known.ts';
import type { FilePerson } from './who-is-who.ts';

const today: LocalDate = '2026-03-02';
const person = (id: string, more: Partial<FilePerson> = {}): FilePerson => ({
  id,
  kind: 'member',
  violenceRoles: [],
  birthDate: '1990-05-05',
  birthPrecision: 'day',
  leftOn: null,
  ...more,
});
const couple = [person('a'), person('b')];
const noAge = { birthDate: null, birthPrecision: 'not_known' } as const;

describe('a child is known', () => {
  it('not among grown-ups alone, until one lives in, is expected or is elsewhere', () => {
    expect(childKnown(couple, [], [], today)).toBe(false);
    const birth = (on: LocalDate) => ({ birthDate: on, birthPrecision: 'day' as const });
    const eighteen = addMonths(today, -18 * 12);
    expect(childKnown([...couple, person('c', birth(eighteen))], [], [], today)).toBe(false);
    expect(childKnown([...couple, person('c', birth(addDays(eighteen, 1)))], [], [], today)).toBe(true);
    for (const kind of ['member', 'elsewhere'] as const)
      expect(childKnown([...couple, person('c', { kind, ...birth(today) })], [], [], today)).toBe(true);
    const unborn = { birthDate: null, birthPrecision: 'unborn' } as const;
    expect(childKnown([...couple, person('c', unborn)], [], [], today)).toBe(true);
    expect(childKnown([...couple, person('c', { leftOn: today, ...birth(today) })], [], [], today)).toBe(
      true,
    );
    expect(childKnown([...couple, person('n', { kind: 'network', ...birth(today) })], [], [], today)).toBe(
      false,
    );
  });
  it('by somebody whose age nobody knows, unless the file has them as grown up', () => {
    const unknown = [person('a', noAge), person('b')];
    expect(childKnown(unknown, [], [], today)).toBe(true);
    expect(childKnown(unknown, [{ from: 'b', to: 'a', kind: 'ex_partner' }], [], today)).toBe(false);
    expect(childKnown([person('a', { ...noAge, violenceRoles: ['uses'] })], [], [], today)).toBe(false);
    expect(childKnown(unknown, [{ from: 'b', to: 'a', kind: 'parent' }], [], today)).toBe(true);
  });
  it('by an answer about one; not by what a grown-up tells of their own youth', () => {
    const fact = (construct: string, state = 'answered') =>
      ({ construct, state, personId: 'a', value: 'often' }) as unknown as Fact;
    expect(childKnown(couple, [], [fact('child_hit')], today)).toBe(true);
    expect(childKnown(couple, [], [fact('parenting_stress')], today)).toBe(true);
    expect(childKnown(couple, [], [fact('child_hit', 'not_asked')], today)).toBe(false);
    expect(childKnown(couple, [], [fact('childhood_hit'), fact('alcohol')], today)).toBe(false);
  });
  it('one person more never makes a known child unknown', () => {
    const anybody = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      kind: fc.constantFrom('member' as const, 'elsewhere' as const, 'network' as const),
      violenceRoles: fc.constantFrom<string[]>([], ['uses'], ['undergoes']),
      birthDate: fc.option(
        fc.integer({ min: 0, max: 20_000 }).map(days => addDays(today, -days)),
        { nil: null },
      ),
      leftOn: fc.constant(null),
    });
    const persons = fc.array(
      anybody.map(
        (each): FilePerson => ({ ...each, birthPrecision: each.birthDate === null ? 'not_known' : 'day' }),
      ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(persons, persons, (some, more) => {
        if (childKnown(some, [], [], today)) expect(childKnown([...some, ...more], [], [], today)).toBe(true);
      }),
    );
  });
});

describe('questions where no child is known', () => {
  it('leave out what only that profile asks, and keep what another one needs', () => {
    const only = { moves: { [childProfile]: 0.4 }, movement: 0.4 };
    const both = { moves: { [childProfile]: 0.4, family_under_stress: 0.1 }, movement: 0.4 };
    expect(withoutChildProfile([only, both])).toEqual([
      { moves: { family_under_stress: 0.1 }, movement: 0.1 },
    ]);
  });
});
