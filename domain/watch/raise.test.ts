import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { birthPrecisions, personKinds, violenceRoles } from '#domain/household/codes.ts';
import { leftWhys } from '#domain/household/people-of-file.ts';
import { handoverStates } from '#domain/network/handover.ts';
import { phases } from '#domain/safety/codes.ts';
import { addDays, diffDays, type LocalDate, startOfLocalDay, toLocalDate } from '#domain/shared/calendar.ts';
import { signalCodes, signalLevels } from '#domain/watch/codes.ts';
import type { HouseholdFacts, WatchedPerson } from '#domain/watch/facts.ts';
import { type Raised, raise, watchSettings } from '#domain/watch/raise.ts';
import { signals } from '#domain/watch/signals.ts';

const zone = 'Europe/Amsterdam';
const settings = watchSettings({}, zone);
/** Around a leap day, both changes of the clock and the turn of a year. */
const base: LocalDate = '2027-12-01';
const day = (from = -400, until = 400) => fc.integer({ min: from, max: until }).map(n => addDays(base, n));
const past = day(-400, 0);
const id = fc.constantFrom('p1', 'p2', 'p3', 'p4');
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 });
const instant = fc
  .tuple(past, fc.integer({ min: 0, max: 86_399 }))
  .map(([on, seconds]) => new Date(startOfLocalDay(on, zone).getTime() + seconds * 1000));

const birth = fc
  .record({ ago: fc.integer({ min: -40, max: 8_000 }), precision: fc.constantFrom(...birthPrecisions) })
  .map(({ ago, precision }) =>
    precision === 'not_known' ? { date: null, precision } : { date: addDays(base, -ago), precision },
  );

const some = <T>(arbitrary: fc.Arbitrary<T>, most = 2) => fc.array(arbitrary, { maxLength: most });
const roles = fc.subarray([...violenceRoles]);
const leftWhy = orNull(fc.constantFrom(...leftWhys));

const person = (personId: string): fc.Arbitrary<WatchedPerson> =>
  fc.record({
    id: fc.constant(personId),
    kind: fc.constantFrom(...personKinds),
    birth,
    leftOn: orNull(day()),
    knownSince: past,
    leftWhy,
    roles,
    before: some(
      fc
        .record({
          kind: fc.constantFrom(...personKinds),
          birth,
          roles,
          leftOn: orNull(day()),
          leftWhy,
          at: instant,
        })
        .map(was => ({ ...was, on: toLocalDate(was.at, zone) })),
      1,
    ),
    sight: fc.record({ lastAsked: orNull(past), lastSeen: orNull(past), lastSpokenAlone: orNull(past) }),
    askedAt: orNull(instant),
    spokenAt: orNull(instant),
    heardBySpeaking: orNull(past),
    heardBySeeing: orNull(past),
    hearAgainOn: orNull(day()),
    screened: fc.boolean(),
    screenAgainOn: orNull(day()),
    notScreenedOn: orNull(past),
    measuredOn: orNull(past),
    inPlan: fc.boolean(),
    metByDirector: orNull(past),
  });

const rows = <T extends object>(arbitrary: fc.Arbitrary<T>) =>
  some(arbitrary, 3).map(all => all.map((each, at) => ({ ...each, id: `r${at}` })));

const directed = <T>(until: fc.Arbitrary<T>) =>
  fc.record({
    directorId: fc.constantFrom('d1', 'd3'),
    deputyId: orNull(fc.constant('d2')),
    from: past,
    until,
  });

const household: fc.Arbitrary<HouseholdFacts> = fc.record({
  stage: fc.constantFrom('intake', 'open', 'open', 'closed'),
  phase: fc.constantFrom(...phases),
  phaseSince: past,
  reopenedOn: orNull(past),
  openedOn: past,
  reportedOn: orNull(past),
  directedFrom: orNull(past),
  undirectedFrom: orNull(past),
  direction: orNull(fc.record({ directorId: fc.constant('d1'), deputyId: orNull(fc.constant('d2')) })),
  directions: fc
    .tuple(some(directed(past), 2), orNull(directed(fc.constant(null))))
    .map(([before, now]) => [...before, ...(now === null ? [] : [now])]),
  wakes: some(
    fc.record({
      on: past,
      aboutId: orNull(fc.constantFrom('d1', 'd3', 'x')),
      asked: some(
        fc.record({
          userId: fc.constantFrom('d1', 'd2', 'd3', 's'),
          doneBy: orNull(fc.constantFrom('d1', 'd3', 's')),
          doneOn: orNull(past),
        }),
      ),
    }),
  ),
  absences: some(
    fc.record({
      userId: fc.constantFrom('d1', 'd2'),
      fromOn: day(-60, 60),
      untilOn: orNull(day(0, 120)),
    }),
  ),
  persons: fc.tuple(person('p1'), person('p2'), person('p3')).map(all => [...all]),
  relations: some(
    fc.record({
      from: id,
      to: id,
      kind: fc.constantFrom('parent', 'partner', 'sibling', 'authority'),
      untilOn: orNull(day()),
    }),
  ),
  untold: rows(fc.record({ personId: id, on: past })),
  conditions: rows(
    fc.record({
      agreedOn: past,
      firstCheckOn: day(-400, 60),
      everyDays: fc.integer({ min: 1, max: 92 }),
      checks: some(
        fc.record({
          on: day(-400, 20),
          recordedAt: instant,
          status: fc.constantFrom('met', 'not_met', 'not_known'),
          sources: fc.constant(['own_observation' as const]),
          sourcePersonIds: fc.constant([]),
        }),
        3,
      ),
    }),
  ),
  red: some(fc.record({ personId: fc.constant('p1'), since: past }), 1),
  handovers: rows(fc.record({ state: fc.constantFrom(...handoverStates), deadlineOn: day(-60, 60) })),
  missed: rows(
    fc.record({
      personId: id,
      outcome: fc.constantFrom('drop_out', 'no_show'),
      on: past,
      recordedAt: instant,
      open: fc.boolean(),
      lastCame: orNull(past),
      lastCheck: orNull(fc.record({ on: past, recordedAt: instant })),
    }),
  ),
  clocks: rows(fc.record({ dueOn: day() })),
  planFrom: orNull(past),
  versionFrom: orNull(past),
  nextReviewOn: orNull(day()),
  closing: orNull(fc.record({ id: fc.constant('c1'), proposedOn: past })),
  moments: rows(fc.record({ dueOn: day() })),
  warnings: rows(fc.record({ personId: orNull(id), reviewOn: day() })),
  mutes: some(
    fc.record({ code: fc.constantFrom(...signalCodes), personId: orNull(id), until: day(-10, 60) }),
  ),
});

const keyOf = (each: Raised) => `${each.code} ${each.personId} ${each.aboutId}`;

describe('the watch, over generated households', () => {
  it('says on which day its answer changes: not before, and then indeed', () => {
    fc.assert(
      fc.property(household, fc.integer({ min: 0, max: 120 }), (facts, ahead) => {
        const today = addDays(base, ahead);
        const now = raise(facts, today, settings);
        const until = now.lookOn ?? addDays(today, 400);
        const length = Math.min(diffDays(today, until), 400);
        for (let n = 1; n < length; n += 1)
          expect(raise(facts, addDays(today, n), settings).signals).toEqual(now.signals);
        if (now.lookOn !== null) expect(raise(facts, now.lookOn, settings).signals).not.toEqual(now.signals);
      }),
      { numRuns: 60 },
    );
  });

  it('only climbs while it stands, and rises on the day after the last one in time', () => {
    fc.assert(
      fc.property(household, facts => {
        let before = new Map<string, Raised>();
        for (let n = 0; n <= 120; n += 1) {
          const today = addDays(base, n);
          const now = new Map(raise(facts, today, settings).signals.map(each => [keyOf(each), each]));
          for (const [key, each] of now) {
            expect(each.dueOn < today).toBe(true);
            const was = before.get(key);
            if (was?.dueOn !== each.dueOn) continue;
            expect(signalLevels.indexOf(each.level)).toBeGreaterThanOrEqual(signalLevels.indexOf(was.level));
          }
          before = now;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not care in which order the facts come, and says each thing once', () => {
    fc.assert(
      fc.property(household, facts => {
        const turned = Object.fromEntries(
          Object.entries(facts).map(([name, value]) => [
            name,
            Array.isArray(value) ? value.toReversed() : value,
          ]),
        ) as unknown as HouseholdFacts;
        const answer = raise(facts, base, settings);
        expect(raise(turned, base, settings)).toEqual(answer);
        expect(new Set(answer.signals.map(keyOf)).size).toBe(answer.signals.length);
      }),
    );
  });

  it('leaves a closed household only what a closed one is watched for', () => {
    fc.assert(
      fc.property(household, facts => {
        const { signals: closed } = raise({ ...facts, stage: 'closed' }, base, settings);
        for (const { code } of closed) expect(signals[code].afterClosing).toBe(true);
        const open = raise({ ...facts, stage: 'open' }, base, settings);
        expect(open.signals.map(each => each.code)).not.toContain('follow_up_due');
      }),
    );
  });

  it('mutes to the last day of the mute and no longer, and never what may not be muted', () => {
    fc.assert(
      fc.property(household, facts => {
        for (let n = -12; n <= 62; n += 1) {
          const today = addDays(base, n);
          for (const each of raise(facts, today, settings).signals) {
            const until = facts.mutes
              .filter(mute => mute.code === each.code && [null, each.personId].includes(mute.personId))
              .map(mute => mute.until)
              .filter(last => last >= today)
              .sort()
              .at(-1);
            expect(each.mutedUntil).toBe(signals[each.code].mutable ? (until ?? null) : null);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
