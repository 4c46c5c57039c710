-- The second wall. Applied after every migration, as a whole, and safe to apply again. Every table gets row security,
-- enabled and forced, by construction: a table that is in none of the lists below stops the run.
-- Grants name what each role may do; a missing grant is a refusal.

do $$
declare
  t text;
  p record;
  -- Rows the whole team of a household may read.
  team_tables text[] := array['direction', 'person', 'relation', 'residence', 'safe_contact', 'task', 'report', 'clock',
    'clock_extension', 'hearing', 'phase_override', 'phase_period', 'contact_person', 'team_place', 'seal_opening', 'screening',
    'screening_reason', 'plan_version', 'network_task', 'handover', 'handover_summary', 'child_heard',
    'child_exception', 'plan_review', 'mda', 'conference_case', 'bottleneck_household', 'watch_mute', 'closing', 'after_moment', 'person_change'];
  -- Rows with an audience of their own (rule V3); domain/access/may-see.ts states the same rule, tests compare the two.
  item_tables text[] := array['assessment', 'danger_sign', 'danger_decision', 'safety_view', 'safety_condition', 'condition_agreement',
    'condition_check', 'contact', 'contact_text', 'incident', 'note', 'revision', 'screening_answer', 'danger_correction',
    'profile_hypothesis', 'planned_step', 'plan_entry', 'plan_agreement', 'referral', 'sharing', 'attendance',
    'child_words', 'plan_review_part', 'conference_word', 'after_answer', 'warning', 'person_change_reason'];
  other_tables text[] := array['region', 'organisation', 'user_account', 'session', 'sign_in_attempt', 'idempotency',
    'audit', 'audit_checkpoint', 'household', 'advice', 'reporter_identity', 'migration', 'questionnaire',
    'danger_rules', 'approach_text', 'conference', 'bottleneck', 'bottleneck_step', 'watch_signal', 'watch_due', 'watch_mark',
    'absence', 'norm_change'];
  in_team text := 'region_id = (select app.region()) and household_id = any ((select app.places())::uuid[])';
  may_see text;
  -- Who directs, takes in or supervises.
  oversees text := '(household_id = any ((select app.directs())::uuid[]) or household_id in (select p.household_id from team_place p'
    || ' where p.user_id = (select app.actor()) and p.until_at is null and p.place in (''intake'', ''supervisor'')))';
begin
  may_see := in_team || ' and (created_by = (select app.actor()) or audience_team = ''team'''
    || ' or (audience_team = ''named'' and (select app.actor()) = any (audience_users))'
    || ' or household_id = any ((select app.directs())::uuid[]))';

  for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'public' and c.relkind in ('r', 'p') loop
    if not t = any (team_tables || item_tables || other_tables) then
      raise exception 'table % has no row security rule: add it to store/security.sql', t;
    end if;
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    for p in select polname from pg_policy where polrelid = format('public.%I', t)::regclass loop
      execute format('drop policy %I on %I', p.polname, t);
    end loop;
    execute format('revoke all on %I from public, lange_adem_lookup, lange_adem_door, lange_adem_worker, lange_adem_family, lange_adem_jobs, lange_adem_statistics', t);
  end loop;

  foreach t in array team_tables loop
    -- That there is red without a decision, or a step that was warned against, is for who is to decide and who supervises:
    -- something that not everybody may see could have made it (app.ask_decision_on_red, acts/approach/told.ts). So is the
    -- result of help, whose readers are chosen one by one, and that somebody left who checks a condition or does an action.
    -- A mute tells what was silenced and why, in words about people: it is for who oversees.
    execute format('create policy team_reads on %I for select to lange_adem_worker using (%s%s)', t, in_team,
      case t when 'task' then ' and (code not in (''repeat_report'', ''decide_on_red'', ''contra_indicated_step'', ''contra_indicated_contact'', ''referral_result'', ''checker_left'', ''doer_left'') or assigned_to = (select app.actor()) or (code in (''contra_indicated_step'', ''contra_indicated_contact'') and created_by = (select app.actor())) or household_id = any ((select app.directs())::uuid[]))'
        when 'watch_mute' then ' and ' || oversees
        -- The words of a handover may hold what protects one person: for who offers and receives it, directs or supervises.
        when 'handover_summary' then ' and (household_id = any ((select app.directs())::uuid[]) or created_by = (select app.actor())'
          || ' or handover_id in (select h.id from handover h where (select app.actor()) in (h.from_user_id, h.to_user_id, h.to_deputy_id))'
          || ' or (app.has_role(''supervisor'') and household_id in (select p.household_id from team_place p where p.user_id = (select app.actor()) and p.until_at is null and p.place = ''supervisor'')))'
        else '' end);
    execute format('create policy team_changes on %I for update to lange_adem_worker using (%s) with check (%s)', t, in_team, in_team);
    execute format('grant select, insert on %I to lange_adem_worker', t);
  end loop;
  foreach t in array item_tables loop
    execute format('create policy audience_reads on %I for select to lange_adem_worker using (%s)', t, may_see);
    execute format('create policy audience_changes on %I for update to lange_adem_worker using (%s) with check (%s)', t, may_see, in_team);
    execute format('grant select, insert on %I to lange_adem_worker', t);
  end loop;
  -- What some signals say rests on rows that not everybody of the team may see (red, a check, a part of the plan, help, a
  -- warning): that they are there, or are not, is for who oversees.
  execute format('create policy team_reads on watch_signal for select to lange_adem_worker using (%s and (code not in'
    ' (''red_undecided'', ''condition_unchecked'', ''part_missing'', ''drop_out'', ''no_show'', ''warning_to_review'') or %s)'
    -- That a report came again, perhaps in a file that this team may not see, is for who is asked, who directs and who supervises;
    -- who took this one in long ago is told no more than anybody of the team (the task itself, above).
    || ' and (code <> ''repeat_report_unanswered'' or household_id = any ((select app.directs())::uuid[])'
    || ' or household_id in (select p.household_id from team_place p where p.user_id = (select app.actor()) and p.until_at is null and p.place = ''supervisor'')'
    || ' or household_id in (select t.household_id from task t where t.assigned_to = (select app.actor()) and t.code = ''repeat_report'' and t.done_at is null)))', in_team, oversees);
  -- Who writes signs with their own name. A team place, and direction, is never given to oneself (rule V9).
  foreach t in array team_tables || item_tables loop
    execute format('create policy author_writes on %I for insert to lange_adem_worker with check (%s and created_by = (select app.actor())%s)',
      t, in_team, case t when 'team_place' then ' and user_id <> (select app.actor())'
                         -- What was decided on it is said by somebody else, afterwards (app.check_closing_step).
                         when 'closing' then ' and state = ''proposed'''
                         when 'direction' then ' and director_id <> (select app.actor()) and deputy_id is distinct from (select app.actor())'
                         else '' end);
  end loop;
  -- Jobs see their region and nothing of other regions; grants below say which tables.
  foreach t in array team_tables || item_tables || array['household'] loop
    execute format('create policy jobs_work on %I to lange_adem_jobs using (region_id = (select app.region())) with check (region_id = (select app.region()))', t);
  end loop;
end $$;

-- Household: read and changed by its team; opened only through app.open_household.
create policy team_reads on household for select to lange_adem_worker
  using (region_id = (select app.region()) and id = any ((select app.places())::uuid[]));
create policy team_changes on household for update to lange_adem_worker
  using (region_id = (select app.region()) and id = any ((select app.places())::uuid[]))
  with check (region_id = (select app.region()));
grant select on household to lange_adem_worker;
grant update (stage, phase, phase_since, last_contact_at, ended_without_safety, version) on household to lange_adem_worker;

-- What may change after it was written; everything else is insert-only and followed, never overwritten.
grant update (until_at) on team_place, direction to lange_adem_worker;
grant update (given_name, name_prefix, family_name, also_spelled, birth_date, birth_precision, sex, violence_roles, kind,
  network_tie, safe_address, safe_address_since, match_keys, left_on, left_why, position, version) on person to lange_adem_worker;
grant update (identity_id) on person to lange_adem_worker;
grant update (kind, authority_kind, from_on, until_on, version) on relation to lange_adem_worker;
-- What turns out to be a safe address is taken out of the general table when it is marked.
grant update (until_on, home, address, hidden) on residence to lange_adem_worker;
grant update (ended_on, detail, hours, wording) on safe_contact to lange_adem_worker;
grant update (done_at, done_by, answer, answer_reason) on task to lange_adem_worker;
grant update (due_on, met_on, stopped_on, stopped_why, stopped_by) on clock to lange_adem_worker;
grant update (confirmed_by, confirmed_at, open_until) on seal_opening to lange_adem_worker;
grant update (decision, decided_by, decided_at, decision_reason, ended_at, ended_why) on phase_override to lange_adem_worker;
grant update (until_at) on phase_period to lange_adem_worker;
grant update (text, protects, asked_of, checked_by_user, checked_by_person, check_how, check_every_days, first_check_on,
  state, ended_on, ended_reason, wording, version, audience_team, audience_users, audience_persons) on safety_condition to lange_adem_worker;

grant update (state, ended_at, parts, version) on screening to lange_adem_worker;
grant update (state, ended_reason, version) on planned_step to lange_adem_worker;
grant update (against_reason) on contact to lange_adem_worker;

-- Questionnaires, danger rules and texts of the region: everybody reads what is in force or was; drafts are for who
-- keeps them. Somebody else than the writer publishes (a check of the table), and nobody signs as somebody else.
create policy in_force on questionnaire for select to lange_adem_worker
  using (region_id = (select app.region()) and (state <> 'draft' or app.has_role('functional_administrator')));
create policy keeper_writes on questionnaire for insert to lange_adem_worker
  with check (region_id = (select app.region()) and created_by = (select app.actor()) and state = 'draft' and app.has_role('functional_administrator'));
create policy keeper_changes on questionnaire for update to lange_adem_worker
  using (region_id = (select app.region()) and app.has_role('functional_administrator'))
  with check (region_id = (select app.region()) and (state <> 'published' or published_by = (select app.actor())) and (state <> 'withdrawn' or withdrawn_by = (select app.actor())));
grant select, insert on questionnaire to lange_adem_worker;
grant update (state, published_by, published_at, withdrawn_by, withdrawn_at, withdrawn_reason) on questionnaire to lange_adem_worker;
create policy in_force on danger_rules for select to lange_adem_worker
  using (region_id = (select app.region()) and (state <> 'draft' or app.has_role('region_coordinator') or app.has_role('supervisor')));
create policy keeper_writes on danger_rules for insert to lange_adem_worker
  with check (region_id = (select app.region()) and created_by = (select app.actor()) and state = 'draft' and preview is null
    and (app.has_role('region_coordinator') or app.has_role('supervisor')));
create policy keeper_changes on danger_rules for update to lange_adem_worker
  using (region_id = (select app.region()) and state = 'draft' and (app.has_role('region_coordinator') or app.has_role('supervisor')))
  with check (region_id = (select app.region()) and (state <> 'published' or published_by = (select app.actor())));
grant select, insert on danger_rules to lange_adem_worker;
grant update (state, published_by, published_at) on danger_rules to lange_adem_worker;
create policy in_force on approach_text for select to lange_adem_worker
  using (region_id = (select app.region()) and (state <> 'draft' or app.has_role('region_coordinator') or app.has_role('functional_administrator')));
create policy keeper_writes on approach_text for insert to lange_adem_worker
  with check (region_id = (select app.region()) and created_by = (select app.actor()) and state = 'draft'
    and (app.has_role('region_coordinator') or app.has_role('functional_administrator')));
create policy keeper_changes on approach_text for update to lange_adem_worker
  using (region_id = (select app.region()) and (app.has_role('region_coordinator') or app.has_role('functional_administrator')))
  with check (region_id = (select app.region()) and (state <> 'published' or published_by = (select app.actor())) and (state <> 'withdrawn' or withdrawn_by = (select app.actor())));
grant select, insert on approach_text to lange_adem_worker;
grant update (state, published_by, published_at, withdrawn_by, withdrawn_at) on approach_text to lange_adem_worker;
-- Changes of the region's norms: what was confirmed everybody reads, so that whoever meets a norm can see whose it is and
-- why; proposals are for who steers. Deciding goes through app.decide_norm_change alone: no role may change a row.
create policy confirmed_or_steers on norm_change for select to lange_adem_worker
  using (region_id = (select app.region()) and (state = 'confirmed' or app.has_role('region_coordinator')
    or app.has_role('functional_administrator') or app.has_role('supervisor')));
create policy keeper_proposes on norm_change for insert to lange_adem_worker
  with check (region_id = (select app.region()) and created_by = (select app.actor()) and state = 'proposed'
    and (app.has_role('region_coordinator') or app.has_role('functional_administrator')));
grant select, insert on norm_change to lange_adem_worker;

-- The plan and what stands around it: entries, words and answers are only followed; states and days may move.
grant update (role, goal, family_text, for_person_ids, until_on, ended_reason, next_contact_on, version) on network_task to lange_adem_worker;
grant update (state, answered_at, refused_reason, joint_talk_on, first_contact_on, first_contact_id, ended_at, version) on handover to lange_adem_worker;
grant update (state, answered_on, answer_reason, started_on, ended_on, result, serves_safety, version) on referral to lange_adem_worker;
-- Readers alone; who may change them is in app.check_readers.
grant update (audience_team, audience_users) on plan_entry, plan_review_part to lange_adem_worker;
grant update (told_back) on child_heard to lange_adem_worker;
grant update (next_on, state, incomplete_reason, missing_safety, missing_children, closed_at, user_ids, person_ids, version) on plan_review to lange_adem_worker;
grant update (state, decided_by, decided_at, decision_reason, coordinator_id, end_asked_by, end_asked_at, end_asked_reason,
  end_looked_by, end_looked_at, end_looked_reason, ended_at, ended_reason, version) on mda to lange_adem_worker;
grant update (ended_at) on watch_mute to lange_adem_worker;
grant update (state, owner_id, decided_by, decided_at, decision_reason, reopened_at, reopened_why, reopened_reason,
  withdrawn_by, withdrawn_at, withdrawn_reason, version) on closing to lange_adem_worker;
grant update (done_on, outcome, done_by, stays_closed_why) on after_moment to lange_adem_worker;
grant update (text, review_on, told, told_reason, ended_on, ended_reason, version) on warning to lange_adem_worker;

-- Signals of the watch: read by the team (above), written by the sweep alone; nobody makes one go away by hand.
grant select on watch_signal to lange_adem_worker;
create policy jobs_work on watch_signal to lange_adem_jobs using (region_id = (select app.region())) with check (region_id = (select app.region()));
grant select, insert on watch_signal to lange_adem_jobs;
grant update (due_on, level, level_at, muted_until, resolved_at) on watch_signal to lange_adem_jobs;
create policy jobs_work on watch_due to lange_adem_jobs using (region_id = (select app.region())) with check (region_id = (select app.region()));
grant select, insert on watch_due to lange_adem_jobs;
grant update (look_on) on watch_due to lange_adem_jobs;
create policy jobs_work on watch_mark to lange_adem_jobs using (region_id = (select app.region())) with check (region_id = (select app.region()));
grant select, insert on watch_mark to lange_adem_jobs;
grant update (until_xid, rules, looked_on) on watch_mark to lange_adem_jobs;

-- A conference is seen by who chairs it, made it or is invited, and by the team of a household that it is held about;
-- what is said of a household only by its team. Only who has a seat puts a household on the agenda:
-- by a trigger with the rights of its caller, as two policies that ask about each other never end.
create policy invited on conference for select to lange_adem_worker
  using (region_id = (select app.region()) and ((select app.actor()) = any (user_ids) or (select app.actor()) in (chair_id, created_by)
    or id in (select k.conference_id from conference_case k)
    -- A supervisor of the chair's organisation, so that somebody can name another chair: title, time and place only.
    or (app.has_role('supervisor') and chair_id in (select u.id from user_account u where u.organisation_id = (select app.organisation())))));
create or replace function app.check_seat() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if app.actor() is not null and not exists (select from conference c where c.id = new.conference_id
      and (app.actor() = any (c.user_ids) or app.actor() in (c.chair_id, c.created_by))) then
    raise exception 'not allowed' using errcode = 'LA002';
  end if;
  return new;
end $$;
create or replace trigger seated before insert on conference_case for each row execute function app.check_seat();
create policy author_writes on conference for insert to lange_adem_worker
  with check (region_id = (select app.region()) and created_by = (select app.actor()));
create policy chair_changes on conference for update to lange_adem_worker
  using (region_id = (select app.region()) and (select app.actor()) in (chair_id, created_by))
  with check (region_id = (select app.region()));
grant select, insert on conference to lange_adem_worker;
grant update (title, at, place, user_ids, present_ids, state, version) on conference to lange_adem_worker;

-- A bottleneck is read by who raised it, who owns it, supervisors of that organisation and, at the levels above it, by
-- every supervisor and by the region; and by the team of the household that it is about. Which household that is stands in a
-- row of the team alone.
create policy concerned on bottleneck for select to lange_adem_worker
  using (region_id = (select app.region()) and ((select app.actor()) in (created_by, owner_id) or app.has_role('region_coordinator')
    or id in (select k.bottleneck_id from bottleneck_household k)
    or (app.has_role('supervisor') and (organisation_id = (select app.organisation()) or level in ('board', 'region')))));
create policy author_writes on bottleneck for insert to lange_adem_worker
  with check (region_id = (select app.region()) and created_by = (select app.actor()) and organisation_id = (select app.organisation()) and state = 'raised');
create policy concerned_changes on bottleneck for update to lange_adem_worker
  using (region_id = (select app.region()) and ((select app.actor()) in (created_by, owner_id) or app.has_role('region_coordinator')
    or (app.has_role('supervisor') and organisation_id = (select app.organisation()))))
  with check (region_id = (select app.region())
    -- A reading can only follow on somebody's answer; the table says who may not answer their own.
    and (answer_read_at is null or answered_by is not null));
grant select, insert on bottleneck to lange_adem_worker;
-- Only who raised it says which household it is about, and only where it says that there is one: by a trigger with the rights
-- of its caller, as two policies that ask about each other never end.
create or replace function app.check_about() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if app.actor() is not null and not exists (select from bottleneck b where b.id = new.bottleneck_id and b.about_household
      and b.created_by = app.actor()) then
    raise exception 'not allowed' using errcode = 'LA002';
  end if;
  return new;
end $$;
create or replace trigger raised_here before insert on bottleneck_household for each row execute function app.check_about();
grant update (level, owner_id, due_on, state, answer, answered_at, answered_by, answer_read_at, version) on bottleneck to lange_adem_worker;
create policy concerned on bottleneck_step for select to lange_adem_worker
  using (region_id = (select app.region()) and bottleneck_id in (select b.id from bottleneck b));
create policy author_writes on bottleneck_step for insert to lange_adem_worker
  with check (region_id = (select app.region()) and created_by = (select app.actor()) and bottleneck_id in (select b.id from bottleneck b));
grant select, insert on bottleneck_step to lange_adem_worker;

-- That a colleague is away is known in the region, so that nobody waits for them; why is not written down anywhere.
create policy own_region on absence for select to lange_adem_worker, lange_adem_jobs using (region_id = (select app.region()));
create policy own_or_supervised on absence for insert to lange_adem_worker
  with check (region_id = (select app.region()) and created_by = (select app.actor()) and (user_id = (select app.actor())
    or (app.has_role('supervisor') and user_id in (select u.id from user_account u where u.organisation_id = (select app.organisation())))));
create policy own_or_supervised_changes on absence for update to lange_adem_worker
  using (region_id = (select app.region()) and (user_id = (select app.actor())
    or (app.has_role('supervisor') and user_id in (select u.id from user_account u where u.organisation_id = (select app.organisation())))))
  with check (region_id = (select app.region()));
grant select, insert on absence to lange_adem_worker;
grant update (until_on, ended_at, version) on absence to lange_adem_worker;
grant select on absence to lange_adem_jobs;

-- Region, organisations and colleagues: names of one's own region. Secrets of accounts are not granted.
create policy own_region on region for select to lange_adem_worker, lange_adem_jobs using (id = (select app.region()));
grant select on region to lange_adem_worker, lange_adem_jobs;
create policy own_region on organisation for select to lange_adem_worker using (region_id = (select app.region()));
create policy administrator_writes on organisation for insert to lange_adem_worker
  with check (region_id = (select app.region()) and app.has_role('functional_administrator'));
create policy administrator_changes on organisation for update to lange_adem_worker
  using (region_id = (select app.region()) and app.has_role('functional_administrator'));
grant select, insert on organisation to lange_adem_worker;
grant update (name, ended_at) on organisation to lange_adem_worker;
create policy own_region on user_account for select to lange_adem_worker, lange_adem_jobs using (region_id = (select app.region()));
create policy administrator_writes on user_account for insert to lange_adem_worker
  with check (region_id = (select app.region()) and app.has_role('functional_administrator'));
create policy administrator_or_self_changes on user_account for update to lange_adem_worker
  using (region_id = (select app.region()) and (id = (select app.actor()) or app.has_role('functional_administrator')));
grant select (id, region_id, organisation_id, sign_in_name, given_name, name_prefix, family_name, job_title, roles, language,
  totp_confirmed_at, ended_at, version, created_at, made_by, roles_by, roles_at) on user_account to lange_adem_worker;
grant select (id, region_id, roles, ended_at) on user_account to lange_adem_jobs;
grant insert on user_account to lange_adem_worker;
grant update (given_name, name_prefix, family_name, job_title, roles, language, password_hash, totp_secret,
  totp_confirmed_at, totp_last_step, version) on user_account to lange_adem_worker;
-- Password and second factor are changed by oneself only (nobody signs in as somebody else), roles by somebody else only,
-- and the rest of an account, but for the language, by an administrator.
-- Who makes an account and who sets its roles stands on it, and nobody writes that otherwise.
create or replace function app.guard_account() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if app.actor() is null then return new; end if;
  if tg_op = 'INSERT' then
    new.made_by := app.actor();
    new.roles_by := null;
    new.roles_at := null;
    new.first_password := true;
    return new;
  end if;
  if (new.password_hash, new.totp_secret, new.totp_confirmed_at) is distinct from (old.password_hash, old.totp_secret, old.totp_confirmed_at)
    and app.actor() <> old.id then raise exception 'not allowed' using errcode = 'LA002'; end if;
  if new.roles is distinct from old.roles and (app.actor() = old.id or not app.has_role('functional_administrator'))
    then raise exception 'not allowed' using errcode = 'LA002'; end if;
  if (new.given_name, new.name_prefix, new.family_name, new.job_title) is distinct from (old.given_name, old.name_prefix, old.family_name, old.job_title)
    and not app.has_role('functional_administrator') then raise exception 'not allowed' using errcode = 'LA002'; end if;
  if new.roles is distinct from old.roles then
    new.roles_by := app.actor();
    new.roles_at := app.now();
  end if;
  if new.password_hash <> old.password_hash then new.first_password := false; end if;
  return new;
end $$;
create or replace trigger account_guarded before insert or update on user_account for each row execute function app.guard_account();

-- Two accounts that may be one pair of hands: one of them made the other, itself or through accounts that it made, or set
-- its roles within ninety days. Such a pair decides nothing by two.
create or replace function app.one_hand(a uuid, b uuid) returns boolean
language sql stable set search_path = public, pg_temp as $$
  with recursive up(start, id) as (
    select x, x from unnest(array[a, b]) x
    union
    select up.start, m.id from up join user_account u on u.id = up.id
      cross join lateral (values (u.made_by), (case when u.roles_at > app.now() - interval '90 days' then u.roles_by end)) m(id)
      where m.id is not null
  )
  select exists (select from up where (start, id) in ((a, b), (b, a)))
$$;
create or replace function app.check_two_hands() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  first uuid := to_jsonb(new) ->> tg_argv[0];
  second uuid := to_jsonb(new) ->> tg_argv[1];
  before uuid := case when tg_op = 'UPDATE' then to_jsonb(old) ->> tg_argv[1] end;
begin
  if second is not null and second is distinct from before and second <> first and app.one_hand(first, second) then
    raise exception 'not two people' using errcode = 'LA002';
  end if;
  return new;
end $$;
do $$
declare by_two record;
begin
  for by_two in select * from (values ('questionnaire', 'created_by', 'published_by'), ('danger_rules', 'created_by', 'published_by'),
      ('approach_text', 'created_by', 'published_by'), ('norm_change', 'created_by', 'decided_by'), ('phase_override', 'created_by', 'decided_by'),
      ('closing', 'created_by', 'decided_by'), ('seal_opening', 'created_by', 'confirmed_by'), ('mda', 'created_by', 'decided_by'),
      ('mda', 'end_asked_by', 'end_looked_by')) two(t, proposer, decider) loop
    execute format('create or replace trigger %I before insert or update on %I for each row execute function app.check_two_hands(%L, %L)',
      'two_hands_' || by_two.decider, by_two.t, by_two.proposer, by_two.decider);
  end loop;
end $$;

-- An advice belongs to the organisation that gave it.
create policy organisation_reads on advice for select to lange_adem_worker
  using (region_id = (select app.region()) and organisation_id = (select app.organisation()));
create policy author_writes on advice for insert to lange_adem_worker
  with check (region_id = (select app.region()) and organisation_id = (select app.organisation()) and created_by = (select app.actor()));
create policy organisation_changes on advice for update to lange_adem_worker
  using (region_id = (select app.region()) and organisation_id = (select app.organisation()));
grant select, insert on advice to lange_adem_worker;
grant update (answer, closed_at, version) on advice to lange_adem_worker;

-- Reporter identity: anyone of the team seals, nobody reads but who holds an opening that a second person confirmed.
create policy author_writes on reporter_identity for insert to lange_adem_worker
  with check (region_id = (select app.region()) and household_id = any ((select app.places())::uuid[]) and created_by = (select app.actor()));
create policy opened on reporter_identity for select to lange_adem_worker
  using (region_id = (select app.region()) and household_id = any ((select app.places())::uuid[])
    and report_id in (select o.report_id from seal_opening o where o.created_by = (select app.actor()) and o.open_until > (select app.now())));
grant select, insert on reporter_identity to lange_adem_worker;

-- Which migrations the database has had: for the owner, who is bound by row security too when it is no superuser.
create policy own on migration to lange_adem_owner using (true) with check (true);

-- Writes that arrive twice.
create policy own on idempotency to lange_adem_worker
  using (user_id = (select app.actor())) with check (user_id = (select app.actor()) and region_id = (select app.region()));
grant select, insert, update on idempotency to lange_adem_worker;

-- The trail: insert only, in one's own name and region, and about a household only by its team: every look is explained
-- by a team place, and nobody writes into the trail of others.
create policy writes on audit for insert to lange_adem_worker
  with check (user_id = (select app.actor()) and region_id = (select app.region())
    and (household_id is null or household_id = any ((select app.places())::uuid[])));
create policy writes_jobs on audit for insert to lange_adem_jobs with check (user_id is null);
create policy writes_door on audit for insert to lange_adem_door with check (kind = 'sign_in');
create policy seals on audit for select to lange_adem_jobs using (true);
-- Not the number, the transaction and the time: those the database writes itself.
grant insert (region_id, household_id, person_ids, event, kind, outcome, user_id, organisation_id, role, responsible_user_id,
  purpose, returned, emergency, request_id) on audit to lange_adem_worker, lange_adem_jobs, lange_adem_door;
grant select on audit to lange_adem_jobs;
create policy seals on audit_checkpoint to lange_adem_jobs using (true) with check (true);
grant select, insert on audit_checkpoint to lange_adem_jobs;

-- Jobs.
grant select on household, direction, phase_override, phase_period, task, team_place to lange_adem_jobs;
grant insert on task, phase_period to lange_adem_jobs;
grant update (phase, phase_since, version) on household to lange_adem_jobs;
grant update (ended_at, ended_why) on phase_override to lange_adem_jobs;
-- Handovers that are not done in time: states and days, no words.
grant select (id, region_id, household_id, state, deadline_on, escalated_to, ended_at) on handover to lange_adem_jobs;
grant update (escalated_to, escalated_at) on handover to lange_adem_jobs;
grant update (until_at) on phase_period to lange_adem_jobs;
-- Ending an override looks whether the conditions hold without it: dates and statuses, no wording and no evidence.
grant select (id, region_id, household_id, check_every_days, first_check_on, state, ended_on, created_at) on safety_condition to lange_adem_jobs;
grant select (id, region_id, household_id, condition_id, on_date, status, sources, source_persons, created_at) on condition_check to lange_adem_jobs;
grant select (id, region_id, household_id, violence_roles) on person to lange_adem_jobs;
-- What a change of the danger rules would mean: codes, states and days, no remark and no name.
grant select (id, region_id, household_id, person_id, code, state, informant, alone, carer, on_date, created_at) on danger_sign to lange_adem_jobs;
grant select (id, region_id, household_id, person_id, code, sign_id, on_date, created_at) on danger_correction to lange_adem_jobs;
grant select (id, region_id, household_id, person_id, level, signs, on_date, created_at) on danger_decision to lange_adem_jobs;
grant select (birth_date, birth_precision, kind, left_on) on person to lange_adem_jobs;
-- Which steps together danger speaks against (jobs/steps.ts): who and when, no purpose and no reason.
grant select (id, region_id, household_id, kind, person_ids, on_date, state, created_by, created_at) on planned_step to lange_adem_jobs;
grant update (done_at) on task to lange_adem_jobs;
create policy jobs_work on danger_rules to lange_adem_jobs using (region_id = (select app.region())) with check (region_id = (select app.region()));
grant select on danger_rules to lange_adem_jobs;
grant update (preview, previewed_at, applied_at) on danger_rules to lange_adem_jobs;

-- The watch: days, states, codes and ids of what it rises from, and no column that holds a text, a name or an answer.
grant select (id, region_id, household_id, closing_id, due_on, done_on) on after_moment to lange_adem_jobs;
grant select (id, region_id, household_id, referral_id, on_date, outcome, created_at) on attendance to lange_adem_jobs;
grant select (region_id, household_id, person_id, on_date, try_again_on) on child_exception to lange_adem_jobs;
grant select (id, region_id, household_id, person_id, outcome, on_date, how, try_again_on, told_back, created_at) on child_heard to lange_adem_jobs;
grant select (id, region_id, household_id, due_on, met_on, stopped_on) on clock to lange_adem_jobs;
grant select (id, region_id, household_id, state, reopened_at, created_at) on closing to lange_adem_jobs;
grant select (region_id, household_id, person_id, at, seen, spoken, alone, safety_asked, created_by) on contact_person to lange_adem_jobs;
grant select (region_id, household_id, person_id, outcome, on_date, how, try_again_on) on hearing to lange_adem_jobs;
grant select (created_at, left_why) on person to lange_adem_jobs;
grant select (region_id, household_id, person_id, kind, violence_roles, birth_date, birth_precision, left_on, left_why, created_at) on person_change to lange_adem_jobs;
grant select (region_id, household_id, person_id, created_at) on plan_entry to lange_adem_jobs;
grant select (region_id, household_id, state, on_date, next_on, closed_at) on plan_review to lange_adem_jobs;
grant select (region_id, household_id, created_at) on plan_version to lange_adem_jobs;
grant select (id, region_id, household_id, person_id, state) on referral to lange_adem_jobs;
grant select (region_id, household_id, from_person_id, to_person_id, kind, until_on) on relation to lange_adem_jobs;
grant select (region_id, household_id, received_at, created_at) on report to lange_adem_jobs;
grant select (region_id, household_id, person_id, on_date, instrument, questionnaire_id, answered_by, state, parts) on screening to lange_adem_jobs;
grant select (region_id, household_id, person_id, on_date, try_again_on) on screening_reason to lange_adem_jobs;
grant select (id, region_id, household_id, person_id, review_on, ended_on) on warning to lange_adem_jobs;
grant select (region_id, household_id, code, person_id, until_on, ended_at) on watch_mute to lange_adem_jobs;

-- The door: accounts and sessions, no household.
create policy door on user_account for select to lange_adem_door using (true);
create policy door_changes on user_account for update to lange_adem_door using (true);
create policy door on session to lange_adem_door using (true) with check (true);
create policy door on sign_in_attempt to lange_adem_door using (true) with check (true);
grant select on user_account to lange_adem_door;
grant update (totp_last_step) on user_account to lange_adem_door;
grant select, insert on session, sign_in_attempt to lange_adem_door;
grant update (ended_at, second_factor_at, last_seen_at) on session to lange_adem_door;
grant delete on sign_in_attempt to lange_adem_door;
-- A person ends their own sessions.
create policy own on session for select to lange_adem_worker using (user_id = (select app.actor()));
create policy own_end on session for update to lange_adem_worker using (user_id = (select app.actor()));
grant select (id, region_id, user_id, created_at, last_seen_at, ended_at) on session to lange_adem_worker;
grant update (ended_at, second_factor_at) on session to lange_adem_worker;

revoke create on schema public from public;
