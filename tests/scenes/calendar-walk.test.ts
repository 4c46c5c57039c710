import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { pino } from 'pino';
import { expect, inject, test } from 'vitest';
import { endOverrides } from '#acts/safety/end-overrides.ts';
import type { House } from '#acts/shared/house.ts';
import { raiseSignals } from '#acts/watch/raise-signals.ts';
import { playMadeUpRegion } from '#cli/scenes/play.ts';
import { addMonths, type LocalDate, startOfLocalDay } from '#domain/shared/calendar.ts';
import { freshDatabase } from '#tests/support/database.ts';

/**
 * The made-up region is left alone for 31 months: nobody enters anything, and the watch says what rises when. The list
 * is kept as `calendar-walk.md` and was read line by line; this test fails when it would be another one.
 * After a change of the scenes or the rules: `CALENDAR_WALK=write npx vitest run tests/scenes/calendar-walk.test.ts`,
 * and read the difference.
 */
const zone = 'Europe/Amsterdam';
const start: LocalDate = '2026-11-23';
const months = 31;
const file = join(inject('root'), 'tests', 'scenes', 'calendar-walk.md');
const listBegins = '<!-- list -->';

const database = await freshDatabase();
let now = new Date(`${start}T14:00:00Z`);
const house: House = {
  db: database.db,
  clock: { now: () => now },
  log: pino({ level: 'silent' }),
  terms: { idleSeconds: 1_800, longestSeconds: 43_200 },
  sealKey: new Uint8Array(32).fill(3),
};
const rows = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(database.db)).rows;

interface Standing {
  readonly family: string;
  readonly code: string;
  readonly about: string;
  readonly due: string;
  readonly level: string;
}

/** What stands open, by what a person may read: the household by its first name, a row by its number within it. */
const standing = () =>
  rows(
    sql<Standing>`with named as (select h.id, h.created_at, (select p.family_name from person p where p.household_id = h.id order by p.position limit 1) name from household h)
      select (select n.name || case (select count(*) from named o where o.name = n.name and o.created_at < n.created_at) when 0 then '' else ', a later file' end
        from named n where n.id = s.household_id) family,
      s.code, concat_ws(', ', case when p.id is not null then coalesce(p.given_name, 'somebody without a name') end, case when s.about_id is null then null else coalesce(
        (select '“' || c.text || '”' from safety_condition c where c.household_id = s.household_id and c.id = s.about_id),
        (select 'clock ' || rule || ' of ' || started_on from clock k where k.household_id = s.household_id and k.id = s.about_id),
        (select 'of ' || on_date from attendance a where a.household_id = s.household_id and a.id = s.about_id),
        (select 'talk of ' || on_date from child_heard h where h.household_id = s.household_id and h.id = s.about_id),
        (select 'handover of ' || what || ' by ' || deadline_on from handover o where o.household_id = s.household_id and o.id = s.about_id),
        (select 'moment of ' || due_on from after_moment m where m.household_id = s.household_id and m.id = s.about_id),
        (select 'warning by ' || review_on from warning w where w.household_id = s.household_id and w.id = s.about_id),
        'row') end) about, s.due_on::text due, s.level
    from watch_signal s left join person p on p.id = s.person_id where s.resolved_at is null`,
  );

/** The next day on which something is to be looked at, or on which an override ends by itself. */
async function nextLook(until: LocalDate): Promise<LocalDate | undefined> {
  const [row] = await rows(sql<{ day: LocalDate | null }>`select least((select min(look_on) from watch_due),
      (select min(ends_on) + 1 from phase_override where ended_at is null))::text "day"`);
  const day = row?.day ?? undefined;
  return day === undefined || day > until ? undefined : day;
}

async function walk(): Promise<string[]> {
  const until = addMonths(start, months);
  const lines = new Map<string, string[]>();
  let before = new Map<string, Standing>();
  const keyOf = (each: Standing) => `${each.code} ${each.about}`;
  const look = async (day: LocalDate) => {
    await endOverrides(house);
    await raiseSignals(house);
    const all = await standing();
    const stands = new Map(all.map(each => [`${each.family} ${keyOf(each)}`, each]));
    for (const [key, each] of [...stands].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const own = lines.get(`${each.family} | ${keyOf(each)}`) ?? [];
      const was = before.get(key);
      if (was?.level === each.level && was.due === each.due) continue;
      own.push(
        was === undefined || was.due !== each.due
          ? `due ${each.due}: ${day} ${each.level}`
          : `${day} ${each.level}`,
      );
      lines.set(`${each.family} | ${keyOf(each)}`, own);
    }
    for (const [key, each] of before)
      if (!stands.has(key)) lines.get(`${each.family} | ${keyOf(each)}`)?.push(`${day} gone`);
    before = stands;
  };
  await look(start);
  for (let day = await nextLook(until); day !== undefined; day = await nextLook(until)) {
    now = new Date(startOfLocalDay(day, zone).getTime() + 60_000);
    await look(day);
  }
  return print(lines);
}

/** A list per family, each signal on one line with the days on which it rose and climbed. */
function print(lines: ReadonlyMap<string, readonly string[]>): string[] {
  const families = Map.groupBy([...lines], ([key]) => key.split(' | ')[0] ?? '');
  return [...families]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([family, own]) => [
      '',
      `## ${family}`,
      '',
      ...own.map(([key, days]) => `- ${key.split(' | ')[1]?.trim()}: ${days.join(', ')}`).sort(),
    ]);
}

test('31 months without data entry: what rises when, for whom, and how it climbs', {
  timeout: 300_000,
}, async () => {
  await playMadeUpRegion(house, database.db);
  const list = await walk();
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [head = '', body = ''] = kept.split(`${listBegins}\n`);
  if (process.env['CALENDAR_WALK'] === 'write') {
    writeFileSync(file, `${head}${listBegins}\n${list.join('\n')}\n`);
    return;
  }
  expect(list, 'the list differs from tests/scenes/calendar-walk.md').toEqual(body.trimEnd().split('\n'));
  // Nothing is left on the list: every day on which something was to be looked at has been walked.
  expect(
    await rows(sql`select household_id from watch_due where look_on <= ${addMonths(start, months)}::date`),
  ).toEqual([]);
});
