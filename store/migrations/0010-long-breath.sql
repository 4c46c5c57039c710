-- A long breath: the watch that rises by itself, closing and what comes after, warnings, and colleagues who are away.

-- The watch (A4): signals that rise by themselves. One open row per signal and subject; it climbs and is resolved by
-- what happens, never by hand. Made by acts/watch/raise-signals.ts from the rules of domain/watch.
create table watch_signal (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  code text not null,
  person_id uuid,
  -- A row that it is about: a condition, a handover, a clock, a moment after closing.
  about_id uuid,
  -- The last day on which it was in time.
  due_on date not null,
  level text not null default 'worker' check (level in ('worker', 'director', 'supervisor', 'region')),
  muted_until date,
  raised_at timestamptz not null default app.now(),
  level_at timestamptz not null default app.now(),
  resolved_at timestamptz,
  unique (id, household_id),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (person_id, household_id) references person (id, household_id)
);
create unique index watch_signal_open on watch_signal (household_id, code, person_id, about_id) nulls not distinct
  where resolved_at is null;
create index on watch_signal (region_id, level) where resolved_at is null;
create table watch_mute (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  code text not null,
  person_id uuid,
  reason text not null,
  until_on date not null,
  ended_at timestamptz,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (person_id, household_id) references person (id, household_id)
);
create index on watch_mute (household_id);
-- When the sweep looks at a household again of its own accord: the first day on which time alone changes something.
create table watch_due (
  household_id uuid primary key,
  region_id uuid not null default app.region(),
  look_on date not null,
  foreign key (household_id, region_id) references household (id, region_id)
);
create index on watch_due (region_id, look_on);
-- Up to where the sweep has read what was written (audit.xid), so that only what changed is looked at again.
create table watch_mark (
  region_id uuid primary key default app.region() references region,
  until_xid xid8 not null,
  -- A hash of the rules by which everything was looked at; other rules, and everything is looked at again.
  rules text not null,
  -- The day on which was looked for households that nothing had announced.
  looked_on date not null
);

-- Closing (A5): on evidence, or ended without safety after an escalation with an owner; somebody else decides.
create table closing (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  kind text not null check (kind in ('evidence', 'without_safety')),
  why text check (why in ('cannot_be_reached', 'moved', 'no_capacity', 'refuses', 'died', 'other')),
  reason text not null,
  -- What it rested on, in codes, ids and days.
  evidence jsonb not null default '{}',
  state text not null default 'proposed' check (state in ('proposed', 'confirmed', 'refused', 'reopened')),
  -- Who sees to it while it cannot go on.
  owner_id uuid,
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  reopened_at timestamptz,
  reopened_why text check (reopened_why in ('report', 'answer', 'by_hand')),
  reopened_reason text,
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check (decided_by <> created_by),
  check ((kind = 'without_safety') = (why is not null)),
  check ((kind = 'without_safety') = (owner_id is not null)),
  check ((state = 'proposed') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  check ((state = 'reopened') = (reopened_at is not null)),
  check ((state = 'reopened') = (reopened_why is not null)),
  unique (id, household_id),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (owner_id, region_id) references user_account (id, region_id)
);
create index on closing (household_id);
create unique index closing_open on closing (household_id) where state in ('proposed', 'confirmed');
-- After closing: when they are asked again, and what each said.
create table after_moment (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  closing_id uuid not null,
  due_on date not null,
  done_on date,
  outcome text check (outcome in ('safe', 'worries', 'violence', 'not_reached')),
  done_by uuid,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check ((done_on is null) = (outcome is null)),
  check ((done_on is null) = (done_by is null)),
  unique (household_id, closing_id, due_on),
  unique (id, household_id),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (closing_id, household_id) references closing (id, household_id)
);
create index on after_moment (region_id, due_on) where done_on is null;
create table after_answer (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  moment_id uuid not null,
  person_id uuid not null,
  answer text not null check (answer in ('safe', 'worries', 'violence', 'not_reached', 'does_not_want')),
  own_words text,
  note text,
  audience_team text not null default 'author_and_director' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (moment_id, household_id) references after_moment (id, household_id),
  foreign key (person_id, household_id) references person (id, household_id)
);
create index on after_answer (household_id, moment_id);
-- A report on a household that was closed opens it again: known, and neither open nor from another file.
alter table report drop constraint report_earlier_involvement_check;
alter table report add constraint report_earlier_involvement_check check (earlier_involvement in
  ('first_report', 'known_from_other_file', 'during_intake', 'follow_up_on_open_file', 'again_after_closing'));
alter table household add column ended_without_safety boolean not null default false;
alter table household add constraint household_ended_check check (not ended_without_safety or stage = 'closed');

-- The second wall of closing, judged at the end of the transaction, whoever writes and by whatever road: closed means a
-- closing that somebody else confirmed and that was not reopened, and whether it ended without safety says the same in
-- both places. What needs a calendar (period, informants, children) is judged by domain/followup/closing.ts.
create function app.check_closing() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  the_household uuid;
  stands record;
  ground record;
begin
  if tg_table_name = 'household' then the_household := new.id; else the_household := new.household_id; end if;
  select h.stage, h.ended_without_safety into stands from household h where h.id = the_household;
  select c.kind into ground from closing c where c.household_id = the_household and c.state = 'confirmed';
  if (stands.stage = 'closed') is distinct from (ground.kind is not null)
    or stands.ended_without_safety is distinct from (coalesce(ground.kind, '') = 'without_safety') then
    raise exception 'closed without ground' using errcode = 'LA003';
  end if;
  return null;
end $$;
create constraint trigger closing_grounded after insert or update of stage, ended_without_safety on household
  deferrable initially deferred for each row execute function app.check_closing();
create constraint trigger closing_grounded after insert or update of state on closing
  deferrable initially deferred for each row execute function app.check_closing();

-- The second wall of the child gate: a household moves to stable safety only when each child was heard and told what was
-- decided, or an exception of whom directs still holds. The same rule as domain/child/heard.ts, by whatever road and under
-- an override too; tests/acts/child-wall.test.ts compares the two.
create function app.check_children_heard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  zone text := (select r.time_zone from region r where r.id = new.region_id);
  today date := (app.now() at time zone zone)::date;
  since date := least((old.phase_since at time zone zone)::date, today - 28);
begin
  if not exists (select from household h where h.id = new.id and h.phase = 'stable_safety') then return null; end if;
  if exists (
    with born as (
      select p.id, p.kind, p.birth_precision, bounds.first_on, bounds.last_on from person p, lateral (select
          case p.birth_precision when 'day' then p.birth_date when 'month' then date_trunc('month', p.birth_date)::date
            when 'year' then date_trunc('year', p.birth_date)::date end first_on,
          case p.birth_precision when 'day' then p.birth_date when 'month' then (date_trunc('month', p.birth_date) + interval '1 month - 1 day')::date
            when 'year' then (date_trunc('year', p.birth_date) + interval '1 year - 1 day')::date end last_on) bounds
      where p.household_id = new.id and p.kind <> 'network' and (p.left_on is null or p.left_on > today)
    ), aged as (
      -- Whole years, at least and at most; null when nothing may be read into the birth date.
      select b.id, b.kind, case when b.first_on <= today then greatest(0, extract(year from age(today, b.last_on))::int) end youngest,
        case when b.first_on <= today then extract(year from age(today, b.first_on))::int end oldest
      from born b where b.birth_precision <> 'unborn'
    ), child as (
      select a.id, coalesce(a.oldest < 4, false) be_seen from aged a
      where case when a.oldest < 18 then true when a.youngest >= 18 then false
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
create constraint trigger children_heard after update of phase on household
  deferrable initially deferred for each row when (new.phase = 'stable_safety' and old.phase is distinct from new.phase)
  execute function app.check_children_heard();

-- A warning on a household, an address or a person, with the day on which it is looked at again.
create table warning (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  about text not null check (about in ('household', 'address', 'person')),
  person_id uuid,
  text text not null,
  review_on date not null,
  -- Whether the person was told that it stands here.
  told text not null check (told in ('yes', 'no', 'not_safe')),
  told_reason text,
  ended_on date,
  ended_reason text,
  version integer not null default 1,
  audience_team text not null default 'team' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check ((about = 'person') = (person_id is not null)),
  check (told = 'yes' or told_reason is not null),
  check ((ended_on is null) = (ended_reason is null)),
  unique (id, household_id),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (person_id, household_id) references person (id, household_id)
);
create index on warning (household_id);

-- A colleague who is ill or away. The deputy of each household directs meanwhile; where there is none, the watch says so.
create table absence (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region() references region,
  user_id uuid not null,
  from_on date not null,
  -- Null: not known yet.
  until_on date,
  ended_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check (until_on >= from_on),
  foreign key (user_id, region_id) references user_account (id, region_id)
);
create unique index absence_once on absence (user_id) where ended_at is null;
