import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { readMeasurements } from '#acts/followup/read-measurements.ts';
import { personLeft } from '#acts/household/person-left.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { beginScreening } from '#acts/screening/begin-screening.ts';
import { endScreening } from '#acts/screening/end-screening.ts';
import { readLists } from '#acts/screening/read-lists.ts';
import { recordScreeningReason } from '#acts/screening/record-screening-reason.ts';
import { saveAnswers } from '#acts/screening/save-answers.ts';
import { raiseSignals } from '#acts/watch/raise-signals.ts';
import { measured } from '#domain/followup/measures.ts';
import { adultShort } from '#domain/screening/instruments/adult-short/v1/list.ts';
import { instruments } from '#domain/screening/instruments/all.ts';
import { partStates } from '#domain/screening/part-state.ts';
import { addDays, addMonths } from '#domain/shared/calendar.ts';
import { asJob } from '#store/session.ts';
import { watchFacts } from '#store/watch-facts.ts';
import { closeHousehold, openHousehold } from '#tests/makers/household.ts';
import { expectHidden, lastAudit } from '#tests/makers/report.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { todayOf } from './safety-scene.ts';
import { type AnswerIn, begin, beginOf, say, screeningScene } from './screening-scene.ts';
import { settled } from './watch-sweep-scene.ts';

const world = await makeWorld('2027-01-31T09:00:00Z');
const { as } = world;
const db = world.database.db;
const zone = 'Europe/Amsterdam';
const today = () => todayOf(world);
const start = today();

const tell = async (householdId: string, screeningId: string, answers: AnswerIn[]) => {
  await as.wk.must(saveAnswers, { householdId, screeningId, version: 1_000, answers });
  await as.wk.must(endScreening, { householdId, screeningId, how: 'finished' });
  return screeningId;
};
const read = (householdId: string, who = as.jb) => who.must(readMeasurements, { householdId });
const statesOf = async (householdId: string, personId: string) =>
  (await read(householdId)).persons.find(each => each.personId === personId)?.waves.map(each => each.state);
const overdue = async (householdId: string) => {
  await settled(world);
  await raiseSignals(world.house);
  const { rows } = await sql<{
    person: string;
    level: string;
  }>`select person_id person, level from watch_signal
    where household_id = ${householdId} and code = 'measurement_overdue' and resolved_at is null`.execute(db);
  return rows;
};

/** Each question about violence was put, and the person did not want to say. */
const unwilling: AnswerIn[] = adultShort.sections
  .filter(section => section.part === 'violence')
  .flatMap(section =>
    section.questions.map(each => ({ item: each.construct, state: 'does_not_want' as const })),
  );

test('waves are read by the team and by nobody else, with a line in the trail and no answer', async () => {
  const at = await screeningScene(world, 'T5M-A1');
  const { householdId, mara, dirk, bo } = at;
  const hers = await tell(householdId, await begin(world, at), [
    say('by_other.hit', 'weekly'),
    say('safe_words', 'KANARIE'),
  ]);
  const carer = { personId: bo, instrument: 'carer_0_3', answeredBy: 'carer' } as const;
  await tell(householdId, await begin(world, at, { ...carer, carerId: mara }), [
    say('baby_sleeps', 'little'),
  ]);
  await tell(householdId, await begin(world, at, { ...carer, carerId: dirk }), [say('baby_sleeps', 'very')]);
  await tell(householdId, await begin(world, at, { personId: dirk, partnerId: mara }), [...unwilling]);
  const seen = await read(householdId);
  expect(seen.from).toEqual({ on: start, what: 'opened' });
  expect(seen.waves).toMatchObject([
    { month: 0, dueOn: start, of: 5, measured: 2, asked: 1 },
    { month: 12, dueOn: '2028-01-31', opensOn: '2028-01-03', closesOn: '2028-03-27', of: 5, measured: 0 },
    { month: 18, dueOn: '2028-07-31' },
  ]);
  const of = (id: string) => seen.persons.find(each => each.personId === id);
  expect(of(mara)).toMatchObject({ lastOn: start, daysSince: 0 });
  expect(of(mara)?.waves.map(each => each.state)).toEqual(['done', 'to_come', 'to_come']);
  expect(of(mara)?.waves[0]?.measurements).toMatchObject([
    {
      screeningId: hers,
      by: as.wk.id,
      informantId: mara,
      partnerId: dirk,
      mayRead: false,
      daysObserved: null,
    },
  ]);
  // Two who care for the baby stay two.
  expect(of(bo)?.waves[0]?.measurements.map(each => each.informantId)).toEqual([mara, dirk]);
  expect(of(dirk)?.waves[0]).toMatchObject({ state: 'asked', measurements: [{ how: 'does_not_want' }] });
  expect(JSON.stringify(seen)).not.toContain('KANARIE');
  expect((await read(householdId, as.wk)).persons[0]?.waves[0]?.measurements[0]?.mayRead).toBe(true);
  expect((await read(householdId, as.case)).persons[0]?.waves[0]?.measurements[0]?.mayRead).toBe(true);
  const line = await lastAudit(world, 'read_measurements');
  expect(line).toMatchObject({ household_id: householdId, user_id: as.case.id });
  expect(line?.person_ids).toHaveLength(5);
  await expectHidden(world, (who, id) => who.do(readMeasurements, { householdId: id }), householdId);
});

test('a household without anybody in it has its waves and nobody', async () => {
  const householdId = await openHousehold(world, as.vera, 'T5M-E1');
  expect(await read(householdId, as.vera)).toMatchObject({
    persons: [],
    waves: [{ of: 0 }, { of: 0 }, { of: 0 }],
  });
});

test('a year later it rises by itself for each who was asked before, and goes by a list, an answer or a reason', async () => {
  const at = await screeningScene(world, 'T5M-B1');
  const { householdId, mara, dirk, noor, sem } = at;
  await as.case.must(givePlace, { householdId, userId: as.sup.id, place: 'supervisor', reason: 'kijkt mee' });
  await tell(householdId, await begin(world, at), [say('by_other.hit', 'weekly')]);
  await tell(householdId, await begin(world, at, { personId: dirk, partnerId: mara }), [
    say('by_self.hit', 'once'),
  ]);
  const child = { personId: sem, instrument: 'child_8_11' } as const;
  await tell(householdId, await begin(world, at, child), [say('home_safe', 'little')]);
  // Dirk leaves; Noor was never asked, which another signal says.
  world.clock.addDays(100);
  const left = {
    householdId,
    personId: dirk,
    leftOn: today(),
    reason: 'Dirk woont nu bij zijn broer in Zeeland.',
  };
  const version = (await sql<{ version: number }>`select version from person where id = ${dirk}`.execute(db))
    .rows[0]?.version;
  await as.case.must(personLeft, { ...left, version: version ?? 1 });
  const norm = addDays(addMonths(start, 12), 28);
  world.clock.set(`${norm}T21:00:00Z`);
  expect(await overdue(householdId)).toEqual([]);
  expect(await statesOf(householdId, mara)).toEqual(['done', 'open', 'to_come']);
  world.clock.addDays(1);
  const rose = await overdue(householdId);
  expect(rose.map(each => each.person).sort()).toEqual([mara, dirk, sem].sort());
  expect(await statesOf(householdId, mara)).toEqual(['done', 'late', 'to_come']);
  expect(await statesOf(householdId, noor)).toEqual(['missed', 'late', 'to_come']);

  // A talk that was not finished, or in which violence was not asked, is none.
  const half = await begin(world, at);
  await as.wk.must(saveAnswers, {
    householdId,
    screeningId: half,
    version: 1_000,
    answers: [say('by_other.hit', 'never')],
  });
  const empty = await begin(world, at, {}, as.jb);
  await as.jb.must(saveAnswers, {
    householdId,
    screeningId: empty,
    version: 1_000,
    answers: [say('safe_number', 7)],
  });
  await as.jb.must(endScreening, { householdId, screeningId: empty, how: 'finished' });
  expect(await overdue(householdId)).toHaveLength(3);
  await as.wk.must(endScreening, { householdId, screeningId: half, how: 'finished' });
  // Who left may be asked too: families are followed wherever their members go.
  expect((await as.wk.must(readLists, { householdId, personId: dirk })).lists.length).toBeGreaterThan(0);
  const his = (await as.wk.must(beginScreening, beginOf(world, at, { personId: dirk, partnerId: mara })))
    .screeningId;
  await tell(householdId, his, unwilling);
  expect((await overdue(householdId)).map(each => each.person)).toEqual([sem]);
  expect(await statesOf(householdId, dirk)).toEqual(['done', 'asked', 'to_come']);
  const again = addDays(today(), 30);
  const reason = 'Sem logeert bij zijn oma en wil daarna praten.';
  await as.wk.must(recordScreeningReason, { householdId, personId: sem, reason, tryAgainOn: again });
  expect(await overdue(householdId)).toEqual([]);
  expect((await read(householdId)).persons.find(each => each.personId === sem)?.waves[1]).toMatchObject({
    state: 'put_off',
    reason: { reason, tryAgainOn: again },
  });
  world.clock.set(`${again}T21:00:00Z`);
  expect(await overdue(householdId)).toEqual([]);
  world.clock.addDays(1);
  expect((await overdue(householdId)).map(each => each.person)).toEqual([sem]);
  // It goes on after closing, and somebody who was never asked is then said here.
  await closeHousehold(world, householdId);
  await sql`update watch_due set look_on = ${today()}::date where household_id = ${householdId}`.execute(db);
  const closed = (await overdue(householdId)).map(each => each.person);
  expect(closed).toEqual(expect.arrayContaining([sem, noor]));
  expect(closed).not.toContain(mara);
});

test('waves count from the first report, by the clock of the region', async () => {
  const { householdId, mara } = await screeningScene(world, 'T5M-C1');
  const report = (receivedAt: string, number: string) =>
    sql`insert into report (region_id, household_id, number, received_at, received_by, reporter_role, natures, unsafety, facts, source, created_by)
      values (${world.regionId}, ${householdId}, ${number}, ${receivedAt}, 'phone', 'neighbour', '{}', 'structural', 'Geschreeuw.', 'Buurman', ${as.vera.id})`.execute(
      db,
    );
  await report('2027-06-01T10:00:00Z', 'T5M-1');
  // Half past twelve at night where they live; in UTC it is the day before.
  await report('2026-12-30T23:30:00Z', 'T5M-2');
  const seen = await read(householdId, as.case);
  expect(seen.from).toEqual({ on: '2026-12-31', what: 'report' });
  expect(seen.waves.map(each => each.dueOn)).toEqual(['2026-12-31', '2027-12-31', '2028-06-30']);
  const facts = await asJob(db, world.clock.now(), world.regionId, tx => watchFacts(tx, [householdId], zone));
  expect(facts.get(householdId)).toMatchObject({ reportedOn: '2026-12-31' });
  expect(facts.get(householdId)?.persons.find(each => each.id === mara)?.measuredOn).toBeNull();
});

test('the statement of the watch measures as the rule does, for every list, state and part', async () => {
  const at = await screeningScene(world, 'T5M-D1');
  const { householdId, mara } = at;
  const screeningId = await begin(world, at);
  const states = [...partStates, undefined];
  const cases = [...instruments.map(each => each.code), 'https://region.example/list'].flatMap(instrument =>
    states.flatMap(first => states.map(second => ({ instrument, first, second }))),
  );
  const wrong: unknown[] = [];
  for (const [at, { instrument, first, second }] of cases.entries()) {
    const parts: Record<string, string> = {
      ...(first === undefined
        ? {}
        : { violence: first, own_world: first, early_years: first, observation: first }),
      ...(second === undefined ? {} : { children: second }),
    };
    const state = at % 7 === 0 ? 'stopped' : 'finished';
    await sql`update screening set instrument = ${instrument}, parts = ${JSON.stringify(parts)}::jsonb, state = ${state}, ended_at = now()
      where id = ${screeningId}`.execute(db);
    const facts = await asJob(db, world.clock.now(), world.regionId, tx =>
      watchFacts(tx, [householdId], zone),
    );
    const told = facts.get(householdId)?.persons.find(each => each.id === mara)?.measuredOn !== null;
    if (told !== (measured({ instrument, questionnaireId: null, state, parts }) !== null))
      wrong.push({ instrument, parts, state });
  }
  expect(wrong).toEqual([]);
});

test('a region may set other months, and what is out of bounds is not heard', async () => {
  const { householdId } = await screeningScene(world, 'T5M-F1');
  const months = async () => (await read(householdId, as.case)).waves.map(each => each.month);
  const set = (value: object) =>
    sql`update region set settings = settings || ${JSON.stringify({ measurement: value })}::jsonb where id = ${world.regionId}`.execute(
      db,
    );
  await set({ months: [6, 12, 24] });
  expect(await months()).toEqual([0, 6, 12, 24]);
  await set({ months: [1] });
  expect(await months()).toEqual([0, 12, 18]);
});
