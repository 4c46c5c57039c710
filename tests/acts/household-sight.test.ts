import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { recordIncident } from '#acts/contact/record-incident.ts';
import { householdFile } from '#acts/household/household-file.ts';
import { readOverview } from '#acts/household/read-overview.ts';
import { readPerson } from '#acts/household/read-person.ts';
import { readTimeline } from '#acts/household/read-timeline.ts';
import { worklist } from '#acts/household/worklist.ts';
import { agreeCondition } from '#acts/safety/agree-condition.ts';
import { checkCondition } from '#acts/safety/check-condition.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { recordSafetyView } from '#acts/safety/record-safety-view.ts';
import { directedHousehold } from '#tests/makers/household.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { seenHousehold } from './sight-scene.ts';

const world = await makeWorld();
const { as } = world;
const { db } = world.database;
const household = (code: string) => seenHousehold(world, code);

test('each card says when somebody was last seen, spoken alone and asked, in the days of the region', async () => {
  const { householdId, mara, noor, sem } = await household('S-1');
  const { persons } = await as.case.must(readOverview, { householdId });
  const card = (id: string) => persons.find(person => person.id === id);
  expect(card(noor)).toMatchObject({
    lastSeen: '2026-01-11',
    lastSpokenAlone: '2026-01-11',
    lastAsked: '2026-01-11',
  });
  expect(card(mara)).toMatchObject({
    lastSeen: '2026-01-11',
    lastSpokenAlone: '2026-02-20',
    lastAsked: '2026-02-20',
  });
  expect(card(sem)).toMatchObject({
    lastSeen: null,
    lastSpokenAlone: null,
    lastAsked: null,
    own: null,
    worker: null,
  });
});

test('own number and the professional’s stand side by side with their days and are never merged', async () => {
  const { householdId, mara } = await household('S-2');
  await as.case.must(recordSafetyView, {
    householdId,
    personId: mara,
    on: '2026-03-01',
    asked: 'asked',
    ownNumber: 7,
    workerNumber: 3,
    ownWords: 'Het gaat wel',
  });
  await as.case.must(recordSafetyView, {
    householdId,
    personId: mara,
    on: '2026-03-02',
    asked: 'not_asked',
    workerNumber: 2,
  });
  const card = (await as.case.must(readOverview, { householdId })).persons.find(person => person.id === mara);
  expect(card).toMatchObject({
    own: { on: '2026-03-01', number: 7 },
    worker: { on: '2026-03-02', number: 2 },
  });
  expect(card?.series.map(each => each.number)).toEqual([4, 7]);
  // Numbers are for author and director: whoever took the report in sees that it was asked, and no number.
  const other = (await as.vera.must(readOverview, { householdId })).persons.find(
    person => person.id === mara,
  );
  expect(other).toMatchObject({ lastAsked: '2026-02-20', own: null, worker: null, series: [] });
});

test('danger is told per person; an adult who uses violence has none, and not known is not none', async () => {
  const { householdId, mara, dirk, sem } = await household('S-3');
  await as.case.must(recordDangerSigns, {
    householdId,
    personId: mara,
    on: '2026-03-01',
    informant: 'victim',
    answers: [{ code: 'strangulation', state: 'present' }],
  });
  // A later 'not asked' takes nothing away.
  await as.case.must(recordDangerSigns, {
    householdId,
    personId: mara,
    on: '2026-03-02',
    informant: 'victim',
    answers: [
      { code: 'strangulation', state: 'not_asked' },
      { code: 'weapon', state: 'not_known' },
    ],
  });
  await sql`update person set violence_roles = '{uses}' where id = ${dirk}`.execute(db);
  const { persons } = await as.case.must(readOverview, { householdId });
  const danger = (id: string) => persons.find(person => person.id === id)?.danger;
  expect(danger(mara)).toMatchObject({ level: 'red', why: ['strangulation'] });
  expect(danger(sem)).toMatchObject({ level: 'not_established' });
  expect(danger(dirk)).toBeNull();
  const { dangerSigns } = await as.case.must(householdFile, { householdId });
  expect(dangerSigns.map(row => row.state).sort()).toEqual(['not_known', 'present']);
});

test('conditions are counted by the rule of the safety room, and what comes next is in order', async () => {
  const { householdId, mara, dirk, sem } = await household('S-4');
  const agree = (text: string, firstCheckOn: string) =>
    as.case.must(agreeCondition, {
      householdId,
      text,
      protects: [mara, sem],
      askedOf: [mara, dirk],
      checkedByUser: as.case.id,
      how: 'bellen',
      everyDays: 7,
      firstCheckOn,
    });
  const one = await agree('Dirk slaapt bij zijn broer', '2026-03-04');
  await agree('Sem gaat elke dag naar school', '2026-03-03');
  expect((await as.case.must(readOverview, { householdId })).conditions).toEqual({
    active: 2,
    met: 0,
    failed: 0,
    overdue: 0,
    notChecked: 2,
  });
  const check = (status: string, sources: string[]) =>
    as.case.must(checkCondition, {
      householdId,
      conditionId: one.conditionId,
      on: '2026-03-02',
      status,
      sources,
      evidence: 'gezien en gevraagd',
    });
  await check('met', ['person_using_violence']);
  expect((await as.case.must(readOverview, { householdId })).conditions).toMatchObject({
    met: 0,
    notChecked: 2,
  });
  await check('met', ['own_observation']);
  const seen = await as.case.must(readOverview, { householdId });
  expect(seen.conditions).toMatchObject({ met: 1, notChecked: 1 });
  expect(seen.next.filter(moment => moment.kind === 'check').map(moment => moment.on)).toEqual([
    '2026-03-03',
    '2026-03-09',
  ]);
  world.clock.addDays(3);
  expect((await as.case.must(readOverview, { householdId })).conditions).toMatchObject({
    met: 1,
    overdue: 1,
  });
  await as.case.must(checkCondition, {
    householdId,
    conditionId: one.conditionId,
    on: '2026-03-05',
    status: 'not_met',
    sources: ['police'],
    evidence: 'hij stond voor de deur',
  });
  expect((await as.case.must(readOverview, { householdId })).conditions).toMatchObject({ met: 0, failed: 1 });
  world.clock.set('2026-03-02T09:00:00Z');
});

test('the time axis marks what happened; whom somebody met is the team’s, what was told is not', async () => {
  const { householdId, mara, dirk } = await household('S-5');
  await as.case.must(recordIncident, {
    householdId,
    on: '2026-02-01',
    natures: ['psychological_violence'],
    severity: 'serious',
    byPerson: dirk,
    towardPersons: [mara],
    facts: 'Hij schold haar uit.',
    source: 'Mara',
    toldBy: 'victim',
  });
  const { marks, since } = await as.case.must(readTimeline, { householdId });
  expect(since).toBe('2026-03-02');
  const of = (kind: string) => marks.filter(mark => mark.kind === kind);
  expect(of('contact').map(mark => [mark.on, mark.what, mark.alone, mark.personIds[0] === mara])).toEqual(
    expect.arrayContaining([
      ['2026-01-11', 'visit', true, false],
      ['2026-01-11', 'visit', false, true],
      ['2026-02-20', 'call', true, true],
    ]),
  );
  expect(of('asked')).toHaveLength(2);
  expect(of('incident')).toMatchObject([{ on: '2026-02-01', what: 'serious' }]);
  expect(of('director')).toMatchObject([{ label: 'case Proef' }]);
  expect(of('phase')).toMatchObject([{ what: 'direct_safety' }]);
  expect(marks.map(mark => mark.on)).toEqual([...marks.map(mark => mark.on)].sort());
  const vera = await as.vera.must(readTimeline, { householdId });
  expect(vera.marks.filter(mark => mark.kind === 'incident')).toEqual([]);
  expect(vera.marks.filter(mark => mark.kind === 'contact').map(mark => mark.what)).toEqual([
    null,
    null,
    null,
  ]);
  const trail = await sql<{
    event: string;
  }>`select event from audit where household_id = ${householdId} and event = 'read_timeline'`.execute(db);
  expect(trail.rows).toHaveLength(2);
});

test('one person is read with homes and agreements; through another household not at all', async () => {
  const one = await household('S-6');
  const other = await directedHousehold(world, 'S-7');
  const answer = await as.case.must(readPerson, { householdId: one.householdId, personId: one.sem });
  expect(answer.person).toMatchObject({ given: 'Sem' });
  expect(answer.residences).toHaveLength(2);
  expect(answer.safeContacts).toEqual([]);
  expect(await as.case.do(readPerson, { householdId: other, personId: one.sem })).toMatchObject({
    kind: 'refused',
    code: 'not_found',
  });
  expect(await as.stranger.do(readPerson, { householdId: one.householdId, personId: one.sem })).toMatchObject(
    { code: 'not_found' },
  );
});

test('a contact moves its household down the worklist', async () => {
  const { householdId } = await household('S-8');
  const row = (await as.case.must(worklist, {})).households.find(each => each.id === householdId);
  expect(row?.lastContactAt).toEqual(new Date('2026-02-20T10:00:00Z'));
  expect(row?.persons).toBe(5);
});
