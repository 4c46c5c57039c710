import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { childGate, lackingChildren } from '#acts/child/heard-gate.ts';
import { addDays, type LocalDate, localDate, toLocalDate } from '#domain/shared/calendar.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { soundCondition, unheardScene } from './safety-scene.ts';

const world = await makeWorld();
const { db } = world.database;
const timeZone = 'Europe/Amsterdam';

class Undone extends Error {}

// Around a leap day that is none, and around local midnight and the change of the clock.
const nows = ['2026-02-28T12:00:00Z', '2026-02-28T23:30:00Z', '2026-03-29T00:30:00Z', '2026-03-30T09:00:00Z'];
const back = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.integer({ min: 26, max: 30 }),
  fc.integer({ min: -1, max: 60 }),
);
const which = fc.constantFrom('noor', 'sem');
const birth = fc.record({
  who: which,
  precision: fc.constantFrom('day', 'day', 'month', 'year', 'not_known', 'unborn'),
  date: fc.constantFrom(
    '2008-02-29',
    '2008-03-01',
    '2008-03-29',
    '2022-02-28',
    '2022-03-02',
    '2008-02-01',
    '2022-06-01',
    '2008-12-31',
    '2026-05-01',
    '1990-01-01',
  ),
  kind: fc.constantFrom('member', 'member', 'elsewhere', 'network'),
  left: fc.option(back, { freq: 6 }),
  leftWhy: fc.constantFrom(null, 'left', 'died', 'wrongly_entered'),
});
// What a change took away: by another birth date, place or mistake.
const change = fc.record({ was: birth, back });
const relation = fc.record({
  kind: fc.constantFrom('parent', 'partner', 'grandparent', 'sibling', 'guardian'),
  from: fc.constantFrom('mara', 'noor', 'sem'),
  to: which,
  until: fc.option(back),
});
const heard = fc.record({
  who: which,
  from: fc.constantFrom('child', 'child', 'child', 'contact', 'report'),
  outcome: fc.constantFrom('spoken', 'spoken', 'seen', 'not_yet'),
  how: fc.constantFrom(null, 'in_person', 'phone', 'seen'),
  back,
  toldBack: fc.boolean(),
  later: fc.integer({ min: 0, max: 2 }),
});
const exception = fc.record({
  who: which,
  moment: fc.constantFrom('phase_change', 'phase_change', 'closing'),
  reason: fc.constantFrom('Zij ligt in het ziekenhuis.', 'te kort', ' \n            '),
  back,
  days: fc.constantFrom(1, 5, 28, 92, 93),
});

test('the wall of the children answers as the rule does, whatever was recorded of whom', async () => {
  const at = await unheardScene(world, 'CW-1');
  await soundCondition(world, at);
  const { householdId } = at;
  const person = { mara: at.mara, noor: at.noor, sem: at.sem } as const;
  const idOf = (who: string) => person[who as keyof typeof person];
  const region = world.regionId;
  const by = world.as.wk.id;
  const tried = { yes: 0, no: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...nows),
      back,
      fc.array(birth, { maxLength: 2 }),
      fc.array(change, { maxLength: 2 }),
      fc.array(relation, { maxLength: 2 }),
      fc.array(heard, { maxLength: 5 }),
      fc.array(exception, { maxLength: 2 }),
      async (now, since, births, changes, relations, heards, exceptions) => {
        const today = toLocalDate(new Date(now), timeZone);
        const ago = (days: number): LocalDate => addDays(today, -days);
        let rule = '';
        const wall = await db
          .transaction()
          .execute(async tx => {
            await sql`select set_config('app.now', ${now}, true)`.execute(tx);
            for (const each of births)
              await sql`update person set birth_precision = ${each.precision}, kind = ${each.kind},
                birth_date = ${['not_known', 'unborn'].includes(each.precision) ? null : localDate(each.date)}::date,
                left_on = ${each.left === null ? null : ago(each.left)}::date, left_why = ${each.leftWhy} where id = ${idOf(each.who)}`.execute(
                tx,
              );
            for (const [n, { was: each, back: days }] of changes.entries())
              await sql`insert into person_change (region_id, household_id, created_by, person_id, version, ways, kind, violence_roles, birth_date,
                  birth_precision, left_on, left_why, created_at)
                values (${region}, ${householdId}, ${by}, ${idOf(each.who)}, ${n + 1}, '{birth}', ${each.kind}, '{}',
                  ${['not_known', 'unborn'].includes(each.precision) ? null : localDate(each.date)}::date, ${each.precision},
                  ${each.left === null ? null : ago(each.left)}::date, ${each.leftWhy}, ${now}::timestamptz - make_interval(days => ${Math.max(0, days)}))`.execute(
                tx,
              );
            for (const [n, each] of relations.entries())
              if (each.from !== each.to)
                await sql`insert into relation (region_id, household_id, created_by, from_person_id, to_person_id, kind, until_on)
                  values (${region}, ${householdId}, ${by}, ${idOf(each.from)}, ${idOf(each.to)}, ${each.kind},
                    ${each.until === null ? addDays(today, n + 1) : ago(each.until)}::date) on conflict do nothing`.execute(
                  tx,
                );
            for (const each of heards) {
              const on = ago(each.back);
              if (each.from === 'child')
                await sql`insert into child_heard (region_id, household_id, created_by, person_id, outcome, on_date, at_moment, alone, how, reason, try_again_on, told_back, created_at)
                  values (${region}, ${householdId}, ${by}, ${idOf(each.who)}, ${each.outcome}, ${on}, 'other', 'yes', ${each.how}, 'Nog niet gelukt.',
                    ${addDays(on, 3)}::date, ${each.toldBack}, now() + make_interval(secs => ${each.later}))`.execute(
                  tx,
                );
              else if (each.from === 'contact')
                await sql`with c as (insert into contact (region_id, household_id, created_by, kind, at)
                    values (${region}, ${householdId}, ${by}, 'visit', (${on}::date + time '23:45') at time zone 'UTC') returning id, at)
                  insert into contact_person (region_id, household_id, created_by, contact_id, person_id, at, seen, spoken, alone, safety_asked)
                    select ${region}::uuid, ${householdId}::uuid, ${by}::uuid, id, ${idOf(each.who)}::uuid, at, ${each.how !== 'phone'}::boolean,
                      ${each.outcome === 'spoken'}::boolean, 'yes', 'yes' from c`.execute(tx);
              else
                await sql`with r as (insert into report (region_id, household_id, created_by, number, received_at, received_by, reporter_role, natures, unsafety, facts, source)
                    values (${region}, ${householdId}, ${by}, gen_random_uuid()::text, now(), 'phone', 'police', '{}', 'acute', 'x', 'x') returning id)
                  insert into hearing (region_id, household_id, created_by, report_id, person_id, outcome, on_date, alone, how, reason, try_again_on)
                    select ${region}::uuid, ${householdId}::uuid, ${by}::uuid, id, ${idOf(each.who)}::uuid, ${each.outcome}, ${on}::date, 'yes',
                      ${each.how ?? 'video'}, 'Nog niet gelukt.', ${addDays(on, 3)}::date from r`.execute(tx);
            }
            for (const each of exceptions)
              await sql`insert into child_exception (region_id, household_id, created_by, person_id, for_moment, reason, on_date, try_again_on)
                values (${region}, ${householdId}, ${by}, ${idOf(each.who)}, ${each.moment}, ${each.reason}, ${ago(each.back)},
                  ${addDays(ago(each.back), each.days)})`.execute(tx);
            await sql`update household set phase_since = ${now}::timestamptz - make_interval(days => ${Math.abs(since)}) where id = ${householdId}`.execute(
              tx,
            );
            const stands = await childGate(tx, householdId, 'phase_change', undefined, { today, timeZone });
            rule = lackingChildren(stands) === undefined ? 'done' : 'LA003';
            await sql`update phase_period set until_at = now() where household_id = ${householdId} and until_at is null`.execute(
              tx,
            );
            await sql`insert into phase_period (region_id, household_id, phase, why, created_by)
              values (${region}, ${householdId}, 'stable_safety', 'conditions_met', ${by})`.execute(tx);
            await sql`update household set phase = 'stable_safety', phase_since = ${now} where id = ${householdId}`.execute(
              tx,
            );
            await sql`set constraints all immediate`.execute(tx);
            throw new Undone();
          })
          .catch((problem: unknown) =>
            problem instanceof Undone ? 'done' : ((problem as { code?: string }).code ?? String(problem)),
          );
        tried[rule === 'done' ? 'yes' : 'no'] += 1;
        expect(wall).toBe(rule);
      },
    ),
    { numRuns: 400 },
  );
  // Both answers were well tried.
  expect(Math.min(tried.yes, tried.no)).toBeGreaterThan(40);
});

test('a move to direct safety waits for nobody, and what already stands in phase 2 is left alone', async () => {
  const at = await unheardScene(world, 'CW-2');
  const update = (change: ReturnType<typeof sql>) =>
    sql`update household set ${change} where id = ${at.householdId}`.execute(db);
  await update(sql`phase = 'direct_safety', version = version + 1`);
  await update(sql`version = version + 1`);
});
