import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { dangerSignCodes } from '#domain/safety/danger.ts';
import type { Database } from '#store/database.ts';

const regions = 20;

export interface Filled {
  readonly households: number;
  /** Opens sessions of the one worker who has a place in every household of region 1. */
  readonly token: string;
  /** Households of that worker, each with its persons. */
  readonly mine: readonly { id: string; persons: readonly string[] }[];
  readonly bytesPerHousehold: number;
}

/**
 * Fills an empty, migrated database with households of about 270 rows each, spread over 20 regions: 4 persons, a
 * report with its assessment and clocks, 3 waves of 40 answers, 5 conditions with agreements and checks, 20 contacts
 * with texts per person, incidents and notes. Written by the owner past triggers and foreign keys, which the order of
 * the statements keeps; the texts are of ordinary length.
 */
export async function fill(database: Database, households: number): Promise<Filled> {
  const words =
    'Moeder vertelt dat het deze week rustiger was, en dat de jongste weer in het eigen bed slaapt. Vader was er niet bij; hij belt donderdag. ';
  const script = (text: string) => database.script(text);
  await script(`set session_replication_role = replica; set synchronous_commit = off; set statement_timeout = 0;
    create temp table made_region as select n, gen_random_uuid() id, gen_random_uuid() organisation, gen_random_uuid() worker, gen_random_uuid() deputy
      from generate_series(1, ${regions}) n;
    create temp table made as select h.n, gen_random_uuid() id, gen_random_uuid() report, gen_random_uuid() assessment,
        (select array_agg(gen_random_uuid()) from generate_series(1, 4 + 0 * h.n)) persons,
        r.id region, r.worker, r.deputy
      from generate_series(1, ${households}) h (n) join made_region r on r.n = 1 + (h.n - 1) % ${regions};
    insert into region (id, name, made_up) select id, 'Regio ' || n, true from made_region;
    insert into organisation (id, region_id, name, kind) select organisation, id, 'Wijkteam ' || n, 'local_team' from made_region;
    insert into user_account (id, region_id, organisation_id, sign_in_name, given_name, family_name, roles, password_hash)
      select worker, id, organisation, 'werker' || n, 'Werker', 'Regio' || n, array['worker'], '-' from made_region
      union all select deputy, id, organisation, 'vervanger' || n, 'Vervanger', 'Regio' || n, array['worker'], '-' from made_region;
    insert into household (id, region_id, code, stage, phase, last_contact_at, created_by)
      select id, region, 'H-' || n, 'open', 'direct_safety', now() - make_interval(hours => 3 * (n % 900)), worker from made;
    insert into team_place (region_id, household_id, user_id, place, reason, created_by)
      select region, id, worker, 'director', 'regie', deputy from made union all select region, id, deputy, 'deputy', 'vervanging', worker from made;
    insert into direction (region_id, household_id, director_id, deputy_id, reason, created_by) select region, id, worker, deputy, 'regie', deputy from made;
    insert into person (id, region_id, household_id, position, given_name, family_name, birth_date, birth_precision, sex, violence_roles, created_by)
      select m.persons[p], region, m.id, p, (array['Mara', 'Dirk', 'Noor', 'Sem'])[p], 'Proef' || n, (array['1988-03-02', '1985-11-20', '2012-06-01', '2017-01-15']::date[])[p],
        'day', (array['female', 'male', 'female', 'male'])[p], array[(array['undergoes', 'uses', 'witnesses', 'witnesses'])[p]], worker
      from made m, generate_series(1, 4) p`);
  await script(`
    insert into relation (region_id, household_id, from_person_id, to_person_id, kind, created_by)
      select region, id, persons[f], persons[t], k, worker from made, (values (1, 2, 'ex_partner'), (1, 3, 'parent'), (1, 4, 'parent'), (2, 3, 'parent'), (2, 4, 'parent')) r (f, t, k);
    insert into residence (region_id, household_id, person_id, home, from_on, created_by)
      select region, id, persons[p], 'thuis', '2020-01-01', worker from made, generate_series(1, 4) p;
    insert into report (id, region_id, household_id, number, received_at, received_by, reporter_role, natures, unsafety, facts, views, source, person_ids, created_by)
      select report, region, id, 'M-' || n, now() - interval '90 days', 'phone', 'police', array['physical_abuse'], 'structural', repeat('${words}', 3), '${words}', 'politie', persons, worker from made;
    insert into assessment (id, region_id, household_id, report_id, decided_on, unsafety, outcome, reason, created_by)
      select assessment, region, id, report, current_date - 85, 'structural', 'hand_over', '${words}', worker from made;
    insert into clock (region_id, household_id, report_id, rule, rule_version, started_on, due_on, met_on, created_by)
      select region, id, report, r, 1, current_date - 90, current_date - 83, case when n % 7 = 0 then null else current_date - 85 end, worker
      from made, (values ('safety_assessment'), ('acute_look'), ('inform_persons')) c (r);
    insert into hearing (region_id, household_id, report_id, person_id, outcome, alone, how, on_date, created_by)
      select region, id, report, persons[p], 'spoken', 'yes', 'in_person', current_date - 86, worker from made, generate_series(1, 4) p;
    insert into danger_sign (region_id, household_id, person_id, code, state, informant, on_date, created_by)
      select region, id, persons[1], s, (array['absent', 'not_known', 'absent', 'not_asked'])[1 + (n + place + (wave / 2) * (place % 5) / 4) % 4], i, current_date - 90 + 30 * wave, worker
      from made, unnest(array['${dangerSignCodes.join("','")}']) with ordinality q (s, place), (values ('victim'), ('police')) f (i), generate_series(0, 2) wave;
    insert into safety_view (region_id, household_id, person_id, on_date, asked, own_number, own_words, worker_number, worker_view, audience_team, created_by)
      select region, id, persons[1 + v % 4], current_date - 10 * v, 'asked', 5, 'Het gaat.', 6, '${words}', 'team', worker from made, generate_series(1, 8) v;
    insert into phase_period (region_id, household_id, phase, why, created_by) select region, id, 'direct_safety', 'intake', worker from made`);
  await script(`
    create temp table made_condition as select gen_random_uuid() id, m.id household, c from made m, generate_series(1, 5) c;
    insert into safety_condition (id, region_id, household_id, text, protects, asked_of, checked_by_user, check_how, check_every_days, first_check_on, created_by)
      select k.id, m.region, m.id, '${words}', m.persons[3:4], m.persons[1:2], m.worker, 'bezoek', 7, current_date - 60, m.worker from made_condition k join made m on m.id = k.household;
    insert into condition_agreement (region_id, household_id, condition_id, person_id, answer, on_date, created_by)
      select m.region, m.id, k.id, m.persons[p], 'yes', current_date - 60, m.worker from made_condition k join made m on m.id = k.household, generate_series(1, 2) p;
    insert into condition_check (region_id, household_id, condition_id, on_date, status, sources, evidence, created_by)
      select m.region, m.id, k.id, current_date - 20 * w, 'met', array['own_observation'], '${words}', m.worker from made_condition k join made m on m.id = k.household, generate_series(1, 3) w;
    create temp table made_contact as select gen_random_uuid() id, m.id household, c, now() - make_interval(days => 4 * c) as at from made m, generate_series(1, 20) c;
    insert into contact (id, region_id, household_id, kind, at, place, facts, views, source, audience_team, created_by)
      select k.id, m.region, m.id, 'visit', k.at, 'thuis', repeat('${words}', 2), '${words}', 'eigen waarneming', (array['team', 'author_and_director'])[1 + k.c % 2], (array[m.worker, m.deputy])[1 + k.c % 2]
      from made_contact k join made m on m.id = k.household;
    insert into contact_person (region_id, household_id, contact_id, person_id, at, seen, spoken, alone, safety_asked, created_by)
      select m.region, m.id, k.id, m.persons[p], k.at, true, true, 'yes', 'yes', m.worker from made_contact k join made m on m.id = k.household, (values (1), (3)) x (p);
    insert into contact_text (region_id, household_id, contact_id, person_id, safety_number, own_words, facts, source, audience_team, created_by)
      select m.region, m.id, k.id, m.persons[p], 6, 'Het ging wel.', '${words}', 'gesprek', 'team', m.worker from made_contact k join made m on m.id = k.household, (values (1), (3)) x (p);
    insert into incident (region_id, household_id, on_date, natures, severity, by_person, toward_persons, facts, source, told_by, audience_team, created_by)
      select region, id, current_date - 30 * i, array['physical_abuse'], 'serious', persons[2], persons[1:1], '${words}', 'politie', 'victim', 'team', worker from made, generate_series(1, 3) i;
    insert into note (region_id, household_id, on_date, facts, source, audience_team, created_by)
      select region, id, current_date - 15 * i, '${words}', 'eigen waarneming', 'team', worker from made, generate_series(1, 2) i;
    set session_replication_role = origin`);
  await script('vacuum analyze');
  await script('checkpoint');
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest();
  await sql`insert into session (region_id, user_id, token_hash) select id, worker, ${hash}::bytea from made_region where n = 1`.execute(
    database.db,
  );
  const mine = await sql<{
    id: string;
    persons: string[];
  }>`select id, persons from made where n % ${regions} = 1 order by n limit 1000`.execute(database.db);
  const size = await sql<{ bytes: number }>`select pg_database_size(current_database()) bytes`.execute(
    database.db,
  );
  return {
    households,
    token,
    mine: mine.rows,
    bytesPerHousehold: Math.round(Number(size.rows[0]?.bytes ?? 0) / households),
  };
}
