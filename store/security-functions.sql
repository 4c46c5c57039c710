-- The few functions that see more than their caller. Applied right after security.sql, in the same transaction, safe to
-- apply again. Each has a fixed search_path and is on the allow-list of store/policy-findings.ts.

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
-- For the phase guard (app.check_phase) and the count of overrides: no wording, no evidence, no reason.
do $$
declare t text;
begin
  foreach t in array array['safety_condition', 'condition_check', 'phase_override'] loop
    execute format('create policy lookup on %I for select to lange_adem_lookup using (true)', t);
  end loop;
end $$;
-- For the gate of the plan (app.check_plan_entry): no text.
create policy lookup on plan_entry for select to lange_adem_lookup using (true);
grant select (household_id, entry_id, version, state, layer) on plan_entry to lange_adem_lookup;
-- For the wall of closing (app.check_closing): states, no words.
create policy lookup on closing for select to lange_adem_lookup using (true);
grant select (id, household_id, kind, state) on closing to lange_adem_lookup;
-- For app.end_account: what somebody was there for passes to the director when their account ends.
create policy lookup on network_task to lange_adem_lookup using (true) with check (true);
create policy lookup on handover to lange_adem_lookup using (true) with check (true);
grant select, insert on network_task to lange_adem_lookup;
grant update (until_on, version) on network_task to lange_adem_lookup;
grant select (id, region_id, household_id, what, network_task_id, from_user_id, to_user_id, to_deputy_id, ended_at, version) on handover to lange_adem_lookup;
grant update (state, ended_at, version) on handover to lange_adem_lookup;
grant select (id, household_id, state) on safety_condition to lange_adem_lookup;
grant select (id, household_id, condition_id, on_date, status, sources, created_at) on condition_check to lange_adem_lookup;
grant select (id, region_id, household_id, decision, decided_at, ended_at, ended_why, created_at) on phase_override to lange_adem_lookup;
grant update (last_seen_at, ended_at) on session to lange_adem_lookup;
grant update (ended_at, version) on user_account to lange_adem_lookup;
grant insert on household, team_place, phase_period, task to lange_adem_lookup;
grant update (done_at, done_by) on task to lange_adem_lookup;
-- Founding a region (store/found.ts) is done by the owner's connection in this role, before anybody can sign in.
grant insert on region, organisation, user_account to lange_adem_lookup;
grant update (settings) on region to lange_adem_lookup;

-- Enters the house with a session token: sets who this transaction is, or returns no row.
create or replace function app.enter(token_hash bytea, at timestamptz, idle interval, longest interval, household uuid, narrow boolean)
returns table (session_id uuid, user_id uuid, region_id uuid, organisation_id uuid, organisation_kind text, organisation_name text,
  roles text[], language text, given_name text, name_prefix text, family_name text, time_zone text, made_up boolean, in_team boolean, directs boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found_row record;
  is_in boolean := false;
  is_director boolean := false;
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
  -- The household that the request is about, by two indexes. A narrow transaction reaches that one only.
  if household is not null then
    is_in := exists (select from team_place t where t.household_id = household and t.user_id = found_row.id
      and t.region_id = found_row.region_id and t.until_at is null);
    is_director := exists (select from direction d where d.household_id = household and found_row.id in (d.director_id, d.deputy_id)
      and d.region_id = found_row.region_id and d.until_at is null);
  end if;
  if narrow then
    perform set_config('app.places', case when is_in then array[household] else '{}' end::text, true),
      set_config('app.directs', case when is_director then array[household] else '{}' end::text, true);
  else
    perform app.refresh_places();
  end if;
  return query select found_row.sid, found_row.id, found_row.region_id, found_row.organisation_id, found_row.okind, found_row.oname,
    found_row.roles, found_row.language, found_row.given_name, found_row.name_prefix, found_row.family_name, found_row.tz, found_row.mu,
    is_in, is_director;
end $$;

-- All of the actor's team places, read anew when a policy first asks: in each transaction, so that a revocation works at
-- the next request. Also the way out of a narrow transaction, for the few acts that compare persons over files.
create or replace function app.refresh_places() returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  perform set_config('app.places', 'unread', true), set_config('app.directs', 'unread', true);
end $$;
create or replace function app.read_places() returns uuid[]
language plpgsql security definer set search_path = public, pg_temp as $$
declare found_ids uuid[] := coalesce((select array_agg(distinct t.household_id) from team_place t
  where t.user_id = app.actor() and t.region_id = app.region() and t.until_at is null), '{}');
begin
  perform set_config('app.places', found_ids::text, true);
  return found_ids;
end $$;
create or replace function app.read_directs() returns uuid[]
language plpgsql security definer set search_path = public, pg_temp as $$
declare found_ids uuid[] := coalesce((select array_agg(d.household_id) from direction d
  where app.actor() in (d.director_id, d.deputy_id) and d.region_id = app.region() and d.until_at is null), '{}');
begin
  perform set_config('app.directs', found_ids::text, true);
  return found_ids;
end $$;

-- One page of the actor's own households, in order, and the transaction narrowed to them (app.refresh_places widens it
-- again). Somebody with many places would otherwise have all of them read, spelt out and looked up to be shown fifty:
-- for them the households of the region are walked in order until the page is full; for the others their own are sorted.
create or replace function app.worklist_page(stages text[], sort text, most integer, skip integer) returns uuid[]
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  mine text := 't.user_id = $1 and t.region_id = $2 and t.until_at is null';
  many boolean := (select count(*) > 200 from (select from team_place t
    where t.user_id = app.actor() and t.region_id = app.region() and t.until_at is null limit 201) counted);
  page uuid[];
begin
  execute format('select coalesce(array_agg(id), ''{}'') from (select h.id from household h
      where h.region_id = $2 and h.stage = any ($3) and %s order by %s limit $4 offset $5) page',
    case when many then format('(select true from team_place t where t.household_id = h.id and %s limit 1)', mine)
      else format('h.id in (select t.household_id from team_place t where %s)', mine) end,
    case sort when 'last_contact' then 'h.last_contact_at asc nulls first, h.code'
      when 'last_contact_newest' then 'h.last_contact_at desc nulls last, h.code desc' else 'h.code' end)
    into page using app.actor(), app.region(), stages, most, skip;
  perform set_config('app.places', page::text, true);
  return page;
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

-- One's own password hash and second factor, to check an old password before it is changed; no column grant gives them.
create or replace function app.own_secrets() returns table (password_hash text, totp_secret text, totp_last_step bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.password_hash, u.totp_secret, u.totp_last_step from user_account u where u.id = app.actor() and u.region_id = app.region()
$$;

-- Ends an account and its sessions. Administrators see no household, so only a function can look whether one would be
-- left without director; it says no more than that.
create or replace function app.end_account(account uuid, seen integer) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare found_row record;
begin
  if not app.has_role('functional_administrator') then raise exception 'not allowed' using errcode = 'LA002'; end if;
  select u.version, u.ended_at into found_row from user_account u
    where u.id = account and u.region_id = app.region() for no key update;
  if not found or found_row.ended_at is not null then return 'not_found'; end if;
  if account = app.actor() then return 'own_account'; end if;
  if found_row.version <> seen then return 'stale'; end if;
  if exists (select from direction d join household h on h.id = d.household_id
      where d.director_id = account and d.until_at is null and h.stage <> 'closed') then return 'directs'; end if;
  update user_account u set ended_at = app.now(), version = u.version + 1 where u.id = account;
  update session s set ended_at = app.now() where s.user_id = account and s.ended_at is null;
  -- Nothing is without owner: their network tasks pass to the director, who is told, and handovers from or to them come back.
  with gone as (update network_task t set until_on = greatest(t.from_on, (app.now() at time zone r.time_zone)::date), version = t.version + 1
      from direction d, region r where t.user_id = account and t.until_on is null and r.id = t.region_id
        and d.household_id = t.household_id and d.until_at is null
      returning t.*, d.director_id, (app.now() at time zone r.time_zone)::date today),
    passed as (insert into network_task (region_id, household_id, user_id, role, goal, family_text, for_person_ids, from_on, next_contact_on)
      select region_id, household_id, director_id, role, goal, family_text, for_person_ids, today, next_contact_on from gone
      returning id, region_id, household_id, user_id, from_on)
    insert into task (region_id, household_id, assigned_to, code, weight, about_id, due_on, created_by)
      select region_id, household_id, user_id, 'network_task_passed', 78, id, from_on, null::uuid from passed;
  with over as (update handover h set state = 'withdrawn', ended_at = app.now(), version = h.version + 1
      where h.region_id = app.region() and h.ended_at is null and account in (h.from_user_id, h.to_user_id, h.to_deputy_id)
      returning h.id, h.household_id)
    update task t set done_at = app.now(), done_by = app.actor() from over
      where t.household_id = over.household_id and t.about_id = over.id and t.code like 'handover%' and t.done_at is null;
  return 'ended';
end $$;

-- The other half of that rule: whoever was ended a moment ago is not appointed. The lock makes the two wait for each other.
create or replace function app.check_director_present() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from user_account u where u.id = new.director_id and u.region_id = new.region_id and u.ended_at is null for share;
  if not found then raise exception 'not present' using errcode = 'LA002'; end if;
  return new;
end $$;
create or replace trigger director_present before insert on direction for each row execute function app.check_director_present();

-- Regions, for work that nobody clicks: each is then done in its own transaction.
create or replace function app.regions() returns table (id uuid, time_zone text)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, r.time_zone from region r order by r.id
$$;

-- How often an override was asked, confirmed, refused and ended, per month of the region. Fewer than ten is not told.
create or replace function app.override_figures() returns table (month text, asked integer, confirmed integer, refused integer, ended integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not (app.has_role('supervisor') or app.has_role('region_coordinator') or app.has_role('analyst')) then
    raise exception 'not allowed' using errcode = 'LA002';
  end if;
  return query
    with moment as (
      select o.created_at at, 'asked' kind from phase_override o where o.region_id = app.region()
      union all select o.decided_at, o.decision from phase_override o where o.region_id = app.region() and o.decision is not null
      union all select o.ended_at, 'ended' from phase_override o
        where o.region_id = app.region() and o.decision = 'confirmed' and o.ended_at is not null
    ), counted as (
      select to_char(m.at at time zone r.time_zone, 'YYYY-MM') per, m.kind, count(*)::int n
        from moment m join region r on r.id = app.region() group by 1, 2
    ), calendar as (
      -- The same twelve months whether anything happened or not: a month that is missing would tell what the counts hide.
      select to_char(date_trunc('month', app.now() at time zone r.time_zone) - make_interval(months => back), 'YYYY-MM') per
        from region r, generate_series(0, 11) back where r.id = app.region()
    )
    select p.per, max(c.n) filter (where c.kind = 'asked' and c.n >= 10), max(c.n) filter (where c.kind = 'confirmed' and c.n >= 10),
      max(c.n) filter (where c.kind = 'refused' and c.n >= 10), max(c.n) filter (where c.kind = 'ended' and c.n >= 10)
    from calendar p left join counted c on c.per = p.per group by p.per order by p.per desc;
end $$;

-- Who is told that there is red without a decision: director and deputy, before there is one whoever takes in, and every
-- supervisor of the household. Runs with the rights of its caller: one of the functions below, or a job.
create or replace function app.red_readers(household uuid) returns setof uuid
language sql stable set search_path = public, pg_temp as $$
  select d.director_id from direction d where d.household_id = household and d.until_at is null
  union select d.deputy_id from direction d where d.household_id = household and d.until_at is null and d.deputy_id is not null
  union select t.user_id from team_place t where t.household_id = household and t.until_at is null
    and (t.place = 'supervisor' or (t.place = 'intake'
      and not exists (select from direction d where d.household_id = household and d.until_at is null)))
$$;
-- Asks them for a decision, each once. It answers nothing and does the same whatever there is already: the asker does not
-- see the tasks of others. A red that only arises with a sign hidden from who wrote is found by a job (jobs/red.ts).
create or replace function app.ask_decision_on_red(household uuid, person uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (household = any (app.places()) and exists (select from person p where p.id = ask_decision_on_red.person and p.household_id = household)) then return; end if;
  insert into task (household_id, assigned_to, code, weight, person_id, due_on)
    select household, who, 'decide_on_red', 95, ask_decision_on_red.person, (app.now() at time zone r.time_zone)::date
    from app.red_readers(household) who join region r on r.id = app.region()
    where not exists (select from task t where t.household_id = household and t.assigned_to = who and t.code = 'decide_on_red'
      and t.person_id = ask_decision_on_red.person and t.done_at is null);
end $$;
-- Ends those tasks, for all who had them: by who directs, before that by who takes in.
create or replace function app.end_decision_on_red(household uuid, person uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (exists (select from direction d where d.household_id = household and d.region_id = app.region() and d.until_at is null
        and app.actor() in (d.director_id, d.deputy_id))
      or exists (select from team_place t where t.household_id = household and t.region_id = app.region() and t.until_at is null
        and t.place = 'intake' and t.user_id = app.actor()
        and not exists (select from direction d where d.household_id = household and d.until_at is null))) then
    raise exception 'not allowed' using errcode = 'LA002';
  end if;
  update task t set done_at = app.now(), done_by = app.actor()
    where t.household_id = household and t.person_id = end_decision_on_red.person and t.code = 'decide_on_red' and t.done_at is null;
end $$;

-- In how many talks each questionnaire of the region was used: administrators see no household, so no talk either. Fewer
-- than ten is not told, none included.
create policy lookup on screening for select to lange_adem_lookup using (true);
grant select (id, region_id, questionnaire_id) on screening to lange_adem_lookup;
create or replace function app.questionnaire_uses() returns table (questionnaire_id uuid, uses integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not app.has_role('functional_administrator') then raise exception 'not allowed' using errcode = 'LA002'; end if;
  return query select s.questionnaire_id, count(*)::int from screening s
    where s.region_id = app.region() and s.questionnaire_id is not null group by s.questionnaire_id having count(*) >= 10;
end $$;

do $$
declare f text;
begin
  foreach f in array array['app.enter(bytea, timestamptz, interval, interval, uuid, boolean)', 'app.read_places()', 'app.read_directs()', 'app.worklist_page(text[], text, integer, integer)', 'app.open_household(text)',
      'app.known_elsewhere(text[])', 'app.ask_about_known(text[], text)', 'app.own_secrets()', 'app.end_account(uuid, integer)',
      'app.check_director_present()', 'app.check_phase()', 'app.check_plan_entry()', 'app.check_closing()', 'app.override_figures()', 'app.questionnaire_uses()', 'app.ask_decision_on_red(uuid, uuid)', 'app.end_decision_on_red(uuid, uuid)'] loop
    execute format('alter function %s owner to lange_adem_lookup', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to lange_adem_worker', f);
  end loop;
end $$;
alter function app.regions() owner to lange_adem_lookup;
revoke all on function app.regions() from public;
grant execute on function app.regions() to lange_adem_jobs;
revoke create on schema app from lange_adem_lookup;
