-- A household file and the people in it. A person row is one human *in one household file*; identity_id ties the same
-- human over files, and only somebody who may see both files can see the tie.

create table household (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region() references region,
  code text not null,
  stage text not null default 'intake' check (stage in ('intake', 'open', 'closed')),
  phase text not null default 'direct_safety' check (phase in ('direct_safety', 'stable_safety')),
  phase_since timestamptz not null default app.now(),
  last_contact_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  unique (region_id, code),
  unique (id, region_id)
);
-- The worklist reads it in this order, the longest silence first, and backwards.
create index on household (region_id, last_contact_at nulls first, code);

create table team_place (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  user_id uuid not null,
  place text not null check (place in ('intake', 'director', 'deputy', 'worker', 'supervisor')),
  reason text not null,
  from_at timestamptz not null default app.now(),
  until_at timestamptz,
  created_by uuid not null default app.actor(),
  unique (id, household_id),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (user_id, region_id) references user_account (id, region_id)
);
create unique index team_place_once on team_place (household_id, user_id, place) where until_at is null;
create index on team_place (user_id) include (household_id, region_id) where until_at is null;

-- Exactly one director of a household at any moment: the index forbids two, the trigger below forbids none.
create table direction (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  director_id uuid not null,
  deputy_id uuid,
  reason text not null,
  from_at timestamptz not null default app.now(),
  until_at timestamptz,
  created_by uuid not null default app.actor(),
  check (deputy_id <> director_id),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (director_id, region_id) references user_account (id, region_id),
  foreign key (deputy_id, region_id) references user_account (id, region_id)
);
create unique index direction_one on direction (household_id) where until_at is null;
create index on direction (household_id);
create index on direction (director_id) where until_at is null;
create index on direction (deputy_id) where until_at is null;

create table person (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  identity_id uuid not null default gen_random_uuid(),
  position smallint not null default 0,
  kind text not null default 'member' check (kind in ('member', 'elsewhere', 'network')),
  given_name text,
  name_prefix text,
  family_name text,
  also_spelled text[] not null default '{}',
  birth_date date,
  birth_precision text not null default 'not_known' check (birth_precision in ('day', 'month', 'year', 'not_known', 'unborn')),
  sex text not null default 'not_known' check (sex in ('female', 'male', 'other', 'not_known')),
  violence_roles text[] not null default '{}' check (violence_roles <@ array['uses', 'undergoes', 'witnesses', 'not_known']),
  network_tie text,
  safe_address boolean not null default false,
  safe_address_since date,
  match_keys text[] not null default '{}',
  left_on date,
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  unique (id, household_id),
  -- Of an unborn child the date is the day on which it is expected, if that is known.
  check (case birth_precision when 'not_known' then birth_date is null when 'unborn' then true else birth_date is not null end),
  check (safe_address = (safe_address_since is not null)),
  foreign key (household_id, region_id) references household (id, region_id)
);
create unique index person_once on person (household_id, identity_id);
create index on person (household_id);
create index on person (identity_id);
create index on person using gin (match_keys);

create table relation (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  from_person_id uuid not null,
  to_person_id uuid not null,
  kind text not null check (kind in ('partner', 'ex_partner', 'parent', 'step_parent', 'guardian', 'authority', 'grandparent', 'sibling', 'new_partner', 'network_person')),
  authority_kind text check (authority_kind in ('one_parent', 'two_parents', 'parent_with_other', 'guardianship', 'temporarily_none', 'cannot_be_established')),
  from_on date,
  until_on date, -- the first day on which it no longer holds
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check (from_person_id <> to_person_id),
  check ((kind = 'authority') = (authority_kind is not null)),
  check (until_on is null or from_on is null or until_on > from_on),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (from_person_id, household_id) references person (id, household_id),
  foreign key (to_person_id, household_id) references person (id, household_id)
);
create unique index relation_once on relation (household_id, from_person_id, to_person_id, kind) where until_on is null;
create index on relation (household_id);

-- Who lived where when; until_on is the first day on which they no longer lived there. A safe address never stands
-- here: the check forbids the text and the name of the home, the act forbids both earlier.
create table residence (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  person_id uuid not null,
  home text not null,
  address text,
  hidden boolean not null default false,
  share text,
  from_on date not null,
  until_on date,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  unique (id, household_id),
  check (not hidden or (address is null and home = '')),
  check (until_on is null or until_on > from_on),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (person_id, household_id) references person (id, household_id)
);
create index on residence (household_id);

create table safe_contact (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  person_id uuid not null,
  channel text not null check (channel in ('phone', 'text_message', 'email', 'letter', 'visit', 'through_somebody')),
  allowed boolean not null,
  detail text,
  hours text,
  wording text,
  agreed_on date not null,
  expires_on date,
  ended_on date,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (person_id, household_id) references person (id, household_id)
);
create index on safe_contact (household_id);

-- What a person or condition said before somebody changed it. Carries the audience of the thing it is about.
create table revision (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  about text not null,
  about_id uuid not null,
  version integer not null,
  before jsonb not null,
  audience_team text not null default 'author_and_director' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  foreign key (household_id, region_id) references household (id, region_id)
);
create index on revision (household_id, about_id);

create table task (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  assigned_to uuid not null,
  code text not null,
  weight smallint not null default 50,
  person_id uuid,
  about_id uuid,
  text text,
  due_on date,
  done_at timestamptz,
  done_by uuid,
  created_at timestamptz not null default app.now(),
  created_by uuid default app.actor(),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (assigned_to, region_id) references user_account (id, region_id),
  foreign key (person_id, household_id) references person (id, household_id)
);
create index on task (assigned_to) where done_at is null;
create index on task (household_id);

-- An open household always has a director: judged at the end of the transaction.
create function app.check_direction() returns trigger language plpgsql as $$
begin
  if exists (select from household where id = new.household_id and stage = 'open')
     and not exists (select from direction where household_id = new.household_id and until_at is null) then
    raise exception 'household without director' using errcode = 'LA001';
  end if;
  return null;
end $$;
create function app.check_household_direction() returns trigger language plpgsql as $$
begin
  if new.stage = 'open' and not exists (select from direction where household_id = new.id and until_at is null) then
    raise exception 'household without director' using errcode = 'LA001';
  end if;
  return null;
end $$;
create constraint trigger direction_present after insert or update on direction
  deferrable initially deferred for each row execute function app.check_direction();
create constraint trigger household_directed after insert or update of stage on household
  deferrable initially deferred for each row execute function app.check_household_direction();
