import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { readHead } from '#acts/household/read-head.ts';
import { appointDirector } from '#acts/network/appoint-director.ts';
import { linkPerson } from '#acts/report/link-person.ts';
import { readIntakes } from '#acts/report/read-intakes.ts';
import { readLikenesses } from '#acts/report/read-likenesses.ts';
import { readReports } from '#acts/report/read-reports.ts';
import { receiveReport } from '#acts/report/receive-report.ts';
import { readReportNumber } from '#domain/report/numbers.ts';
import { aReport, expectHidden, lastAudit, received, refusedAs } from '#tests/makers/report.ts';
import { makeWorld } from '#tests/makers/world.ts';

const world = await makeWorld();
const { as } = world;
const first = await received(world);
const head = () => as.vera.must(readHead, { householdId: first.householdId });

test('a report opens a file in intake with every person on their own, a neutral code and a number that reads back', async () => {
  const { code, stage, persons, director } = await head();
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}$/);
  expect([stage, director]).toEqual(['intake', null]);
  expect(persons.map(person => [person.name.given, person.marker])).toEqual([
    ['Mara', 0],
    ['Noor', 1],
  ]);
  expect(readReportNumber(first.number)).toBe(first.number);
  const line = await lastAudit(world, 'receive_report');
  expect(line).toMatchObject({ outcome: 'done', household_id: first.householdId, user_id: as.vera.id });
  expect(line?.returned).toEqual({ report: [first.reportId], household: [first.householdId] });
  expect(line?.person_ids).toHaveLength(2);
  expect(JSON.stringify(line)).not.toMatch(/Mara|Tineke|stoel/);
});

test('an unborn child, a child without a name and a name spelled in two ways', async () => {
  const { householdId } = await received(world, {
    persons: [
      { given: 'Youssef', family: 'Bedacht', alsoSpelled: ['Joesoef Bedacht'], violenceRoles: ['uses'] },
      { birthPrecision: 'unborn', birthDate: '2026-07-01' },
      { birthPrecision: 'year', birthDate: '2021-01-01', violenceRoles: ['witnesses'] },
    ],
  });
  const { reports, persons } = await as.vera.must(readReports, { householdId });
  expect(persons.map(person => person.birthPrecision)).toEqual(['not_known', 'unborn', 'year']);
  const hearing = reports[0]?.hearing.map(line => [line.needs, line.state]);
  expect(hearing).toEqual([
    ['be_spoken_with', 'due'],
    [null, 'not_needed'],
    ['be_spoken_with', 'due'],
  ]);
});

test('only Veilig Thuis takes reports in, and only into a file of one’s own', async () => {
  for (const who of [as.case, as.sh, as.adm])
    expect(refusedAs(await who.do(receiveReport, aReport()))).toBe('not_found');
  const knownPersonIds = (await head()).persons.map(person => person.id);
  const into = (householdId: string) => aReport({ householdId, persons: [], knownPersonIds });
  expect(await as.wim.do(receiveReport, into(first.householdId))).toEqual(
    await as.wim.do(receiveReport, into('00000000-0000-4000-8000-000000000000')),
  );
  expect((await lastAudit(world, 'receive_report'))?.outcome).toBe('refused');
  await expectHidden(world, (who, householdId) => who.do(readReports, { householdId }), first.householdId);
  await expectHidden(world, (who, householdId) => who.do(readLikenesses, { householdId }), first.householdId);
});

test('a second report joins the file, keeps its own number and adds what is new to who is known', async () => {
  const mara = (await head()).persons[0]?.id ?? '';
  const noor = (await head()).persons[1]?.id ?? '';
  const second = await received(world, {
    householdId: first.householdId,
    persons: [
      { given: 'Marah', family: 'Versonnen', violenceRoles: ['uses'], sameAs: mara },
      { given: 'Dirk', violenceRoles: ['uses'] },
    ],
    knownPersonIds: [noor],
  });
  expect(second.householdId).toBe(first.householdId);
  expect(second.number).not.toBe(first.number);
  const { reports, persons } = await as.vera.must(readReports, { householdId: first.householdId });
  expect(persons.map(person => person.name.given)).toEqual(['Mara', 'Noor', 'Dirk']);
  expect(reports.map(report => report.earlierInvolvement).toSorted()).toEqual([
    'during_intake',
    'first_report',
  ]);
  const row = await sql<{
    also_spelled: string[];
    violence_roles: string[];
    match_keys: string[];
    version: number;
  }>`
    select also_spelled, violence_roles, match_keys, version from person where id = ${mara}`.execute(
    world.database.db,
  );
  expect(row.rows[0]?.also_spelled).toEqual(['Marah Versonnen']);
  expect(row.rows[0]?.violence_roles.toSorted()).toEqual(['undergoes', 'uses']);
  expect(row.rows[0]?.version).toBe(2);
});

test('somebody who looks like a known person is asked about before a second one is made', async () => {
  const persons = [{ given: 'Nor', family: 'Verzonnen', birthDate: '2016-05-03' }];
  const answer = await as.vera.do(receiveReport, aReport({ persons }));
  const noor = (await head()).persons[1]?.id ?? '';
  expect(answer).toMatchObject({ kind: 'refused', code: 'looks_like_known', detail: { 'persons.0': noor } });
  const other = await received(world, { persons: [{ ...persons[0], notTheSame: true }] });
  const same = await received(world, { persons: [{ ...persons[0], sameAs: noor }] });
  const identity = async (householdId: string) =>
    (
      await sql<{
        identity_id: string;
      }>`select identity_id from person where household_id = ${householdId} and given_name in ('Nor', 'Noor')`.execute(
        world.database.db,
      )
    ).rows[0]?.identity_id;
  expect(await identity(same.householdId)).toBe(await identity(first.householdId));
  expect(await identity(other.householdId)).not.toBe(await identity(first.householdId));
  const { reports } = await as.vera.must(readReports, { householdId: same.householdId });
  expect(reports[0]?.earlierInvolvement).toBe('known_from_other_file');

  const { elsewhere } = await as.vera.must(readLikenesses, { householdId: other.householdId });
  expect(elsewhere.every(pair => !pair.linked)).toBe(true);
  const nor = (await as.vera.must(readHead, { householdId: other.householdId })).persons[0]?.id ?? '';
  const link = { householdId: other.householdId, personId: nor, sameAs: noor };
  await expectHidden(
    world,
    (who, householdId) => who.do(linkPerson, { ...link, householdId }),
    other.householdId,
  );
  await as.vera.must(linkPerson, link);
  expect(await lastAudit(world, 'link_person')).toMatchObject({ outcome: 'done', person_ids: [nor, noor] });
  expect(await identity(other.householdId)).toBe(await identity(first.householdId));
  expect(refusedAs(await as.vera.do(linkPerson, link))).toBe('already_linked');
  const twice = [
    { ...persons[0], sameAs: noor },
    { ...persons[0], sameAs: nor },
  ];
  expect(refusedAs(await as.vera.do(receiveReport, aReport({ persons: twice })))).toBe('same_person_twice');
});

test('ids of a file that one cannot see are unknown, and what cannot be is refused', async () => {
  const hidden = await received(world, { persons: [{ given: 'Elders', family: 'Onbekendman' }] }, as.wim);
  const elder = (await as.wim.must(readHead, { householdId: hidden.householdId })).persons[0]?.id ?? '';
  const asVera = async (change: Parameters<typeof aReport>[0]) =>
    refusedAs(await as.vera.do(receiveReport, aReport(change)));
  expect(await asVera({ persons: [{ given: 'X', sameAs: elder }] })).toBe('unknown_person');
  expect(await asVera({ knownPersonIds: [elder], householdId: first.householdId, persons: [] })).toBe(
    'unknown_person',
  );
  expect(await asVera({ persons: [], knownPersonIds: [elder] })).toBe('unknown_person');
  // What wim alone may see gives vera no warning: it would tell her that there is such a file.
  expect(await asVera({ persons: [{ given: 'Elders', family: 'Onbekendman' }] })).toBe('done');
  expect(await asVera({ persons: [] })).toBe('nobody_named');
  expect(await asVera({ receivedAt: '2026-03-03T10:00:00Z' })).toBe('in_the_future');
  expect(await asVera({ persons: [{ given: 'Y', birthDate: '2026-05-01' }] })).toBe('birth_in_future');
  expect(await asVera({ natures: [] })).toBe('invalid');
  expect(await asVera({ persons: [{ given: 'Y', birthPrecision: 'year' }] })).toBe('invalid');
  expect(await asVera({ facts: 'Gebeld door tineke  schoolmeester.' })).toBe('reporter_in_text');
  expect(await asVera({ source: 'Terugbellen op 0612345678' })).toBe('reporter_in_text');
});

test('the mark of a safe address goes along with the person, and then no address is saved', async () => {
  const known = await received(world, {
    persons: [{ given: 'Samira', family: 'Schuil', birthDate: '1990-01-02' }],
  });
  const samira = (await as.vera.must(readHead, { householdId: known.householdId })).persons[0]?.id ?? '';
  await sql`update person set safe_address = true, safe_address_since = '2026-01-01' where id = ${samira}`.execute(
    world.database.db,
  );
  const persons = [{ given: 'Samira', family: 'Schuil', sameAs: samira }];
  const facts = 'Zij woont nu op Kerkstraat 12.';
  expect(refusedAs(await as.vera.do(receiveReport, aReport({ persons, facts })))).toBe('address_in_text');
  const again = await received(world, { persons });
  const mark = await sql<{
    safe_address: boolean;
  }>`select safe_address from person where household_id = ${again.householdId}`.execute(world.database.db);
  expect(mark.rows).toEqual([{ safe_address: true }]);
  expect(refusedAs(await as.vera.do(receiveReport, aReport({ facts, persons: [{ given: 'Los' }] })))).toBe(
    'done',
  );
});

test('an open file is followed up', async () => {
  const file = await received(world, { persons: [{ given: 'Open', family: 'Dossierman' }] });
  await as.vera.must(appointDirector, {
    householdId: file.householdId,
    directorId: as.case.id,
    deputyId: as.dep.id,
    reason: 'kent het gezin',
  });
  const join = { householdId: file.householdId, persons: [{ given: 'Later' }] };
  await received(world, join);
  const { reports } = await as.case.must(readReports, { householdId: file.householdId });
  expect(reports.map(report => report.earlierInvolvement)).toContain('follow_up_on_open_file');
  expect(refusedAs(await as.case.do(receiveReport, aReport(join)))).toBe('not_found');
});

test('a report that arrives twice has one effect', async () => {
  const input = aReport({ persons: [{ given: 'Eenmaal', family: 'Slechts' }] });
  const one = await as.vera.do(receiveReport, input, 'key-of-one-report');
  const two = await as.vera.do(receiveReport, input, 'key-of-one-report');
  expect(one.kind).toBe('done');
  expect(two).toEqual(one);
});

test('the desk shows files in intake with what runs, for who may see them', async () => {
  const own = await received(
    world,
    { unsafety: 'acute', persons: [{ given: 'Bureau', family: 'Werkblad' }] },
    as.wim,
  );
  const { intakes } = await as.wim.must(readIntakes, {});
  const file = intakes.find(row => row.householdId === own.householdId);
  expect(file?.reports).toMatchObject([{ number: own.number, unsafety: 'acute', assessed: false }]);
  expect(file?.clocks.map(clock => clock.code)).toEqual(['safety_assessment', 'inform_persons']);
  expect(intakes.some(row => row.householdId === first.householdId)).toBe(false);
  expect(refusedAs(await as.case.do(readIntakes, {}))).toBe('not_found');
});
