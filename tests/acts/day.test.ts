import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { recordContact } from '#acts/contact/record-contact.ts';
import { addTask } from '#acts/day/add-task.ts';
import { myDay } from '#acts/day/my-day.ts';
import { recordSafeContact } from '#acts/household/record-safe-contact.ts';
import { appointDirector } from '#acts/network/appoint-director.ts';
import { assessReport } from '#acts/report/assess-report.ts';
import { agreeCondition } from '#acts/safety/agree-condition.ts';
import { askOverride } from '#acts/safety/ask-override.ts';
import { checkCondition } from '#acts/safety/check-condition.ts';
import { decideOnRed } from '#acts/safety/decide-on-red.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { perform } from '#acts/shared/perform.ts';
import { lineTones } from '#domain/day/lines.ts';
import { teamScene } from '#tests/makers/members.ts';
import { received } from '#tests/makers/report.ts';
import { makeWorld, type PersonKey } from '#tests/makers/world.ts';

const world = await makeWorld('2026-03-02T09:00:00Z');
const { as, clock } = world;

/** The lines of one household on somebody's day: kind, tone and group. */
const dayOf = async (who: PersonKey, householdId: string) =>
  (await as[who].must(myDay, {})).lines
    .filter(line => line.household.id === householdId)
    .map(line => `${line.group} ${line.tone} ${line.kind}`);

const condition = (householdId: string, persons: { mara: string; dirk: string }) => ({
  householdId,
  text: 'Dirk komt niet aan de deur.',
  protects: [persons.mara],
  askedOf: [persons.dirk],
  checkedByUser: as.wk.id,
  how: 'Bellen met Mara en met de buurvrouw.',
  everyDays: 7,
  firstCheckOn: '2026-03-05',
  audience: { team: 'team' },
});
const check = (
  householdId: string,
  conditionId: string,
  status: string,
  more: Record<string, unknown> = {},
) => ({
  householdId,
  conditionId,
  on: clock.now().toISOString().slice(0, 10),
  status,
  sources: ['victim'],
  evidence: 'Mara vertelde het aan de telefoon.',
  ...more,
});

test('nobody has a day without households, and no household of another team is in it', async () => {
  await teamScene(world);
  for (const who of ['stranger', 'elsewhere', 'adm', 'sh'] as const) {
    const day = await as[who].must(myDay, {});
    expect([day.lines, day.counts, day.more], who).toEqual([[], { now: 0, today: 0, week: 0 }, 0]);
  }
  expect((await perform(world.house, myDay, {}, { token: 'nobody', requestId: 'r' })).kind).toBe(
    'unauthenticated',
  );
});

test('a report is on the day of Veilig Thuis until it is assessed, acute as danger', async () => {
  const acute = await received(world, { unsafety: 'acute' });
  const plain = await received(world, {
    unsafety: 'structural',
    persons: [{ given: 'Ilse', family: 'Anders', sex: 'female' }],
  });
  expect(await dayOf('vera', acute.householdId)).toEqual([
    'now danger acute_report',
    'now danger no_director',
    'week neutral hearing',
  ]);
  expect(await dayOf('vera', plain.householdId)).toEqual([
    'now danger no_director',
    'week neutral assess_report',
    'week neutral hearing',
  ]);
  await as.vera.must(assessReport, {
    householdId: plain.householdId,
    reportId: plain.reportId,
    decidedOn: '2026-03-02',
    unsafety: 'structural',
    outcome: 'conditions_and_follow_up',
    reason: 'Er zijn voorwaarden nodig.',
  });
  await as.vera.must(appointDirector, {
    householdId: plain.householdId,
    directorId: as.jb.id,
    deputyId: as.sup.id,
    reason: 'kent de wijk en heeft ruimte',
  });
  expect(await dayOf('vera', plain.householdId)).not.toContain('week neutral assess_report');
  expect(await dayOf('vera', plain.householdId)).not.toContain('now danger no_director');
  expect(await dayOf('wim', acute.householdId)).toEqual([]);
});

test('red danger is now for director and deputy both, and gone for both once it is decided', async () => {
  const { householdId, mara } = await teamScene(world);
  await as.wk.must(recordDangerSigns, {
    householdId,
    personId: mara,
    on: '2026-03-02',
    informant: 'victim',
    answers: [{ code: 'strangulation', state: 'present' }],
    audience: { team: 'team' },
  });
  expect(await dayOf('case', householdId)).toEqual(['now danger decide_on_red']);
  expect(await dayOf('dep', householdId)).toEqual(['now danger decide_on_red']);
  expect(await dayOf('wk', householdId)).toEqual([]);
  await as.dep.must(decideOnRed, {
    householdId,
    personId: mara,
    decision: 'Vannacht naar de opvang, samen met de kinderen.',
  });
  expect(await dayOf('case', householdId)).toEqual([]);
  expect(await dayOf('dep', householdId)).toEqual([]);
});

test('a check is on the day of who checks and who directs; a failed one is danger until a later one counts', async () => {
  const scene = await teamScene(world);
  const { householdId, dirk } = scene;
  const { conditionId } = await as.case.must(agreeCondition, condition(householdId, scene));
  const coming = ['week neutral condition_check'];
  expect([
    await dayOf('wk', householdId),
    await dayOf('case', householdId),
    await dayOf('jb', householdId),
  ]).toEqual([coming, coming, []]);
  clock.set('2026-03-06T09:00:00Z');
  expect(await dayOf('wk', householdId)).toEqual(['today late condition_check']);
  await as.wk.must(
    checkCondition,
    check(householdId, conditionId, 'met', { sources: ['person_using_violence'], sourcePersons: [dirk] }),
  );
  expect(await dayOf('wk', householdId)).toEqual(['today late condition_check']);
  await as.wk.must(checkCondition, check(householdId, conditionId, 'not_met'));
  for (const who of ['wk', 'case', 'dep'] as const)
    expect(await dayOf(who, householdId), who).toEqual(['now danger condition_failed']);
  clock.set('2026-03-07T09:00:00Z');
  await as.wk.must(checkCondition, check(householdId, conditionId, 'met'));
  expect(await dayOf('wk', householdId)).toEqual(['week neutral condition_check']);
  expect(await dayOf('case', householdId)).toEqual(['today late task', 'week neutral condition_check']);
  clock.set('2026-03-02T09:00:00Z');
});

test('an override waits with who may decide, never with who asked', async () => {
  const { householdId } = await teamScene(world);
  await as.case.must(askOverride, {
    householdId,
    reason: 'Alle controles lopen volgende week pas.',
    endsOn: '2026-04-01',
  });
  expect(await dayOf('case', householdId)).toEqual([]);
  expect(await dayOf('dep', householdId)).toEqual(['today neutral override_waiting']);
});

test('who is out of sight comes back after the norm of the phase, from local midnight on', async () => {
  const { householdId, mara, dirk, noor, sem } = await teamScene(world);
  const part = (personId: string) => ({
    personId,
    seen: true,
    spoken: true,
    alone: 'yes',
    safetyAsked: 'yes',
  });
  await as.wk.must(recordContact, {
    householdId,
    kind: 'visit',
    at: '2026-03-02T08:00:00Z',
    persons: [mara, dirk, noor, sem].map(part),
  });
  clock.set('2026-03-16T22:59:59Z');
  expect(await dayOf('case', householdId)).toEqual([]);
  clock.set('2026-03-16T23:00:00Z');
  expect(await dayOf('case', householdId)).toEqual(Array(4).fill('today late sight_gap'));
  expect(await dayOf('wk', householdId)).toEqual([]);
  await as.wk.must(recordContact, {
    householdId,
    kind: 'call',
    at: '2026-03-16T22:00:00Z',
    persons: [{ personId: mara, spoken: true, alone: 'no', safetyAsked: 'yes' }],
  });
  const line = (await as.case.must(myDay, {})).lines.find(each => each.person?.id === mara);
  expect(line).toMatchObject({ place: 'director', since: '2026-03-02', dueOn: '2026-03-16', daysLate: 1 });
  expect(line?.gaps).toEqual([{ what: 'seen', last: '2026-03-02', dueOn: '2026-03-16', daysOver: 1 }]);
  clock.set('2026-03-02T09:00:00Z');
});

test('a region may change a norm, within bounds', async () => {
  const { householdId } = await teamScene(world);
  clock.set('2026-03-06T09:00:00Z');
  const set = (settings: string) =>
    sql`update region set settings = ${settings}::jsonb where id = ${world.regionId}`.execute(
      world.database.db,
    );
  expect(await dayOf('case', householdId)).toEqual([]);
  await set('{"sightNorms": {"direct_safety": {"seen": 3}}}');
  expect(await dayOf('case', householdId)).toEqual(Array(4).fill('today late sight_gap'));
  await set('{"sightNorms": {"direct_safety": {"seen": 9999}}}');
  expect(await dayOf('case', householdId)).toEqual([]);
  await set('{}');
  clock.set('2026-03-02T09:00:00Z');
});

test('an agreement on safe contact that runs out, and tasks, each on their day', async () => {
  const { householdId, mara } = await teamScene(world);
  const safe = { householdId, personId: mara, channel: 'phone', allowed: true, agreedOn: '2026-03-01' };
  await as.case.must(recordSafeContact, { ...safe, expiresOn: '2026-03-09' });
  await as.case.must(recordSafeContact, { ...safe, channel: 'email', expiresOn: '2026-03-10' });
  const task = (dueOn: string | undefined) =>
    as.case.must(addTask, { householdId, assignedTo: as.wk.id, text: 'Bel de school', dueOn });
  for (const dueOn of ['2026-03-02', '2026-03-09', '2026-03-10', undefined]) await task(dueOn);
  expect(await dayOf('case', householdId)).toEqual(['week neutral safe_contact_expires']);
  expect(await dayOf('wk', householdId)).toEqual([
    'today neutral task',
    'week neutral task',
    'week neutral task',
  ]);
  clock.set('2026-03-03T09:00:00Z');
  expect((await dayOf('wk', householdId))[0]).toBe('today late task');
  clock.set('2026-03-02T09:00:00Z');
});

test('the most dangerous comes first over all households, and the trail holds whom it was about', async () => {
  clock.set('2026-04-20T09:00:00Z');
  const { lines, counts, more } = await as.case.must(myDay, {});
  const tones = lines.map(line => lineTones.indexOf(line.tone));
  expect(tones).toEqual([...tones].sort((a, b) => a - b));
  expect(lines.length).toBeGreaterThan(20);
  expect([counts.now + counts.today + counts.week, more]).toEqual([lines.length, 0]);
  const trail = await sql<{
    person_ids: string[];
    returned: { household: string[] };
    household_id: string | null;
  }>`select person_ids, returned, household_id
    from audit where event = 'my_day' and user_id = ${as.case.id} order by seq desc limit 1`.execute(
    world.database.db,
  );
  const persons = new Set(lines.flatMap(line => (line.person === null ? [] : [line.person.id])));
  expect(new Set(trail.rows[0]?.person_ids)).toEqual(persons);
  expect(new Set(trail.rows[0]?.returned.household)).toEqual(new Set(lines.map(line => line.household.id)));
});
