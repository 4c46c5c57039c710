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
grant select (id, household_id, kind, state, created_by) on closing to lange_adem_lookup;
-- And for what a closing on evidence cannot rest on (app.check_closing_step): days and codes, no words.
do $$
declare t text;
begin
  foreach t in array array['report', 'incident', 'after_answer', 'after_moment'] loop
    execute format('create policy lookup on %I for select to lange_adem_lookup using (true)', t);
  end loop;
end $$;
grant select (household_id, received_at) on report to lange_adem_lookup;
grant select (household_id, on_date, date_precision) on incident to lange_adem_lookup;
grant select (household_id, moment_id, answer) on after_answer to lange_adem_lookup;
grant select (id, done_on) on after_moment to lange_adem_lookup;
grant select (person_id) on after_answer to lange_adem_lookup;
-- The whole of what it rests on (app.closing_criteria): codes, numbers and days, no words and no evidence.
do $$
declare t text;
begin
  foreach t in array array['safety_view', 'contact_text', 'danger_sign', 'danger_correction', 'danger_rules'] loop
    execute format('create policy lookup on %I for select to lange_adem_lookup using (true)', t);
  end loop;
end $$;
grant select (household_id, person_id, on_date, own_number) on safety_view to lange_adem_lookup;
grant select (household_id, contact_id, person_id, safety_number) on contact_text to lange_adem_lookup;
grant select (id, household_id, person_id, code, state, informant, alone, carer, on_date, audience_team, created_at) on danger_sign to lange_adem_lookup;
grant select (household_id, sign_id) on danger_correction to lange_adem_lookup;
grant select (region_id, number, rules, state) on danger_rules to lange_adem_lookup;
grant select (check_every_days, first_check_on, ended_on, created_at) on safety_condition to lange_adem_lookup;
grant select (source_persons) on condition_check to lange_adem_lookup;
grant select (contact_id, safety_asked, alone) on contact_person to lange_adem_lookup;
grant select (violence_roles, left_on) on person_change to lange_adem_lookup;
-- For app.pass_on_in: what somebody was there for passes on when their place or their account ends.
create policy lookup on network_task to lange_adem_lookup using (true) with check (true);
create policy lookup on handover to lange_adem_lookup using (true) with check (true);
grant select, insert on network_task to lange_adem_lookup;
grant update (until_on, version) on network_task to lange_adem_lookup;
grant select (id, region_id, household_id, what, network_task_id, from_user_id, to_user_id, to_deputy_id, state, created_at, ended_at, version) on handover to lange_adem_lookup;
grant update (state, ended_at, version) on handover to lange_adem_lookup;
-- The same for what came after: coordination of MDA++, escalations, bottlenecks and conferences.
create policy lookup_passes_on on closing for update to lange_adem_lookup using (true) with check (true);
grant select (region_id, owner_id, version), update (owner_id, version) on closing to lange_adem_lookup;
create policy lookup on mda to lange_adem_lookup using (true) with check (true);
grant select (id, region_id, household_id, state, coordinator_id, version), update (coordinator_id, version) on mda to lange_adem_lookup;
create policy lookup on bottleneck to lange_adem_lookup using (true) with check (true);
grant select (id, region_id, state, owner_id, due_on, version), update (state, owner_id, due_on, version) on bottleneck to lange_adem_lookup;
create policy lookup on conference to lange_adem_lookup using (true) with check (true);
grant select (id, region_id, state, chair_id, user_ids, created_by, version), update (state, chair_id, chair_named_at, user_ids, version) on conference to lange_adem_lookup;
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
  foreach t in array array['relation', 'child_heard', 'contact_person', 'hearing', 'child_exception', 'person_change'] loop
    execute format('create policy lookup on %I for select to lange_adem_lookup using (true)', t);
  end loop;
end $$;
grant select (household_id, from_person_id, to_person_id, kind, until_on) on relation to lange_adem_lookup;
grant select (id, household_id, person_id, outcome, on_date, how, told_back, created_at) on child_heard to lange_adem_lookup;
grant select (household_id, person_id, at, seen, spoken) on contact_person to lange_adem_lookup;
grant select (household_id, person_id, outcome, on_date, how) on hearing to lange_adem_lookup;
grant select (household_id, person_id, for_moment, reason, on_date, try_again_on) on child_exception to lange_adem_lookup;
grant select (household_id, person_id, kind, birth_date, birth_precision, left_why, created_at) on person_change to lange_adem_lookup;
grant select (id, household_id, state) on safety_condition to lange_adem_lookup;
grant select (id, household_id, condition_id, on_date, status, sources, created_at) on condition_check to lange_adem_lookup;
grant select (id, region_id, household_id, decision, decided_at, ended_at, ended_why, created_at) on phase_override to lange_adem_lookup;
grant update (last_seen_at, ended_at) on session to lange_adem_lookup;
grant update (ended_at, version) on user_account to lange_adem_lookup;
grant insert on household, team_place, phase_period, task to lange_adem_lookup;
grant update (version) on household to lange_adem_lookup; -- its lock (app.pass_on_in)
grant update (done_at, done_by) on task to lange_adem_lookup;
-- Founding a region (store/found.ts) is done by the owner's connection in this role, before anybody can sign in.
grant insert on region, organisation, user_account to lange_adem_lookup;
grant update (settings) on region to lange_adem_lookup;

-- Enters the house with a session token: sets who this transaction is, or returns no row.
create or replace function app.enter(token_hash bytea, at timestamptz, idle interval, longest interval, household uuid, narrow boolean)
returns table (session_id uuid, user_id uuid, region_id uuid, organisation_id uuid, organisation_kind text, organisation_name text,
  roles text[], language text, given_name text, name_prefix text, family_name text, time_zone text, made_up boolean, in_team boolean, directs boolean, first_password boolean)
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
    is_in, is_director, found_row.first_password;
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
-- By who was out of sight the longest (silent_person) no index is ordered, so that is always over one's own.
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
    case when many and sort <> 'silent_person' then format('(select true from team_place t where t.household_id = h.id and %s limit 1)', mine)
      else format('h.id in (select t.household_id from team_place t where %s)', mine) end,
    case sort when 'last_contact' then 'h.last_contact_at asc nulls first, h.code'
      when 'last_contact_newest' then 'h.last_contact_at desc nulls last, h.code desc'
      when 'silent_person' then '(select min(coalesce((select max(c.at) from contact_person c where c.household_id = h.id
          and c.person_id = p.id and (c.seen or c.spoken)), p.created_at)) from person p where p.household_id = h.id
          and p.kind <> ''network'' and p.left_on is null and p.birth_precision <> ''unborn'') asc nulls last, h.code'
      else 'h.code' end)
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
  -- Nobody was left, so what was theirs waited for whoever comes.
  if found then perform app.pass_on_in(household); end if;
  insert into task (region_id, household_id, assigned_to, code, weight, person_id, about_id, text, due_on, created_by)
    select h.region_id, h.id, w.user_id, wake.code, wake.weight, wake.person, wake.about, wake.text,
      (app.now() at time zone r.time_zone)::date, null::uuid
    from app.wakers(household, everybody) w join household h on h.id = household join region r on r.id = h.region_id
    -- Whoever took a report in knows of it already; where the file is closed they are asked as any other.
    where not (w.user_id = app.actor() and wake.about is not distinct from app.actor() and h.stage <> 'closed')
      and not exists (select from task x where x.household_id = household and x.assigned_to = w.user_id and x.code = wake.code
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

-- A report came in about persons who stand in another file, seen by its receiver or not: who directs and supervises that file
-- is told that there is one, and by whom it was taken in. It answers nothing and does the same whether there is such a file
-- or not. The same person is who was linked, or who has the same keys.
-- Only by keys with a birth date: a name alone would tell the director of a namesake that there was a report.
create or replace function app.wake_known(persons uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  hit record;
  keys text[] := coalesce((select array_agg(distinct k) from person p, unnest(p.match_keys) k
    where p.id = any (persons) and p.region_id = app.region() and p.household_id = any (app.places()) and k not like 'g:%'), '{}');
  same uuid[] := coalesce((select array_agg(p.identity_id) from person p
    where p.id = any (persons) and p.region_id = app.region() and p.household_id = any (app.places())), '{}');
begin
  if not (app.has_role('worker') and exists (select from organisation o where o.id = app.organisation() and o.kind = 'veilig_thuis')) then
    raise exception 'not allowed' using errcode = 'LA002';
  end if;
  for hit in select distinct on (p.household_id) p.household_id, p.id from person p
      where p.region_id = app.region() and (p.match_keys && keys or p.identity_id = any (same))
        and not p.household_id in (select o.household_id from person o where o.id = any (persons) and o.household_id = any (app.places()))
      order by p.household_id, p.id loop
    perform app.wake(hit.household_id, true, 'repeat_report', 98, hit.id, app.actor(), null);
  end loop;
end $$;

-- A household of the actor's own that was opened again, or in which a report came: director, deputy and supervisors, or who
-- comes in their place. Opening it again is the answer to what waited for one.
create or replace function app.wake_household(household uuid, about uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not household = any (app.places()) then raise exception 'not allowed' using errcode = 'LA002'; end if;
  update task t set done_at = app.now(), done_by = app.actor()
    where t.household_id = household and t.code = 'repeat_report' and t.done_at is null and exists (select from closing c where c.id = about);
  perform app.wake(household, true, 'repeat_report', 98, null, about, null);
  perform app.pass_on_in(household);
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

-- Who has a place in a household and still works here, as they inherit: director, deputy, who takes in, who supervises, then
-- whoever came first. Runs with the rights of its caller, as the next one does.
create or replace function app.heirs(household uuid) returns uuid[]
language sql stable set search_path = public, pg_temp as $$
  select coalesce(array_agg(p.user_id order by p.rank, p.from_at, p.user_id), '{}') from (
    select t.user_id, min(t.from_at) from_at, min(case when t.user_id = d.director_id then 1 when t.user_id = d.deputy_id then 2
        when t.place = 'intake' then 3 when t.place = 'supervisor' then 4 else 5 end) rank
      from team_place t join user_account u on u.id = t.user_id and u.ended_at is null
        left join direction d on d.household_id = t.household_id and d.until_at is null
      where t.household_id = household and t.until_at is null group by t.user_id) p
$$;
-- Nothing is without owner: what is open in this household and names somebody without a place there goes to the first heir,
-- who is told. It looks at how things stand and takes no name, so nobody who calls it chooses what passes, from whom or to
-- whom; called again it changes nothing. One rule for every road (docs/decisions/2026-11-26-nothing-without-owner.md):
-- app.pass_on_what_is_left for who works in the team, app.pass_on_from when an account ends. Answers the new network tasks.
create or replace function app.pass_on_in(household uuid) returns uuid[]
language plpgsql set search_path = public, pg_temp as $$
declare
  region uuid := (select h.region_id from household h where h.id = household for update);
  closed boolean := exists (select from household h where h.id = household and h.stage = 'closed');
  day date := (select (app.now() at time zone r.time_zone)::date from region r where r.id = region);
  here uuid[] := app.heirs(household);
  judges uuid[];
  heir uuid := here[1];
  director uuid;
  stays boolean;
  passed uuid[];
begin
  -- Nobody is there: who comes is woken (app.wakers), and finds it as it stood.
  if heir is null then return '{}'; end if;
  -- A deputy without a place: the director directs alone, in a direction of its own. A director who left (after the household
  -- was closed; an open one is never left by its director): the deputy directs. Both are gone: acts/network/directed.ts.
  update direction d set until_at = app.now() where d.household_id = household and d.until_at is null
      and ((d.director_id = any (here) and not d.deputy_id = any (here)) or (not d.director_id = any (here) and d.deputy_id = any (here)))
    returning d.director_id = any (here), case when d.director_id = any (here) then d.director_id else d.deputy_id end into stays, director;
  if found then
    insert into direction (region_id, household_id, director_id, reason)
      values (region, household, director, case when stays then 'deputy_left' else 'director_left' end);
    if not stays then
      update team_place t set until_at = app.now() where t.household_id = household and t.user_id = director and t.place = 'deputy' and t.until_at is null;
      insert into team_place (region_id, household_id, user_id, place, reason) values (region, household, director, 'director', 'director_left');
    end if;
    insert into task (region_id, household_id, assigned_to, code, weight, due_on, created_by)
      values (region, household, director, case when stays then 'deputy_left' else 'director_left' end, 78, day, null);
  end if;
  -- Network tasks pass; handovers of which one end is gone come back, and with them the place that the offer gave.
  with gone as (update network_task t set until_on = greatest(t.from_on, day), version = t.version + 1
      where t.household_id = household and t.until_on is null and t.user_id is not null and not t.user_id = any (here) returning t.*),
    kept as (insert into network_task (region_id, household_id, user_id, role, goal, family_text, for_person_ids, from_on, next_contact_on)
      select region, household, heir, role, goal, family_text, for_person_ids, day, next_contact_on from gone returning id),
    told as (insert into task (region_id, household_id, assigned_to, code, weight, about_id, due_on, created_by)
      select region, household, heir, 'network_task_passed', 78, id, day, null::uuid from kept)
    select coalesce(array_agg(id), '{}') into passed from kept;
  with over as (update handover h set state = 'withdrawn', ended_at = app.now(), version = h.version + 1
      where h.household_id = household and h.ended_at is null and (not h.from_user_id = any (here) or not h.to_user_id = any (here)
        or exists (select from user_account u where u.id = h.to_deputy_id and u.ended_at is not null)
        or (h.what = 'task' and exists (select from network_task t where t.id = h.network_task_id and t.until_on is not null))
        or (h.what = 'direction' and not exists (select from direction d where d.household_id = household and d.until_at is null
          and d.director_id = h.from_user_id)))
      returning h.id, h.to_user_id, h.created_at),
    left_again as (update team_place p set until_at = app.now() from over o where p.household_id = household and p.user_id = o.to_user_id
      and p.place = 'worker' and p.until_at is null and p.from_at = o.created_at
      and not exists (select from network_task t where t.household_id = household and t.user_id = o.to_user_id and t.until_on is null))
    update task t set done_at = app.now(), done_by = app.actor() from over o
      where t.household_id = household and t.about_id = o.id and t.code like 'handover%' and t.done_at is null;
  here := app.heirs(household);
  -- Coordination of MDA++ and the owner of an escalation.
  with coordinated as (update mda m set coordinator_id = heir, version = m.version + 1
      where m.household_id = household and m.state = 'accepted' and not m.coordinator_id = any (here) returning m.id),
    escalated as (update closing c set owner_id = heir, version = c.version + 1
      where c.household_id = household and c.state = 'proposed' and not c.owner_id = any (here) returning c.id)
    insert into task (region_id, household_id, assigned_to, code, weight, about_id, due_on, created_by)
      select region, household, heir, 'owner_passed', 78, id, day, null::uuid from (select id from coordinated union all select id from escalated) o;
  -- Who checks a condition or does an action of the plan was agreed with people: the heir is asked, once, to choose anew;
  -- of a closed household when it opens again.
  insert into task (region_id, household_id, assigned_to, code, weight, about_id, due_on, created_by)
    select region, household, heir, w.code, 78, w.id, day, null::uuid from (
        select 'checker_left' code, c.id, c.checked_by_user who from safety_condition c where c.household_id = household and c.state = 'active'
        union all select 'doer_left', e.entry_id, e.done_by_user from plan_entry e
          where e.household_id = household and e.state in ('prepared', 'running')
            and not exists (select from plan_entry n where n.household_id = household and n.entry_id = e.entry_id and n.version > e.version)) w
    where not w.who = any (here) and not closed and not exists (select from task x where x.household_id = household and x.code = w.code and x.about_id = w.id
      and x.created_at >= coalesce((select max(t.until_at) from team_place t where t.household_id = household and t.user_id = w.who), '-infinity'));
  -- What is still to be done goes on, once. A decision that needs a second person goes to one who may take it, where there is one.
  judges := array(select h.who from unnest(here) with ordinality h (who, n) where exists (select from team_place t
    where t.household_id = household and t.user_id = h.who and t.until_at is null and t.place in ('director', 'deputy', 'supervisor')) order by h.n);
  with waiting as (
      select t.id, t.code, t.person_id, t.about_id, t.created_by, t.code in ('closing_to_decide', 'mda_to_decide', 'decide_on_override') judged,
        t.code in ('written', 'conference_decision') own
      from task t where t.household_id = household and t.done_at is null and not t.assigned_to = any (here)),
    heired as (select w.*, row_number() over (partition by w.code, w.person_id, w.about_id order by w.id) n,
      case when w.judged then coalesce((select j.who from unnest(judges) with ordinality j (who, n)
        where j.who is distinct from w.created_by order by j.n limit 1), heir) else heir end who from waiting w),
    twice as (update task t set done_at = app.now(), done_by = app.actor() from heired h
      where t.id = h.id and not h.own and (h.n > 1 or exists (select from task o where o.household_id = household and o.code = h.code
        and o.person_id is not distinct from h.person_id and o.about_id is not distinct from h.about_id and o.done_at is null
        and (o.assigned_to = h.who or (h.judged and o.assigned_to = any (judges)))))
      returning t.id)
    update task t set assigned_to = h.who from heired h where t.id = h.id and not exists (select from twice w where w.id = t.id);
  return passed;
end $$;

-- The same for who works in the team, after places changed (store/network-task.ts). Who left it by this very deed still counts.
create or replace function app.pass_on_what_is_left(household uuid) returns uuid[]
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not household = any (app.places()) then raise exception 'not allowed' using errcode = 'LA002'; end if;
  return app.pass_on_in(household);
end $$;

-- Everything of somebody whose account ended, in each household that names them, with a line in the trail of each: the watch
-- looks again where something was written. Called by app.end_account, and with its rights.
create or replace function app.pass_on_from(account uuid) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  each uuid;
  touched uuid[] := array(
    select t.household_id from team_place t where t.user_id = account and t.until_at is null
    union select d.household_id from direction d where d.until_at is null and account in (d.director_id, d.deputy_id)
    union select t.household_id from task t where t.assigned_to = account and t.done_at is null
    union select t.household_id from network_task t where t.user_id = account and t.until_on is null
    union select h.household_id from handover h where h.ended_at is null and account in (h.from_user_id, h.to_user_id, h.to_deputy_id)
    union select m.household_id from mda m where m.coordinator_id = account and m.state = 'accepted'
    union select c.household_id from closing c where c.owner_id = account and c.state = 'proposed'
    union select c.household_id from safety_condition c where c.checked_by_user = account and c.state = 'active'
    union select e.household_id from plan_entry e where e.done_by_user = account and e.state in ('prepared', 'running')
    order by 1);
begin
  insert into audit (event, kind, household_id, returned)
    select 'owner_passed_on', 'write', h, jsonb_build_object('account', jsonb_build_array(account)) from unnest(touched) h;
  -- Their places end, so that nobody counts on them.
  update team_place t set until_at = app.now() where t.user_id = account and t.until_at is null;
  foreach each in array touched loop perform app.pass_on_in(each); end loop;
  -- Without a household: a bottleneck goes back to its level; a conference to who made it, else to the first who is invited.
  update bottleneck b set owner_id = null, due_on = null, state = 'raised', version = b.version + 1
    where b.region_id = app.region() and b.owner_id = account and b.state = 'owned';
  with led as (select c.id, (select u.id from user_account u where u.ended_at is null and (u.id = c.created_by or u.id = any (c.user_ids))
        order by u.id = c.created_by desc, array_position(c.user_ids, u.id) limit 1) who
      from conference c where c.region_id = app.region() and c.chair_id = account and c.state = 'planned')
    update conference c set chair_id = coalesce(led.who, c.chair_id), chair_named_at = app.now(), state = case when led.who is null then 'called_off' else c.state end,
      version = c.version + 1 from led where c.id = led.id;
end $$;

-- Another chair for a conference that is to be held: by chair, maker or a supervisor of the chair's organisation, among who
-- is invited and works here. A function, as that supervisor sees nothing more of it once somebody else chairs. False when
-- it is no longer as it was read. domain/conference/conference.ts states the same rule.
create or replace function app.name_chair(conference uuid, read_version integer, chair uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare was record;
begin
  select c.id, c.state, c.chair_id, c.user_ids, c.created_by, c.version into was from conference c
    where c.id = name_chair.conference and c.region_id = app.region() for update;
  if was.id is null or was.version <> read_version then return false; end if;
  if was.state <> 'planned' or chair = was.chair_id or not chair = any (was.user_ids)
    or not exists (select from user_account u where u.id = chair and u.ended_at is null and u.roles && array['worker', 'supervisor'])
    or not (app.actor() in (was.chair_id, was.created_by) or (app.has_role('supervisor')
      and exists (select from user_account u where u.id = was.chair_id and u.organisation_id = app.organisation()))) then
    raise exception 'not allowed' using errcode = 'LA002';
  end if;
  update conference c set chair_id = chair, chair_named_at = app.now(), version = c.version + 1,
      user_ids = case when was.chair_id = any (c.user_ids) then c.user_ids else c.user_ids || was.chair_id end
    where c.id = was.id;
  return true;
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
-- And nobody gets a place while, or after, their account ends: a deputy, a supervisor, whoever is handed something.
create or replace function app.check_place_present() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from user_account u where u.id = new.user_id and u.region_id = new.region_id and u.ended_at is null for share;
  if not found then raise exception 'not present' using errcode = 'LA002'; end if;
  -- A supervisor of a household is somebody whose work that is: no place makes one.
  if new.place = 'supervisor' and not exists (select from user_account u where u.id = new.user_id and 'supervisor' = any (u.roles)) then
    raise exception 'no supervisor' using errcode = 'LA003';
  end if;
  return new;
end $$;
create or replace trigger place_present before insert on team_place for each row execute function app.check_place_present();

-- Direction, deputy or supervision of a household that ended for the actor, who has no place there any more and so could get
-- no task of it: since when, and whom to speak with. Not what they handed over warmly, or changed themselves.
create or replace function app.own_places_ended(since timestamptz) returns table (household_code text, place text, ended_at timestamptz,
  given text, prefix text, family text)
language sql stable security definer set search_path = public, pg_temp as $$
  select h.code, e.place, e.until_at, u.given_name, coalesce(u.name_prefix, ''), u.family_name
  from (select distinct on (t.household_id) t.household_id, t.place, t.until_at from team_place t
      where t.user_id = app.actor() and t.region_id = app.region() and t.until_at >= since and t.place in ('director', 'deputy', 'supervisor')
      order by t.household_id, t.until_at desc, t.place) e
    join household h on h.id = e.household_id
    join direction d on d.household_id = h.id and d.until_at is null and (d.created_by <> app.actor() or e.place = 'supervisor')
    join user_account u on u.id = d.director_id
  where not exists (select from team_place p where p.household_id = e.household_id and p.user_id = app.actor() and p.until_at is null)
    and not exists (select from handover o where o.household_id = e.household_id and o.what = 'direction' and o.state = 'done'
      and o.from_user_id = app.actor() and o.ended_at = e.until_at)
  order by e.until_at desc, h.code
$$;

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
-- Who is not there today: away, or gone.
create or replace function app.absent_today() returns table (user_id uuid)
language sql stable as $$
  select a.user_id from public.absence a join public.region r on r.id = a.region_id
    where a.region_id = app.region() and a.ended_at is null and a.from_on <= (app.now() at time zone r.time_zone)::date
      and (a.until_on is null or a.until_on >= (app.now() at time zone r.time_zone)::date)
  union select u.id from public.user_account u where u.region_id = app.region() and u.ended_at is not null
$$;
-- Households in which nobody who directs is there today; before there is a director, nobody who takes in.
create or replace function app.undirected_today() returns table (household_id uuid)
language sql stable as $$
  with absent as materialized (select b.user_id from app.absent_today() b)
  select d.household_id from absent b join public.direction d on d.director_id = b.user_id and d.until_at is null
    where d.deputy_id is null or d.deputy_id in (select a.user_id from absent a)
  union select t.household_id from absent b join public.team_place t on t.user_id = b.user_id and t.place = 'intake' and t.until_at is null
    where not exists (select from public.direction d where d.household_id = t.household_id and d.until_at is null)
      and not exists (select from public.team_place o where o.household_id = t.household_id and o.place = 'intake' and o.until_at is null
        and o.user_id not in (select a.user_id from absent a))
$$;
-- Signals that did not climb by their days yet, but at whose level nobody is there: they are with the supervisor at once.
create or replace function app.passed_over() returns table (household_id uuid, code text, due_on date, carrier_id uuid)
language sql stable as $$
  select s.household_id, s.code, s.due_on, s.carrier_id from app.undirected_today() n join app.open_signals() s on s.household_id = n.household_id
  where s.level = 'director' or (s.level = 'worker' and not exists (select from public.team_place t where t.household_id = s.household_id
    and t.place = 'worker' and t.until_at is null and t.user_id not in (select b.user_id from app.absent_today() b)))
$$;
-- Organisations in which nobody who supervises is there today.
create or replace function app.unsupervised_today() returns uuid[]
language sql stable as $$
  select coalesce(array_agg(o.id), '{}') from public.organisation o where o.region_id = app.region()
    and not exists (select from public.user_account u where u.organisation_id = o.id and u.ended_at is null and 'supervisor' = any (u.roles)
      and u.id not in (select b.user_id from app.absent_today() b))
$$;
-- What climbed to the supervisor or the region, per household and signal, of households that the supervisor's organisation
-- carries or that are handed over to or from it; `at_once`: by no day, but because nobody is there below. `codes` chooses and
-- orders. The neutral code of the household, who carries it, no more.
drop function if exists app.team_signals(text[], uuid, integer, integer);
create function app.team_signals(codes text[], carrier uuid, most integer, skip integer) returns table (household_id uuid, household_code text,
  stage text, code text, level text, due_on date, carrier_id uuid, given text, prefix text, family text, directed boolean, has_place boolean, at_once boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not app.has_role('supervisor') then raise exception 'not allowed' using errcode = 'LA002'; end if;
  return query
    with here as (select h.household_id from app.carried_here() h
      union select o.household_id from handover o where o.region_id = app.region() and o.ended_at is null
        and exists (select from user_account u where u.id in (o.from_user_id, o.to_user_id) and u.organisation_id = app.organisation())),
    standing as (
      select s.household_id, s.code, s.carrier_id, s.due_on, s.level, false early
        from here h join app.open_signals() s on s.household_id = h.household_id where s.level in ('region', 'supervisor')
      union all select p.household_id, p.code, p.carrier_id, p.due_on, 'supervisor', true
        from app.passed_over() p where p.household_id in (select h.household_id from here h)),
    -- 'region' stands before 'supervisor' in the alphabet: the least is the highest.
    climbed as (select s.household_id, s.code, s.carrier_id, min(s.due_on) due_on, min(s.level) level, bool_and(s.early) early
      from standing s where s.code = any (codes) and (team_signals.carrier is null or s.carrier_id = team_signals.carrier)
      group by s.household_id, s.code, s.carrier_id)
    select c.household_id, h.code, h.stage, c.code, c.level, c.due_on, c.carrier_id, u.given_name, coalesce(u.name_prefix, ''), u.family_name,
      exists (select from direction d where d.household_id = c.household_id and d.until_at is null),
      exists (select from team_place t where t.household_id = c.household_id and t.user_id = app.actor() and t.until_at is null), c.early
    from climbed c join household h on h.id = c.household_id left join user_account u on u.id = c.carrier_id and u.ended_at is null
    order by array_position(codes, c.code), c.level, c.due_on, h.code, c.household_id
    limit least(most, 201) offset skip;
end $$;
-- What is with the region: per organisation that carries it and per signal how many households and since when. What climbed by
-- its days, and at once what is with a supervisor where nobody is: not in the organisations that carry it or hand it over, and
-- nobody with that place in the team. A late handover is told for each of both that has nobody. It is work, not a statistic,
-- so these numbers are exact; no household leaves with it.
drop function if exists app.region_watch();
create function app.region_watch() returns table (organisation text, code text, households integer, oldest_on date, no_supervisor boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  bare uuid[];
  both_told text[] := array['handover_unanswered', 'first_contact_missing'];
begin
  if not app.has_role('region_coordinator') then raise exception 'not allowed' using errcode = 'LA002'; end if;
  bare := app.unsupervised_today();
  return query
    with waiting as (
        select s.household_id, s.code, s.due_on, s.carrier_id from app.open_signals() s where s.level = 'supervisor'
        union all select p.household_id, p.code, p.due_on, p.carrier_id from app.passed_over() p),
    carried as (
        select w.household_id, w.code, w.due_on, u.organisation_id org from waiting w left join user_account u on u.id = w.carrier_id
        where u.id is null or u.organisation_id = any (bare) or w.code = any (both_told)),
    alone as (
        select c.*, array(select distinct x.organisation_id from handover o join user_account x on x.id in (o.from_user_id, o.to_user_id)
          where o.household_id = c.household_id and o.ended_at is null) handing from carried c),
    risen as (
        select s.household_id, s.code, s.due_on, u.organisation_id org from app.open_signals() s left join user_account u on u.id = s.carrier_id
          where s.level = 'region'
        union all select a.household_id, a.code, a.due_on, a.org from alone a
          where (a.org is null or a.org = any (bare)) and (a.code = any (both_told) or a.handing <@ bare)
            and not exists (select from team_place t where t.household_id = a.household_id and t.place = 'supervisor' and t.until_at is null
              and t.user_id not in (select b.user_id from app.absent_today() b))
        union all select a.household_id, a.code, a.due_on, h from alone a, unnest(a.handing) h
          where a.code = any (both_told) and h = any (bare))
    select o.name, s.code, count(distinct s.household_id)::int, min(s.due_on), o.id is null or o.id = any (bare)
      from risen s left join organisation o on o.id = s.org
      group by o.id, o.name, s.code order by min(s.due_on), o.name, s.code;
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
-- Households of this region that ended without safety and are not open again: why, since when, who owns it, which organisation
-- carries it (of who directs; else of who owns it), and the next day on which they are asked. No person and no words. Runs with
-- the rights of its caller: one of the two functions below.
grant select (why) on closing to lange_adem_lookup;
grant select (household_id, closing_id, due_on) on after_moment to lange_adem_lookup;
create or replace function app.ended_without_safety() returns table (household_id uuid, household_code text, closing_id uuid, why text, since_on date,
  owner_id uuid, director_id uuid, org uuid, next_on date)
language sql stable as $$
  select h.id, h.code, c.id, c.why, (c.decided_at at time zone r.time_zone)::date, o.id, d.id, coalesce(d.organisation_id, o.organisation_id),
    (select min(m.due_on) from public.after_moment m where m.household_id = h.id and m.closing_id = c.id and m.done_on is null)
  from public.household h join public.region r on r.id = h.region_id
    join public.closing c on c.household_id = h.id and c.kind = 'without_safety' and c.state = 'confirmed'
    left join public.user_account o on o.id = c.owner_id and o.ended_at is null
    left join public.user_account d on d.ended_at is null and d.id = (select x.director_id from public.direction x where x.household_id = h.id and x.until_at is null)
  where h.region_id = app.region() and h.stage = 'closed' and h.ended_without_safety
$$;
-- For a supervisor: those that the own organisation carries, or of which a colleague here is the owner; whose day comes first, first.
create or replace function app.team_ended_without_safety(most integer, skip integer) returns table (household_id uuid, household_code text, why text,
  since_on date, next_on date, owner_given text, owner_prefix text, owner_family text, director_given text, director_prefix text, director_family text,
  has_place boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not app.has_role('supervisor') then raise exception 'not allowed' using errcode = 'LA002'; end if;
  return query
    select e.household_id, e.household_code, e.why, e.since_on, e.next_on, o.given_name, coalesce(o.name_prefix, ''), o.family_name,
      d.given_name, coalesce(d.name_prefix, ''), d.family_name,
      exists (select from team_place t where t.household_id = e.household_id and t.user_id = app.actor() and t.until_at is null)
    from app.ended_without_safety() e left join user_account o on o.id = e.owner_id left join user_account d on d.id = e.director_id
    where app.organisation() in (e.org, o.organisation_id)
    order by e.next_on nulls first, e.since_on, e.household_code, e.household_id
    limit least(most, 201) offset skip;
end $$;
-- For the region coordinator: how many per organisation, since when the oldest, and of how many the day has passed or no day is
-- left. It is the region's work to speak with that organisation, so these numbers are exact; no household leaves with it. What is
-- published stays app.region_watch_figures.
create or replace function app.region_ended_without_safety() returns table (organisation text, households integer, oldest_on date, late integer, no_day integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare today date := (select (app.now() at time zone r.time_zone)::date from region r where r.id = app.region());
begin
  if not app.has_role('region_coordinator') then raise exception 'not allowed' using errcode = 'LA002'; end if;
  return query
    select o.name, count(*)::int, min(e.since_on), (count(*) filter (where e.next_on < today))::int, (count(*) filter (where e.next_on is null))::int
    from app.ended_without_safety() e left join organisation o on o.id = e.org
    group by o.id, o.name order by min(e.since_on), o.name, o.id;
end $$;

-- The settings of a region with one place of them changed; null takes it out. The same as domain/norms/setting.ts.
create or replace function app.with_setting(settings jsonb, place text[], value jsonb) returns jsonb
language plpgsql immutable set search_path = public, pg_temp as $$
declare below jsonb := settings -> place[1];
begin
  if cardinality(place) > 1 then
    return settings || jsonb_build_object(place[1],
      app.with_setting(case when jsonb_typeof(below) = 'object' then below else '{}' end, place[2:], value));
  end if;
  return case when value is null then settings - place[1] else settings || jsonb_build_object(place[1], value) end;
end $$;
-- Decides on a proposed change of a norm: the only way by which somebody of a region changes its settings, and never by
-- one person. Refusals are words, the act says them.
create policy lookup on norm_change to lange_adem_lookup using (true) with check (true);
grant select on norm_change to lange_adem_lookup;
grant update (state, decided_by, decided_at, decision_reason, version) on norm_change to lange_adem_lookup;
create or replace function app.decide_norm_change(change uuid, seen integer, decision text, reason text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare found_row record;
begin
  if not (app.has_role('region_coordinator') or app.has_role('functional_administrator')) or decision not in ('confirmed', 'refused', 'withdrawn') then
    raise exception 'not allowed' using errcode = 'LA002';
  end if;
  select c.* into found_row from norm_change c where c.id = change and c.region_id = app.region() for no key update;
  if not found then return 'not_found'; end if;
  if found_row.state <> 'proposed' then return 'not_open'; end if;
  if found_row.version <> seen then return 'stale'; end if;
  if decision = 'withdrawn' and found_row.created_by <> app.actor() then return 'not_your_proposal'; end if;
  if decision <> 'withdrawn' and found_row.created_by = app.actor() then return 'own_proposal'; end if;
  if decision <> 'withdrawn' and app.one_hand(found_row.created_by, app.actor()) then return 'one_hand'; end if;
  update norm_change c set state = decision, decided_by = app.actor(), decided_at = app.now(), decision_reason = reason, version = c.version + 1
    where c.id = change;
  if decision = 'confirmed' then
    update region r set settings = app.with_setting(r.settings, string_to_array(found_row.norm, '.'),
      case when found_row.to_default then null else found_row.to_value end) where r.id = app.region();
  end if;
  return 'done';
end $$;
-- What a proposal about signals touches today: how many stand at each level and, where only the climbing would change, how
-- many would then. Every level is told; fewer than ten, none included, is not. For who may decide; no household leaves with it.
create or replace function app.norm_change_signals(change uuid, codes text[]) returns table (level text, now integer, later integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not (app.has_role('region_coordinator') or app.has_role('functional_administrator')) then raise exception 'not allowed' using errcode = 'LA002'; end if;
  return query
    with proposed as (select c.norm like '%.climbs' steps, (c.to_value ->> 'director')::int d, (c.to_value ->> 'supervisor')::int s, (c.to_value ->> 'region')::int r
        from norm_change c where c.id = change and c.region_id = app.region() and c.state = 'proposed'),
      standing as (select s.level was, (app.now() at time zone g.time_zone)::date - s.due_on late
        from watch_signal s join region g on g.id = s.region_id
        where s.region_id = app.region() and s.resolved_at is null and s.code = any (codes)),
      judged as (select t.was, case when not p.steps then null when t.late >= p.r then 'region' when t.late >= p.s then 'supervisor'
          when t.late >= p.d then 'director' else 'worker' end then_at from standing t cross join proposed p)
    select l.name, case when count(*) filter (where j.was = l.name) >= 10 then (count(*) filter (where j.was = l.name))::int end,
      case when count(*) filter (where j.then_at = l.name) >= 10 then (count(*) filter (where j.then_at = l.name))::int end
    from unnest(array['worker', 'director', 'supervisor', 'region']) with ordinality l(name, place) left join judged j on true
    where exists (select from proposed)
    group by l.name, l.place order by l.place;
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

-- Red that waits for a decision in households which the supervisor's organisation carries and in which nobody supervises: the
-- neutral code, since when, and who directs or takes in. No person, no sign, no place.
create or replace function app.red_without_supervisor() returns table (household_id uuid, household_code text, since timestamptz, given text,
  prefix text, family text, directed boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not app.has_role('supervisor') then return; end if;
  return query
    with waiting as (select t.household_id, min(t.created_at) since from task t
        where t.region_id = app.region() and t.code = 'decide_on_red' and t.done_at is null group by t.household_id)
    select w.household_id, h.code, w.since, u.given_name, coalesce(u.name_prefix, ''), u.family_name, d.id is not null
    from app.carried_here() c join waiting w on w.household_id = c.household_id
      join household h on h.id = w.household_id and h.stage <> 'closed'
      left join direction d on d.household_id = w.household_id and d.until_at is null
      join user_account u on u.id = coalesce(d.director_id, (select t.user_id from team_place t where t.household_id = w.household_id
        and t.place = 'intake' and t.until_at is null order by t.from_at, t.user_id limit 1))
    where not exists (select from team_place t where t.household_id = w.household_id and t.place = 'supervisor' and t.until_at is null)
    order by w.since, h.code;
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
      'app.known_elsewhere(text[])', 'app.ask_about_known(text[], text)', 'app.wake_known(uuid[])', 'app.wake_household(uuid, uuid)', 'app.own_secrets()', 'app.own_places_ended(timestamptz)', 'app.end_account(uuid, integer)', 'app.pass_on_what_is_left(uuid)', 'app.name_chair(uuid, integer, uuid)',
      'app.check_director_present()', 'app.check_place_present()', 'app.check_phase()', 'app.check_plan_entry()', 'app.check_red_decided()', 'app.check_closing()', 'app.check_closing_step()', 'app.check_children_heard()', 'app.override_figures()', 'app.questionnaire_uses()', 'app.ask_decision_on_red(uuid, uuid)', 'app.end_decision_on_red(uuid, uuid)', 'app.red_without_supervisor()',
      'app.team_ended_without_safety(integer, integer)', 'app.region_ended_without_safety()',
      'app.team_load()', 'app.team_signals(text[], uuid, integer, integer)', 'app.region_watch()', 'app.region_watch_figures()', 'app.decide_norm_change(uuid, integer, text, text)', 'app.norm_change_signals(uuid, text[])'] loop
    execute format('alter function %s owner to lange_adem_lookup', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to lange_adem_worker', f);
  end loop;
end $$;
-- Called by functions that run as their owner; nobody else may.
do $$
declare f text;
begin
  foreach f in array array['app.heirs(uuid)', 'app.pass_on_in(uuid)', 'app.pass_on_from(uuid)'] loop
    execute format('alter function %s owner to lange_adem_lookup', f);
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
alter function app.regions() owner to lange_adem_lookup;
revoke all on function app.regions() from public;
grant execute on function app.regions() to lange_adem_jobs;
revoke create on schema app from lange_adem_lookup;
