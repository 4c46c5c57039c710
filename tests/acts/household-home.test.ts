import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addPerson } from '#acts/household/add-person.ts';
import { endResidence } from '#acts/household/end-residence.ts';
import { endSafeContact } from '#acts/household/end-safe-contact.ts';
import { householdFile } from '#acts/household/household-file.ts';
import { markSafeAddress } from '#acts/household/mark-safe-address.ts';
import { readFamily } from '#acts/household/read-family.ts';
import { readHead } from '#acts/household/read-head.ts';
import { readOverview } from '#acts/household/read-overview.ts';
import { readTimeline } from '#acts/household/read-timeline.ts';
import { recordResidence } from '#acts/household/record-residence.ts';
import { recordSafeContact } from '#acts/household/record-safe-contact.ts';
import { unmarkSafeAddress } from '#acts/household/unmark-safe-address.ts';
import { worklist } from '#acts/household/worklist.ts';
import { directedHousehold } from '#tests/makers/household.ts';
import { makeWorld } from '#tests/makers/world.ts';

const world = await makeWorld();
const { as } = world;
const { db } = world.database;
const unknown = '00000000-0000-4000-8000-000000000000';
let number = 0;
const next = () => {
  number += 1;
  return number;
};

async function family() {
  const householdId = await directedHousehold(world, `R0-${next()}`);
  const add = async (given: string) =>
    (await as.case.must(addPerson, { householdId, given, different: true })).personId;
  return { householdId, mara: await add('Mara'), dirk: await add('Dirk'), sem: await add('Sem') };
}
const live = (householdId: string, personId: string, more: Record<string, unknown>) =>
  as.case.do(recordResidence, { householdId, personId, from: '2020-01-01', ...more });
const events = async (householdId: string) =>
  (
    await sql<{
      event: string;
    }>`select event from audit where household_id = ${householdId} and outcome = 'done'`.execute(db)
  ).rows.map(row => row.event);

test('a child lives in two homes, never in three, and never twice in one', async () => {
  const { householdId, sem } = await family();
  expect(await live(householdId, sem, { home: 'Bij Mara', share: 'om de week' })).toMatchObject({
    kind: 'done',
  });
  expect(await live(householdId, sem, { home: 'bij  mara' })).toMatchObject({ code: 'already_lives_there' });
  expect(
    await live(householdId, sem, { home: 'Bij Dirk', address: 'Lindegracht 12', share: 'om de week' }),
  ).toMatchObject({ kind: 'done' });
  expect(await live(householdId, sem, { home: 'Bij oma' })).toMatchObject({ code: 'third_home' });
  expect(await live(householdId, sem, {})).toMatchObject({ code: 'home_missing' });
  expect(
    await live(householdId, sem, { home: 'Bij oma', from: '2019-01-01', until: '2018-01-01' }),
  ).toMatchObject({ code: 'ends_before_start' });
  expect(await live(householdId, sem, { home: 'Bij oma', from: '2027-01-01' })).toMatchObject({
    code: 'in_the_future',
  });
  expect(await live(householdId, unknown, { home: 'Bij oma' })).toMatchObject({ code: 'not_found' });
  const { residences } = await as.case.must(readFamily, { householdId });
  const residenceId = residences.find(row => row.home === 'Bij Dirk')?.id ?? '';
  expect(await as.case.do(endResidence, { householdId, residenceId, until: '2019-06-01' })).toMatchObject({
    code: 'ends_before_start',
  });
  await as.case.must(endResidence, { householdId, residenceId, until: '2026-02-01' });
  expect(await as.case.do(endResidence, { householdId, residenceId, until: '2026-02-01' })).toMatchObject({
    code: 'has_ended',
  });
  expect(await live(householdId, sem, { home: 'Bij oma', from: '2026-02-01' })).toMatchObject({
    kind: 'done',
  });
  expect(await events(householdId)).toEqual(expect.arrayContaining(['record_residence', 'end_residence']));
});

test('a safe address stands in no answer and in no table, and none is accepted any more', async () => {
  const { householdId, mara, dirk, sem } = await family();
  const canary = 'Kanariestraat 77';
  await live(householdId, mara, { home: 'Thuis', address: 'Oude Kade 3' });
  await live(householdId, dirk, { home: 'Thuis', address: 'Oude Kade 3' });
  await live(householdId, sem, { home: 'Thuis', address: 'Oude Kade 3', share: 'om de week' });
  // Somebody types the new address before it is known that it must stay secret, for two persons and as a letter box.
  expect(
    await live(householdId, mara, { home: 'Kanariehuis', address: canary, from: '2026-02-10' }),
  ).toMatchObject({ kind: 'done' });
  expect(
    await live(householdId, sem, { home: 'Kanariehuis', address: 'kanariestraat  77', from: '2026-02-10' }),
  ).toMatchObject({ kind: 'done' });
  await as.case.must(recordSafeContact, {
    householdId,
    personId: mara,
    channel: 'letter',
    allowed: true,
    detail: `Naar ${canary}`,
    agreedOn: '2026-02-11',
  });
  await as.case.must(recordSafeContact, {
    householdId,
    personId: mara,
    channel: 'phone',
    allowed: true,
    hours: 'na 9 uur',
    agreedOn: '2026-02-11',
  });
  expect(
    await as.case.do(markSafeAddress, { householdId, personId: mara, since: '2026-03-03' }),
  ).toMatchObject({ code: 'in_the_future' });
  expect(
    await as.case.must(markSafeAddress, { householdId, personId: mara, since: '2026-02-10' }),
  ).toMatchObject({ emptied: { residences: 2, agreements: 1 } });
  expect(
    await as.case.do(markSafeAddress, { householdId, personId: mara, since: '2026-02-10' }),
  ).toMatchObject({ code: 'already_marked' });

  const answers = JSON.stringify([
    await as.case.must(readFamily, { householdId }),
    await as.case.must(readOverview, { householdId }),
    await as.case.must(readTimeline, { householdId }),
    await as.case.must(householdFile, { householdId }),
    await as.case.must(readHead, { householdId }),
    await as.case.must(worklist, {}),
  ]);
  expect(answers).not.toMatch(/kanarie/i);
  expect(answers).toContain('Oude Kade 3');
  for (const { table } of (
    await sql<{ table: string }>`select tablename "table" from pg_tables where schemaname = 'public'`.execute(
      db,
    )
  ).rows) {
    const rows = await sql<{
      text: string;
    }>`select t::text from ${sql.table(table)} t where t::text ilike '%kanarie%'`.execute(db);
    expect(rows.rows, table).toEqual([]);
  }
  const { residences } = await as.case.must(readFamily, { householdId });
  const hers = residences.filter(row => row.personId === mara);
  expect(hers).toMatchObject([
    { home: 'Thuis', address: 'Oude Kade 3', hidden: false, until: '2026-02-10' },
    { home: '', address: null, hidden: true, until: null },
  ]);
  // From now on: nothing that locates is taken for her; for others only with the writer's word.
  expect(await live(householdId, mara, { home: 'Opvang', from: '2026-02-20' })).toMatchObject({
    code: 'safe_address',
  });
  expect(await live(householdId, mara, { address: canary, home: 'x', from: '2026-02-20' })).toMatchObject({
    code: 'safe_address',
  });
  expect(await live(householdId, mara, { from: '2026-02-20' })).toMatchObject({
    code: 'already_lives_there',
  });
  expect(
    await live(householdId, mara, { home: 'Vroeger', from: '2015-01-01', until: '2016-01-01' }),
  ).toMatchObject({ kind: 'done' });
  expect(
    await live(householdId, dirk, { home: 'Nieuw', address: 'Laan 5', from: '2026-02-20' }),
  ).toMatchObject({ code: 'confirm_not_safe' });
  expect(
    await live(householdId, dirk, {
      home: 'Nieuw',
      address: 'Laan 5',
      from: '2026-02-20',
      confirmedNotSafe: true,
    }),
  ).toMatchObject({ kind: 'done' });
  expect(await live(householdId, sem, { home: canary, from: '2026-02-20' })).toMatchObject({
    code: 'address_in_text',
  });
  expect(
    await as.case.do(addPerson, { householdId, given: 'Oma', networkTie: `woont op ${canary}` }),
  ).toMatchObject({ code: 'address_in_text' });
  expect(
    await as.case.do(recordSafeContact, {
      householdId,
      personId: sem,
      channel: 'letter',
      allowed: true,
      detail: canary,
      agreedOn: '2026-03-01',
    }),
  ).toMatchObject({ code: 'address_in_text' });
  await expect(sql`update residence set address = 'x' where hidden`.execute(db)).rejects.toThrow(/check/);
  expect(await events(householdId)).toContain('mark_safe_address');
});

test('the mark goes along to the other file of the same human, and into a new one', async () => {
  const one = await family();
  const two = await family();
  const again = (
    await as.case.must(addPerson, { householdId: two.householdId, given: 'Mara', samePersonId: one.mara })
  ).personId;
  await live(two.householdId, again, { home: 'Bij nieuwe vriend', address: 'Kanaal 9', from: '2026-02-15' });
  await as.case.must(markSafeAddress, {
    householdId: one.householdId,
    personId: one.mara,
    since: '2026-02-10',
  });
  const other = await as.case.must(readFamily, { householdId: two.householdId });
  expect(other.persons.find(row => row.id === again)?.safeAddress).toBe(true);
  expect(JSON.stringify(other)).not.toContain('Kanaal');
  const three = await family();
  const third = (
    await as.case.must(addPerson, { householdId: three.householdId, given: 'Mara', samePersonId: one.mara })
  ).personId;
  const there = await as.case.must(readFamily, { householdId: three.householdId });
  expect(there.persons.find(row => row.id === third)).toMatchObject({
    safeAddress: true,
    safeAddressSince: '2026-02-10',
  });
  expect(there.residences).toMatchObject([{ personId: third, hidden: true, home: '' }]);
});

test('the mark goes away only with a reason, which is kept', async () => {
  const { householdId, mara } = await family();
  expect(
    await as.case.do(unmarkSafeAddress, { householdId, personId: mara, reason: 'hoeft niet meer van haar' }),
  ).toMatchObject({ code: 'not_marked' });
  await as.case.must(markSafeAddress, { householdId, personId: mara, since: '2026-02-10' });
  expect(await as.case.do(unmarkSafeAddress, { householdId, personId: mara, reason: 'nee' })).toMatchObject({
    code: 'reason_missing',
  });
  await as.case.must(unmarkSafeAddress, {
    householdId,
    personId: mara,
    reason: 'Zij heeft dit zelf zo besloten',
  });
  expect((await as.case.must(readFamily, { householdId })).persons[0]).toMatchObject({
    safeAddress: false,
    safeAddressSince: null,
  });
  const kept = await sql<{
    before: Record<string, unknown>;
  }>`select before from revision where about_id = ${mara} order by version desc limit 1`.execute(db);
  expect(kept.rows[0]?.before).toMatchObject({ safeAddress: true, reason: 'Zij heeft dit zelf zo besloten' });
  expect(await events(householdId)).toContain('unmark_safe_address');
});

test('agreements on contact hold until they end, and each is one person’s', async () => {
  const { householdId, mara } = await family();
  const agreement = {
    householdId,
    personId: mara,
    channel: 'phone',
    allowed: true,
    hours: 'tussen 9 en 12',
    wording: 'Vraag naar de kaartclub',
    agreedOn: '2026-02-01',
  };
  expect(await as.case.do(recordSafeContact, { ...agreement, expiresOn: '2026-01-01' })).toMatchObject({
    code: 'expires_before_agreed',
  });
  expect(await as.case.do(recordSafeContact, { ...agreement, agreedOn: '2026-04-01' })).toMatchObject({
    code: 'in_the_future',
  });
  expect(await as.case.do(recordSafeContact, { ...agreement, personId: unknown })).toMatchObject({
    code: 'not_found',
  });
  const { safeContactId } = await as.case.must(recordSafeContact, agreement);
  await as.case.must(recordSafeContact, {
    ...agreement,
    channel: 'letter',
    allowed: false,
    expiresOn: '2026-03-01',
  });
  const card = (await as.case.must(readOverview, { householdId })).persons[0];
  expect(card?.contact).toEqual([{ channel: 'phone', allowed: true, hours: 'tussen 9 en 12', detail: null }]);
  await as.case.must(endSafeContact, { householdId, safeContactId });
  expect(await as.case.do(endSafeContact, { householdId, safeContactId })).toMatchObject({
    code: 'has_ended',
  });
  expect((await as.case.must(readOverview, { householdId })).persons[0]?.contact).toEqual([]);
  expect(await events(householdId)).toEqual(
    expect.arrayContaining(['record_safe_contact', 'end_safe_contact', 'read_overview']),
  );
});

test('who is not in the team meets one and the same answer, whatever they try', async () => {
  const { householdId, mara } = await family();
  const tries = [
    [recordResidence, { personId: mara, home: 'x', from: '2026-01-01' }],
    [endResidence, { residenceId: unknown, until: '2026-01-01' }],
    [markSafeAddress, { personId: mara, since: '2026-01-01' }],
    [unmarkSafeAddress, { personId: mara, reason: 'hoeft niet meer' }],
    [recordSafeContact, { personId: mara, channel: 'phone', allowed: true, agreedOn: '2026-01-01' }],
    [endSafeContact, { safeContactId: unknown }],
    [readOverview, {}],
    [readTimeline, {}],
  ] as const;
  for (const [deed, input] of tries) {
    const answer = await as.stranger.do(deed as never, { householdId: unknown, ...input });
    expect(answer).toMatchObject({ kind: 'refused', code: 'not_found', refusal: { status: 404 } });
    for (const who of [as.stranger, as.elsewhere, as.sh, as.adm])
      expect(await who.do(deed as never, { householdId, ...input })).toEqual(answer);
  }
});
