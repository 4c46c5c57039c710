-- The second wall. Applied after every migration, as a whole, and safe to apply again. Every table gets row security,
-- enabled and forced, by construction: a table that is in none of the lists below stops the run.
-- Grants name what each role may do; a missing grant is a refusal.

do $$
declare
  t text;
  p record;
  -- Rows the whole team of a household may read.
  team_tables text[] := array['direction', 'person', 'relation', 'residence', 'safe_contact', 'task', 'report', 'clock',
    'clock_extension', 'hearing', 'phase_override', 'phase_period', 'contact_person', 'team_place', 'seal_opening'];
  -- Rows with an audience of their own (rule V3); domain/access/may-see.ts states the same rule, tests compare the two.
  item_tables text[] := array['assessment', 'danger_sign', 'safety_view', 'safety_condition', 'condition_agreement',
    'condition_check', 'contact', 'contact_text', 'incident', 'note', 'revision'];
  other_tables text[] := array['region', 'organisation', 'user_account', 'session', 'sign_in_attempt', 'idempotency',
    'audit', 'audit_checkpoint', 'household', 'advice', 'reporter_identity', 'migration'];
  in_team text := 'region_id = (select app.region()) and household_id = any ((select app.places())::uuid[])';
  may_see text;
begin
  may_see := in_team || ' and (created_by = (select app.actor()) or audience_team = ''team'''
    || ' or household_id = any ((select app.directs())::uuid[])'
    || ' or (audience_team = ''named'' and (select app.actor()) = any (audience_users)))';

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
    execute format('create policy team_reads on %I for select to lange_adem_worker using (%s)', t, in_team);
    execute format('create policy team_changes on %I for update to lange_adem_worker using (%s) with check (%s)', t, in_team, in_team);
    execute format('grant select, insert on %I to lange_adem_worker', t);
  end loop;
  foreach t in array item_tables loop
    execute format('create policy audience_reads on %I for select to lange_adem_worker using (%s)', t, may_see);
    execute format('create policy audience_changes on %I for update to lange_adem_worker using (%s) with check (%s)', t, may_see, in_team);
    execute format('grant select, insert on %I to lange_adem_worker', t);
  end loop;
  -- Who writes signs with their own name. A team place, and direction, is never given to oneself (rule V9).
  foreach t in array team_tables || item_tables loop
    execute format('create policy author_writes on %I for insert to lange_adem_worker with check (%s and created_by = (select app.actor())%s)',
      t, in_team, case t when 'team_place' then ' and user_id <> (select app.actor())'
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
grant update (stage, phase, phase_since, last_contact_at, version) on household to lange_adem_worker;

-- What may change after it was written; everything else is insert-only and followed, never overwritten.
grant update (until_at) on team_place, direction to lange_adem_worker;
grant update (given_name, name_prefix, family_name, also_spelled, birth_date, birth_precision, sex, violence_roles, kind,
  network_tie, safe_address, safe_address_since, match_keys, left_on, position, version) on person to lange_adem_worker;
grant update (identity_id) on person to lange_adem_worker;
grant update (kind, authority_kind, from_on, until_on, version) on relation to lange_adem_worker;
grant update (until_on) on residence to lange_adem_worker;
grant update (ended_on) on safe_contact to lange_adem_worker;
grant update (done_at, done_by) on task to lange_adem_worker;
grant update (due_on, met_on, stopped_on, stopped_why) on clock to lange_adem_worker;
grant update (confirmed_by, confirmed_at, open_until) on seal_opening to lange_adem_worker;
grant update (decision, decided_by, decided_at, decision_reason, ended_at, ended_why) on phase_override to lange_adem_worker;
grant update (until_at) on phase_period to lange_adem_worker;
grant update (text, protects, asked_of, checked_by_user, checked_by_person, check_how, check_every_days, first_check_on,
  state, ended_on, ended_reason, version, audience_team, audience_users, audience_persons) on safety_condition to lange_adem_worker;

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
  totp_confirmed_at, ended_at, version, created_at) on user_account to lange_adem_worker;
grant select (id, region_id, roles, ended_at) on user_account to lange_adem_jobs;
grant insert on user_account to lange_adem_worker;
grant update (given_name, name_prefix, family_name, job_title, roles, language, password_hash, totp_secret,
  totp_confirmed_at, totp_last_step, ended_at, version) on user_account to lange_adem_worker;

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

-- Writes that arrive twice.
create policy own on idempotency to lange_adem_worker
  using (user_id = (select app.actor())) with check (user_id = (select app.actor()) and region_id = (select app.region()));
grant select, insert, update on idempotency to lange_adem_worker;

-- The trail: insert only, in one's own name and region.
create policy writes on audit for insert to lange_adem_worker
  with check (user_id = (select app.actor()) and region_id = (select app.region()));
create policy writes_jobs on audit for insert to lange_adem_jobs with check (user_id is null);
create policy writes_door on audit for insert to lange_adem_door with check (kind = 'sign_in');
create policy seals on audit for select to lange_adem_jobs using (true);
grant insert on audit to lange_adem_worker, lange_adem_jobs, lange_adem_door;
grant select on audit to lange_adem_jobs;
create policy seals on audit_checkpoint to lange_adem_jobs using (true) with check (true);
grant select, insert on audit_checkpoint to lange_adem_jobs;

-- Jobs.
grant select on household, direction, phase_override, phase_period, task, team_place to lange_adem_jobs;
grant insert on task, phase_period to lange_adem_jobs;
grant update (phase, phase_since, version) on household to lange_adem_jobs;
grant update (ended_at, ended_why) on phase_override to lange_adem_jobs;
grant update (until_at) on phase_period to lange_adem_jobs;

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
create policy administrator_ends on session for update to lange_adem_worker
  using (region_id = (select app.region()) and app.has_role('functional_administrator'));
grant select (id, region_id, user_id, created_at, last_seen_at, ended_at) on session to lange_adem_worker;
grant update (ended_at) on session to lange_adem_worker;

-- The lookup role owns the SECURITY DEFINER functions below and nothing else.
grant create on schema app to lange_adem_lookup; -- needed for the change of owner only; taken back below
do $$
declare t text;
begin
  foreach t in array array['session', 'user_account', 'organisation', 'region', 'household', 'team_place', 'direction', 'person', 'phase_period', 'task'] loop
    execute format('create policy lookup on %I to lange_adem_lookup using (true) with check (true)', t);
    execute format('grant select on %I to lange_adem_lookup', t);
  end loop;
end $$;
grant update (last_seen_at) on session to lange_adem_lookup;
grant insert on household, team_place, phase_period, task to lange_adem_lookup;
-- Founding a region (store/found.ts) is done by the owner's connection in this role, before anybody can sign in.
grant insert on region, organisation, user_account to lange_adem_lookup;

-- Enters the house with a session token: sets who this transaction is, or returns no row.
create or replace function app.enter(token_hash bytea, at timestamptz, idle interval, longest interval)
returns table (session_id uuid, user_id uuid, region_id uuid, organisation_id uuid, organisation_kind text, organisation_name text,
  roles text[], language text, given_name text, name_prefix text, family_name text, time_zone text, made_up boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
declare found_row record;
begin
  select s.id sid, s.last_seen_at, u.*, o.kind okind, o.name oname, r.time_zone tz, r.made_up mu into found_row
    from session s join user_account u on u.id = s.user_id
    join organisation o on o.id = u.organisation_id join region r on r.id = u.region_id
    where s.token_hash = enter.token_hash and s.ended_at is null and u.ended_at is null and o.ended_at is null
      and s.last_seen_at > at - idle and s.created_at > at - longest
      and (u.totp_confirmed_at is null or s.second_factor_at is not null);
  if not found then return; end if;
  if found_row.last_seen_at < at - interval '1 minute' then
    update session s set last_seen_at = at where s.id = found_row.sid;
  end if;
  perform set_config('app.now', at::text, true), set_config('app.actor', found_row.id::text, true),
    set_config('app.region', found_row.region_id::text, true), set_config('app.organisation', found_row.organisation_id::text, true),
    set_config('app.roles', found_row.roles::text, true);
  perform app.refresh_places();
  return query select found_row.sid, found_row.id, found_row.region_id, found_row.organisation_id, found_row.okind, found_row.oname,
    found_row.roles, found_row.language, found_row.given_name, found_row.name_prefix, found_row.family_name, found_row.tz, found_row.mu;
end $$;

-- Reads the actor's team places anew: at the start of each transaction, so that a revocation works at the next request.
create or replace function app.refresh_places() returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('app.places', coalesce((select array_agg(distinct t.household_id) from team_place t
      where t.user_id = app.actor() and t.region_id = app.region() and t.until_at is null), '{}')::text, true),
    set_config('app.directs', coalesce((select array_agg(d.household_id) from direction d
      where app.actor() in (d.director_id, d.deputy_id) and d.region_id = app.region() and d.until_at is null), '{}')::text, true);
end $$;

-- A household begins with a report at Veilig Thuis: file, first phase and the place of the one who takes it in.
create or replace function app.open_household(code text) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare new_id uuid;
begin
  if not (app.has_role('worker') and exists (select from organisation o where o.id = app.organisation() and o.kind = 'veilig_thuis')) then
    raise exception 'not allowed' using errcode = 'LA002';
  end if;
  insert into household (code) values (open_household.code) returning id into new_id;
  insert into team_place (household_id, user_id, place, reason) values (new_id, app.actor(), 'intake', 'intake');
  insert into phase_period (household_id, phase, why) values (new_id, 'direct_safety', 'intake');
  perform app.refresh_places();
  return new_id;
end $$;

-- Hit or no hit beyond what one may see: says only that somebody with these keys is known in another file of the region.
create or replace function app.known_elsewhere(keys text[]) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not (app.has_role('worker') and exists (select from organisation o where o.id = app.organisation() and o.kind = 'veilig_thuis')) then
    raise exception 'not allowed' using errcode = 'LA002';
  end if;
  return exists (select from person p where p.region_id = app.region() and p.match_keys && keys
    and not p.household_id = any (app.places()));
end $$;

-- Asks whoever directs the file behind a hit to get in touch; the asker learns nothing about who that is.
create or replace function app.ask_about_known(keys text[], question text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app.known_elsewhere(keys) then return; end if;
  insert into task (region_id, household_id, assigned_to, code, weight, person_id, about_id, text, due_on, created_by)
    select distinct on (p.household_id) p.region_id, p.household_id, coalesce(d.director_id, t.user_id), 'asked_about_known_person', 80, p.id, app.actor(), question,
      (app.now() at time zone r.time_zone)::date, null::uuid
    from person p join region r on r.id = p.region_id
    left join direction d on d.household_id = p.household_id and d.until_at is null
    left join team_place t on t.household_id = p.household_id and t.place = 'intake' and t.until_at is null
    where p.region_id = app.region() and p.match_keys && keys and not p.household_id = any (app.places())
      and coalesce(d.director_id, t.user_id) is not null
      and not exists (select from task x where x.household_id = p.household_id and x.code = 'asked_about_known_person'
        and x.about_id = app.actor() and x.person_id = p.id and x.done_at is null);
end $$;

do $$
declare f text;
begin
  foreach f in array array['app.enter(bytea, timestamptz, interval, interval)', 'app.refresh_places()', 'app.open_household(text)',
      'app.known_elsewhere(text[])', 'app.ask_about_known(text[], text)'] loop
    execute format('alter function %s owner to lange_adem_lookup', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to lange_adem_worker', f);
  end loop;
end $$;
revoke create on schema app from lange_adem_lookup;
revoke create on schema public from public;
