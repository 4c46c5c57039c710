import fc from 'fast-check';
import { sql } from 'kysely';
import { sourceKinds } from '#domain/safety/codes.ts';
import { dangerSignCodes, signStates } from '#domain/safety/danger.ts';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import type { Tx } from '#store/session.ts';
import type { World } from '#tests/makers/world.ts';
import type { Closable } from './closing-scene.ts';

/** Days back around the ends of the period, whatever its length, and around today. */
const back = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: 88, max: 92 }),
  fc.integer({ min: 180, max: 184 }),
  fc.integer({ min: -40, max: 400 }),
);
const who = fc.constantFrom('mara' as const, 'dirk' as const, 'noor' as const, 'sem' as const);
const numbers = [null, 30, 90, 91, 182, 183, 4_000, 90.5, 'x', -1e300, 2, 3, 8, 9] as const;

/** What a region may have settled, sound or not. */
export const setting = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.record(
      { periodDays: fc.constantFrom(...numbers), leastInformantKinds: fc.constantFrom(...numbers) },
      { requiredKeys: [] },
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('x', [182]) },
);
/** How phase and file stand. */
export const standing = fc.record({
  phase: fc.constantFrom('as_it_is', 'as_it_is', 'as_it_is', 'as_it_is', 'direct', 'override'),
  opened: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: back }),
});
const kind = fc.constantFrom('member', 'elsewhere', 'network');
const roles = fc.constantFrom('{}', '{uses}', '{undergoes}', '{uses,undergoes}', '{not_known}');
const birth = fc.constantFrom(
  { precision: 'not_known', date: null },
  { precision: 'unborn', date: null },
  { precision: 'day', date: '2026-01-01' },
  { precision: 'day', date: '2022-09-08' },
  { precision: 'year', date: '2008-01-01' },
  { precision: 'month', date: '2008-10-01' },
  { precision: 'day', date: '1990-01-01' },
);

/** One thing that somebody recorded, by whatever road. */
export const recorded = fc.oneof(
  fc.record({ a: fc.constant('report' as const), back, hour: fc.constantFrom('00:10', '12:00', '23:50') }),
  fc.record({
    a: fc.constant('incident' as const),
    back,
    precision: fc.constantFrom('day', 'month', 'year'),
  }),
  fc.record({
    a: fc.constant('check' as const),
    back,
    status: fc.constantFrom('met', 'met', 'not_met', 'not_known'),
    sources: fc.subarray([...sourceKinds], { maxLength: 2 }),
    persons: fc.uniqueArray(who, { maxLength: 2 }),
  }),
  fc.record({
    a: fc.constant('condition' as const),
    back,
    first: fc.integer({ min: 0, max: 20 }),
    every: fc.constantFrom(7, 92),
    ended: fc.option(back),
  }),
  fc.record({
    a: fc.constant('answer' as const),
    back,
    who,
    answer: fc.constantFrom('safe', 'violence', 'worries', 'not_reached'),
  }),
  fc.record({
    a: fc.constant('contact' as const),
    back,
    who,
    alone: fc.constantFrom('yes', 'no', 'not_applicable'),
    number: fc.option(fc.integer({ min: 1, max: 10 })),
  }),
  fc.record({
    a: fc.constant('view' as const),
    back,
    who,
    number: fc.option(fc.integer({ min: 1, max: 10 })),
  }),
  fc.record({
    a: fc.constant('sign' as const),
    back,
    who,
    code: fc.constantFrom(...dangerSignCodes),
    state: fc.constantFrom(...signStates),
    informant: fc.constantFrom(...sourceKinds),
    alone: fc.constantFrom(null, 'yes', 'no'),
    carer: fc.boolean(),
    team: fc.constantFrom('team', 'author_and_director'),
    corrected: fc.boolean(),
  }),
  fc.record({
    a: fc.constant('rules' as const),
    raised: fc.constantFrom(
      { extreme_jealousy: 'red_alone' },
      { stalking_after_separation: 'red_alone', stepchild: 'red_in_pairs' },
      { two_or_more_earlier_reports: 'red_in_pairs', order_breached: 'red_in_pairs' },
      {},
    ),
  }),
  fc.record({
    a: fc.constant('person' as const),
    who,
    kind,
    roles,
    birth,
    left: fc.option(back),
    change: fc.boolean(),
    back,
    leftWhy: fc.constantFrom(null, 'left', 'died', 'wrongly_entered'),
  }),
  fc.record({ a: fc.constant('newcomer' as const), kind, roles, birth }),
  fc.record({
    a: fc.constant('relation' as const),
    from: who,
    to: who,
    kind: fc.constantFrom('parent', 'partner', 'guardian', 'grandparent'),
    until: fc.option(back),
  }),
  fc.record({
    a: fc.constant('heard' as const),
    who,
    back,
    outcome: fc.constantFrom('spoken', 'seen', 'not_yet'),
    toldBack: fc.boolean(),
  }),
  fc.record({ a: fc.constant('excused' as const), who, back, days: fc.constantFrom(1, 30, 92, 93) }),
);
type Recorded = typeof recorded extends fc.Arbitrary<infer T> ? T : never;
type Standing = typeof standing extends fc.Arbitrary<infer T> ? T : never;

export interface Ground {
  readonly world: World;
  readonly at: Closable;
  readonly closingId: string;
  readonly today: LocalDate;
  readonly now: Date;
}

/** Writes it down as the owner of the database would: past every act and every rule. */
export async function writeDown(
  tx: Tx,
  ground: Ground,
  stands: Standing,
  records: readonly Recorded[],
): Promise<void> {
  const { at, today, world } = ground;
  const { householdId } = at;
  const roots = rootsOf(ground);
  if (stands.opened > 0)
    await sql`update household set created_at = (${addDays(today, -stands.opened)}::date + time '00:20') at time zone 'Europe/Amsterdam' where id = ${householdId}`.execute(
      tx,
    );
  for (const [n, each] of records.entries()) await writeOne(tx, ground, each, n);
  if (stands.phase === 'as_it_is') return;
  await sql`update phase_period set until_at = app.now() where household_id = ${householdId} and until_at is null`.execute(
    tx,
  );
  await sql`with o as (insert into phase_override (region_id, household_id, created_by, reason, ends_on)
      select ${roots}, 'Een reden die lang genoeg is.', ${addDays(today, 9)}::date where ${stands.phase === 'override'} returning id)
    insert into phase_period (region_id, household_id, created_by, phase, why, from_at, override_id)
      values (${roots}, ${stands.phase === 'direct' ? 'direct_safety' : 'stable_safety'}, ${stands.phase === 'direct' ? 'reopened' : 'override'},
        app.now(), (select id from o))`.execute(tx);
  if (stands.phase === 'direct')
    await sql`update household set phase = 'direct_safety' where id = ${householdId} and region_id = ${world.regionId}`.execute(
      tx,
    );
}

const rootsOf = ({ at, world }: Ground) =>
  sql`${world.regionId}::uuid, ${at.householdId}::uuid, ${world.as.wk.id}::uuid`;

async function writeOne(tx: Tx, ground: Ground, each: Recorded, n: number): Promise<void> {
  const { at, closingId, today, now, world } = ground;
  const roots = rootsOf(ground);
  const ago = (days: number | null): LocalDate | null => (days === null ? null : addDays(today, -days));
  const statement = () => {
    switch (each.a) {
      case 'report':
        return sql`insert into report (region_id, household_id, created_by, number, received_at, received_by, reporter_role, natures, unsafety, facts, source)
          values (${roots}, gen_random_uuid()::text, (${ago(each.back)}::date + ${each.hour}::time) at time zone 'Europe/Amsterdam', 'phone', 'police', '{}', 'acute', 'x', 'x')`;
      case 'incident':
        return sql`insert into incident (region_id, household_id, created_by, on_date, date_precision, natures, severity, facts, source, told_by)
          values (${roots}, case ${each.precision} when 'day' then ${ago(each.back)}::date
            else date_trunc(${each.precision}, ${ago(each.back)}::date)::date end, ${each.precision}, '{physical_abuse}', 'serious', 'x', 'x', 'victim')`;
      case 'check':
        return sql`insert into condition_check (region_id, household_id, created_by, condition_id, on_date, status, sources, source_persons, evidence)
          values (${roots}, ${at.conditionId}, ${ago(each.back)}::date, ${each.status},
            ${each.sources.length === 0 ? ['own_observation'] : each.sources}::text[], ${each.persons.map(one => at[one])}::uuid[], 'x')`;
      case 'condition':
        return sql`insert into safety_condition (region_id, household_id, created_by, created_at, text, protects, asked_of, check_how, check_every_days, first_check_on, ended_on, ended_reason, state, checked_by_user)
          values (${roots}, (${ago(Math.abs(each.back))}::date + time '12:00') at time zone 'Europe/Amsterdam', 'x', ${[at.mara]}::uuid[], ${[at.mara]}::uuid[], 'x', ${each.every},
            ${addDays(today, each.first - Math.abs(each.back))}::date, ${ago(each.ended)}::date, ${each.ended === null ? null : 'x'}, ${each.ended === null ? 'active' : 'ended'}, ${world.as.wk.id})`;
      case 'answer':
        return sql`with m as (insert into after_moment (region_id, household_id, created_by, closing_id, due_on, done_on, outcome, done_by)
            values (${roots}, ${closingId}, ${addDays(today, 5_000 + n)}::date, ${ago(each.back)}::date, ${each.answer}, ${world.as.wk.id}) returning id)
          insert into after_answer (region_id, household_id, created_by, moment_id, person_id, answer)
            select ${roots}, id, ${at[each.who]}::uuid, ${each.answer} from m`;
      case 'contact':
        return sql`with c as (insert into contact (region_id, household_id, created_by, kind, at)
            values (${roots}, 'visit', (${ago(each.back)}::date + time '23:45') at time zone 'UTC') returning id, at),
          p as (insert into contact_person (region_id, household_id, created_by, contact_id, person_id, at, seen, spoken, alone, safety_asked)
            select ${roots}, id, ${at[each.who]}::uuid, at, true, true, ${each.alone}, 'yes' from c returning contact_id, person_id)
          insert into contact_text (region_id, household_id, created_by, contact_id, person_id, facts, source, safety_number)
            select ${roots}, contact_id, person_id, 'x', 'x', ${each.number}::int from p where ${each.number !== null}`;
      case 'view':
        return sql`insert into safety_view (region_id, household_id, created_by, person_id, on_date, asked, own_number)
          values (${roots}, ${at[each.who]}, ${ago(each.back)}::date, ${each.number === null ? 'does_not_want' : 'asked'}, ${each.number}::int)`;
      case 'sign':
        return sql`with s as (insert into danger_sign (region_id, household_id, created_by, person_id, on_date, code, state, informant, alone, carer, audience_team)
            values (${roots}, ${at[each.who]}, ${ago(Math.max(0, each.back))}::date, ${each.code}, ${each.state}, ${each.informant}, ${each.alone}, ${each.carer}, ${each.team})
            returning id, person_id, code)
          insert into danger_correction (region_id, household_id, created_by, person_id, code, sign_id, why, reason, on_date)
            select ${roots}, person_id, code, id, 'mistake', 'x', ${today}::date from s where ${each.corrected && each.state === 'present'}`;
      case 'rules':
        return sql`insert into danger_rules (region_id, number, rules, why, state, created_by, published_by, published_at, preview, previewed_at)
          values (${world.regionId}, ${n + 2}, ${JSON.stringify({ raised: each.raised })}::jsonb, 'x', 'published', ${world.as.case.id}, ${world.as.sup.id}, app.now(), '[]', app.now())`;
      case 'person':
        return each.change
          ? sql`insert into person_change (region_id, household_id, created_by, person_id, version, ways, kind, violence_roles, birth_date, birth_precision, left_on, left_why, created_at)
              values (${roots}, ${at[each.who]}, ${n + 100}, '{birth}', ${each.kind}, ${each.roles}::text[], ${each.birth.date}::date, ${each.birth.precision},
                ${ago(each.left)}::date, ${each.leftWhy}, ${now.toISOString()}::timestamptz - make_interval(days => ${Math.max(0, each.back)}))`
          : sql`update person set kind = ${each.kind}, violence_roles = ${each.roles}::text[], birth_date = ${each.birth.date}::date,
              birth_precision = ${each.birth.precision}, left_on = ${ago(each.left)}::date, left_why = ${each.leftWhy} where id = ${at[each.who]}`;
      case 'newcomer':
        return sql`insert into person (region_id, household_id, created_by, given_name, position, kind, violence_roles, birth_date, birth_precision)
          values (${roots}, 'Bo', ${n + 50}, ${each.kind}, ${each.roles}::text[], ${each.birth.date}::date, ${each.birth.precision})`;
      case 'relation':
        return sql`insert into relation (region_id, household_id, created_by, from_person_id, to_person_id, kind, until_on)
          select ${roots}, ${at[each.from]}::uuid, ${at[each.to]}::uuid, ${each.kind}, ${ago(each.until)}::date where ${each.from !== each.to} on conflict do nothing`;
      case 'heard':
        return sql`insert into child_heard (region_id, household_id, created_by, person_id, outcome, on_date, at_moment, alone, how, reason, try_again_on, told_back)
          values (${roots}, ${at[each.who]}, ${each.outcome}, ${ago(each.back)}::date, 'other', 'yes', ${each.outcome === 'seen' ? 'seen' : 'in_person'}, 'Nog niet gelukt.',
            ${ago(each.back - 3)}::date, ${each.toldBack})`;
      case 'excused':
        return sql`insert into child_exception (region_id, household_id, created_by, person_id, for_moment, reason, on_date, try_again_on)
          values (${roots}, ${at[each.who]}, 'closing', 'Zij ligt in het ziekenhuis.', ${ago(each.back)}::date, ${ago(each.back - each.days)}::date)`;
    }
  };
  await statement().execute(tx);
}
