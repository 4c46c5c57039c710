import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentDecision, type Decision, decisionsInOrder, mayDecide } from '#domain/report/assessment.ts';
import { isAcute, isProfessional, reporterRoles } from '#domain/report/codes.ts';
import { checkException, type Hearing, type HearingException, hearingDue } from '#domain/report/hearing.ts';
import { readReportNumber, reportNumber } from '#domain/report/numbers.ts';
import { addDays } from '#domain/shared/calendar.ts';

describe('report numbers', () => {
  const bytes = fc.uint8Array({ minLength: 4, maxLength: 8 });
  const numbers = fc
    .tuple(fc.integer({ min: 2000, max: 2099 }), bytes)
    .map(([year, some]) => reportNumber(year, some));
  it('read back, however they are typed', () => {
    fc.assert(
      fc.property(numbers, number => {
        expect(number).toMatch(/^20\d\d-[0-9A-HJKMNP-TV-Z]{6}-[0-9A-HJKMNP-TV-Z]$/);
        const typed = ` ${number.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
        expect(readReportNumber(typed)).toBe(number);
      }),
    );
  });
  it('notice each wrong character', () => {
    const place = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(
        numbers,
        place,
        fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
        (number, at, sign) => {
          fc.pre(number[at] !== '-' && number[at] !== sign);
          expect(readReportNumber(number.slice(0, at) + sign + number.slice(at + 1))).toBeUndefined();
        },
      ),
    );
  });
  it('use all bytes and refuse too few', () => {
    expect(reportNumber(2026, Uint8Array.of(0, 0, 0, 1))).not.toBe(
      reportNumber(2026, Uint8Array.of(0, 0, 0, 2)),
    );
    expect(() => reportNumber(2026, Uint8Array.of(1, 2, 3))).toThrow(RangeError);
    expect(() => reportNumber(26, Uint8Array.of(1, 2, 3, 4))).toThrow(RangeError);
    expect(readReportNumber('2026-')).toBeUndefined();
  });
});

describe('codes', () => {
  it('are unique and know who reports from a profession', () => {
    expect(new Set(reporterRoles).size).toBe(reporterRoles.length);
    expect([isProfessional('police'), isProfessional('neighbour')]).toEqual([true, false]);
    expect([isAcute('acute_and_structural'), isAcute('structural'), isAcute('not_known')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a decision is followed, never overwritten', () => {
  const when = { receivedOn: '2028-02-25', today: '2028-03-10' } as const;
  const first: Decision = {
    id: 'a',
    outcome: 'own_investigation',
    reason: 'It is not clear yet whether there is violence.',
    decidedOn: '2028-02-29',
    handoverTargets: [],
    follows: null,
  };
  const second: Decision = {
    ...first,
    id: 'b',
    outcome: 'conditions_and_follow_up',
    decidedOn: '2028-03-05',
    follows: 'a',
  };
  it('takes the first and one that follows it', () => {
    expect(mayDecide([], first, when)).toEqual({ ok: true, value: first });
    expect(mayDecide([first], second, when).ok).toBe(true);
    expect(currentDecision([second, first])).toBe(second);
    expect(decisionsInOrder([second, first])).toEqual([first, second]);
    expect(currentDecision([])).toBeNull();
  });
  it.each([
    [[first], { ...second, follows: null }, 'already_decided'],
    [[first, second], { ...second, id: 'c' }, 'not_the_latest_decision'],
    [[], second, 'not_the_latest_decision'],
    [[], { ...first, reason: '   no    ' }, 'reason_missing'],
    [[], { ...first, decidedOn: '2028-02-24' }, 'decided_before_receipt'],
    [[], { ...first, decidedOn: '2028-03-11' }, 'decided_in_future'],
    [[first], { ...second, decidedOn: '2028-02-28' }, 'decided_before_previous'],
    [[], { ...first, outcome: 'hand_over' }, 'handover_target_missing'],
    [[], { ...first, handoverTargets: ['local_team'] }, 'handover_target_not_asked'],
  ] as [Decision[], Decision, string][])('refuses %#', (chain, next, refused) => {
    expect(mayDecide(chain, next, when)).toMatchObject({ ok: false, refused });
  });
  it('stays one chain, whatever is tried', () => {
    const tries = fc.array(
      fc.record({
        follows: fc.option(fc.integer({ min: 0, max: 9 })),
        day: fc.integer({ min: -3, max: 20 }),
      }),
    );
    fc.assert(
      fc.property(tries, attempts => {
        let chain: Decision[] = [];
        attempts.forEach(({ follows, day }, i) => {
          const decidedOn = addDays(when.receivedOn, day);
          const next = {
            ...first,
            id: String(i),
            decidedOn,
            follows: follows === null ? null : String(follows),
          };
          const taken = mayDecide(chain, next, when);
          if (taken.ok) chain = [...chain, taken.value];
        });
        expect(decisionsInOrder(chain)).toEqual(chain);
      }),
    );
  });
});

describe('the hearing register', () => {
  const today = '2028-03-01';
  const when = { since: '2028-02-01', today } as const;
  const person = (id: string, date: `${number}-${number}-${number}`) => ({
    id,
    birth: { date, precision: 'day' as const },
  });
  const baby = person('baby', '2026-05-01');
  const sem = person('sem', '2024-02-29');
  const mara = person('mara', '1990-01-01');
  const reason = 'Is in hospital until Friday.';
  const stateOf = (...args: Parameters<typeof hearingDue>) => hearingDue(...args).map(each => each.state);
  it('asks more of a child from four on, from the right day', () => {
    const seen = (personId: string): Hearing[] => [{ personId, on: today, way: 'seen', alone: false }];
    expect(stateOf([sem], [], [], { since: '2028-02-01', today: '2028-02-28' })).toEqual(['due']);
    expect(hearingDue([sem], seen('sem'), [], when)).toMatchObject([
      { needs: 'be_spoken_with', state: 'due' },
    ]);
    expect(hearingDue([baby], seen('baby'), [], when)).toMatchObject([{ needs: 'be_seen', state: 'done' }]);
  });
  it('takes a call for an adult, not for a baby, and nothing from before the report', () => {
    const call = (personId: string, on: typeof today | '2028-01-31') => ({
      personId,
      on,
      way: 'phone' as const,
      alone: true,
    });
    expect(hearingDue([mara], [call('mara', today)], [], when)).toMatchObject([
      { state: 'done', spokenAlone: true },
    ]);
    expect(stateOf([baby], [call('baby', today)], [], when)).toEqual(['due']);
    expect(stateOf([mara], [call('mara', '2028-01-31')], [], when)).toEqual(['due']);
  });
  it('puts off with a reason until the next try, and no longer', () => {
    const exception: HearingException = { personId: 'mara', on: '2028-02-20', reason, retryOn: '2028-03-02' };
    expect(stateOf([mara], [], [exception], when)).toEqual(['excused']);
    expect(stateOf([mara], [], [exception], { ...when, today: '2028-03-02' })).toEqual(['retry_due']);
    expect(stateOf([mara], [], [{ ...exception, reason: '' }], when)).toEqual(['due']);
    expect(checkException(exception, today).ok).toBe(true);
    expect(checkException({ ...exception, retryOn: '2028-02-20' }, today)).toMatchObject({
      refused: 'retry_not_after',
    });
    expect(checkException({ ...exception, reason: 'no' }, today)).toMatchObject({
      refused: 'reason_missing',
    });
    expect(checkException({ ...exception, on: '2028-03-02' }, today)).toMatchObject({ refused: 'in_future' });
  });
  it('needs nothing of the unborn and speaks with who has no known age', () => {
    const unborn = { id: 'u', birth: { date: null, precision: 'unborn' as const } };
    const unknown = { id: 'x', birth: { date: null, precision: 'not_known' as const } };
    expect(hearingDue([unborn, unknown], [], [], when)).toMatchObject([
      { needs: null, state: 'not_needed' },
      { needs: 'be_spoken_with', state: 'due' },
    ]);
  });
});
