import { expect, test } from 'vitest';
import { readReports } from '#acts/report/read-reports.ts';
import { recordHearing } from '#acts/report/record-hearing.ts';
import { expectHidden, lastAudit, received, refusedAs } from '#tests/makers/report.ts';
import { makeWorld } from '#tests/makers/world.ts';

const world = await makeWorld();
const { as, clock: time } = world;
const reason = 'Er is te weinig bekend over de veiligheid van de kinderen.';

const report = async (householdId: string) => {
  const { reports } = await as.vera.must(readReports, { householdId });
  const [first] = reports;
  if (first === undefined) throw new Error('no report');
  return first;
};
const solo = (given: string) => ({ persons: [{ given, family: `Los${given}` }] });

test('the hearing register says per person what is missing', async () => {
  time.set('2026-03-02T09:00:00Z');
  const about = await received(world, {
    persons: [
      { given: 'Volwassen', birthDate: '1985-01-01' },
      { given: 'Peuter', birthDate: '2024-01-01' },
      { birthPrecision: 'unborn' },
    ],
  });
  const register = async () =>
    (await report(about.householdId)).hearing.map(line => [line.needs, line.state, line.spokenAlone]);
  expect(await register()).toEqual([
    ['be_heard', 'due', false],
    ['be_seen', 'due', false],
    [null, 'not_needed', false],
  ]);
  const [adult = '', toddler = '', unborn = ''] = (await report(about.householdId)).personIds;
  const base = { householdId: about.householdId, reportId: about.reportId, on: '2026-03-02' };
  const hear = async (personId: string, change: object) =>
    refusedAs(await as.vera.do(recordHearing, { ...base, personId, ...change }));
  await expectHidden(
    world,
    (who, householdId) =>
      who.do(recordHearing, { ...base, householdId, personId: adult, outcome: 'seen', alone: 'yes' }),
    about.householdId,
  );
  expect(await hear(adult, { outcome: 'spoken', alone: 'yes' })).toBe('how_missing');
  expect(await hear(adult, { outcome: 'not_yet', tryAgainOn: '2026-03-06' })).toBe('reason_missing');
  expect(await hear(adult, { outcome: 'not_yet', reason, tryAgainOn: '2026-03-02' })).toBe('retry_not_after');
  expect(await hear(adult, { outcome: 'spoken', how: 'phone', alone: 'yes', on: '2026-03-03' })).toBe(
    'in_the_future',
  );
  expect(await hear(adult, { outcome: 'spoken', how: 'phone', alone: 'yes', on: '2026-03-01' })).toBe(
    'before_report',
  );
  expect(await hear(unborn, { outcome: 'seen', alone: 'no' })).toBe('not_needed');
  const other = await received(world, solo('Vreemd'));
  expect(
    await hear((await report(other.householdId)).personIds[0] ?? '', { outcome: 'seen', alone: 'no' }),
  ).toBe('unknown_person');
  expect(
    await hear(adult, { outcome: 'seen', alone: 'no', contactId: '00000000-0000-4000-8000-000000000000' }),
  ).toBe('not_found');

  expect(await hear(adult, { outcome: 'not_yet', reason, tryAgainOn: '2026-03-06' })).toBe('done');
  expect(await hear(toddler, { outcome: 'seen', alone: 'no' })).toBe('done');
  expect(await lastAudit(world, 'record_hearing')).toMatchObject({
    outcome: 'done',
    household_id: about.householdId,
    person_ids: [toddler],
  });
  expect((await register()).slice(0, 2)).toEqual([
    ['be_heard', 'excused', false],
    ['be_seen', 'done', false],
  ]);
  time.set('2026-03-06T09:00:00Z');
  expect((await register())[0]).toEqual(['be_heard', 'retry_due', false]);
  expect(await hear(adult, { outcome: 'spoken', how: 'phone', alone: 'yes', on: '2026-03-06' })).toBe('done');
  expect((await register())[0]).toEqual(['be_heard', 'done', true]);
});
