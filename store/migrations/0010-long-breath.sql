-- A long breath: the watch that rises by itself, closing and what comes after, warnings, and colleagues who are away.

-- The watch (A4): signals that rise by themselves. One open row per signal and subject; it climbs and is resolved by
-- what happens, never by hand. Made by jobs/raise-signals.ts from the rules of domain/watch.
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
  until_xid xid8 not null
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
