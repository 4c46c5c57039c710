-- Advice, report, assessment, legal clocks and the hearing register.

-- An advice holds no household and no person: responsibility stays with the one who asks.
create table advice (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region() references region,
  organisation_id uuid not null default app.organisation(),
  number text not null,
  received_at timestamptz not null,
  received_by text not null,
  asker_role text not null,
  reasons text[] not null default '{}',
  natures text[] not null default '{}',
  question text not null,
  answer text not null,
  closed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  unique (region_id, number),
  foreign key (organisation_id, region_id) references organisation (id, region_id)
);

create table report (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  number text not null,
  received_at timestamptz not null,
  received_by text not null,
  reporter_role text not null,
  reporter_anonymous_to_family boolean not null default false,
  -- True when an identity lies sealed in reporter_identity, which nobody can look up.
  reporter_sealed boolean not null default false,
  reasons text[] not null default '{}',
  natures text[] not null,
  unsafety text not null,
  facts text not null,
  views text not null default '',
  source text not null,
  person_ids uuid[] not null default '{}',
  earlier_involvement text not null default 'first_report'
    check (earlier_involvement in ('first_report', 'known_from_other_file', 'during_intake', 'follow_up_on_open_file')),
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  unique (region_id, number),
  unique (id, household_id),
  foreign key (household_id, region_id) references household (id, region_id)
);
create index on report (household_id);

-- Sealed with a key outside the database. Workers may insert; nobody may select it through the application's roles
-- except by an opening that two persons agreed on (seal_opening).
create table reporter_identity (
  report_id uuid not null,
  region_id uuid not null default app.region(),
  household_id uuid not null,
  sealed bytea not null,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  primary key (household_id, report_id),
  foreign key (report_id, household_id) references report (id, household_id),
  foreign key (household_id, region_id) references household (id, region_id)
);
create table seal_opening (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  report_id uuid not null,
  reason text not null,
  asked_at timestamptz not null default app.now(),
  confirmed_by uuid,
  confirmed_at timestamptz,
  open_until timestamptz,
  created_by uuid not null default app.actor(),
  check (confirmed_by <> created_by),
  check ((open_until is null) = (confirmed_at is null) and (confirmed_at is null) = (confirmed_by is null)),
  check (open_until <= confirmed_at + interval '60 minutes'),
  foreign key (report_id, household_id) references report (id, household_id),
  foreign key (household_id, region_id) references household (id, region_id)
);
create index on seal_opening (household_id);

-- Two persons, both of Veilig Thuis: who asks cannot confirm, who confirms signs with their own name, and once.
create function app.guard_opening() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from organisation o where o.id = app.organisation() and o.kind = 'veilig_thuis')
    or (tg_op = 'INSERT' and new.confirmed_by is not null)
    or (tg_op = 'UPDATE' and (old.confirmed_by is not null or new.confirmed_by is distinct from app.actor())) then
    raise exception 'not allowed' using errcode = 'LA002';
  end if;
  return new;
end $$;
create trigger opening_guarded before insert or update on seal_opening for each row execute function app.guard_opening();

-- A decision is never overwritten, only followed: each names the one before, and each can be followed once.
create table assessment (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  report_id uuid not null,
  follows_id uuid,
  decided_on date not null,
  unsafety text not null,
  outcome text not null,
  hand_over_to text[] not null default '{}',
  reason text not null,
  audience_team text not null default 'team' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  unique (id, household_id),
  unique (id, report_id),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (report_id, household_id) references report (id, household_id),
  foreign key (follows_id, report_id) references assessment (id, report_id)
);
create unique index assessment_followed_once on assessment (household_id, follows_id);
create unique index assessment_first_once on assessment (household_id, report_id) where follows_id is null;
create index on assessment (household_id);

create table clock (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  report_id uuid not null,
  rule text not null check (rule in ('acute_look', 'safety_assessment', 'investigation', 'conditions_and_follow_up', 'inform_persons', 'feedback_to_reporter')),
  rule_version integer not null,
  started_on date not null,
  due_on date not null,
  met_on date,
  stopped_on date,
  stopped_why text,
  created_at timestamptz not null default app.now(),
  created_by uuid default app.actor(),
  unique (id, household_id),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (report_id, household_id) references report (id, household_id)
);
create unique index clock_once on clock (household_id, report_id, rule, started_on);

create table clock_extension (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  clock_id uuid not null,
  due_before date not null,
  due_after date not null,
  reason text not null,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check (due_after > due_before),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (clock_id, household_id) references clock (id, household_id)
);
create index on clock_extension (household_id);

-- Everybody concerned is heard at a report; an exception has its reason and a date to try again.
create table hearing (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  report_id uuid not null,
  person_id uuid not null,
  outcome text not null check (outcome in ('spoken', 'seen', 'not_yet')),
  alone text check (alone in ('yes', 'no')),
  on_date date not null,
  how text check (how in ('in_person', 'video', 'phone', 'seen')),
  reason text,
  try_again_on date,
  contact_id uuid,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check (case outcome when 'not_yet' then reason is not null and try_again_on > on_date else how is not null and alone is not null end),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (report_id, household_id) references report (id, household_id),
  foreign key (person_id, household_id) references person (id, household_id)
);
create index on hearing (household_id);
