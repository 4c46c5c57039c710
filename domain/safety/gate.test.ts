import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStatuses, sourceKinds } from '#domain/safety/codes.ts';
import { type Check, type Condition, conditionState } from '#domain/safety/conditions.ts';
import { type GateFacts, phaseGate } from '#domain/safety/gate.ts';
import { answerOverride, askOverride, type Override, overrideState } from '#domain/safety/override.ts';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';

const today: LocalDate = '2028-02-29';
const instant = (on: LocalDate, minute = 0) => new Date(Date.parse(`${on}T12:00:00Z`) + minute * 60_000);
const lock: Condition = { id: 'lock', activeFrom: '2028-01-01', endedOn: null, checkEveryDays: 14 };
const drink: Condition = { ...lock, id: 'drink' };
const check = (conditionId: string, on: LocalDate, more: Partial<Check> = {}): Check => ({
  conditionId,
  on,
  recordedAt: instant(on),
  status: 'met',
  source: 'own_observation',
  sourcePersonId: null,
  ...more,
});
const dirk = new Set(['dirk']);
const state = (checks: Check[], on: LocalDate = today) => conditionState(lock, checks, dirk, on);

describe('a condition', () => {
  it('is not checked until somebody looks, and overdue after the first term', () => {
    expect(state([], '2028-01-15')).toMatchObject({
      state: 'not_checked',
      nextCheckDueOn: '2028-01-15',
      overdueDays: 0,
    });
    expect(state([], '2028-01-16')).toMatchObject({ state: 'overdue', overdueDays: 1 });
  });
  it('is met by its latest check until the next one is due', () => {
    const checks = [check('lock', '2028-02-15')];
    expect(state(checks)).toMatchObject({ state: 'met', nextCheckDueOn: today, reopensPhaseOne: false });
    expect(state(checks, '2028-03-01')).toMatchObject({ state: 'overdue', overdueDays: 1 });
  });
  it('is never met on the word of the person who used violence, by source or by name', () => {
    const his = check('lock', '2028-02-28', { source: 'person_using_violence' });
    const named = check('lock', '2028-02-28', { source: 'other_family', sourcePersonId: 'dirk' });
    for (const one of [his, named]) {
      expect(state([one])).toMatchObject({
        state: 'overdue',
        decidedBy: null,
        onlyPersonUsingViolenceSaysMet: true,
      });
    }
    const failed = check('lock', '2028-02-20', { status: 'not_met', source: 'victim' });
    expect(state([failed, his])).toMatchObject({ state: 'not_met', reopensPhaseOne: true });
  });
  it('fails on anyone’s word, also his', () => {
    const met = check('lock', '2028-02-27');
    const failed = check('lock', '2028-02-28', { status: 'not_met', source: 'person_using_violence' });
    expect(state([met, failed])).toMatchObject({ state: 'not_met', reopensPhaseOne: true });
    expect(state([met, failed], '2028-06-01')).toMatchObject({ state: 'not_met' });
  });
  it('does not put off the next check by not knowing', () => {
    const checks = [check('lock', '2028-02-16'), check('lock', '2028-02-28', { status: 'not_known' })];
    expect(state(checks)).toMatchObject({ state: 'not_known', nextCheckDueOn: '2028-03-01' });
    expect(state(checks, '2028-03-02')).toMatchObject({ state: 'overdue' });
  });
  it('goes by the later saved of two checks of one day, and ignores what lies ahead', () => {
    const failed = check('lock', '2028-02-28', { status: 'not_met', recordedAt: instant('2028-02-28', 1) });
    const mended = check('lock', '2028-02-28', { recordedAt: instant('2028-02-28', 9) });
    expect(state([mended, failed]).state).toBe('met');
    expect(state([check('lock', '2028-03-05'), failed]).state).toBe('not_met');
  });
});

const members = [
  { personId: 'mara', usesViolence: false },
  { personId: 'dirk', usesViolence: true },
];
const facts = (more: Partial<GateFacts>): GateFacts => ({
  conditions: [lock, drink],
  checks: [],
  agreements: [],
  members,
  overrides: [],
  today,
  ...more,
});
const sound = [
  check('lock', '2028-02-28'),
  check('drink', '2028-02-28', { source: 'victim', sourcePersonId: 'mara' }),
];
const override: Override = {
  id: 'o',
  askedBy: 'case',
  askedOn: '2028-02-20',
  reason: 'The shelter move is next week.',
  endsOn: '2028-03-05',
  answer: 'confirmed',
  answeredBy: 'sup',
  answeredAt: instant('2028-02-21'),
  withdrawnAt: null,
};
const codes = (gate: ReturnType<typeof phaseGate>) => gate.reasons.map(each => each.code);

describe('the gate to phase 2', () => {
  it('opens when every condition is met by two kinds of source', () => {
    expect(phaseGate(facts({ checks: sound }))).toMatchObject({ open: true, by: 'conditions', reasons: [] });
  });
  it('stays shut without conditions, also when all have ended', () => {
    expect(codes(phaseGate(facts({ conditions: [], checks: sound })))).toEqual(['no_conditions']);
    const ended = { ...lock, endedOn: today };
    expect(codes(phaseGate(facts({ conditions: [ended], checks: sound })))).toEqual(['no_conditions']);
  });
  it('says which condition is lacking and why', () => {
    const checks = [check('lock', '2028-02-28', { status: 'not_met' }), check('drink', '2028-02-01')];
    const gate = phaseGate(facts({ checks }));
    expect(gate.open).toBe(false);
    expect(gate.reasons).toEqual([
      { code: 'condition_not_met', conditionIds: ['lock'] },
      { code: 'condition_overdue', conditionIds: ['drink'] },
      { code: 'one_kind_of_source', conditionIds: ['lock', 'drink'] },
    ]);
  });
  it('wants a second kind of source, and his is none', () => {
    const alone = [check('lock', '2028-02-28'), check('drink', '2028-02-28')];
    const his = check('drink', '2028-02-27', { source: 'person_using_violence' });
    const asFamily = check('drink', '2028-02-27', { source: 'other_family', sourcePersonId: 'dirk' });
    expect(codes(phaseGate(facts({ checks: [...alone, his, asFamily] })))).toEqual(['one_kind_of_source']);
    const school = check('drink', '2028-02-26', { source: 'school' });
    expect(phaseGate(facts({ checks: [...alone, school] })).open).toBe(true);
    expect(phaseGate(facts({ checks: [...alone, { ...school, on: '2028-02-01' }] })).open).toBe(false);
    const since = [school, check('drink', '2028-02-27', { status: 'not_met' }), ...alone];
    expect(codes(phaseGate(facts({ checks: since })))).toEqual(['one_kind_of_source']);
  });
  it('tells who was not asked, without shutting for it', () => {
    const agreements = [{ conditionId: 'lock', personId: 'mara', answer: 'could_not_ask' as const }];
    const gate = phaseGate(facts({ checks: sound, agreements }));
    expect(gate.open).toBe(true);
    expect(gate.notAsked).toHaveLength(3);
  });
  it('lets an override through, with what is lacking still on the table', () => {
    const gate = phaseGate(facts({ overrides: [override] }));
    expect(gate).toMatchObject({ open: true, by: 'override', overrideId: 'o' });
    expect(gate.reasons.length).toBeGreaterThan(0);
    expect(phaseGate(facts({ overrides: [override], today: '2028-03-05' })).open).toBe(true);
    expect(phaseGate(facts({ overrides: [override], today: '2028-03-06' })).open).toBe(false);
  });
  it.each([
    { answer: null, answeredBy: null, answeredAt: null },
    { answer: 'refused' },
    { answeredBy: 'case' },
    { answeredBy: null },
    { reason: '-' },
    { withdrawnAt: instant('2028-02-22') },
  ] as Partial<Override>[])('knows no override with %j', more => {
    expect(phaseGate(facts({ overrides: [{ ...override, ...more }] })).open).toBe(false);
  });
  it('takes an override away when a check fails after it', () => {
    const before = check('lock', '2028-02-20', { status: 'not_met' });
    const after = check('lock', '2028-02-22', { status: 'not_met' });
    expect(phaseGate(facts({ checks: [before], overrides: [override] })).open).toBe(true);
    const shut = phaseGate(facts({ checks: [after], overrides: [override] }));
    expect(shut.open).toBe(false);
    expect(shut.reasons).toContainEqual({ code: 'override_broken_by_failed_check', conditionIds: ['lock'] });
  });
});

describe('whatever is recorded', () => {
  const checks = fc.array(
    fc.record({
      conditionId: fc.constantFrom('lock', 'drink'),
      on: fc.integer({ min: -10, max: 70 }).map(n => addDays('2028-01-01', n)),
      recordedAt: fc.integer({ min: 0, max: 9 }).map(n => instant(today, n)),
      status: fc.constantFrom(...checkStatuses),
      source: fc.constantFrom(...sourceKinds),
      sourcePersonId: fc.constantFrom(null, 'mara', 'dirk'),
    }),
    { maxLength: 25 },
  );
  it('a met from the person who used violence never opens anything', () => {
    fc.assert(
      fc.property(checks, some => {
        const without = some.filter(
          each =>
            each.status === 'not_met' ||
            (each.source !== 'person_using_violence' && each.sourcePersonId !== 'dirk'),
        );
        const [all, less] = [phaseGate(facts({ checks: some })), phaseGate(facts({ checks: without }))];
        expect(all.open).toBe(less.open);
      }),
      { numRuns: 500 },
    );
  });
  it('a new failed check shuts the gate at once, whoever tells it, override or not', () => {
    fc.assert(
      fc.property(checks, fc.constantFrom(...sourceKinds), (some, source) => {
        const failed = check('lock', today, { status: 'not_met', source, recordedAt: instant(today, 99) });
        const gate = phaseGate(facts({ checks: [...some, failed], overrides: [override] }));
        expect(gate.open).toBe(false);
        expect(conditionState(lock, [failed, ...some], dirk, today).reopensPhaseOne).toBe(true);
      }),
    );
  });
  it('the order of entry in the list does not matter, and open means two kinds of source', () => {
    fc.assert(
      fc.property(checks, some => {
        const unique = some.map((each, i) => ({ ...each, recordedAt: instant(today, i) }));
        const gate = phaseGate(facts({ checks: unique }));
        expect(phaseGate(facts({ checks: [...unique].reverse() }))).toEqual(gate);
        if (gate.open) expect(new Set(unique.map(each => each.source)).size).toBeGreaterThan(1);
      }),
    );
  });
  it('an open gate shuts by itself when nobody looks any more', () => {
    for (let n = 0; n <= 40; n += 1) {
      const gate = phaseGate(facts({ checks: sound, today: addDays('2028-02-28', n) }));
      expect(gate.open).toBe(n <= 14);
    }
  });
});

describe('an override', () => {
  const asked = {
    id: 'o',
    askedBy: 'case',
    reason: '  The shelter move is next week. ',
    endsOn: '2028-03-10' as LocalDate,
  };
  const waiting: Override = { ...override, answer: null, answeredBy: null, answeredAt: null };
  const confirm = { answer: 'confirmed' as const, by: 'sup', at: instant(today) };
  it('is asked with reason and end', () => {
    expect(askOverride(asked, today)).toMatchObject({
      value: { reason: 'The shelter move is next week.', answer: null },
    });
    expect(askOverride({ ...asked, reason: 'because' }, today)).toMatchObject({ refused: 'reason_missing' });
    expect(askOverride({ ...asked, endsOn: today }, today)).toMatchObject({
      refused: 'ends_not_after_today',
    });
    expect(askOverride({ ...asked, endsOn: addDays(today, 92) }, today).ok).toBe(true);
    expect(askOverride({ ...asked, endsOn: addDays(today, 93) }, today)).toMatchObject({
      refused: 'ends_too_late',
    });
    expect(askOverride({ ...asked, endsOn: addDays(today, 31) }, today, 30)).toMatchObject({
      refused: 'ends_too_late',
    });
  });
  it('is answered once, by somebody else, while it waits', () => {
    expect(answerOverride(waiting, confirm, today)).toMatchObject({ value: { answeredBy: 'sup' } });
    expect(answerOverride(waiting, { ...confirm, by: 'case' }, today)).toMatchObject({
      refused: 'same_person',
    });
    expect(answerOverride(override, confirm, today)).toMatchObject({ refused: 'not_waiting' });
    expect(answerOverride(waiting, confirm, '2028-03-06')).toMatchObject({ refused: 'not_waiting' });
  });
  it('tells how it stands', () => {
    expect(overrideState(waiting, today)).toBe('waiting');
    expect(overrideState(waiting, '2028-03-06')).toBe('lapsed');
    expect(overrideState(override, '2028-03-05')).toBe('holds');
    expect(overrideState(override, '2028-03-06')).toBe('ended');
    expect(overrideState({ ...override, answer: 'refused' }, today)).toBe('refused');
  });
});
