import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceKinds } from '#domain/safety/codes.ts';
import { dangerLevel, dangerSignCodes, floorRules, gravest, signStates } from '#domain/safety/danger.ts';
import { rulesWith } from '#domain/safety/danger-rules.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { earlierReports, type ReportMoment, signsOfFile, signsOfFileSince } from './earlier-reports.ts';

const days = ['2024-02-29', '2025-12-31', '2026-01-01', '2026-03-29', '2026-10-25'] as const;
const report = (on: LocalDate, at = `${on}T12:00:00Z`): ReportMoment => ({ on, at: new Date(at) });
const reports = fc.array(
  fc.record({ on: fc.constantFrom(...days), late: fc.integer({ min: 0, max: 400 }) }).map(
    ({ on, late }): ReportMoment => ({
      on,
      at: new Date(Date.parse(`${on}T09:00:00Z`) + late * 86_400_000),
    }),
  ),
  { maxLength: 6 },
);
const answers = fc.array(
  fc.record({
    sign: fc.constantFrom(...dangerSignCodes),
    state: fc.constantFrom(...signStates),
    informant: fc.constantFrom(...sourceKinds),
    alone: fc.constantFrom('yes' as const, 'no' as const, null),
  }),
  { maxLength: 20 },
);
const sign = 'two_or_more_earlier_reports' as const;

describe('reports before the latest one', () => {
  it.each([
    [[], 0],
    [['2026-01-01'], 0],
    [['2025-12-31', '2026-01-01'], 1],
    [['2025-12-31', '2026-01-01', '2026-03-29'], 2],
    // Police and a school on the same day: neither is earlier than the other.
    [['2026-01-01', '2026-01-01', '2026-01-01'], 0],
    [['2025-12-31', '2026-01-01', '2026-01-01'], 1],
    [['2025-12-31', '2025-12-31', '2026-01-01'], 2],
  ] as [LocalDate[], number][])('of %j are %i', (on, many) => {
    const all = on.map(each => report(each));
    expect(earlierReports(all)).toHaveLength(many);
    expect(signsOfFile(all).has(sign)).toBe(many >= 2);
  });
  it('one more report never takes the sign away, and their order does not matter', () => {
    fc.assert(
      fc.property(reports, reports, (some, more) => {
        const both = [...some, ...more];
        if (signsOfFile(some).has(sign)) expect(signsOfFile(both).has(sign)).toBe(true);
        expect(earlierReports([...both].reverse())).toEqual(earlierReports(both));
      }),
    );
  });
  it('stands since the moment that the file had enough of them, not since the day they came in', () => {
    const written = [
      report('2025-12-31', '2026-01-02T09:00:00Z'),
      report('2026-03-29', '2026-03-29T09:00:00Z'),
      report('2026-01-01', '2026-04-02T09:00:00Z'),
    ];
    expect(signsOfFileSince(written)).toEqual(new Date('2026-04-02T09:00:00Z'));
    expect(signsOfFileSince(written.slice(0, 2))).toBeUndefined();
    fc.assert(
      fc.property(reports, all => {
        const since = signsOfFileSince(all);
        expect(since === undefined).toBe(!signsOfFile(all).has(sign));
      }),
    );
  });
});

describe('a sign that the file tells', () => {
  const known = signsOfFile([report('2025-12-31'), report('2026-01-01'), report('2026-03-29')]);
  it('stands whatever anybody answers, and adds to what is ticked by hand', () => {
    fc.assert(
      fc.property(answers, given => {
        const by = { around: 'either', rules: floorRules } as const;
        const without = dangerLevel(given, by);
        const withIt = dangerLevel(given, { ...by, known });
        expect(withIt.amplifiers).toContain(sign);
        expect(withIt).toEqual({ ...without, amplifiers: withIt.amplifiers });
        for (const each of without.amplifiers) expect(withIt.amplifiers).toContain(each);
      }),
    );
  });
  it('never makes a level lighter, also where a region made it graver', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom('red_in_pairs' as const, 'red_alone' as const), (given, to) => {
        const by = { around: 'either', rules: rulesWith(2, { [sign]: to }) } as const;
        const without = dangerLevel(given, by);
        const withIt = dangerLevel(given, { ...by, known });
        expect(gravest([without.level, withIt.level])).toBe(withIt.level);
        expect(withIt.why).toContain(sign);
        expect(withIt.unanswered).not.toContain(sign);
      }),
    );
  });
});
