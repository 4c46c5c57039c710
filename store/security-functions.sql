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
-- The same for what came after: coordination of MDA++, escalations, bottlenecks and conferences.
create policy lookup_passes_on on closing for update to lange_adem_lookup using (true) with check (true);
grant select (region_id, owner_id, version), update (owner_id, version) on closing to lange_adem_lookup;
create policy lookup on mda to lange_adem_lookup using (true) with check (true);
grant select (id, region_id, household_id, state, coordinator_id, version), update (coordinator_id, version) on mda to lange_adem_lookup;
create policy lookup on bottleneck to lange_adem_lookup using (true) with check (true);
grant select (id, region_id, state, owner_id, due_on, version), update (state, owner_id, due_on, version) on bottleneck to lange_adem_lookup;
create policy lookup on conference to lange_adem_lookup using (true) with check (true);
grant select (id, region_id, state, chair_id, user_ids, created_by, version), update (state, chair_id, version) on conference to lange_adem_lookup;
create policy lookup on absence to lange_adem_lookup using (true) with check (true);
grant select (id, region_id, user_id, ended_at, version), update (ended_at, version) on absence to lange_adem_lookup;
grant select (region_id, checked_by_user) on safety_condition to lange_adem_lookup;
grant select (region_id, done_by_user) on plan_entry to lange_adem_lookup;
grant update (assigned_to) on task to lange_adem_lookup;
create policy lookup_passes_on on audit for insert to lange_adem_lookup with check (event = 'owner_passed_on' and region_id = app.region() and user_id = app.actor());
grant insert (event, kind, household_id, returned) on audit to lange_adem_lookup;
grant update (until_at) on team_place, direction to lange_adem_lookup;
grant insert on direction to lange_adem_lookup;
-- For the wall of the children (app.check_children_heard): days and outcomes, no words.
do $$
declare t text;
begin
  foreach t in array array['relation', 'child_heard', 'contact_person', 'hearing', 'child_exception'] loop
    execute format('create policy lookup on %I for select to lange_adem_lookup using (true)', t);
  end loop;
end $$;
grant select (household_id, from_person_id, to_person_id, kind, until_on) on relation to lange_adem_lookup;
grant select (id, household_id, person_id, outcome, on_date, how, told_back, created_at) on child_heard to lange_adem_lookup;
grant select (household_id, person_id, at, seen, spoken) on contact_person to lange_adem_lookup;
grant select (household_id, person_id, outcome, on_date, how) on hearing to lange_adem_lookup;
grant select (household_id, person_id, for_moment, reason, on_date, try_again_on) on child_exception to lange_adem_lookup;
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

-- Who is woken about a household: the director, else the deputy, else its supervisors, else whoever takes it in, each only
-- while their account stands. Where all of them left: the supervisors of the organisation that directed it last, for
-- nothing is ever without owner. Runs with the rights of its caller: one of the functions below.
create or replace function app.wakers(household uuid, everybody boolean) returns table (user_id uuid, has_place boolean)
language sql stable set search_path = public, pg_temp as $$
  with present as (
      select 1 rank, d.director_id who from direction d where d.household_id = household and d.until_at is null
      union all select 2, d.deputy_id from direction d where d.household_id = household and d.until_at is null
      union all select 3, t.user_id from team_place t where t.household_id = household and t.place = 'supervisor' and t.until_at is null
      union all select 4, t.user_id from team_place t where t.household_id = household and t.place = 'intake' and t.until_at is null),
    here as (select p.rank, p.who from present p join user_account u on u.id = p.who and u.ended_at is null),
    last as (select u.organisation_id from direction d join user_account u on u.id = d.director_id
      where d.household_id = household order by d.until_at desc nulls first, d.from_at desc limit 1)
  select distinct h.who, true from here h where case when everybody then h.rank <= 3 else h.rank = (select min(rank) from here) end
    or h.rank = (select min(rank) from here)
  union
  select u.id, false from user_account u join last l on l.organisation_id = u.organisation_id
    where not exists (select from here) and u.ended_at is null and 'supervisor' = any (u.roles) and u.id is distinct from app.actor()
$$;
-- Gives them a task on that household, each once. Who has no place yet gets one as supervisor, as they could not look at
-- what they are asked about; never the one who asks.
create or replace function app.wake(household uuid, everybody boolean, code text, weight integer, person uuid, about uuid, text text) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  insert into team_place (region_id, household_id, user_id, place, reason)
    select h.region_id, h.id, w.user_id, 'supervisor', 'nobody_left' from app.wakers(household, everybody) w join household h on h.id = household
    where not w.has_place and not exists (select from team_place t where t.household_id = household and t.user_id = w.user_id and t.until_at is null);
  insert into task (region_id, household_id, assigned_to, code, weight, person_id, about_id, text, due_on, created_by)
    select h.region_id, h.id, w.user_id, wake.code, wake.weight, wake.person, wake.about, wake.text,
      (app.now() at time zone r.time_zone)::date, null::uuid
    from app.wakers(household, everybody) w join household h on h.id = household join region r on r.id = h.region_id
    where not exists (select from task x where x.household_id = household and x.assigned_to = w.user_id and x.code = wake.code
      and x.about_id is not distinct from wake.about and x.person_id is not distinct from wake.person and x.done_at is null);
end $$;

-- Asks whoever directs the file behind a hit to get in touch; the asker learns nothing about who that is. A file that is
-- closed counts as any other, and so does one whose director left.
create or replace function app.ask_about_known(keys text[], question text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare hit record;
begin
  if not app.known_elsewhere(keys) then return; end if;
  for hit in select distinct on (p.household_id) p.household_id, p.id from person p
      where p.region_id = app.region() and p.match_keys && keys and not p.household_id = any (app.places()) order by p.household_id, p.id loop
    perform app.wake(hit.household_id, false, 'asked_about_known_person', 80, hit.id, app.actor(), question);
  end loop;
end $$;

-- A report came in about persons who stand in a file that its receiver may not see: who directs that file is told that
-- there is one, and by whom it was taken in. It answers nothing and does the same whether there is such a file or not.
-- Only by keys with a birth date: a name alone would tell the director of a namesake that there was a report.
create or replace function app.wake_known(persons uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  hit record;
  keys text[] := coalesce((select array_agg(distinct k) from person p, unnest(p.match_keys) k
    where p.id = any (persons) and p.region_id = app.region() and p.household_id = any (app.places()) and k not like 'g:%'), '{}');
begin
  if not app.known_elsewhere(keys) then return; end if;
  for hit in select distinct on (p.household_id) p.household_id, p.id from person p
      where p.region_id = app.region() and p.match_keys && keys and not p.household_id = any (app.places()) order by p.household_id, p.id loop
    perform app.wake(hit.household_id, true, 'repeat_report', 98, hit.id, app.actor(), null);
  end loop;
end $$;

-- A household of the actor's own that was opened again: director, deputy and supervisors, or who comes in their place.
create or replace function app.wake_household(household uuid, about uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not household = any (app.places()) then raise exception 'not allowed' using errcode = 'LA002'; end if;
  perform app.wake(household, true, 'repeat_report', 98, null, about, null);
end $$;

-- Whoever decides on a closing judges it by everything, not by what happens to be for their eyes: an incident that only
-- the director may read counts as well. For this transaction, of who may decide, while a closing waits; no word of it
-- leaves the act (acts/closing/judge.ts), which takes the sight back at once.
create or replace function app.whole_sight_for_closing(household uuid) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  if not (exists (select from team_place t where t.household_id = household and t.user_id = app.actor() and t.until_at is null
        and t.place in ('director', 'deputy', 'supervisor'))
      and exists (select from closing c where c.household_id = household and c.state = 'proposed')) then
    raise exception 'not allowed' using errcode = 'LA002';
  end if;
  perform set_config('app.directs', (app.directs() || household)::text, true);
end $$;

-- One's own password hash and second factor, to check an old password before it is changed; no column grant gives them.
create or replace function app.own_secrets() returns table (password_hash text, totp_secret text, totp_last_step bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.password_hash, u.totp_secret, u.totp_last_step from user_account u where u.id = app.actor() and u.region_id = app.region()
$$;

-- Ends an account and its sessions. Administrators see no household, so only a function can look whether one would be
-- left without director or without anybody who takes it in; it says no more than that. Whatever else was theirs passes on.
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
  if exists (select from team_place t join household h on h.id = t.household_id
      where t.user_id = account and t.place = 'intake' and t.until_at is null and h.stage = 'intake'
        and not exists (select from team_place o join user_account u on u.id = o.user_id and u.ended_at is null
          where o.household_id = t.household_id and o.user_id <> account and o.until_at is null and o.place in ('intake', 'supervisor'))) then
    return 'takes_in';
  end if;
  update user_account u set ended_at = app.now(), version = u.version + 1 where u.id = account;
  update session s set ended_at = app.now() where s.user_id = account and s.ended_at is null;
  update absence a set ended_at = app.now(), version = a.version + 1 where a.user_id = account and a.ended_at is null;
  perform app.pass_on_from(account);
  return 'ended';
end $$;

-- Nothing is without owner: what was with somebody whose account ended goes to the director of each household, who is
-- told; without a household it goes back to where it came from. Called by app.end_account only.
create or replace function app.pass_on_from(account uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  day date := (select (app.now() at time zone r.time_zone)::date from region r where r.id = app.region());
begin
  -- A line in the trail of each household that it touches: the watch looks again where something was written.
  insert into audit (event, kind, household_id, returned)
    select distinct 'owner_passed_on', 'write', t.household_id, jsonb_build_object('account', jsonb_build_array(account))
    from team_place t where t.user_id = account and t.until_at is null;
  -- Network tasks pass to the director, and handovers from or to them come back.
  with gone as (update network_task t set until_on = greatest(t.from_on, day), version = t.version + 1
      from direction d where t.user_id = account and t.until_on is null and d.household_id = t.household_id and d.until_at is null
      returning t.*, d.director_id),
    passed as (insert into network_task (region_id, household_id, user_id, role, goal, family_text, for_person_ids, from_on, next_contact_on)
      select region_id, household_id, director_id, role, goal, family_text, for_person_ids, day, next_contact_on from gone
      returning id, region_id, household_id, user_id, from_on)
    insert into task (region_id, household_id, assigned_to, code, weight, about_id, due_on, created_by)
      select region_id, household_id, user_id, 'network_task_passed', 78, id, from_on, null::uuid from passed;
  with over as (update handover h set state = 'withdrawn', ended_at = app.now(), version = h.version + 1
      where h.region_id = app.region() and h.ended_at is null and account in (h.from_user_id, h.to_user_id, h.to_deputy_id)
      returning h.id, h.household_id)
    update task t set done_at = app.now(), done_by = app.actor() from over
      where t.household_id = over.household_id and t.about_id = over.id and t.code like 'handover%' and t.done_at is null;
  -- Coordination of MDA++ and the owner of an escalation: the director, who is told.
  with passed as (
      update mda m set coordinator_id = d.director_id, version = m.version + 1 from direction d
        where m.coordinator_id = account and m.state = 'accepted' and d.household_id = m.household_id and d.until_at is null
        returning m.region_id, m.household_id, d.director_id who, m.id),
    escalated as (
      update closing c set owner_id = d.director_id, version = c.version + 1 from direction d
        where c.owner_id = account and c.state = 'proposed' and d.household_id = c.household_id and d.until_at is null
        returning c.region_id, c.household_id, d.director_id who, c.id)
    insert into task (region_id, household_id, assigned_to, code, weight, about_id, due_on, created_by)
      select region_id, household_id, who, 'owner_passed', 78, id, day, null::uuid from (select * from passed union all select * from escalated) p;
  -- Who checks a condition or does an action of the plan was agreed with people: the director is asked to choose anew.
  insert into task (region_id, household_id, assigned_to, code, weight, about_id, due_on, created_by)
    select w.region_id, w.household_id, d.director_id, w.code, 78, w.id, day, null::uuid from (
        select c.region_id, c.household_id, 'checker_left' code, c.id from safety_condition c where c.checked_by_user = account and c.state = 'active'
        union all select e.region_id, e.household_id, 'doer_left', e.entry_id from plan_entry e
          where e.done_by_user = account and e.state in ('prepared', 'running')
            and not exists (select from plan_entry n where n.household_id = e.household_id and n.entry_id = e.entry_id and n.version > e.version)) w
      join direction d on d.household_id = w.household_id and d.until_at is null;
  -- A deputy: the director directs alone, in a direction of its own, and is asked to appoint another one.
  with alone as (update direction d set until_at = app.now() from user_account u
      where d.deputy_id = account and d.until_at is null and u.id = d.director_id and u.ended_at is null
      returning d.region_id, d.household_id, d.director_id)
    insert into task (region_id, household_id, assigned_to, code, weight, due_on, created_by)
      select region_id, household_id, director_id, 'deputy_left', 78, day, null::uuid from alone;
  insert into direction (region_id, household_id, director_id, deputy_id, reason)
    select d.region_id, d.household_id, d.director_id, null, 'deputy_left' from direction d
    where d.deputy_id = account and d.until_at = app.now()
      and not exists (select from direction n where n.household_id = d.household_id and n.until_at is null);
  -- Their places end, so that nobody counts on them; and what is still open goes on with somebody who is there.
  update team_place t set until_at = app.now() where t.user_id = account and t.until_at is null;
  with heir as (
      select t.id, t.household_id, t.code, t.person_id, t.about_id, coalesce(
        (select d.director_id from direction d join user_account u on u.id = d.director_id and u.ended_at is null
          where d.household_id = t.household_id and d.until_at is null),
        (select p.user_id from team_place p join user_account u on u.id = p.user_id and u.ended_at is null
          where p.household_id = t.household_id and p.until_at is null
          order by p.place = 'intake' desc, p.place = 'supervisor' desc, p.from_at, p.user_id limit 1)) who
      from task t where t.assigned_to = account and t.done_at is null),
    twice as (update task t set done_at = app.now(), done_by = app.actor() from heir h
      where t.id = h.id and t.code <> 'written' and exists (select from task o where o.household_id = h.household_id and o.assigned_to = h.who
        and o.code = h.code and o.person_id is not distinct from h.person_id and o.about_id is not distinct from h.about_id and o.done_at is null)
      returning t.id)
    update task t set assigned_to = h.who from heir h
      where t.id = h.id and h.who is not null and not exists (select from twice w where w.id = t.id);
  -- Without a household: a bottleneck goes back to its level; a conference to who made it, else to the first who is invited.
  update bottleneck b set owner_id = null, due_on = null, state = 'raised', version = b.version + 1
    where b.region_id = app.region() and b.owner_id = account and b.state = 'owned';
  with led as (select c.id, (select u.id from user_account u where u.ended_at is null and (u.id = c.created_by or u.id = any (c.user_ids))
        order by u.id = c.created_by desc, array_position(c.user_ids, u.id) limit 1) who
      from conference c where c.region_id = app.region() and c.chair_id = account and c.state = 'planned')
    update conference c set chair_id = coalesce(led.who, c.chair_id), state = case when led.who is null then 'called_off' else c.state end,
      version = c.version + 1 from led where c.id = led.id;
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

-- The watch for who supervises and for the region: codes, days and levels of households in which they have no place, so that
-- nothing hangs because nobody added them. No person and no words leave with it (docs/decisions/2026-11-26-what-a-supervisor-sees.md).
create policy lookup on watch_signal for select to lange_adem_lookup using (true);
grant select (id, region_id, household_id, code, person_id, due_on, level, resolved_at) on watch_signal to lange_adem_lookup;
create policy lookup on watch_mute for select to lange_adem_lookup using (true);
grant select (id, region_id, household_id, code, person_id, until_on, ended_at, created_at, created_by) on watch_mute to lange_adem_lookup;
grant select (from_on, until_on) on absence to lange_adem_lookup;
grant select (region_id, decided_at) on closing to lange_adem_lookup;
-- Open signals that no mute covers, with who carries the household: its director, before there is one whoever takes in.
-- Runs with the rights and the search_path of its caller, one of the functions below: as it sets nothing of its own, the
-- planner sees through it and reads only the households that are asked for.
create or replace function app.open_signals() returns table (household_id uuid, code text, level text, due_on date, carrier_id uuid)
language sql stable as $$
  select s.household_id, s.code, s.level, s.due_on, coalesce(d.director_id, t.user_id)
  from public.watch_signal s join public.region r on r.id = s.region_id
  left join public.direction d on d.household_id = s.household_id and d.until_at is null
  left join lateral (select t.user_id from public.team_place t where d.id is null and t.household_id = s.household_id and t.place = 'intake'
    and t.until_at is null order by t.from_at limit 1) t on true
  where s.region_id = app.region() and s.resolved_at is null
    and not exists (select from public.watch_mute m where m.household_id = s.household_id and m.code = s.code
      and (m.person_id is null or m.person_id = s.person_id) and m.ended_at is null
      and m.until_on >= (app.now() at time zone r.time_zone)::date)
$$;
-- Households that colleagues of the actor's organisation carry: a first sieve, whoever carries them is looked at again.
create or replace function app.carried_here() returns table (household_id uuid)
language sql stable as $$
  select d.household_id from public.user_account u join public.direction d on d.director_id = u.id and d.until_at is null
    where u.region_id = app.region() and u.organisation_id = app.organisation()
  union select t.household_id from public.user_account u join public.team_place t on t.user_id = u.id and t.place = 'intake' and t.until_at is null
    where u.region_id = app.region() and u.organisation_id = app.organisation()
      and not exists (select from public.direction d where d.household_id = t.household_id and d.until_at is null)
$$;
-- Each colleague of the supervisor's organisation: what they carry, what is late, what is silent, and who is away.
create or replace function app.team_load() returns table (user_id uuid, given text, prefix text, family text, job_title text, directs integer,
  deputies integer, places integer, tasks_late integer, at_worker integer, at_director integer, at_supervisor integer, at_region integer,
  silence integer, red integer, mutes integer, away_from date, away_until date)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not app.has_role('supervisor') then raise exception 'not allowed' using errcode = 'LA002'; end if;
  return query
    with present as (select (app.now() at time zone r.time_zone)::date today from region r where r.id = app.region()),
    colleague as (select u.* from user_account u where u.region_id = app.region() and u.organisation_id = app.organisation()
      and u.ended_at is null and 'worker' = any (u.roles)),
    raised as (select s.carrier_id, count(*) filter (where s.level = 'worker')::int w, count(*) filter (where s.level = 'director')::int d,
        count(*) filter (where s.level = 'supervisor')::int s, count(*) filter (where s.level = 'region')::int r,
        count(*) filter (where s.code in ('not_asked', 'not_seen', 'not_spoken_alone'))::int silent,
        count(*) filter (where s.code = 'red_undecided')::int red
      from app.carried_here() h join app.open_signals() s on s.household_id = h.household_id group by s.carrier_id)
    select c.id, c.given_name, coalesce(c.name_prefix, ''), c.family_name, c.job_title,
      (select count(*)::int from direction d join household h on h.id = d.household_id where d.director_id = c.id and d.until_at is null and h.stage <> 'closed'),
      (select count(*)::int from direction d join household h on h.id = d.household_id where d.deputy_id = c.id and d.until_at is null and h.stage <> 'closed'),
      (select count(*)::int from team_place t join household h on h.id = t.household_id
        where t.user_id = c.id and t.until_at is null and t.place = 'worker' and h.stage <> 'closed'),
      (select count(*)::int from task t where t.assigned_to = c.id and t.done_at is null and t.due_on < present.today),
      coalesce(x.w, 0), coalesce(x.d, 0), coalesce(x.s, 0), coalesce(x.r, 0), coalesce(x.silent, 0), coalesce(x.red, 0),
      (select count(*)::int from watch_mute m where m.created_by = c.id and m.created_at > app.now() - interval '92 days'),
      a.from_on, a.until_on
    from colleague c cross join present left join raised x on x.carrier_id = c.id
    left join absence a on a.user_id = c.id and a.ended_at is null and a.from_on <= present.today and (a.until_on is null or a.until_on >= present.today);
end $$;
-- What climbed to the supervisor or the region, per household and signal, of households that the supervisor's organisation
-- carries or that are handed over to or from it. `codes` chooses and orders. The neutral code of the household, who carries it, no more.
create or replace function app.team_signals(codes text[], carrier uuid, most integer, skip integer) returns table (household_id uuid, household_code text,
  stage text, code text, level text, due_on date, carrier_id uuid, given text, prefix text, family text, directed boolean, has_place boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not app.has_role('supervisor') then raise exception 'not allowed' using errcode = 'LA002'; end if;
  return query
    with here as (select h.household_id from app.carried_here() h
      union select o.household_id from handover o where o.region_id = app.region() and o.ended_at is null
        and exists (select from user_account u where u.id in (o.from_user_id, o.to_user_id) and u.organisation_id = app.organisation())),
    -- 'region' stands before 'supervisor' in the alphabet: the least is the highest.
    climbed as (select s.household_id, s.code, s.carrier_id, min(s.due_on) due_on, min(s.level) level
      from here h join app.open_signals() s on s.household_id = h.household_id
      where s.level in ('region', 'supervisor') and s.code = any (codes)
        and (team_signals.carrier is null or s.carrier_id = team_signals.carrier)
      group by s.household_id, s.code, s.carrier_id)
    select c.household_id, h.code, h.stage, c.code, c.level, c.due_on, c.carrier_id, u.given_name, coalesce(u.name_prefix, ''), u.family_name,
      exists (select from direction d where d.household_id = c.household_id and d.until_at is null),
      exists (select from team_place t where t.household_id = c.household_id and t.user_id = app.actor() and t.until_at is null)
    from climbed c join household h on h.id = c.household_id left join user_account u on u.id = c.carrier_id
    order by array_position(codes, c.code), c.level, c.due_on, h.code, c.household_id
    limit least(most, 201) offset skip;
end $$;
-- What climbed to the region: per organisation that carries it and per signal how many households and since when. It is work,
-- not a statistic, so these numbers are exact; no household leaves with it.
create or replace function app.region_watch() returns table (organisation text, code text, households integer, oldest_on date)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not app.has_role('region_coordinator') then raise exception 'not allowed' using errcode = 'LA002'; end if;
  return query select o.name, s.code, count(distinct s.household_id)::int, min(s.due_on)
    from app.open_signals() s left join user_account u on u.id = s.carrier_id left join organisation o on o.id = u.organisation_id
    where s.level = 'region' group by o.id, o.name, s.code order by min(s.due_on), o.name, s.code;
end $$;
-- How often each organisation muted, and how often a household ended without safety (no organisation), per month of the last six.
-- Fewer than ten is not told, none included; every organisation and every month stands there whether anything happened or not.
create or replace function app.region_watch_figures() returns table (organisation_id uuid, organisation text, month text, times integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not app.has_role('region_coordinator') then raise exception 'not allowed' using errcode = 'LA002'; end if;
  return query
    with here as (select r.id, r.time_zone from region r where r.id = app.region()),
    happened as (
      select u.organisation_id org, m.created_at at from watch_mute m join user_account u on u.id = m.created_by where m.region_id = app.region()
      union all select null, c.decided_at from closing c where c.region_id = app.region() and c.kind = 'without_safety' and c.state in ('confirmed', 'reopened')),
    counted as (select x.org, to_char(x.at at time zone here.time_zone, 'YYYY-MM') per, count(*)::int n from happened x, here group by 1, 2),
    lines as (select o.id, o.name from organisation o where o.region_id = app.region() and o.ended_at is null union all select null, null),
    calendar as (select to_char(date_trunc('month', app.now() at time zone here.time_zone) - make_interval(months => back), 'YYYY-MM') per
      from here, generate_series(0, 5) back)
    select l.id, l.name, p.per, max(c.n) filter (where c.n >= 10)
    from lines l cross join calendar p left join counted c on c.org is not distinct from l.id and c.per = p.per
    group by l.id, l.name, p.per order by l.name nulls first, l.id, p.per desc;
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
      'app.known_elsewhere(text[])', 'app.ask_about_known(text[], text)', 'app.wake_known(uuid[])', 'app.wake_household(uuid, uuid)', 'app.own_secrets()', 'app.end_account(uuid, integer)',
      'app.check_director_present()', 'app.check_phase()', 'app.check_plan_entry()', 'app.check_closing()', 'app.check_children_heard()', 'app.override_figures()', 'app.questionnaire_uses()', 'app.ask_decision_on_red(uuid, uuid)', 'app.end_decision_on_red(uuid, uuid)',
      'app.team_load()', 'app.team_signals(text[], uuid, integer, integer)', 'app.region_watch()', 'app.region_watch_figures()'] loop
    execute format('alter function %s owner to lange_adem_lookup', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to lange_adem_worker', f);
  end loop;
end $$;
-- Called by app.end_account, which runs as its owner; nobody else may.
alter function app.pass_on_from(uuid) owner to lange_adem_lookup;
revoke all on function app.pass_on_from(uuid) from public;
alter function app.regions() owner to lange_adem_lookup;
revoke all on function app.regions() from public;
grant execute on function app.regions() to lange_adem_jobs;
revoke create on schema app from lange_adem_lookup;
