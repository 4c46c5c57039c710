-- Nobody is edited out of sight: the second wall says the same as domain/household/out-of-sight.ts and people-of-file.ts, whole.
-- Functions run with the rights of their caller and say what the rules say over the same rows; tests compare them whatever was
-- recorded (tests/acts/child-wall, out-of-sight-wall). 0026-wall-of-closing.sql stands on them.

-- domain/household/age.ts: whole years, at least and at most; null where nothing may be read into the birth date.
create function app.years_on(birth_date date, birth_precision text, today date, out youngest integer, out oldest integer)
language sql immutable set search_path = public, pg_temp as $$
  select case when b.first_on <= today then greatest(0, extract(year from age(today, b.last_on))::integer) end,
    case when b.first_on <= today then extract(year from age(today, b.first_on))::integer end
  from (select case birth_precision when 'day' then birth_date when 'month' then date_trunc('month', birth_date)::date
      when 'year' then date_trunc('year', birth_date)::date end first_on,
    case birth_precision when 'day' then birth_date when 'month' then (date_trunc('month', birth_date) + interval '1 month - 1 day')::date
      when 'year' then (date_trunc('year', birth_date) + interval '1 year - 1 day')::date end last_on) b
$$;

-- domain/household/people-of-file.ts. Relations are handed over, so that a wall can ask what would be without a change.
create type app.tie as (from_id uuid, to_id uuid, kind text, until_on date);
create function app.ties_of(the_household uuid) returns app.tie[] language sql stable set search_path = public, pg_temp as $$
  select coalesce(array_agg(row(r.from_person_id, r.to_person_id, r.kind, r.until_on)::app.tie), '{}')
  from relation r where r.household_id = the_household
$$;
create function app.is_child_of_file(the_household uuid, the_person uuid, as_kind text, born date, born_precision text, gone_on date,
  gone_why text, ties app.tie[], today date) returns boolean language plpgsql stable set search_path = public, pg_temp as $$
declare age record;
begin
  if gone_on <= today and gone_why in ('died', 'wrongly_entered') then return false; end if;
  if as_kind = 'network' and not exists (select from person_change c where c.household_id = the_household
    and c.person_id = the_person and c.kind <> 'network') then return false; end if;
  if born_precision = 'unborn' then return true; end if;
  select * into age from app.years_on(born, born_precision, today);
  if age.oldest < 18 then return true; end if;
  if age.youngest >= 18 then return false; end if;
  return not exists (select from unnest(ties) r where (r.until_on is null or r.until_on > today)
      and ((r.from_id = the_person and r.kind in ('parent', 'step_parent', 'guardian', 'authority', 'grandparent'))
        or (r.kind in ('partner', 'ex_partner', 'new_partner') and the_person in (r.from_id, r.to_id))))
    and (as_kind = 'member' or exists (select from unnest(ties) r where (r.until_on is null or r.until_on > today)
      and r.to_id = the_person and r.kind in ('parent', 'step_parent', 'guardian', 'authority')));
end $$;
create function app.is_person_of_file(the_household uuid, the_person uuid, as_kind text, born date, born_precision text, as_roles text[],
  gone_on date, gone_why text, ties app.tie[], today date) returns boolean language plpgsql stable set search_path = public, pg_temp as $$
begin
  if born_precision = 'unborn' then return false; end if;
  if app.is_child_of_file(the_household, the_person, as_kind, born, born_precision, gone_on, gone_why, ties, today) then return true; end if;
  if gone_on <= today or as_kind = 'network' then return false; end if;
  return as_kind = 'member' or as_roles && array['uses', 'undergoes', 'witnesses']
    or exists (select from person_change c where c.household_id = the_household and c.person_id = the_person
      and c.violence_roles && array['uses', 'undergoes', 'witnesses'])
    or exists (select from unnest(ties) r where (r.kind in ('partner', 'ex_partner', 'new_partner') and the_person in (r.from_id, r.to_id))
      or (r.from_id = the_person and (r.kind = 'parent'
        or (r.kind in ('step_parent', 'guardian', 'authority') and (r.until_on is null or r.until_on > today)))));
end $$;
-- peopleSince: the people of this file, and whoever was one since, by the day on which a change was recorded.
create function app.people_since(the_household uuid, since date, today date, zone text) returns setof uuid
language sql stable set search_path = public, pg_temp as $$
  select p.id from person p, app.ties_of(the_household) ties where p.household_id = the_household and (
    app.is_person_of_file(the_household, p.id, p.kind, p.birth_date, p.birth_precision, p.violence_roles, p.left_on, p.left_why, ties, today)
    or (p.left_on > since and app.is_person_of_file(the_household, p.id, p.kind, p.birth_date, p.birth_precision, p.violence_roles, null, null, ties, today))
    or exists (select from person_change c where c.household_id = the_household and c.person_id = p.id and (c.created_at at time zone zone)::date >= since
      and app.is_person_of_file(the_household, p.id, c.kind, c.birth_date, c.birth_precision, c.violence_roles, c.left_on, c.left_why, ties, today)))
$$;

-- domain/child/heard.ts over childrenSince: whether a child is still waited for before this moment.
create function app.waits_for_children(the_household uuid, the_moment text, since date, today date, zone text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  with known as (
    select p.id, y.oldest from person p, app.ties_of(the_household) ties, app.years_on(p.birth_date, p.birth_precision, today) y
      where p.household_id = the_household and p.birth_precision <> 'unborn'
        and app.is_child_of_file(the_household, p.id, p.kind, p.birth_date, p.birth_precision, p.left_on, p.left_why, ties, today)
    -- Who was a child since then, and is none by a change.
    union all select c.person_id, y.oldest from person_change c, app.years_on(c.birth_date, c.birth_precision, today) y
      where c.household_id = the_household and (c.created_at at time zone zone)::date >= since and c.kind <> 'network'
        and c.birth_precision <> 'unborn' and coalesce(c.left_why, 'left') = 'left' and y.oldest < 18
  ), child as (select k.id, coalesce(k.oldest < 4, false) be_seen from known k),
  talk as (
    select h.person_id, h.on_date, coalesce(h.how, case h.outcome when 'seen' then 'seen' else 'in_person' end) how
      from child_heard h where h.household_id = the_household and h.outcome <> 'not_yet'
    union all select c.person_id, (c.at at time zone zone)::date, case when not c.spoken then 'seen' when c.seen then 'in_person' else 'phone' end
      from contact_person c where c.household_id = the_household and (c.seen or c.spoken)
    union all select h.person_id, h.on_date, h.how from hearing h where h.household_id = the_household and h.outcome <> 'not_yet'
  )
  select exists (select from child c
    where not (exists (select from talk t where t.person_id = c.id and t.on_date between since and today
          and t.how <> case when c.be_seen then 'phone' else 'seen' end)
        and (c.be_seen or coalesce((select h.told_back from child_heard h where h.household_id = the_household and h.person_id = c.id
          and h.outcome <> 'not_yet' and h.on_date between since and today
          order by h.on_date desc, h.created_at desc, h.id limit 1), false)))
      and not exists (select from child_exception x where x.household_id = the_household and x.person_id = c.id and x.for_moment = the_moment
        and x.on_date <= today and x.try_again_on > today and x.try_again_on <= x.on_date + 92
        and char_length(btrim(x.reason, E' \t\r\n')) >= 10))
$$;
create or replace function app.check_children_heard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  zone text := (select r.time_zone from region r where r.id = new.region_id);
  today date := (app.now() at time zone zone)::date;
begin
  if not exists (select from household h where h.id = new.id and h.phase = 'stable_safety') then return null; end if;
  if app.waits_for_children(new.id, 'phase_change', least((old.phase_since at time zone zone)::date, today - 28), today, zone) then
    raise exception 'children not heard' using errcode = 'LA003';
  end if;
  return null;
end $$;

-- Nobody is edited out of sight, whole: whatever takes somebody out of a gate has its row and its reason, by who directs (in intake:
-- who takes in), and who supervises was told. A relation is such a way too, and an age that is filled in.
alter table person_change drop constraint person_change_ways_check;
alter table person_change add constraint person_change_ways_check
  check (cardinality(ways) > 0 and ways <@ array['left', 'kind', 'role', 'birth', 'relation']);
-- Who directs; before there is a director, who takes in. The same as responsible in store/safety-task.ts.
create function app.responsible_for(the_household uuid) returns setof uuid language sql stable set search_path = public, pg_temp as $$
  select unnest(array[d.director_id, d.deputy_id]) from direction d where d.household_id = the_household and d.until_at is null
  union select t.user_id from team_place t where t.household_id = the_household and t.place = 'intake' and t.until_at is null
    and not exists (select from direction d where d.household_id = the_household and d.until_at is null)
$$;
-- Whether this change was kept as it was, by who may, with a reason, and told.
create function app.sight_is_kept(before person, way text) returns boolean language sql stable set search_path = public, pg_temp as $$
  select app.actor() in (select app.responsible_for(before.household_id))
    and exists (select from person_change c join person_change_reason r on r.household_id = c.household_id and r.change_id = c.id
      where c.household_id = before.household_id and c.person_id = before.id and c.version = before.version and c.created_by = app.actor()
        and (way is null or way = any (c.ways)) and char_length(btrim(r.reason, E' \t\r\n')) >= 10
        and (c.kind, c.violence_roles, c.birth_date, c.birth_precision, c.left_on, c.left_why) is not distinct from
          (before.kind, before.violence_roles, before.birth_date, before.birth_precision, before.left_on, before.left_why))
    and not exists (
      with above as (select t.user_id who from team_place t join user_account u on u.id = t.user_id where t.household_id = before.household_id
          and t.place = 'supervisor' and t.until_at is null and 'supervisor' = any (u.roles))
      select from (select a.who from above a union select w from app.responsible_for(before.household_id) w where not exists (select from above)) told
      where told.who <> app.actor() and not exists (select from task k where k.household_id = before.household_id and k.assigned_to = told.who
        and k.code = 'person_out_of_sight' and k.person_id = before.id and k.done_at is null))
$$;
-- fallsOut of domain/household/out-of-sight.ts: a child of the file who is none, or one of its people who is none.
create function app.falls_out(before person, after person, ties_before app.tie[], ties_after app.tie[], today date) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select (app.is_child_of_file(before.household_id, before.id, before.kind, before.birth_date, before.birth_precision, before.left_on, before.left_why, ties_before, today)
      and not app.is_child_of_file(after.household_id, after.id, after.kind, after.birth_date, after.birth_precision, after.left_on, after.left_why, ties_after, today))
    or (app.is_person_of_file(before.household_id, before.id, before.kind, before.birth_date, before.birth_precision, before.violence_roles, before.left_on, before.left_why, ties_before, today)
      and not app.is_person_of_file(after.household_id, after.id, after.kind, after.birth_date, after.birth_precision, after.violence_roles, after.left_on, after.left_why, ties_after, today))
$$;
create or replace function app.check_out_of_sight() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  today date := (app.now() at time zone (select r.time_zone from region r where r.id = new.region_id))::date;
  ties app.tie[];
  age_before record;
  age_after record;
begin
  if current_user <> 'lange_adem_worker' or app.sight_is_kept(old, null) then return null; end if;
  ties := app.ties_of(new.household_id);
  select * into age_before from app.years_on(old.birth_date, old.birth_precision, today);
  select * into age_after from app.years_on(new.birth_date, new.birth_precision, today);
  if (new.left_on is not null and (new.left_on, coalesce(new.left_why, 'left')) is distinct from (old.left_on, coalesce(old.left_why, 'left')))
    or (old.kind, new.kind) in (('member', 'elsewhere'), ('member', 'network'), ('elsewhere', 'network'))
    or exists (select from unnest(old.violence_roles) r where r <> 'not_known' and not r = any (new.violence_roles))
    or (old.birth_precision <> 'unborn' and new.birth_precision = 'unborn')
    or ((old.birth_precision = 'unborn' or coalesce(age_before.oldest < 18, false))
      and not (new.birth_precision = 'unborn' or coalesce(age_after.oldest < 18, false)))
    or app.falls_out(old, new, ties, ties, today) then
    raise exception 'out of sight without a reason' using errcode = 'LA003';
  end if;
  return null;
end $$;
drop trigger out_of_sight on person;
create trigger out_of_sight after update of left_on, left_why, kind, violence_roles, birth_date, birth_precision on person
  for each row execute function app.check_out_of_sight();
-- A relation that makes somebody grown, or ends by which they belonged to the file.
create function app.check_relation_sight() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  today date := (app.now() at time zone (select r.time_zone from region r where r.id = new.region_id))::date;
  now_is app.tie[];
  was app.tie[];
  one person;
begin
  if current_user <> 'lange_adem_worker' then return null; end if;
  now_is := app.ties_of(new.household_id);
  was := array(select row(r.from_person_id, r.to_person_id, r.kind, r.until_on)::app.tie from relation r
    where r.household_id = new.household_id and r.id <> new.id);
  if tg_op = 'UPDATE' then was := was || row(old.from_person_id, old.to_person_id, old.kind, old.until_on)::app.tie; end if;
  for one in select p.* from person p where p.household_id = new.household_id and p.id in (new.from_person_id, new.to_person_id) loop
    if app.falls_out(one, one, was, now_is, today) and not app.sight_is_kept(one, 'relation') then
      raise exception 'out of sight without a reason' using errcode = 'LA003';
    end if;
  end loop;
  return null;
end $$;
create trigger out_of_sight after insert or update of kind, until_on on relation
  for each row execute function app.check_relation_sight();
