import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { raiseSignals } from '#acts/watch/raise-signals.ts';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import { asJob } from '#store/session.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { unheardScene } from './safety-scene.ts';
import { openSignals, settled, visitOf } from './watch-sweep-scene.ts';

const world = await makeWorld('2030-03-20T09:00:00Z');
const { house } = world;
const db = world.database.db;
const at = await unheardScene(world, 'W4C-1');
const rows = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(db)).rows;
const round = async () => {
  await settled(world);
  return raiseSignals(house);
};

test.each<[string, LocalDate]>([
  // Half an hour past midnight where they live, in winter and after the clock went forward; the same hour is the day before in UTC.
  ['2030-03-30T23:30:00Z', '2030-03-31'],
  ['2030-03-31T22:30:00Z', '2030-04-01'],
  ['2030-10-26T22:30:00Z', '2030-10-27'],
  ['2030-10-27T23:30:00Z', '2030-10-28'],
])('a talk at %s is one of %s, and is late fourteen days and one later', async (instant, day) => {
  world.clock.set(new Date(new Date(instant).getTime() + 60_000).toISOString());
  await visitOf(world, at, [at.mara]);
  await round();
  const mine = async () =>
    (await openSignals(world, at.householdId)).filter(line => line.includes(`not_seen ${at.mara}`));
  expect(await mine()).toEqual([]);
  // The last minute of the last day in time, and the first of the day after.
  const midnight = new Date(`${addDays(day, 14)}T22:59:00Z`);
  const winter = day.startsWith('2030-10');
  world.clock.set(new Date(midnight.getTime() - (winter ? 0 : 3_600_000)).toISOString());
  await round();
  expect(await mine()).toEqual([]);
  world.clock.addDays(2 / 1_440);
  await round();
  expect((await mine()).map(line => line.split(' ').slice(4, 6))).toEqual([[addDays(day, 14), 'worker']]);
});

test('the role of the sweep reads no column that holds a text, a name or an answer', async () => {
  const known = /(_id|_on|_at|^id|^on_date|^at)$/;
  const granted = await rows(
    sql<{
      column: string;
      type: string;
    }>`select p.table_name || '.' || p.column_name "column", c.data_type "type"
      from information_schema.column_privileges p join information_schema.columns c using (table_schema, table_name, column_name)
      where p.grantee = 'lange_adem_jobs' and p.privilege_type = 'SELECT'
        and p.table_name in ('after_moment', 'attendance', 'child_exception', 'child_heard', 'clock', 'closing', 'contact_person', 'hearing',
          'person', 'person_change', 'plan_entry', 'plan_review', 'plan_version', 'referral', 'relation', 'report', 'screening', 'screening_reason', 'warning', 'watch_mute')`,
  );
  const texts = granted.filter(
    ({ column, type }) => ['text', 'jsonb', 'ARRAY'].includes(type) && !known.test(column),
  );
  expect(texts.map(each => each.column).sort()).toEqual([
    'attendance.outcome',
    'child_heard.how',
    'child_heard.outcome',
    'closing.state',
    'contact_person.alone',
    'contact_person.safety_asked',
    'hearing.how',
    'hearing.outcome',
    'person.birth_precision',
    'person.kind',
    'person.left_why',
    'person.violence_roles',
    'person_change.birth_precision',
    'person_change.kind',
    'person_change.left_why',
    'person_change.violence_roles',
    'plan_review.state',
    'referral.state',
    'relation.kind',
    // Which list it was and how far each part was asked, in codes; never an answer.
    'screening.answered_by',
    'screening.instrument',
    'screening.parts',
    'screening.state',
    'watch_mute.code',
  ]);
  for (const table of [
    'contact_text',
    'child_words',
    'note',
    'incident',
    'after_answer',
    'screening_answer',
    'person_change_reason',
  ])
    await expect(
      asJob(db, world.clock.now(), world.regionId, tx =>
        sql`select * from ${sql.table(table)} limit 1`.execute(tx),
      ),
    ).rejects.toThrow();
});
