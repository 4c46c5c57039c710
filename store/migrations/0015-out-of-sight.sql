-- Nobody is edited out of sight: how a person stood before a change that takes them out of sight, and why it was made.

-- Why somebody does not belong here any more; null on older rows: left.
alter table person add column left_why text check (left_why in ('left', 'died', 'wrongly_entered'));

-- Codes and days only: gates and the watch look back through it, whoever asks, so it is for the whole team as the person is.
create table person_change (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  person_id uuid not null,
  -- The version of the person that was changed.
  version integer not null,
  ways text[] not null check (cardinality(ways) > 0 and ways <@ array['left', 'kind', 'role', 'birth']),
  kind text not null check (kind in ('member', 'elsewhere', 'network')),
  violence_roles text[] not null check (violence_roles <@ array['uses', 'undergoes', 'witnesses', 'not_known']),
  birth_date date,
  birth_precision text not null check (birth_precision in ('day', 'month', 'year', 'not_known', 'unborn')),
  left_on date,
  left_why text check (left_why in ('left', 'died', 'wrongly_entered')),
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  unique (id, household_id),
  unique (household_id, person_id, version),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (person_id, household_id) references person (id, household_id)
);
-- Why, in words: for who directs, who wrote it and the supervisors of that moment. It may hold what the other must not know.
create table person_change_reason (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  change_id uuid not null,
  reason text not null,
  audience_team text not null default 'author_and_director' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (change_id, household_id) references person_change (id, household_id)
);
create index on person_change_reason (household_id, change_id);

-- The second wall: who works in the team takes nobody out of sight without that row, by whatever road. The same rule as
-- outOfSight in domain/household/people-of-file.ts, as far as it needs no calendar.
create function app.check_out_of_sight() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if current_user <> 'lange_adem_worker' then return null; end if;
  if ((new.left_on is not null and (new.left_on, coalesce(new.left_why, 'left')) is distinct from (old.left_on, coalesce(old.left_why, 'left')))
      or (old.kind, new.kind) in (('member', 'elsewhere'), ('member', 'network'), ('elsewhere', 'network'))
      or exists (select from unnest(old.violence_roles) r where r <> 'not_known' and not r = any (new.violence_roles))
      or (old.birth_precision <> 'unborn' and new.birth_precision = 'unborn'))
    and not exists (select from person_change c where c.household_id = new.household_id and c.person_id = new.id and c.version = old.version) then
    raise exception 'out of sight without a reason' using errcode = 'LA003';
  end if;
  return null;
end $$;
create trigger out_of_sight after update of left_on, left_why, kind, violence_roles, birth_precision on person
  for each row execute function app.check_out_of_sight();

-- The second wall of the child gate counts the same children as childrenSince: one that left stays one, and one that was made
-- no child since the days began that count is still waited for.
create or replace function app.check_children_heard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  zone text := (select r.time_zone from region r where r.id = new.region_id);
  today date := (app.now() at time zone zone)::date;
  since date := least((old.phase_since at time zone zone)::date, today - 28);
begin
  if not exists (select from household h where h.id = new.id and h.phase = 'stable_safety') then return null; end if;
  if exists (
    with known as (
      select p.id, p.kind, p.birth_precision, p.birth_date, false was,
          p.kind <> 'network' or exists (select from person_change c where c.household_id = new.id and c.person_id = p.id and c.kind <> 'network') counts
        from person p where p.household_id = new.id
          and (p.left_on is null or p.left_on > today or coalesce(p.left_why, 'left') = 'left')
      -- Who was a child since then, and is none by a change.
      union all select c.person_id, c.kind, c.birth_precision, c.birth_date, true,
          c.kind <> 'network' and c.birth_precision <> 'unborn' and coalesce(c.left_why, 'left') = 'left'
        from person_change c where c.household_id = new.id and (c.created_at at time zone zone)::date >= since
    ), born as (
      select p.id, p.kind, p.was, p.birth_precision, bounds.first_on, bounds.last_on from known p, lateral (select
          case p.birth_precision when 'day' then p.birth_date when 'month' then date_trunc('month', p.birth_date)::date
            when 'year' then date_trunc('year', p.birth_date)::date end first_on,
          case p.birth_precision when 'day' then p.birth_date when 'month' then (date_trunc('month', p.birth_date) + interval '1 month - 1 day')::date
            when 'year' then (date_trunc('year', p.birth_date) + interval '1 year - 1 day')::date end last_on) bounds
      where p.counts
    ), aged as (
      -- Whole years, at least and at most; null when nothing may be read into the birth date.
      select b.id, b.kind, b.was, case when b.first_on <= today then greatest(0, extract(year from age(today, b.last_on))::int) end youngest,
        case when b.first_on <= today then extract(year from age(today, b.first_on))::int end oldest
      from born b where b.birth_precision <> 'unborn'
    ), child as (
      select a.id, coalesce(a.oldest < 4, false) be_seen from aged a
      where case when a.oldest < 18 then true when a.youngest >= 18 or a.was then false
        else not exists (select from relation r where r.household_id = new.id and (r.until_on is null or r.until_on > today)
            and ((r.from_person_id = a.id and r.kind in ('parent', 'step_parent', 'guardian', 'authority', 'grandparent'))
              or (r.kind in ('partner', 'ex_partner', 'new_partner') and a.id in (r.from_person_id, r.to_person_id))))
          and (a.kind = 'member' or exists (select from relation r where r.household_id = new.id and (r.until_on is null or r.until_on > today)
            and r.to_person_id = a.id and r.kind in ('parent', 'step_parent', 'guardian', 'authority'))) end
    ), talk as (
      select h.person_id, h.on_date, coalesce(h.how, case h.outcome when 'seen' then 'seen' else 'in_person' end) how
        from child_heard h where h.household_id = new.id and h.outcome <> 'not_yet'
      union all select c.person_id, (c.at at time zone zone)::date, case when not c.spoken then 'seen' when c.seen then 'in_person' else 'phone' end
        from contact_person c where c.household_id = new.id and (c.seen or c.spoken)
      union all select h.person_id, h.on_date, h.how from hearing h where h.household_id = new.id and h.outcome <> 'not_yet'
    )
    select from child c
    where not (exists (select from talk t where t.person_id = c.id and t.on_date between since and today
          and t.how <> case when c.be_seen then 'phone' else 'seen' end)
        and (c.be_seen or coalesce((select h.told_back from child_heard h where h.household_id = new.id and h.person_id = c.id
          and h.outcome <> 'not_yet' and h.on_date between since and today
          order by h.on_date desc, h.created_at desc, h.id limit 1), false)))
      and not exists (select from child_exception x where x.household_id = new.id and x.person_id = c.id and x.for_moment = 'phase_change'
        and x.on_date <= today and x.try_again_on > today and x.try_again_on <= x.on_date + 92
        and char_length(btrim(x.reason, E' \t\r\n')) >= 10)
  ) then raise exception 'children not heard' using errcode = 'LA003'; end if;
  return null;
end $$;
