import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStatuses, sourceKinds } from '#domain/safety/codes.ts';
import { type Check, type Condition, conditionState } from '#domain/safety/conditions.ts';
import { type GateFacts, phaseGate } from '#domain/safety/gate.ts';
import { mayStay } from '#domain/safety/phase.ts';
import { asChecks, onlyPersonUsingViolence } from '#domain/safety/recorded-check.ts';
import { type DatedState, deniedSince, standing } from '#domain/safety/standing.ts';
import { isGap, latestEstimate, saferThanSigns } from '#domain/safety/view.ts';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';

const today: LocalDate = '2028-02-29';
const at = (n: number) => new Date(Date.UTC(2028, 1, 1, n));
const condition: Condition = { id: 'c', activeFrom: '2028-01-01', endedOn: null, checkEveryDays: 7 };
const check = (on: LocalDate, status: Check['status'], source: Check['source'], n = 0): Check => ({
  conditionId: 'c',
  on,
  recordedAt: at(n),
  status,
  source,
  sourcePersonId: null,
});
const facts = (more: Partial<GateFacts>): GateFacts => ({
  conditions: [condition],
  checks: [],
  agreements: [],
  members: [{ personId: 'dirk', usesViolence: true }],
  overrides: [],
  today,
  ...more,
});

describe('staying in phase 2', () => {
  const sound = [check('2028-02-01', 'met', 'school'), check('2028-02-02', 'met', 'victim')];
  it('is not undone by lateness alone, though the gate is shut for who comes new', () => {
    expect(phaseGate(facts({ checks: sound })).open).toBe(false);
    expect(mayStay(facts({ checks: sound }))).toBe(true);
  });
  it.each([
    ['a failed check', { checks: [...sound, check(today, 'not_met', 'school')] }],
    ['an answer not known', { checks: [...sound, check(today, 'not_known', 'school')] }],
    ['a condition nobody checked', { checks: sound, conditions: [condition, { ...condition, id: 'new' }] }],
    ['none left', { checks: sound, conditions: [{ ...condition, endedOn: today }] }],
    ['one kind of source', { checks: [check(today, 'met', 'school')] }],
  ] as [string, Partial<GateFacts>][])('is undone by %s', (_, more) => {
    expect(mayStay(facts(more))).toBe(false);
  });
  it('is always allowed where the gate is open', () => {
    const checks = fc.array(
      fc
        .tuple(
          fc.integer({ min: 0, max: 30 }),
          fc.constantFrom(...checkStatuses),
          fc.constantFrom(...sourceKinds),
        )
        .map(([n, status, source]) => check(addDays('2028-02-01', n), status, source, n)),
    );
    fc.assert(
      fc.property(checks, some => {
        if (phaseGate(facts({ checks: some })).open) expect(mayStay(facts({ checks: some }))).toBe(true);
      }),
    );
  });
});

describe('a check as recorded', () => {
  const dirk = new Set(['dirk']);
  const record = (sources: Check['source'][], sourcePersonIds: string[] = []) => ({
    conditionId: 'c',
    on: today,
    recordedAt: at(0),
    status: 'met' as const,
    sources,
    sourcePersonIds,
  });
  it.each([
    [['person_using_violence'], [], true],
    [['person_using_violence'], ['mara'], true],
    [['other_family'], ['dirk'], true],
    [['own_observation'], ['dirk'], true],
    [['other_family'], ['dirk', 'oma'], false],
    [['person_using_violence', 'school'], ['dirk'], false],
    [['school'], [], false],
  ] as [Check['source'][], string[], boolean][])(
    'by %j and %j rests on who used violence: %s',
    (sources, persons, only) => {
      expect(onlyPersonUsingViolence(record(sources, persons), dirk)).toBe(only);
      const checks = asChecks(record(sources, persons), dirk);
      const lately = { ...condition, activeFrom: today };
      expect(conditionState(lately, checks, dirk, today).state).toBe(only ? 'not_checked' : 'met');
    },
  );
  it('never counts who used violence as one of the kinds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...sourceKinds), { minLength: 1 }), sources => {
        const checks = asChecks(record(sources, []), dirk);
        expect(checks.length).toBeGreaterThan(0);
        if (sources.some(kind => kind !== 'person_using_violence'))
          expect(checks.map(each => each.source)).not.toContain('person_using_violence');
      }),
    );
  });
});

describe('what one informant says now', () => {
  const say = (state: DatedState['state'], n: number): DatedState => ({
    state,
    on: today,
    recordedAt: at(n),
  });
  it.each([
    [['present', 'not_asked'], 'present'],
    [['absent', 'not_asked'], 'absent'],
    [['present', 'not_known'], 'present'],
    [['absent', 'not_known'], 'not_known'],
    [['present', 'absent'], 'present'],
    [['present', 'absent', 'not_known'], 'present'],
    [['absent', 'present', 'absent'], 'present'],
    [['not_known', 'not_asked'], 'not_known'],
    [['not_asked'], 'not_asked'],
  ] as [DatedState['state'][], string][])('%j comes to %s', (states, now) => {
    expect(standing(states.map(say))?.state).toBe(now);
    expect(standing(states.map(say).reverse())?.state).toBe(now);
  });
  it('is nothing without an answer', () => expect(standing([])).toBeUndefined());

  const corrected = (n: number): DatedState => ({ ...say('present', n), corrected: true });
  it.each([
    [[corrected(1)], 'not_known'],
    [[say('absent', 0), corrected(1)], 'not_known'],
    [[corrected(1), say('absent', 2)], 'absent'],
    [[corrected(1), say('present', 2)], 'present'],
    [[say('present', 0), corrected(1)], 'present'],
    [[corrected(1), say('not_asked', 2)], 'not_known'],
  ] as [DatedState[], string][])('a corrected answer is worth not known: %j comes to %s', (answers, now) => {
    expect(standing(answers)?.state).toBe(now);
    expect(standing(answers.toReversed())?.state).toBe(now);
  });
  it('no added answer takes a sign back; only a correction of each disclosure does', () => {
    const answer = fc.record({
      state: fc.constantFrom(
        'present' as const,
        'absent' as const,
        'not_known' as const,
        'not_asked' as const,
      ),
      n: fc.integer({ min: 0, max: 40 }),
      corrected: fc.boolean(),
    });
    const made = (all: { state: DatedState['state']; n: number; corrected: boolean }[]) =>
      all.map(each => ({ ...say(each.state, each.n), corrected: each.corrected }));
    fc.assert(
      fc.property(fc.array(answer), fc.array(answer), (given, more) => {
        if (standing(made(given))?.state === 'present')
          expect(standing(made([...given, ...more]))?.state).toBe('present');
        const all = made(given).map(each => ({ ...each, corrected: true }));
        expect(standing(all)?.state).not.toBe('present');
      }),
    );
  });
  it('shows a later no beside a sign that stands', () => {
    const answers = [
      say('absent', 0),
      say('present', 1),
      say('absent', 2),
      say('not_known', 3),
      say('absent', 4),
    ];
    const now = standing(answers);
    expect(now && deniedSince(now, answers)).toEqual(say('absent', 4));
    expect(now && deniedSince(now, answers.slice(0, 2))).toBeUndefined();
  });
});

it('a gap is three or more, either way, and never made of what is not known', () => {
  expect([isGap(7, 4), isGap(4, 7), isGap(5, 7), isGap(null, 2), isGap(9, null)]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

it('takes the latest number, of one day the lowest, and flags who feels safer than the signs say', () => {
  const of = (number: number, on: LocalDate) => ({ number, on });
  expect(latestEstimate([])).toBeNull();
  expect(latestEstimate([of(8, today), of(3, today), of(9, '2028-01-01')])).toEqual(of(3, today));
  expect([
    saferThanSigns(8, 'red'),
    saferThanSigns(6, 'orange'),
    saferThanSigns(5, 'red'),
    saferThanSigns(9, 'not_established'),
    saferThanSigns(null, 'red'),
  ]).toEqual([true, true, false, false, false]);
});
