import { sql } from 'kysely';
import type { Database } from '#store/database.ts';

/**
 * Open households of one region as the watch meets them: three persons, a director and a deputy, ten contacts with two
 * persons each, a report, a condition with four checks, two screenings, a plan, a talk with the child. The last contact was up to 40 days ago, so
 * that some are late and some are not. Set-based, by the owner, past triggers and foreign keys.
 */
export async function fillForSweep(database: Database, households: number): Promise<string> {
  await database.script(`set session_replication_role = replica; set synchronous_commit = off; set statement_timeout = 0;
    create temp table made_region as select gen_random_uuid() id, gen_random_uuid() organisation,
      (select array_agg(gen_random_uuid()) from generate_series(1, 2000)) workers;
    create temp table made as select n, gen_random_uuid() id, gen_random_uuid() condition, (select array_agg(gen_random_uuid()) from generate_series(1, 3 + 0 * n)) persons,
        r.id region, r.workers[1 + n % 1999] worker, r.workers[2 + n % 1999] deputy, n % 40 ago
      from generate_series(1, ${households}) n, made_region r;
    insert into region (id, name, made_up) select id, 'Regio', true from made_region;
    insert into organisation (id, region_id, name, kind) select organisation, id, 'Wijkteam', 'local_team' from made_region;
    insert into user_account (id, region_id, organisation_id, sign_in_name, given_name, family_name, roles, password_hash)
      select w, id, organisation, 'werker' || n, 'Werker', 'Proef', array['worker'], '-' from made_region, unnest(workers) with ordinality u (w, n);
    insert into household (id, region_id, code, stage, phase, phase_since, last_contact_at, created_at, created_by)
      select id, region, 'S-' || n, 'open', 'direct_safety', now() - interval '300 days', now() - make_interval(days => ago), now() - interval '300 days', worker from made;
    insert into direction (region_id, household_id, director_id, deputy_id, reason, from_at, created_by)
      select region, id, worker, deputy, 'regie', now() - interval '290 days', deputy from made;
    insert into phase_period (region_id, household_id, phase, why, created_by) select region, id, 'direct_safety', 'intake', worker from made;
    insert into person (id, region_id, household_id, position, given_name, family_name, birth_date, birth_precision, violence_roles, created_at, created_by)
      select m.persons[p], region, m.id, p, 'Proef', 'Proef', (array['1988-03-02', '1985-11-20', '2016-06-01']::date[])[p], 'day',
        array[(array['undergoes', 'uses', 'witnesses'])[p]], now() - interval '300 days', worker from made m, generate_series(1, 3) p;
    insert into relation (region_id, household_id, from_person_id, to_person_id, kind, created_by)
      select region, id, persons[f], persons[3], 'parent', worker from made, generate_series(1, 2) f`);
  await database.script(`
    create temp table made_contact as select gen_random_uuid() id, m.id household, now() - make_interval(days => m.ago + 20 * c) as at from made m, generate_series(0, 9) c;
    insert into contact (id, region_id, household_id, kind, at, created_by) select k.id, m.region, m.id, 'visit', k.at, m.worker
      from made_contact k join made m on m.id = k.household;
    insert into contact_person (region_id, household_id, contact_id, person_id, at, seen, spoken, alone, safety_asked, created_by)
      select m.region, m.id, k.id, m.persons[p], k.at, true, true, 'yes', 'yes', m.worker from made_contact k join made m on m.id = k.household, (values (1), (3)) x (p);
    insert into safety_condition (id, region_id, household_id, text, protects, asked_of, checked_by_user, check_how, check_every_days, first_check_on, created_at, created_by)
      select condition, region, id, 'Oma belt elke avond.', persons[3:3], persons[1:2], worker, 'bezoek', 14, current_date - 260, now() - interval '270 days', worker from made;
    insert into condition_check (region_id, household_id, condition_id, on_date, status, sources, evidence, created_by)
      select region, id, condition, current_date - ago - 14 * w, 'met', array['own_observation'], 'gezien', worker from made, generate_series(0, 3) w;
    insert into screening (region_id, household_id, person_id, answered_by, instrument, edition, on_date, alone, language, state, ended_at, parts, created_by)
      select region, id, persons[p], 'self', 'adult_short', '1', current_date - 280, 'yes', 'nl', 'finished', now(), '{"violence": "answered", "children": "partly"}', worker
      from made, generate_series(1, 2) p;
    insert into report (region_id, household_id, number, received_at, received_by, reporter_role, natures, unsafety, facts, source, created_by)
      select region, id, 'S-' || n, now() - interval '300 days', 'phone', 'neighbour', '{}', 'structural', 'Geschreeuw.', 'Buurman', worker from made;
    insert into plan_entry (region_id, household_id, kind, person_id, domain, text, state, created_at, created_by)
      select region, id, 'goes_well', persons[p], 'home_relations', 'Samen eten.', 'standing', now() - interval '260 days', worker from made, generate_series(1, 3) p;
    insert into plan_version (region_id, household_id, number, why, created_at, created_by)
      select region, id, 1, 'eerste plan', now() - interval '30 days', worker from made;
    insert into child_heard (region_id, household_id, person_id, outcome, on_date, at_moment, alone, how, told_back, created_by)
      select region, id, persons[3], 'spoken', current_date - ago, 'plan', 'yes', 'in_person', n % 3 <> 0, worker from made;
    set session_replication_role = origin`);
  await database.script('vacuum analyze');
  await database.script('checkpoint');
  const { rows } = await sql<{ id: string }>`select id from made_region`.execute(database.db);
  return rows[0]?.id ?? '';
}
