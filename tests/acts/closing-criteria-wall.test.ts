import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { judgeNow } from '#acts/closing/judge.ts';
import { addDays, type LocalDate, toLocalDate } from '#domain/shared/calendar.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { askedAbout, closableHousehold, closingActs } from './closing-scene.ts';

const world = await makeWorld();
const { db } = world.database;
const timeZone = 'Europe/Amsterdam';
const { proposed } = closingActs(world);

class Undone extends Error {}

/** Days back around the ends of the period, whatever its length, and around today. */
const back = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: 88, max: 92 }),
  fc.integer({ min: 180, max: 184 }),
  fc.integer({ min: -40, max: 400 }),
);
const setting = fc.constantFrom(null, 30, 90, 91, 182, 183, 4_000, 90.5, 'x');
const some = <T>(each: fc.Arbitrary<T>) => fc.array(each, { maxLength: 1, size: 'max' });
const dated = fc.record({ back, hour: fc.constantFrom('00:10', '12:00', '23:50') });
const incident = fc.record({ back, precision: fc.constantFrom('day', 'month', 'year') });
const check = fc.record({ back, status: fc.constantFrom('met', 'not_met', 'not_known') });
const answer = fc.record({ back, answer: fc.constantFrom('safe', 'violence', 'worries') });
const phase = fc.constantFrom('as_it_is', 'as_it_is', 'as_it_is', 'direct', 'override');

test('the wall of closing answers as the rule does on what both know, whatever was recorded', {
  timeout: 240_000,
}, async () => {
  const at = await closableHousehold(world, 'CC-1');
  await askedAbout(world, at, { [at.mara]: 8 });
  const closingId = await proposed(at);
  const { householdId } = at;
  const region = world.regionId;
  const by = world.as.wk.id;
  const start = world.clock.now();
  const tried = { yes: 0, no: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 240 }),
      setting,
      some(dated),
      some(incident),
      some(check),
      some(answer),
      phase,
      back,
      async (later, own, reports, incidents, checks, answers, stands, opened) => {
        const now = new Date(start.getTime() + later * 86_400_000);
        const today = toLocalDate(now, timeZone);
        const ago = (days: number): LocalDate => addDays(today, -days);
        const roots = sql`${region}::uuid, ${householdId}::uuid, ${by}::uuid`;
        let rule = '';
        const wall = await db
          .transaction()
          .execute(async tx => {
            await sql`select set_config('app.now', ${now.toISOString()}, true), set_config('app.region', ${region}, true)`.execute(
              tx,
            );
            await sql`update region set settings = ${JSON.stringify(own === null ? {} : { closing: { periodDays: own } })}::jsonb
              where id = ${region}`.execute(tx);
            if (opened > 0)
              await sql`update household set created_at = (${ago(opened)}::date + time '00:20') at time zone ${timeZone}::text where id = ${householdId}`.execute(
                tx,
              );
            for (const each of reports)
              await sql`insert into report (region_id, household_id, created_by, number, received_at, received_by, reporter_role, natures, unsafety, facts, source)
                values (${roots}, gen_random_uuid()::text, (${ago(each.back)}::date + ${each.hour}::time) at time zone ${timeZone}::text, 'phone', 'police', '{}', 'acute', 'x', 'x')`.execute(
                tx,
              );
            for (const each of incidents)
              await sql`insert into incident (region_id, household_id, created_by, on_date, date_precision, natures, severity, facts, source, told_by)
                values (${roots}, case ${each.precision} when 'day' then ${ago(each.back)}::date
                  else date_trunc(${each.precision}, ${ago(each.back)}::date)::date end, ${each.precision}, '{physical_abuse}', 'serious', 'x', 'x', 'victim')`.execute(
                tx,
              );
            for (const each of checks)
              await sql`insert into condition_check (region_id, household_id, created_by, condition_id, on_date, status, sources, evidence)
                values (${roots}, ${at.conditionId}, ${ago(each.back)}::date, ${each.status}, '{own_observation}', 'x')`.execute(
                tx,
              );
            for (const each of answers)
              await sql`with m as (insert into after_moment (region_id, household_id, created_by, closing_id, due_on, done_on, outcome, done_by)
                  values (${roots}, ${closingId}, ${ago(each.back)}::date, ${ago(each.back)}::date, ${each.answer}, ${by}) returning id)
                insert into after_answer (region_id, household_id, created_by, moment_id, person_id, answer)
                  select ${roots}, id, ${at.mara}::uuid, ${each.answer} from m`.execute(tx);
            if (stands !== 'as_it_is') {
              await sql`update phase_period set until_at = app.now() where household_id = ${householdId} and until_at is null`.execute(
                tx,
              );
              await sql`with o as (insert into phase_override (region_id, household_id, created_by, reason, ends_on)
                  select ${roots}, 'Een reden die lang genoeg is.', ${addDays(today, 9)}::date where ${stands === 'override'} returning id)
                insert into phase_period (region_id, household_id, created_by, phase, why, from_at, override_id)
                  values (${roots}, ${stands === 'direct' ? 'direct_safety' : 'stable_safety'}, ${stands === 'direct' ? 'reopened' : 'override'},
                    app.now(), (select id from o))`.execute(tx);
              if (stands === 'direct')
                await sql`update household set phase = 'direct_safety' where id = ${householdId}`.execute(tx);
            }
            const visit = { today, timeZone, now } as Parameters<typeof judgeNow>[2];
            const criteria = await judgeNow(tx, householdId, visit);
            const of = (code: string) => criteria.find(each => each.code === code);
            const failed = of('conditions_held')?.facts.some(each => each.what === 'failed_check') === true;
            rule =
              of('quiet')?.state === 'met' && of('stable_phase')?.state === 'met' && !failed
                ? 'done'
                : 'LA003';
            await sql`update closing set state = 'confirmed', decided_by = ${world.as.sup.id}, decided_at = app.now(),
              decision_reason = 'x' where id = ${closingId}`.execute(tx);
            throw new Undone();
          })
          .catch((problem: unknown) =>
            problem instanceof Undone ? 'done' : ((problem as { code?: string }).code ?? String(problem)),
          );
        tried[rule === 'done' ? 'yes' : 'no'] += 1;
        expect(wall).toBe(rule);
      },
    ),
    { numRuns: 120 },
  );
  expect(Math.min(tried.yes, tried.no)).toBeGreaterThan(10);
});

test('what ends without safety is not held by what makes a closing safe', async () => {
  const at = await closableHousehold(world, 'CC-2');
  expect(await closingActs(world).endedUnsafe(at)).not.toBe('');
});
