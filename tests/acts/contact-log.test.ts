import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { readContact } from '#acts/contact/read-contact.ts';
import { readIncidents } from '#acts/contact/read-incidents.ts';
import { readNotes } from '#acts/contact/read-notes.ts';
import { recordContact } from '#acts/contact/record-contact.ts';
import { recordIncident } from '#acts/contact/record-incident.ts';
import { writeNote } from '#acts/contact/write-note.ts';
import { addMembers, teamScene } from '#tests/makers/members.ts';
import { makeWorld } from '#tests/makers/world.ts';

const world = await makeWorld();
const { as } = world;
const unknown = '00000000-0000-4000-8000-000000000000';

const incident = (householdId: string, more: Record<string, unknown> = {}) => ({
  householdId,
  on: '2026-02-20',
  natures: ['physical_abuse'],
  severity: 'serious',
  facts: 'Er is geslagen in de keuken.',
  source: 'verteld tijdens het bezoek',
  toldBy: 'victim',
  ...more,
});
const note = (householdId: string, more: Record<string, unknown> = {}) => ({
  householdId,
  facts: 'Vier dagen niet op school.',
  source: 'brief van school',
  ...more,
});
const events = async (householdId: string, event: string) =>
  (
    await sql<{ user_id: string; returned: unknown }>`select user_id, returned from audit
      where household_id = ${householdId} and event = ${event} and outcome = 'done' order by seq`.execute(
      world.database.db,
    )
  ).rows;

test('an incident is kept with who, toward whom and which children, and counts in its month', async () => {
  const { householdId, mara, dirk, noor } = await teamScene(world);
  const { incidentId } = await as.case.must(
    recordIncident,
    incident(householdId, { byPerson: dirk, towardPersons: [mara], childrenPresent: [noor] }),
  );
  await as.case.must(recordIncident, incident(householdId, { on: '2025-01-01', precision: 'year' }));
  const log = await as.case.must(readIncidents, { householdId });
  expect(log.incidents[0]).toMatchObject({
    id: incidentId,
    on: '2026-02-20',
    byPerson: dirk,
    towardPersons: [mara],
    childrenPresent: [noor],
    by: { given: 'case' },
  });
  expect(log.trend.months.at(-2)).toEqual({ month: '2026-02', count: 1 });
  expect(log.trend.yearOnly).toBe(1);
  expect(await events(householdId, 'record_incident')).toHaveLength(2);
  expect(await events(householdId, 'read_incidents')).toEqual([
    { user_id: as.case.id, returned: { incident: log.incidents.map(each => each.id) } },
  ]);
});

test('the log and its trend hold only what is for the reader', async () => {
  const { householdId } = await teamScene(world);
  await as.wk.must(recordIncident, incident(householdId));
  await as.wk.must(recordIncident, incident(householdId, { audience: { team: 'team' } }));
  await as.wk.must(recordIncident, incident(householdId, { audience: { team: 'named', users: [as.jb.id] } }));
  const counted = async (who: keyof typeof as) => {
    const { incidents, trend } = await as[who].must(readIncidents, { householdId });
    return [incidents.length, trend.months.at(-2)?.count];
  };
  expect(await counted('wk')).toEqual([3, 3]);
  expect(await counted('case')).toEqual([3, 3]);
  expect(await counted('dep')).toEqual([3, 3]);
  expect(await counted('jb')).toEqual([2, 2]);
  expect(await counted('vera')).toEqual([1, 1]);
});

test('an incident told in a contact shows there, and only to who may see it', async () => {
  const { householdId, mara } = await teamScene(world);
  const before = await as.wk.must(recordIncident, incident(householdId));
  const { contactId } = await as.wk.must(recordContact, {
    householdId,
    kind: 'visit',
    at: '2026-03-01T10:00:00Z',
    persons: [{ personId: mara, seen: true, spoken: true, alone: 'yes', safetyAsked: 'yes' }],
    incidentIds: [before.incidentId],
    audience: { team: 'team' },
  });
  const told = await as.wk.must(recordIncident, incident(householdId, { contactId, on: '2026-02-28' }));
  const ids = async (who: keyof typeof as) =>
    (await as[who].must(readContact, { householdId, contactId })).open?.incidents.map(each => each.id);
  expect(await ids('wk')).toEqual([told.incidentId, before.incidentId]);
  expect(await ids('case')).toEqual([told.incidentId, before.incidentId]);
  expect(await ids('jb')).toEqual([]);
});

test('a contact that one may not see cannot be linked, and answers like an unknown one', async () => {
  const { householdId, mara } = await teamScene(world);
  const { contactId } = await as.wk.must(recordContact, {
    householdId,
    kind: 'talk',
    at: '2026-03-01T10:00:00Z',
    persons: [{ personId: mara, seen: true, spoken: true, alone: 'yes', safetyAsked: 'yes' }],
  });
  const hidden = await as.jb.do(recordIncident, incident(householdId, { contactId }));
  expect(hidden).toMatchObject({ kind: 'refused', code: 'not_found' });
  expect(await as.jb.do(recordIncident, incident(householdId, { contactId: unknown }))).toEqual(hidden);
  expect(await as.jb.do(recordIncident, incident(householdId, { reportId: unknown }))).toEqual(hidden);
});

test('notes keep facts, views and source apart and follow their audience', async () => {
  const { householdId, noor } = await teamScene(world);
  const { noteId } = await as.wk.must(
    writeNote,
    note(householdId, { aboutPersons: [noor], views: 'School maakt zich zorgen.' }),
  );
  const [seen] = (await as.case.must(readNotes, { householdId })).notes;
  expect(seen).toMatchObject({
    id: noteId,
    on: '2026-03-02',
    aboutPersons: [noor],
    facts: 'Vier dagen niet op school.',
    views: 'School maakt zich zorgen.',
    source: 'brief van school',
  });
  expect((await as.jb.must(readNotes, { householdId })).notes).toEqual([]);
  expect(await events(householdId, 'write_note')).toEqual([
    { user_id: as.wk.id, returned: { note: [noteId] } },
  ]);
  expect(await events(householdId, 'read_notes')).toEqual([
    { user_id: as.case.id, returned: { note: [noteId] } },
    { user_id: as.jb.id, returned: { note: [] } },
  ]);
});

test('what cannot be is refused with a sentence', async () => {
  const { householdId } = await teamScene(world);
  const other = await teamScene(world);
  const cases = [
    ['in_the_future', recordIncident, incident(householdId, { on: '2026-03-03' })],
    ['unknown_person', recordIncident, incident(householdId, { byPerson: other.mara })],
    ['unknown_person', recordIncident, incident(householdId, { childrenPresent: [unknown] })],
    [
      'not_in_team',
      recordIncident,
      incident(householdId, { audience: { team: 'named', users: [as.stranger.id] } }),
    ],
    ['nothing_written', writeNote, note(householdId, { facts: ' ' })],
    ['in_the_future', writeNote, note(householdId, { on: '2026-03-03' })],
    ['unknown_person', writeNote, note(householdId, { aboutPersons: [other.mara] })],
    ['not_in_team', writeNote, note(householdId, { audience: { team: 'named', users: [as.elsewhere.id] } })],
  ] as const;
  for (const [code, deed, input] of cases)
    expect(
      deed === writeNote ? await as.wk.do(writeNote, input) : await as.wk.do(recordIncident, input),
      code,
    ).toMatchObject({
      kind: 'refused',
      code,
    });
  for (const bad of [
    { natures: [] },
    { natures: ['sky'] },
    { on: '2026-02-30' },
    { severity: '' },
    { facts: '' },
  ])
    expect((await as.wk.do(recordIncident, incident(householdId, bad))).kind).toBe('invalid');
  await addMembers(world, householdId, [{ given: 'Tante', safeAddressSince: '2026-01-05' }]);
  const address = 'Ze woont nu op Dorpsstraat 12.';
  expect(await as.wk.do(recordIncident, incident(householdId, { facts: address }))).toMatchObject({
    code: 'address_in_text',
  });
  expect(await as.wk.do(writeNote, note(householdId, { facts: address }))).toMatchObject({
    code: 'address_in_text',
  });
});

test('whoever is not in the team meets the answer for a household that is not there', async () => {
  const { householdId } = await teamScene(world);
  const nowhere = await as.wk.do(readNotes, { householdId: unknown });
  expect(nowhere).toMatchObject({ kind: 'refused', code: 'not_found' });
  for (const who of [as.stranger, as.elsewhere, as.sh]) {
    expect(await who.do(recordIncident, incident(householdId))).toEqual(nowhere);
    expect(await who.do(readIncidents, { householdId })).toEqual(nowhere);
    expect(await who.do(writeNote, note(householdId))).toEqual(nowhere);
    expect(await who.do(readNotes, { householdId })).toEqual(nowhere);
  }
});
