import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import type { HouseholdFacts } from '#domain/watch/facts.ts';
import { type Raised, raise, watchSettings } from '#domain/watch/raise.ts';
import { grown, untouched } from '#tests/makers/watched.ts';

const settings = watchSettings({}, 'Europe/Amsterdam');
const keyOf = (each: Raised) => `${each.code} ${each.personId} ${each.aboutId}`;

/** Every day on which something rises or climbs, as "day code level". */
function walk(facts: HouseholdFacts, from: LocalDate, days: number): string[] {
  const told: string[] = [];
  const before = new Map<string, string>();
  for (let n = 0; n <= days; n += 1) {
    const today = addDays(from, n);
    for (const each of raise(facts, today, settings).signals) {
      if (before.get(keyOf(each)) !== each.level) told.push(`${n} ${each.code} ${each.level}`);
      before.set(keyOf(each), each.level);
    }
  }
  return told;
}

describe('without any data entry', () => {
  it.each<LocalDate>(['2028-02-15', '2027-03-14', '2027-10-17', '2027-12-31', '2027-01-31'])(
    'rises and climbs on the same days whatever the calendar does after %s',
    since => {
      expect(walk(untouched(since), since, 100)).toEqual([
        '15 director_not_met worker',
        '15 not_asked worker',
        '15 not_seen worker',
        '17 director_not_met director',
        '17 not_asked director',
        '17 not_seen director',
        '24 director_not_met supervisor',
        '24 not_asked supervisor',
        '24 not_seen supervisor',
        '29 not_spoken_alone worker',
        '29 screening_missing worker',
        '31 not_spoken_alone director',
        '35 screening_missing director',
        '38 not_spoken_alone supervisor',
        '42 director_not_met region',
        '42 not_asked region',
        '42 not_seen region',
        '43 part_missing worker',
        '49 part_missing director',
        '49 screening_missing supervisor',
        '56 not_spoken_alone region',
        '63 part_missing supervisor',
        '84 screening_missing region',
        '98 part_missing region',
      ]);
    },
  );
  it('never rises on a day in time: on the due day itself there is nothing', () => {
    expect(raise(untouched('2028-02-15'), '2028-02-29', settings)).toEqual({
      signals: [],
      lookOn: '2028-03-01',
    });
  });
  it('hears each child, and only a child of four or older alone', () => {
    const since: LocalDate = '2027-12-01';
    const child = (birthDate: LocalDate) =>
      walk(
        untouched(since, [{ birth: { date: birthDate, precision: 'day' }, screened: true, inPlan: true }]),
        since,
        60,
      )
        .filter(line => line.endsWith('worker'))
        .map(line => line.replace(' worker', ''));
    expect(child('2020-01-01')).toEqual([
      '15 director_not_met',
      '15 not_asked',
      '15 not_seen',
      '29 child_not_heard',
      '29 not_spoken_alone',
    ]);
    expect(child('2026-01-01')).toEqual([
      '15 director_not_met',
      '15 not_asked',
      '15 not_seen',
      '29 child_not_heard',
    ]);
    // Becomes four on day 20: days of speaking alone count from there, and a birthday answers nothing that is late.
    expect(child('2023-12-21')).toEqual([
      '15 director_not_met',
      '15 not_asked',
      '15 not_seen',
      '29 child_not_heard',
      '49 not_spoken_alone',
    ]);
  });
});

describe('a child that was expected', () => {
  it('is to be seen from the day on which it was to be born, whoever forgets to write it down', () => {
    const since: LocalDate = '2027-12-01';
    const unborn = (date: LocalDate | null) =>
      walk(untouched(since, [{ birth: { date, precision: 'unborn' } }]), since, 60).filter(line =>
        line.endsWith('worker'),
      );
    expect(unborn('2027-12-21')).toEqual(['49 child_not_heard worker']);
    expect(unborn('2027-06-01')).toEqual(['29 child_not_heard worker']);
    expect(unborn(null)).toEqual([]);
  });
});

describe('a household that opened again', () => {
  it('is late from that day on, not for the time in which it was closed', () => {
    const facts: HouseholdFacts = {
      ...untouched('2026-01-01', [{ screened: true, inPlan: true, measuredOn: '2027-07-01' }]),
      phaseSince: '2027-12-01',
      reopenedOn: '2027-12-01',
      nextReviewOn: '2026-06-01',
    };
    expect(walk(facts, '2027-12-01', 20)).toEqual([
      '1 review_overdue worker',
      '7 review_overdue director',
      '15 director_not_met worker',
      '15 not_asked worker',
      '15 not_seen worker',
      '17 director_not_met director',
      '17 not_asked director',
      '17 not_seen director',
    ]);
  });
});

describe('each rule', () => {
  const today: LocalDate = '2028-03-01';
  const quiet = untouched(today, [{ screened: true, inPlan: true }]);
  const codes = (facts: Partial<HouseholdFacts>, on: LocalDate) =>
    raise({ ...quiet, ...facts }, on, settings).signals.map(each => `${each.code} ${each.level}`);
  it('asks for a director after intake at once, in intake after a week', () => {
    expect(codes({ direction: null }, today)).toEqual([]);
    expect(codes({ direction: null }, addDays(today, 1))).toEqual(['no_director supervisor']);
    expect(codes({ direction: null, stage: 'intake' }, addDays(today, 7))).toEqual([]);
    expect(codes({ direction: null, stage: 'intake' }, addDays(today, 8))).toEqual([
      'no_director supervisor',
    ]);
    expect(codes({ direction: null, stage: 'closed' }, addDays(today, 8))).toEqual(['no_director region']);
  });
  it('tells on the first day away, unless a deputy is there', () => {
    const away = (userId: string, fromOn: LocalDate, untilOn: LocalDate | null) => ({
      userId,
      fromOn,
      untilOn,
    });
    const ill = away('d1', addDays(today, 2), addDays(today, 5));
    expect(codes({ absences: [ill] }, addDays(today, 3))).toEqual([]);
    const alone = { direction: { directorId: 'd1', deputyId: null }, absences: [ill] };
    expect([1, 2, 5, 6].map(n => codes(alone, addDays(today, n)).length)).toEqual([0, 1, 1, 0]);
    const both = { absences: [ill, away('d2', addDays(today, 4), null)] };
    expect([3, 4, 5, 6].map(n => codes(both, addDays(today, n)).length)).toEqual([0, 1, 1, 0]);
  });
  it('starts red at the supervisor, the day after tomorrow', () => {
    const red = { red: [{ personId: 'mara', since: today }] };
    expect(codes(red, addDays(today, 1))).toEqual([]);
    expect(codes(red, addDays(today, 2))).toEqual(['red_undecided supervisor']);
    expect(codes(red, addDays(today, 4))).toEqual(['red_undecided region']);
  });
  it('tells a handover without an answer from one without a first contact', () => {
    const handover = (state: 'offered' | 'accepted' | 'talked') => ({
      handovers: [{ id: 'h', state, deadlineOn: today }],
    });
    expect(codes(handover('offered'), addDays(today, 1))).toEqual(['handover_unanswered supervisor']);
    expect(codes(handover('accepted'), addDays(today, 1))).toEqual(['first_contact_missing supervisor']);
    expect(codes(handover('talked'), addDays(today, 7))).toEqual(['first_contact_missing region']);
  });
  it('asks again after a drop-out on the next day, and for a talk when safety was asked', () => {
    const recordedAt = new Date('2028-03-01T23:30:00Z'); // already the second of March where they live
    const missed = {
      id: 'a',
      personId: 'dirk',
      outcome: 'drop_out' as const,
      on: today,
      recordedAt,
      open: true,
      lastCame: null,
      lastCheck: null,
    };
    const dirk = {
      ...grown,
      id: 'dirk',
      roles: ['uses'],
      screened: true,
      inPlan: true,
      knownSince: today,
    };
    const facts = (askedAt: Date | null): Partial<HouseholdFacts> => ({
      missed: [missed],
      persons: [dirk, { ...dirk, id: 'mara', roles: ['undergoes'], askedAt }],
    });
    expect(codes(facts(null), '2028-03-02')).toEqual([]);
    expect(codes(facts(null), '2028-03-03')).toEqual(['drop_out director']);
    const asked = facts(new Date('2028-03-02T10:00:00Z'));
    const dues = (on: LocalDate) =>
      raise({ ...quiet, ...asked }, on, settings)
        .signals.filter(each => each.code === 'drop_out')
        .map(each => each.dueOn);
    expect([dues('2028-03-16'), dues('2028-03-17')]).toEqual([[], ['2028-03-16']]);
  });
  it('puts a child and a screening off to the day of the next try', () => {
    const child = {
      ...grown,
      knownSince: today,
      birth: { date: '2018-01-01' as const, precision: 'day' as const },
      hearAgainOn: addDays(today, 40),
      screenAgainOn: addDays(today, 50),
    };
    const on = (n: number) =>
      raise({ ...quiet, persons: [child] }, addDays(today, n), settings).signals.map(each => each.code);
    expect(on(40)).not.toContain('child_not_heard');
    expect(on(41)).toContain('child_not_heard');
    expect(on(50)).not.toContain('screening_missing');
    expect(on(51)).toContain('screening_missing');
  });
});

describe('who drops out of sight', () => {
  const since: LocalDate = '2028-02-01';
  const later = addDays(since, 60);
  const codes = (facts: HouseholdFacts, on = later) =>
    raise(facts, on, settings).signals.map(each => each.code);
  const around = ['not_asked', 'not_seen', 'not_spoken_alone', 'part_missing', 'screening_missing'];
  it('is watched as a member is when they live elsewhere and used violence, were a partner or raise a child', () => {
    const elsewhere = (more: object, relations: HouseholdFacts['relations'] = []) =>
      codes({ ...untouched(since, [{ kind: 'elsewhere', roles: [], ...more }]), relations });
    expect(elsewhere({ roles: ['uses'] })).toEqual(expect.arrayContaining(around));
    const at = new Date('2028-02-02T09:00:00Z');
    const was = { ...grown, roles: ['uses'], on: '2028-02-02' as const, at };
    expect(elsewhere({ before: [was] })).toEqual(expect.arrayContaining(around));
    const tie = { from: 'mara', to: 'x', untilOn: since };
    expect(elsewhere({}, [{ ...tie, kind: 'ex_partner' }])).toEqual(expect.arrayContaining(around));
    expect(elsewhere({}, [{ ...tie, kind: 'parent' }])).toEqual(expect.arrayContaining(around));
    expect(elsewhere({}, [{ ...tie, kind: 'sibling' }])).not.toContain('not_seen');
    expect(elsewhere({ leftOn: since, roles: ['uses'] })).not.toContain('not_seen');
  });
  it('stays a child of the file after it left, until it is eighteen or was a mistake', () => {
    const child = { birth: { date: '2018-03-10' as const, precision: 'day' as const }, roles: [] };
    const left = { ...child, leftOn: addDays(since, 5), leftWhy: 'left' as const };
    expect(codes(untouched(since, [left]))).toEqual(expect.arrayContaining(['child_not_heard', 'not_seen']));
    expect(codes(untouched(since, [{ ...left, leftWhy: 'wrongly_entered' }]))).not.toContain(
      'child_not_heard',
    );
    const almost = { ...left, birth: { date: addDays(later, 1 - 18 * 365 - 5), precision: 'day' as const } };
    expect(codes(untouched(since, [almost]), later)).toContain('child_not_heard');
    expect(codes(untouched(since, [almost]), addDays(later, 30))).not.toContain('child_not_heard');
  });
  it('keeps a drop-out that was recorded while the part stood', () => {
    const recordedAt = new Date('2028-02-10T09:00:00Z');
    const missed = [
      {
        ...{
          id: 'a1',
          personId: 'mara',
          outcome: 'drop_out' as const,
          on: '2028-02-10' as const,
          recordedAt,
        },
        ...{ open: true, lastCame: null, lastCheck: null },
      },
    ];
    const was = (at: string) => ({ ...grown, roles: ['uses'], on: '2028-02-11' as const, at: new Date(at) });
    const stood = (at: string) => codes({ ...untouched(since, [{ roles: [], before: [was(at)] }]), missed });
    expect(stood('2028-02-11T09:00:00Z')).toContain('drop_out');
    expect(stood('2028-02-09T09:00:00Z')).not.toContain('drop_out');
  });
});

describe('a mute', () => {
  it('ends by itself: the day after its last one is a day to look again', () => {
    const since: LocalDate = '2028-02-01';
    const muted = {
      ...untouched(since),
      mutes: [{ code: 'not_seen', personId: 'mara', until: '2028-02-27' as const }],
    };
    const told = (on: LocalDate) =>
      raise(muted, on, settings).signals.find(each => each.code === 'not_seen')?.mutedUntil;
    expect(told('2028-02-27')).toBe('2028-02-27');
    expect(told('2028-02-28')).toBe(null);
    const alone = {
      ...muted,
      persons: muted.persons.map(each => ({ ...each, screened: true, inPlan: true })),
    };
    expect(raise(alone, '2028-02-26', settings).lookOn).toBe('2028-02-28');
    expect(raise({ ...alone, mutes: [] }, '2028-02-26', settings).lookOn).toBe('2028-03-01');
  });
});
