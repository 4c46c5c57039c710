import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childrenIn, type FilePerson } from '#domain/household/people-of-file.ts';
import type { Relation } from '#domain/household/relations.ts';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import { type ChildException, checkChildException, childrenHeard, type Heard, heardFrom } from './heard.ts';
import { rightsOf } from './rights.ts';

const today: LocalDate = '2028-03-01';
const person = (id: string, more: Partial<FilePerson> = {}): FilePerson => ({
  id,
  kind: 'member',
  birth: { date: null, precision: 'not_known' },
  roles: [],
  leftOn: null,
  leftWhy: null,
  before: [],
  ...more,
});
const born = (date: LocalDate) => ({ date, precision: 'day' as const });
const relation = (
  from: string,
  kind: Relation['kind'],
  to: string,
  more: Partial<Relation> = {},
): Relation => ({
  from,
  to,
  kind,
  authority: null,
  startedOn: null,
  endedOn: null,
  ...more,
});

describe('who is a child of this file', () => {
  it('takes minors wherever they live, and nobody of the network', () => {
    const persons = [
      person('sem', { birth: born('2016-09-01') }),
      person('noor', { birth: born('2012-02-29'), kind: 'elsewhere' }),
      person('bump', { birth: { date: null, precision: 'unborn' } }),
      person('mara', { birth: born('1988-05-04') }),
      person('buur', { birth: born('2016-09-01'), kind: 'network' }),
      person('moved', { birth: born('2016-09-01'), leftOn: today }),
      person('gone', { birth: born('2016-09-01'), leftOn: today, leftWhy: 'wrongly_entered' }),
    ];
    expect(childrenIn(persons, [], today).map(each => each.id)).toEqual(['sem', 'noor', 'bump', 'moved']);
  });
  it('lets nobody slip away because the age is not known', () => {
    const persons = [
      person('a'),
      person('b'),
      person('c', { kind: 'elsewhere' }),
      person('d', { kind: 'elsewhere' }),
    ];
    const relations = [relation('b', 'parent', 'c'), relation('b', 'partner', 'x')];
    expect(childrenIn(persons, relations, today).map(each => each.id)).toEqual(['a', 'c']);
  });
  it('ends at the midnight of the eighteenth birthday', () => {
    const leap = [person('x', { birth: born('2008-02-29') })];
    expect(childrenIn(leap, [], '2026-02-28')).toHaveLength(1);
    expect(childrenIn(leap, [], '2026-03-01')).toHaveLength(0);
  });
});

const sem = { id: 'sem', birth: born('2016-09-01') };
const baby = { id: 'baby', birth: born('2026-09-01') };
const heard = (more: Partial<Heard> = {}): Heard => ({
  personId: 'sem',
  on: '2028-02-20',
  way: 'in_person',
  alone: true,
  toldBack: true,
  order: 0,
  ...more,
});
const since: LocalDate = '2028-02-25';
const stands = (some: readonly Heard[], exceptions: readonly ChildException[] = [], child = sem) =>
  childrenHeard([child], some, exceptions, 'phase_change', since, today)[0];
const excuse = (more: Partial<ChildException> = {}): ChildException => ({
  personId: 'sem',
  on: '2028-02-27',
  reason: 'Sem ligt in het ziekenhuis.',
  retryOn: '2028-03-10',
  moment: 'phase_change',
  ...more,
});

describe('each child heard', () => {
  it('counts from the start of the phase, and in a young phase the last 28 days', () => {
    expect(heardFrom('2028-02-25', today)).toBe('2028-02-02');
    expect(heardFrom('2027-01-01', today)).toBe('2027-01-01');
    expect(stands([heard({ on: '2028-02-02' })])).toMatchObject({ ok: true, why: 'heard' });
    expect(stands([heard({ on: '2028-02-01' })])).toMatchObject({ ok: false, why: 'not_heard' });
    expect(stands([heard({ on: addDays(today, 1) })])).toMatchObject({ ok: false });
  });
  it('wants the last talk answered', () => {
    expect(stands([heard({ toldBack: false })])).toMatchObject({ ok: false, why: 'not_told_back' });
    expect(stands([heard({ toldBack: null })])).toMatchObject({ ok: false, why: 'not_told_back' });
    expect(stands([heard(), heard({ toldBack: false, order: 1 })])).toMatchObject({ why: 'not_told_back' });
    expect(stands([heard({ toldBack: false }), heard({ order: 1 })])).toMatchObject({ why: 'heard' });
  });
  it('sees a child under four and speaks with one from four on', () => {
    const seen = heard({ personId: 'baby', way: 'seen', toldBack: null });
    expect(stands([seen], [], baby)).toMatchObject({ ok: true, why: 'heard', needs: 'be_seen' });
    expect(stands([{ ...seen, way: 'phone' }], [], baby)).toMatchObject({ ok: false });
    expect(stands([heard({ way: 'seen' })])).toMatchObject({ ok: false, why: 'not_heard' });
    expect(
      stands([heard({ way: 'seen' })], [], {
        id: 'sem',
        birth: { date: null, precision: 'not_known' } as never,
      }),
    ).toMatchObject({ ok: false });
    expect(stands([], [], { id: 'bump', birth: { date: null, precision: 'unborn' } as never })).toMatchObject(
      { ok: true, why: 'not_needed' },
    );
  });
  it('takes an exception for this moment until the day of the next try', () => {
    expect(stands([], [excuse()])).toMatchObject({ ok: true, why: 'excused', tryAgainOn: '2028-03-10' });
    expect(stands([heard({ toldBack: false })], [excuse()])).toMatchObject({ ok: true, why: 'excused' });
    expect(stands([], [excuse({ retryOn: today })])).toMatchObject({ ok: false, why: 'exception_over' });
    expect(stands([], [excuse({ moment: 'closing' })])).toMatchObject({ ok: false, why: 'not_heard' });
    expect(stands([], [excuse({ reason: 'nee' })])).toMatchObject({ ok: false });
    expect(stands([], [excuse({ retryOn: '2031-01-01' })])).toMatchObject({ ok: false });
    expect(stands([], [excuse({ personId: 'noor' })])).toMatchObject({ ok: false });
  });
  it('lets an exception be made with a reason and a near day only', () => {
    const tries = { reason: 'Sem ligt in het ziekenhuis.', retryOn: '2028-03-10' as LocalDate };
    expect(checkChildException(tries, today).ok).toBe(true);
    expect(checkChildException({ ...tries, reason: 'nee' }, today)).toMatchObject({
      refused: 'reason_missing',
    });
    expect(checkChildException({ ...tries, retryOn: today }, today)).toMatchObject({
      refused: 'retry_not_after',
    });
    expect(checkChildException({ ...tries, retryOn: addDays(today, 93) }, today)).toMatchObject({
      refused: 'retry_too_late',
    });
  });

  const facts = fc.array(
    fc.record({
      personId: fc.constantFrom('sem', 'baby'),
      on: fc.integer({ min: -60, max: 3 }).map(n => addDays(today, n)),
      way: fc.constantFrom('in_person' as const, 'video' as const, 'phone' as const, 'seen' as const),
      alone: fc.boolean(),
      toldBack: fc.constantFrom(true, false, null),
      order: fc.nat({ max: 99 }),
    }),
    { maxLength: 12 },
  );
  const all = (some: readonly Heard[], exceptions: readonly ChildException[] = []) =>
    childrenHeard([sem, baby], some, exceptions, 'phase_change', since, today);
  it('never passes without a talk in the days that count, and each child stands alone', () => {
    fc.assert(
      fc.property(facts, some => {
        for (const each of all(some)) {
          const own = some.filter(one => one.personId === each.personId);
          expect(all(own).find(one => one.personId === each.personId)).toEqual(each);
          if (each.ok) expect(own.some(one => one.on >= '2028-02-02' && one.on <= today)).toBe(true);
          if (each.ok && each.personId === 'sem')
            expect(own.some(one => one.toldBack === true && one.on >= '2028-02-02')).toBe(true);
        }
      }),
    );
  });
  it('a talk that is answered afterwards always suffices, whatever came before', () => {
    fc.assert(
      fc.property(facts, some => {
        const last = heard({ on: today, order: 1_000 });
        const stood = all([...some.filter(each => each.on <= today), last]);
        expect(stood.find(each => each.personId === 'sem')).toMatchObject({ ok: true, why: 'heard' });
      }),
    );
  });
  it('walks day by day: an exception holds up to its day and not on it, over a leap day', () => {
    for (let n = 0; n < 30; n += 1) {
      const day = addDays('2028-02-27', n);
      const [child] = childrenHeard([sem], [], [excuse()], 'phase_change', since, day);
      expect(child?.ok, day).toBe(day < '2028-03-10');
    }
  });
});

describe('rights by age', () => {
  const noor = { id: 'noor', birth: born('2012-02-29') };
  it('change at the local midnight of the birthday, on 1 March without a leap day', () => {
    const at = (day: LocalDate) => rightsOf(noor, [], day).consent;
    expect(at('2024-02-28')).toBe('authority');
    expect(at('2024-02-29')).toBe('child_and_authority');
    expect(at('2028-02-28')).toBe('child_and_authority');
    expect(at('2028-02-29')).toBe('child');
    expect(at('2030-02-28')).toBe('child');
    expect(at('2030-03-01')).toBe('adult');
    expect(rightsOf(noor, [], '2028-02-29').next).toEqual({ age: 18, on: '2030-03-01' });
    expect(rightsOf(noor, [], '2030-03-01').next).toBeNull();
  });
  it('say nothing where the date leaves two answers', () => {
    const year = { id: 'x', birth: { date: '2016-01-01' as LocalDate, precision: 'year' as const } };
    expect(rightsOf(year, [], today)).toMatchObject({ consent: 'not_known', next: null });
    expect(rightsOf({ id: 'x', birth: { date: null, precision: 'not_known' } }, [], today).consent).toBe(
      'not_known',
    );
  });
  it('name each person with authority apart, only while it lasts', () => {
    const both = [
      relation('mara', 'authority', 'noor', { authority: 'two_parents' }),
      relation('dirk', 'authority', 'noor', { authority: 'two_parents', endedOn: today }),
      relation('oma', 'authority', 'sem', { authority: 'guardianship' }),
    ];
    expect(rightsOf(noor, both, today)).toMatchObject({
      authority: [{ personId: 'mara', kind: 'two_parents' }],
      authorityClear: true,
    });
    expect(rightsOf(noor, both, addDays(today, -1)).authority).toHaveLength(2);
    expect(rightsOf(noor, [], today).authorityClear).toBe(false);
    const none = [relation('mara', 'authority', 'noor', { authority: 'temporarily_none' })];
    expect(rightsOf(noor, none, today).authorityClear).toBe(false);
  });
});
