import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { recordContact } from '#acts/contact/record-contact.ts';
import { addMembers, teamScene } from '#tests/makers/members.ts';
import { makeWorld } from '#tests/makers/world.ts';

const world = await makeWorld();
const { as } = world;
const { db } = world.database;
const unknown = '00000000-0000-4000-8000-000000000000';
const scene = () => teamScene(world);

const asked = (personId: string) => ({
  personId,
  seen: true,
  spoken: true,
  alone: 'yes',
  safetyAsked: 'yes',
});
const visitWith = (householdId: string, persons: readonly unknown[], more: Record<string, unknown> = {}) => ({
  householdId,
  kind: 'visit',
  at: '2026-03-02T08:00:00Z',
  persons,
  ...more,
});

test('a visit is kept with each person apart', async () => {
  const { householdId, mara, noor } = await scene();
  const { contactId } = await as.wk.must(
    recordContact,
    visitWith(householdId, [
      { ...asked(mara), safetyNumber: 4, ownWords: 'Ik slaap weer.' },
      {
        personId: noor,
        seen: true,
        safetyAsked: 'could_not_ask',
        couldNotReason: 'Er was iemand bij die luisterde.',
      },
    ]),
  );
  const parts =
    await sql`select person_id, seen, spoken, alone, safety_asked from contact_person where contact_id = ${contactId} order by spoken desc`.execute(
      db,
    );
  expect(parts.rows).toEqual([
    { person_id: mara, seen: true, spoken: true, alone: 'yes', safety_asked: 'yes' },
    { person_id: noor, seen: true, spoken: false, alone: 'not_applicable', safety_asked: 'could_not_ask' },
  ]);
  const texts =
    await sql`select person_id, safety_number, own_words, audience_team from contact_text where contact_id = ${contactId}`.execute(
      db,
    );
  expect(texts.rows).toEqual([
    { person_id: mara, safety_number: 4, own_words: 'Ik slaap weer.', audience_team: 'author_and_director' },
  ]);
  const household = await sql<{
    at: Date;
  }>`select last_contact_at at from household where id = ${householdId}`.execute(db);
  expect(household.rows[0]?.at).toEqual(new Date('2026-03-02T08:00:00Z'));
  const trail =
    await sql`select user_id, person_ids, returned from audit where household_id = ${householdId} and event = 'record_contact'`.execute(
      db,
    );
  expect(trail.rows).toEqual([
    { user_id: as.wk.id, person_ids: [mara, noor], returned: { contact: [contactId] } },
  ]);
});

test('an older contact recorded later does not put the last contact back', async () => {
  const { householdId, mara } = await scene();
  await as.wk.must(recordContact, visitWith(householdId, [asked(mara)]));
  await as.wk.must(recordContact, visitWith(householdId, [asked(mara)], { at: '2026-02-20T08:00:00+01:00' }));
  const household = await sql<{
    at: Date;
  }>`select last_contact_at at from household where id = ${householdId}`.execute(db);
  expect(household.rows[0]?.at).toEqual(new Date('2026-03-02T08:00:00Z'));
});

test('what cannot be is refused with a sentence, and nothing is written', async () => {
  const one = await scene();
  const other = await scene();
  const { householdId, mara, noor } = one;
  const before = await sql<{ n: number }>`select count(*) n from contact`.execute(db);
  const cases: readonly (readonly [string, Record<string, unknown>])[] = [
    ['safety_answer_missing', visitWith(householdId, [asked(mara), { personId: noor, seen: true }])],
    [
      'could_not_ask_without_reason',
      visitWith(householdId, [{ personId: mara, safetyAsked: 'could_not_ask', couldNotReason: 'nee' }]),
    ],
    ['message_is_not_meeting', visitWith(householdId, [asked(mara)], { kind: 'message' })],
    ['call_is_not_seeing', visitWith(householdId, [asked(mara)], { kind: 'call' })],
    ['in_the_future', visitWith(householdId, [asked(mara)], { at: '2026-03-02T09:00:01Z' })],
    ['person_twice', visitWith(householdId, [asked(mara), asked(mara)])],
    ['unknown_person', visitWith(householdId, [asked(mara), asked(other.mara)])],
    ['unknown_person', visitWith(householdId, [{ ...asked(mara), audience: { persons: [unknown] } }])],
    [
      'not_in_team',
      visitWith(householdId, [asked(mara)], { audience: { team: 'named', users: [as.stranger.id] } }),
    ],
    [
      'not_in_team',
      visitWith(householdId, [{ ...asked(mara), audience: { team: 'named', users: [as.elsewhere.id] } }]),
    ],
    ['unknown_incident', visitWith(householdId, [asked(mara)], { incidentIds: [unknown] })],
  ];
  for (const [code, input] of cases) {
    const answer = await as.wk.do(recordContact, input);
    expect(answer, code).toMatchObject({ kind: 'refused', code });
  }
  expect(await as.wk.do(recordContact, visitWith(householdId, []))).toMatchObject({ kind: 'invalid' });
  expect((await sql<{ n: number }>`select count(*) n from contact`.execute(db)).rows).toEqual(before.rows);
  const refused = await sql<{
    n: number;
  }>`select count(*) n from audit where event = 'record_contact' and outcome = 'refused'`.execute(db);
  expect(refused.rows[0]?.n).toBe(cases.length);
});

test('whoever is not in the team meets the answer for a household that is not there', async () => {
  const { householdId, mara } = await scene();
  const nowhere = await as.wk.do(recordContact, visitWith(unknown, [asked(mara)]));
  expect(nowhere).toMatchObject({ kind: 'refused', code: 'not_found' });
  for (const who of [as.stranger, as.elsewhere, as.sh, as.adm])
    expect(await who.do(recordContact, visitWith(householdId, [asked(mara)]))).toEqual(nowhere);
});

test('an address does not get into a text of a household that hides one', async () => {
  const { householdId, mara } = await scene();
  const [hidden = ''] = await addMembers(world, householdId, [
    { given: 'Oma', safeAddressSince: '2026-01-05' },
  ]);
  const texts = [
    { facts: 'Woont nu op Dorpsstraat 12.' },
    { couldNotReason: 'Ze was op 1234 AB, ik kon niet.' },
  ];
  for (const text of texts) {
    const part =
      'facts' in text
        ? { ...asked(mara), ...text }
        : { personId: hidden, safetyAsked: 'could_not_ask', ...text };
    expect(await as.wk.do(recordContact, visitWith(householdId, [part]))).toMatchObject({
      code: 'address_in_text',
    });
  }
});
