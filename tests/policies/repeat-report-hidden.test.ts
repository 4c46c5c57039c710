import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { readClosing } from '#acts/closing/read-closing.ts';
import { myDay } from '#acts/day/my-day.ts';
import { endPlace } from '#acts/network/end-place.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { askAboutKnownPerson } from '#acts/report/ask-about-known-person.ts';
import { readReports } from '#acts/report/read-reports.ts';
import { receiveReport } from '#acts/report/receive-report.ts';
import { searchPersons } from '#acts/report/search-persons.ts';
import { personKeys } from '#domain/shared/spellings.ts';
import { closingActs } from '#tests/acts/closing-scene.ts';
import { type Scene, scene, tasksOf } from '#tests/acts/safety-scene.ts';
import { aReport } from '#tests/makers/report.ts';
import { makeWorld, type World } from '#tests/makers/world.ts';

/**
 * Worlds around a report on somebody who stands in a file that its receiver may not see: the file is open, closed, ended
 * without safety, left by everybody who directed it, or not there. Whoever takes the report in receives the same, byte for
 * byte; who directs the hidden file is woken in each of them.
 */
const kinds = ['none', 'open', 'closed', 'left'] as const;
type Kind = (typeof kinds)[number];

interface Seen {
  readonly world: World;
  readonly at: Scene | undefined;
  readonly answers: readonly string[];
}
const worlds = new Map<Kind, Seen>();

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const numbers = /\d{4}-[0-9A-Z]{6}-[0-9A-Z]|"number":"[^"]*"|"code":"[^"]*"/g;
const shape = (answer: unknown) =>
  JSON.stringify(answer).replaceAll(uuids, 'id').replaceAll(numbers, 'number');

const mara = { given: 'Mara', family: 'Proef', birthDate: '1988-05-04' } as const;

async function build(kind: Kind): Promise<Seen> {
  const world = await makeWorld();
  const { as } = world;
  let at: Scene | undefined;
  if (kind !== 'none') {
    at = await scene(world, 'T5W-1');
    // The scene adds persons without keys, as no search needs them there.
    await sql`update person set match_keys = ${personKeys({ ...mara, prefix: '', alsoSpelled: [], birthPrecision: 'day' })}::text[] where id = ${at.mara}`.execute(
      world.database.db,
    );
    const { places } = await as.case.must(readNetwork, { householdId: at.householdId });
    for (const place of places.filter(each => ['intake', 'worker'].includes(each.place)))
      await as.case.must(endPlace, { householdId: at.householdId, placeId: place.id });
    if (kind !== 'open') await closingActs(world).endedUnsafe(at);
    if (kind === 'left') {
      const supervisor = places.find(each => each.place === 'supervisor');
      await as.case.must(endPlace, { householdId: at.householdId, placeId: supervisor?.id ?? '' });
      await sql`update user_account set ended_at = now() where id in (${as.case.id}, ${as.dep.id})`.execute(
        world.database.db,
      );
    }
  }
  const answers: unknown[] = [];
  answers.push(await as.vera.do(searchPersons, mara));
  answers.push(await as.vera.do(askAboutKnownPerson, { ...mara, question: 'Ken jij dit gezin?' }));
  const report = await as.vera.do(
    receiveReport,
    aReport({ persons: [{ ...mara, sex: 'female', violenceRoles: ['undergoes'] }] }),
  );
  answers.push(report);
  const householdId = report.kind === 'done' ? report.answer.householdId : '';
  answers.push(await as.vera.do(readReports, { householdId }));
  answers.push(await as.vera.do(myDay, {}));
  return { world, at, answers: answers.map(shape) };
}

beforeAll(async () => {
  for (const kind of kinds) worlds.set(kind, await build(kind));
}, 120_000);

const of = (kind: Kind): Seen => {
  const seen = worlds.get(kind);
  if (seen === undefined) throw new Error(kind);
  return seen;
};

test('whoever takes the report in receives the same, whatever the hidden file is', () => {
  for (const kind of ['closed', 'left'] as const) expect(of(kind).answers, kind).toEqual(of('open').answers);
  // Where there is no file only the search says so, as it always did: hit or no hit.
  expect(of('none').answers.slice(1)).toEqual(of('open').answers.slice(1));
});

test('who directs the hidden file is woken, and nobody of the receiver', async () => {
  for (const kind of ['open', 'closed'] as const) {
    const { world, at } = of(kind);
    expect(await tasksOf(world, at?.householdId ?? ''), kind).toEqual([
      'asked_about_known_person:case',
      'repeat_report:case',
      'repeat_report:dep',
      'repeat_report:sup',
    ]);
    const day = await world.as.case.must(myDay, {});
    const line = day.lines.find(each => each.kind === 'repeat_report');
    expect(line, kind).toMatchObject({
      tone: 'danger',
      colleague: { given: 'vera' },
      person: { id: at?.mara },
    });
  }
  // The file itself stays as it was: that somebody is alike is for a person to judge.
  const { world, at } = of('closed');
  expect(await world.as.case.must(readClosing, { householdId: at?.householdId ?? '' })).toMatchObject({
    stage: 'closed',
    endedWithoutSafety: true,
    may: { reopen: true },
  });
});

test('where everybody left, a supervisor of their organisation gets it with a place', async () => {
  const { world, at } = of('left');
  const householdId = at?.householdId ?? '';
  expect(await tasksOf(world, householdId)).toEqual(['asked_about_known_person:sup', 'repeat_report:sup']);
  expect(await world.as.sup.must(readClosing, { householdId })).toMatchObject({ stage: 'closed' });
  expect((await world.as.sup.must(myDay, {})).lines.map(each => each.kind)).toContain('repeat_report');
  const { rows } = await sql<{ place: string; reason: string }>`select place, reason from team_place
    where household_id = ${householdId} and user_id = ${world.as.sup.id} and until_at is null`.execute(
    world.database.db,
  );
  expect(rows).toEqual([{ place: 'supervisor', reason: 'nobody_left' }]);
});
