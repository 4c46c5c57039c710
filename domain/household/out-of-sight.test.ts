import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import { personKinds, violenceRoles } from './codes.ts';
import { fallsOut, outByTies, outOfSight } from './out-of-sight.ts';
import { childrenIn, type FilePerson, leftWhys, peopleOf, peopleSince, type Tie } from './people-of-file.ts';
import { type RelationKind, relationKinds } from './relations.ts';

const today: LocalDate = '2028-03-01';
const born = (date: LocalDate) => ({ date, precision: 'day' as const });
const unknownAge = { date: null, precision: 'not_known' as const };
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
const tie = (from: string, kind: RelationKind, to: string, endedOn: LocalDate | null = null): Tie => ({
  from,
  kind,
  to,
  endedOn,
});

const day = fc.integer({ min: -9_000, max: 400 }).map(n => addDays(today, n));
const state = fc.record({
  kind: fc.constantFrom(...personKinds),
  birth: fc.oneof(
    fc.record({ date: day, precision: fc.constantFrom('day' as const, 'month' as const, 'year' as const) }),
    fc.constantFrom(
      { date: null, precision: 'not_known' as const },
      { date: null, precision: 'unborn' as const },
    ),
  ),
  roles: fc.subarray([...violenceRoles]),
  leftOn: fc.option(day),
  leftWhy: fc.option(fc.constantFrom(...leftWhys)),
});
const ties = fc.array(
  fc.record({
    from: fc.constantFrom('a', 'b'),
    to: fc.constantFrom('a', 'b'),
    kind: fc.constantFrom(...relationKinds),
    endedOn: fc.option(day),
  }),
  { maxLength: 4 },
);

describe('a change that takes somebody out of sight', () => {
  it('is told by its ways, and an ordinary correction is none', () => {
    const mara = person('a', { roles: ['undergoes'] });
    const sem = person('b', { birth: child });
    const ways = (before: FilePerson, after: FilePerson, some: readonly Tie[] = []) =>
      outOfSight(before, after, some, today);
    expect(ways(mara, mara)).toEqual([]);
    expect(ways(mara, { ...mara, roles: ['undergoes', 'uses'] })).toEqual([]);
    expect(ways(mara, { ...mara, kind: 'elsewhere', roles: ['not_known'] })).toEqual(['kind', 'role']);
    expect(ways(mara, { ...mara, leftOn: today, leftWhy: 'left' })).toEqual(['left']);
    expect(ways({ ...mara, leftOn: today }, mara)).toEqual([]);
    expect(ways(sem, { ...sem, birth: adult })).toEqual(['birth']);
    expect(ways(sem, { ...sem, birth: unknownAge })).toEqual(['birth']);
    expect(ways(sem, { ...sem, birth: { date: null, precision: 'unborn' } })).toEqual(['birth']);
    expect(ways(sem, { ...sem, birth: born('2016-10-01') })).toEqual([]);
  });
  it('an age that was not known counts where they stood as a child until then, and only there', () => {
    const nobodyKnows = person('a', { birth: unknownAge });
    const grown = { ...nobodyKnows, birth: adult };
    const ways = (before: FilePerson, after: FilePerson, some: readonly Tie[] = []) =>
      outOfSight(before, after, some, today);
    expect(ways(nobodyKnows, grown)).toEqual(['birth']);
    expect(ways(nobodyKnows, { ...nobodyKnows, birth: child })).toEqual([]);
    expect(ways(nobodyKnows, grown, [tie('a', 'parent', 'b')])).toEqual([]);
    const perhaps = { ...nobodyKnows, birth: { date: '2010-01-01' as const, precision: 'year' as const } };
    expect(ways(perhaps, { ...perhaps, birth: born('2010-02-28') })).toEqual(['birth']);
    expect(ways(perhaps, { ...perhaps, birth: born('2010-03-02') })).toEqual([]);
    const elsewhere = { ...nobodyKnows, kind: 'elsewhere' as const };
    expect(ways(elsewhere, { ...elsewhere, birth: adult })).toEqual([]);
    expect(ways(elsewhere, { ...elsewhere, birth: adult }, [tie('b', 'guardian', 'a')])).toEqual(['birth']);
  });
  it('so does a relation that makes them grown, and one that ends by which they belong', () => {
    const bo = person('a', { birth: unknownAge });
    const voogd = person('b', { kind: 'elsewhere' });
    const out = (before: readonly Tie[], after: readonly Tie[]) =>
      outByTies([bo, voogd], before, after, today).map(each => each.id);
    expect(out([], [tie('a', 'partner', 'b')])).toEqual(['a']);
    expect(out([], [tie('a', 'sibling', 'b')])).toEqual([]);
    expect(out([], [tie('a', 'parent', 'b', '2020-01-01')])).toEqual([]);
    expect(out([tie('b', 'guardian', 'a')], [tie('b', 'guardian', 'a', today)])).toEqual(['b']);
    expect(out([tie('b', 'parent', 'a')], [tie('b', 'parent', 'a', today)])).toEqual([]);
    expect(out([tie('a', 'partner', 'b')], [tie('a', 'partner', 'b', today)])).toEqual([]);
  });
  it('nobody falls out of a gate by any change of them without it', () => {
    fc.assert(
      fc.property(state, state, ties, (was, now, some) => {
        const before = { ...was, id: 'a', before: [] };
        const after = { ...now, id: 'a', before: [] };
        if (!fallsOut({ person: before, ties: some }, { person: after, ties: some }, today)) return;
        expect(outOfSight(before, now, some, today)).not.toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });
  it('nor by any change of relations', () => {
    fc.assert(
      fc.property(state, ties, ties, (was, some, others) => {
        const one = { ...was, id: 'a', before: [] };
        for (const rule of [childrenIn, peopleOf])
          if (rule([one], some, today).length > rule([one], others, today).length)
            expect(outByTies([one], some, others, today)).toEqual([one]);
      }),
      { numRuns: 2_000 },
    );
  });
  it('and with it a gate that looks back so far still counts them', () => {
    fc.assert(
      fc.property(state, state, ties, (was, now, some) => {
        if (peopleOf([{ ...was, id: 'a', before: [] }], some, today).length === 0) return;
        const at = new Date(`${today}T10:00:00Z`);
        const after = { ...now, id: 'a', before: [{ ...was, on: today, at }] };
        expect(peopleSince([after], some, today, today)).toHaveLength(1);
      }),
      { numRuns: 2_000 },
    );
  });
});
