import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { peopleOf, usedDays, usedSince } from '#domain/household/people-of-file.ts';
import { addDays, localDate, toLocalDate } from '#domain/shared/calendar.ts';
import { filePersons, isOfFile, usedLately } from '#store/people-of-file.ts';
import { relationsOf } from '#store/relation.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { scene } from './safety-scene.ts';

const world = await makeWorld();
const { db } = world.database;
const timeZone = 'Europe/Amsterdam';
class Undone extends Error {}

const dates = fc.constantFrom(
  '2008-02-29',
  '2008-03-01',
  '2009-12-31',
  '2022-06-01',
  '1990-01-01',
  '2026-09-01',
);
const state = fc.record({
  who: fc.constantFrom('noor', 'sem'),
  kind: fc.constantFrom('member', 'elsewhere', 'elsewhere', 'network'),
  precision: fc.constantFrom('day', 'day', 'month', 'year', 'not_known', 'unborn'),
  date: dates,
  roles: fc.constantFrom('{}', '{}', '{uses}', '{not_known}', '{undergoes,witnesses}'),
  left: fc.option(fc.integer({ min: -2, max: 2 }), { freq: 2 }),
  why: fc.constantFrom(null, 'left', 'died', 'wrongly_entered'),
});
const change = fc.record({ state, back: fc.constantFrom(0, 1, usedDays - 1, usedDays, usedDays + 1) });
const relation = fc.record({
  kind: fc.constantFrom(
    'parent',
    'step_parent',
    'guardian',
    'partner',
    'ex_partner',
    'grandparent',
    'sibling',
  ),
  from: fc.constantFrom('mara', 'noor', 'sem'),
  to: fc.constantFrom('mara', 'noor', 'sem'),
  until: fc.option(fc.integer({ min: -1, max: 1 })),
});

test('the list over many files and the list of who used violence say what the rules say', async () => {
  const at = await scene(world, 'POF-1');
  const { householdId } = at;
  const idOf = (who: string) => ({ mara: at.mara, noor: at.noor, sem: at.sem })[who] ?? '';
  const seen = { people: 0, others: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('2026-02-28T12:00:00Z', '2026-03-29T00:30:00Z', '2026-02-28T23:30:00Z'),
      fc.array(state, { maxLength: 2 }),
      fc.array(change, { maxLength: 2 }),
      fc.array(relation, { maxLength: 2 }),
      async (now, states, changes, relations) => {
        const today = toLocalDate(new Date(now), timeZone);
        const birth = (each: (typeof states)[number]) =>
          ['not_known', 'unborn'].includes(each.precision) ? null : localDate(each.date);
        const day = (days: number | null) => (days === null ? null : addDays(today, days));
        await db
          .transaction()
          .execute(async tx => {
            await sql`select set_config('app.now', ${now}, true)`.execute(tx);
            for (const each of states)
              await sql`update person set kind = ${each.kind}, birth_precision = ${each.precision}, birth_date = ${birth(each)}::date,
                violence_roles = ${each.roles}::text[], left_on = ${day(each.left)}::date, left_why = ${each.why} where id = ${idOf(each.who)}`.execute(
                tx,
              );
            for (const [n, { state: each, back }] of changes.entries())
              await sql`insert into person_change (region_id, household_id, person_id, version, ways, kind, violence_roles, birth_date,
                  birth_precision, left_on, left_why, created_by, created_at)
                values (${world.regionId}, ${householdId}, ${idOf(each.who)}, ${n + 1}, '{kind}', ${each.kind}, ${each.roles}::text[], ${birth(each)}::date,
                  ${each.precision}, ${day(each.left)}::date, ${each.why}, ${world.as.case.id}, ${now}::timestamptz - make_interval(days => ${back}))`.execute(
                tx,
              );
            for (const each of relations)
              if (each.from !== each.to)
                await sql`insert into relation (region_id, household_id, created_by, from_person_id, to_person_id, kind, until_on)
                  values (${world.regionId}, ${householdId}, ${world.as.case.id}, ${idOf(each.from)}, ${idOf(each.to)}, ${each.kind},
                    ${day(each.until)}::date) on conflict do nothing`.execute(tx);
            const persons = await filePersons(tx, householdId, timeZone);
            const ruled = peopleOf(persons, await relationsOf(tx, householdId), today).map(each => each.id);
            const used = persons
              .filter(each => usedSince(each, addDays(today, -usedDays)))
              .map(each => each.id);
            const { rows } = await sql<{
              id: string;
              of: boolean;
              used: boolean;
            }>`select p.id, ${isOfFile(today)} "of", ${usedLately('p')} used
              from person p where p.household_id = ${householdId}::uuid order by p.position, p.created_at, p.id`.execute(
              tx,
            );
            expect(rows.filter(row => row.of).map(row => row.id)).toEqual(ruled);
            expect(rows.filter(row => row.used).map(row => row.id)).toEqual(used);
            seen.people += ruled.length;
            seen.others += persons.length - ruled.length;
            throw new Undone();
          })
          .catch((problem: unknown) => {
            if (!(problem instanceof Undone)) throw problem;
          });
      },
    ),
    { numRuns: 300 },
  );
  expect(Math.min(seen.people, seen.others)).toBeGreaterThan(60);
});
