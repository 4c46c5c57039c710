import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#domain/shared/calendar.ts';
import {
  childrenIn,
  childrenSince,
  type FilePerson,
  peopleOf,
  peopleSince,
  type StateBefore,
  type Tie,
  usedAt,
  usedSince,
} from './people-of-file.ts';
import type { RelationKind } from './relations.ts';

const today: LocalDate = '2028-03-01';
const born = (date: LocalDate) => ({ date, precision: 'day' as const });
const adult = born('1988-05-04');
const child = born('2016-09-01');
const person = (id: string, more: Partial<FilePerson> = {}): FilePerson => ({
  id,
  kind: 'member',
  birth: adult,
  roles: [],
  leftOn: null,
  leftWhy: null,
  before: [],
  ...more,
});
const stood = (on: LocalDate, more: Partial<StateBefore> = {}): StateBefore => ({
  on,
  at: new Date(`${on}T10:00:00Z`),
  kind: 'member',
  birth: adult,
  roles: [],
  leftOn: null,
  leftWhy: null,
  ...more,
});
const tie = (from: string, kind: RelationKind, to: string, endedOn: LocalDate | null = null): Tie => ({
  from,
  kind,
  to,
  endedOn,
});
const ids = (list: readonly { id: string }[]) => list.map(each => each.id);

describe('the people of this file', () => {
  it('are the members, and of who lives elsewhere those with a part, a bond or a child', () => {
    const elsewhere = (id: string, more: Partial<FilePerson> = {}) =>
      person(id, { kind: 'elsewhere', ...more });
    const persons = [
      person('mara'),
      elsewhere('dirk', { roles: ['uses'] }),
      elsewhere('ex'),
      elsewhere('vader'),
      elsewhere('voogd'),
      elsewhere('oma'),
      elsewhere('was', { before: [stood('2027-01-01', { roles: ['uses'] })] }),
      elsewhere('vraag', { roles: ['not_known'] }),
      person('buur', { kind: 'network', roles: ['witnesses'] }),
      person('bump', { birth: { date: null, precision: 'unborn' } }),
    ];
    const ties = [
      tie('mara', 'ex_partner', 'ex', '2020-01-01'),
      tie('vader', 'parent', 'sem', '2020-01-01'),
      tie('voogd', 'guardian', 'sem', '2020-01-01'),
      tie('oma', 'grandparent', 'sem'),
    ];
    expect(ids(peopleOf(persons, ties, today))).toEqual(['mara', 'dirk', 'ex', 'vader', 'was']);
  });
  it('keep a child that left or was put among the network, and let an adult go', () => {
    const persons = [
      person('sem', { birth: child, leftOn: '2027-01-01', leftWhy: 'left' }),
      person('bo', { birth: child, kind: 'network', before: [stood('2028-01-01', { birth: child })] }),
      person('buurkind', { birth: child, kind: 'network' }),
      person('rik', { leftOn: '2027-01-01', leftWhy: 'left', roles: ['uses'] }),
      person('oops', { birth: child, leftOn: '2027-01-01', leftWhy: 'wrongly_entered' }),
      person('old', { birth: child, leftOn: '2027-01-01' }),
      person('soon', { leftOn: '2028-03-02' }),
    ];
    expect(ids(childrenIn(persons, [], today))).toEqual(['sem', 'bo', 'old']);
    expect(ids(peopleOf(persons, [], today))).toEqual(['sem', 'bo', 'old', 'soon']);
  });
});

describe('a gate that looks back', () => {
  const since: LocalDate = '2027-09-01';
  it('counts who was one since, by the day on which the change was recorded', () => {
    const gone = (leftOn: LocalDate, recorded: LocalDate) =>
      person('rik', { leftOn, leftWhy: 'left', before: [stood(recorded)] });
    expect(peopleSince([gone('2020-01-01', '2027-09-01')], [], since, today)).toHaveLength(1);
    expect(peopleSince([gone('2020-01-01', '2027-08-31')], [], since, today)).toHaveLength(0);
    expect(peopleSince([person('x', { leftOn: '2027-09-02' })], [], since, today)).toHaveLength(1);
    expect(peopleSince([person('x', { leftOn: '2027-09-01' })], [], since, today)).toHaveLength(0);
  });
  it('counts a child that became grown, was a mistake, or is called unborn, with the age that it had', () => {
    const was = stood('2028-02-01', { birth: child });
    const persons = [
      person('a', { before: [was] }),
      person('b', { birth: child, leftOn: '2028-02-01', leftWhy: 'wrongly_entered', before: [was] }),
      person('c', { birth: { date: null, precision: 'unborn' }, before: [was] }),
      person('d', { before: [{ ...was, on: '2027-08-31' }] }),
    ];
    const counted = childrenSince(persons, [], since, today);
    expect([...new Set(ids(counted))]).toEqual(['a', 'b', 'c']);
    expect(counted.filter(each => each.birth === child)).toHaveLength(3);
  });
  it('never forgets who used violence while it looks back, and stops after that', () => {
    const dirk = { roles: [], before: [stood('2027-09-01', { roles: ['uses'] })] };
    expect(usedSince(dirk, since)).toBe(true);
    expect(usedSince(dirk, '2027-09-02')).toBe(false);
    expect(usedAt(dirk, new Date('2027-09-01T10:00:00Z'))).toBe(true);
    expect(usedAt(dirk, new Date('2027-09-01T10:00:01Z'))).toBe(false);
    expect(usedSince({ roles: ['uses'], before: [] }, today)).toBe(true);
  });
});
