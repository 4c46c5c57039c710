import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import type { HouseholdFacts } from '#domain/watch/facts.ts';
import { raise, watchSettings } from '#domain/watch/raise.ts';
import { untouched } from '#tests/makers/watched.ts';

const settings = watchSettings({}, 'Europe/Amsterdam');
const today: LocalDate = '2028-03-01';
const quiet = untouched(today, [{ screened: true, inPlan: true, metByDirector: today }]);
const codes = (facts: Partial<HouseholdFacts>, on: LocalDate) =>
  raise({ ...quiet, ...facts }, on, settings).signals.map(each => `${each.code} ${each.level}`);

describe('who directs', () => {
  it('asks who directs to meet each of the people themself, also who came later, and anew of another director', () => {
    const since: LocalDate = '2028-01-01';
    const met = (on: LocalDate | null, more: Partial<HouseholdFacts> = {}) =>
      raise({ ...untouched(since, [{ metByDirector: on }]), ...more }, today, settings).signals.filter(
        each => each.code === 'director_not_met',
      );
    expect(met(null)).toMatchObject([{ personId: 'mara', dueOn: addDays(since, 14), level: 'region' }]);
    expect([met(since), met(addDays(since, -28)), met(addDays(since, -29)).length]).toEqual([[], [], 1]);
    // A cold change: the days count from the day on which the new one began, and only their own contact answers it.
    const d2 = { directorId: 'd2', deputyId: 'd1', from: addDays(today, -15), until: null };
    const changed = {
      direction: { directorId: 'd2', deputyId: 'd1' },
      directions: [{ directorId: 'd1', deputyId: 'd2', from: since, until: addDays(today, -15) }, d2],
    };
    expect(met(null, changed)).toMatchObject([{ dueOn: addDays(today, -1), level: 'worker' }]);
    expect(met(addDays(today, -20), changed)).toEqual([]);
    // Another deputy beside the same director is no new director.
    const deputy = { directorId: 'd1', deputyId: 'd3', from: addDays(today, -1), until: null };
    const beside = [{ directorId: 'd1', deputyId: 'd2', from: since, until: addDays(today, -1) }, deputy];
    expect(met(null, { directions: beside })).toMatchObject([{ dueOn: addDays(since, 14) }]);
    expect(met(null, { direction: null, directions: [] })).toEqual([]);
    const late = untouched(since, [{ knownSince: addDays(today, -14) }]);
    expect(raise(late, today, settings).signals.map(each => each.code)).not.toContain('director_not_met');
  });
  it('asks who directs about a report again, also of a closed file, until they answered', () => {
    const wake = {
      on: today,
      aboutId: 'vera',
      asked: [{ userId: 'd1', doneBy: null, doneOn: null }],
    };
    const closed = { stage: 'closed', wakes: [wake] } as const;
    expect([1, 2, 3, 8].map(days => codes(closed, addDays(today, days)))).toEqual([
      [],
      ['repeat_report_unanswered director'],
      ['repeat_report_unanswered supervisor'],
      ['repeat_report_unanswered region'],
    ]);
    const both = { ...closed, wakes: [{ ...wake, on: addDays(today, 5) }, wake] };
    expect(codes(both, addDays(today, 2))).toEqual(['repeat_report_unanswered director']);
    const asked = [{ userId: 'd1', doneBy: 'd1', doneOn: today }];
    expect(codes({ ...closed, wakes: [{ ...wake, asked }] }, addDays(today, 9))).toEqual([]);
    expect(codes({ wakes: [wake], phase: 'stable_safety' }, addDays(today, 2))).toEqual([]);
  });
});
