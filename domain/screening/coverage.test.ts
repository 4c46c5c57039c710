import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import { parts as allParts } from './constructs.ts';
import { type CoveredPerson, type CoveredScreening, coverage, screeningNorms } from './coverage.ts';
import { currentInstruments } from './instruments/all.ts';
import { partStates } from './part-state.ts';

const lists = currentInstruments();
const added: LocalDate = '2026-01-05';

const person = (more: Partial<CoveredPerson> = {}): CoveredPerson => ({
  id: 'a',
  kind: 'member',
  leftOn: null,
  age: { kind: 'exact', years: 36 },
  addedOn: added,
  partnerIds: ['b'],
  withChildren: true,
  ...more,
});
let made = 0;
const next = () => {
  made += 1;
  return `s${made}`;
};
const talk = (more: Partial<CoveredScreening> = {}): CoveredScreening => ({
  id: next(),
  personId: 'a',
  answeredBy: 'self',
  partnerId: 'b',
  depth: 'short',
  on: addDays(added, 3),
  createdAt: new Date(`2026-01-08T10:00:${String(made % 60).padStart(2, '0')}Z`),
  alone: 'yes',
  state: 'finished',
  parts: { violence: 'answered', safety: 'partly' },
  by: 'w',
  ...more,
});
const one = (
  screenings: readonly CoveredScreening[] = [],
  who: Partial<CoveredPerson> = {},
  today = addDays(added, 5),
  reasons: Parameters<typeof coverage>[2] = [],
) => {
  const [covered] = coverage([person(who)], screenings, reasons, lists, today);
  if (covered === undefined) throw new Error('nobody');
  return covered;
};
const stateOf = (covered: ReturnType<typeof one>, part: string) =>
  covered.parts.find(each => each.part === part)?.state;

describe('what applies', () => {
  test('an adult with a partner and children is asked everything for adults, in a fixed order', () => {
    const { parts } = one();
    const names = parts.map(each => each.part);
    expect(names).toEqual(allParts.filter(part => names.includes(part)));
    expect(names).toEqual(
      expect.arrayContaining(['violence', 'children', 'childhood', 'trauma', 'observation']),
    );
    expect(names).not.toContain('own_world');
    expect(parts.every(each => each.state === 'not_asked' && each.on === null)).toBe(true);
  });
  test('without a partner or children those parts do not apply', () => {
    const names = one([], { partnerIds: [], withChildren: false }).parts.map(each => each.part);
    for (const part of ['violence', 'control', 'separation', 'children']) expect(names).not.toContain(part);
    expect(names).toContain('safety');
  });
  test.each([
    [9, 'own_world', 'childhood'],
    [15, 'own_world', 'early_years'],
    [1, 'early_years', 'own_world'],
  ])('a child of %i is asked %s and not %s', (years, does, doesNot) => {
    const names = one([], { age: { kind: 'exact', years }, partnerIds: [], withChildren: false }).parts.map(
      each => each.part,
    );
    expect(names).toContain(does);
    expect(names).not.toContain(doesNot);
  });
  test('a child that is not born and somebody of the network are not missing', () => {
    expect(one([], { age: { kind: 'unborn' } })).toMatchObject({ asks: 'unborn', parts: [], first: null });
    expect(one([], { kind: 'network' })).toMatchObject({ asks: 'elsewise', first: null, deep: null });
    expect(one([], { leftOn: added })).toMatchObject({ asks: 'elsewise', parts: [] });
  });
  test('what was asked before somebody came of another age stays in view', () => {
    const covered = one([talk({ parts: { own_world: 'answered' } })]);
    expect(stateOf(covered, 'own_world')).toBe('answered');
  });
});

describe('late', () => {
  test.each([
    [screeningNorms.first, 'not_yet'],
    [screeningNorms.first + 1, 'late'],
  ])('after %i days without a talk it is %s', (days, status) => {
    expect(one([], {}, addDays(added, days)).first?.status).toBe(status);
  });
  test('a deeper talk has its own norm; a child of 9 has no deeper list', () => {
    expect(one([talk()], {}, addDays(added, screeningNorms.deep)).deep?.status).toBe('not_yet');
    expect(one([talk()], {}, addDays(added, screeningNorms.deep + 1)).deep?.status).toBe('late');
    expect(one([talk({ depth: 'deep' })], {}, addDays(added, 400)).deep?.status).toBe('done');
    expect(one([], { age: { kind: 'exact', years: 9 } }).deep).toBeNull();
  });
  test('what was stopped or is open is begun, and late when its day has passed', () => {
    expect(one([talk({ state: 'stopped' })]).first?.status).toBe('begun');
    expect(one([talk({ state: 'open' })], {}, addDays(added, 30)).first).toMatchObject({
      status: 'late',
      on: addDays(added, 3),
    });
  });
  test('what a professional saw is no talk', () => {
    const covered = one([talk({ answeredBy: 'professional', parts: { observation: 'answered' } })]);
    expect(covered).toMatchObject({ last: null, first: { status: 'not_yet' } });
    expect(stateOf(covered, 'observation')).toBe('answered');
  });
});

describe('missing', () => {
  test('a partner about whom was not asked', () => {
    expect(one([talk()], { partnerIds: ['b', 'c'] }).partnersMissing).toEqual(['c']);
    expect(one([talk({ parts: { safety: 'answered' } })]).partnersMissing).toEqual(['b']);
    expect(one([], { age: { kind: 'exact', years: 9 } }).partnersMissing).toEqual([]);
  });
  test('a reason stands until a talk was held, and does not make "not asked" go away', () => {
    const reason = {
      personId: 'a',
      on: addDays(added, 2),
      reason: 'In het ziekenhuis.',
      tryAgainOn: added,
      by: 'w',
      recordedAt: new Date('2026-01-07T10:00:00Z'),
    };
    const waiting = one([], {}, addDays(added, 20), [reason]);
    expect(waiting.reason).toEqual(reason);
    expect(waiting.first?.status).toBe('late');
    expect(one([talk()], {}, addDays(added, 20), [reason]).reason).toBeNull();
    expect(one([], {}, addDays(added, 20), [{ ...reason, personId: 'b' }]).reason).toBeNull();
  });
});

describe('properties', () => {
  const state = fc.constantFrom(...partStates);
  const anyTalk = fc
    .record({
      answeredBy: fc.constantFrom('self' as const, 'carer' as const, 'professional' as const),
      depth: fc.constantFrom('short' as const, 'deep' as const, null),
      days: fc.integer({ min: 0, max: 100 }),
      state: fc.constantFrom('open' as const, 'finished' as const, 'stopped' as const),
      parts: fc.dictionary(fc.constantFrom(...allParts), state, { maxKeys: 6 }),
      personId: fc.constantFrom('a', 'x'),
    })
    .map(({ days, ...more }) => talk({ ...more, on: addDays(added, days) }));
  const talks = fc.array(anyTalk, { maxLength: 8 });
  const rank = ['not_asked', 'does_not_know', 'does_not_want', 'partly', 'answered'];

  test('the order of talks does not matter', () =>
    fc.assert(
      fc.property(talks, fc.infiniteStream(fc.nat()), (some, keys) => {
        const order = some
          .map(each => ({ each, key: keys.next().value }))
          .sort((a, b) => Number(a.key) - Number(b.key))
          .map(({ each }) => each);
        expect(one(order, {}, addDays(added, 101))).toEqual(one(some, {}, addDays(added, 101)));
      }),
    ));
  test('one more talk never makes a part less asked, nor a talk that was held undone', () =>
    fc.assert(
      fc.property(talks, anyTalk, (some, more) => {
        const [before, after] = [one(some), one([...some, more])];
        for (const { part, state: was } of before.parts)
          expect(rank.indexOf(stateOf(after, part) ?? '')).toBeGreaterThanOrEqual(rank.indexOf(was));
        if (before.first?.status === 'done') expect(after.first?.status).toBe('done');
      }),
    ));
  test("nobody's coverage depends on talks with anybody else", () =>
    fc.assert(
      fc.property(talks, some => {
        const own = some.filter(each => each.personId === 'a');
        expect(one(some)).toEqual(one(own));
      }),
    ));
  test('nothing asked is never shown as asked, and nobody is late before the norm', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: screeningNorms.first }), days => {
        const covered = one([], {}, addDays(added, days));
        expect(covered.parts.every(each => each.state === 'not_asked')).toBe(true);
        expect([covered.first?.status, covered.deep?.status]).toEqual(['not_yet', 'not_yet']);
      }),
    ));
});

test('a talk in which nothing was put to anybody is not held; a list of others, which knows no parts, is', () => {
  const status = (parts: CoveredScreening['parts']) =>
    one([talk({ parts })], {}, addDays(added, 400)).first?.status;
  expect(status({ violence: 'not_asked', safety: 'not_asked' })).toBe('late');
  expect(status({ violence: 'not_asked', safety: 'does_not_want' })).toBe('done');
  expect(status({})).toBe('done');
});
