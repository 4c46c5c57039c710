-- Contacts with separate texts per person, incidents and notes. Facts, views and source stand apart.

create table contact (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  kind text not null check (kind in ('visit', 'talk', 'call', 'message')),
  at timestamptz not null,
  place text,
  facts text not null default '',
  views text not null default '',
  source text not null default '',
  -- Incidents that came back in this contact; whoever may not see an incident does not see its id either.
  incident_ids uuid[] not null default '{}',
  audience_team text not null default 'author_and_director' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  unique (id, household_id),
  foreign key (household_id, region_id) references household (id, region_id)
);
create index on contact (household_id, at desc);

-- One row per person whom the contact concerns. 'asked_about_safety', 'seen' and 'alone' are open to the whole team
-- (nobody out of sight); the texts follow the row's audience and are therefore kept in contact_text.
create table contact_person (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  contact_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  seen boolean not null,
  spoken boolean not null,
  alone text not null check (alone in ('yes', 'no', 'not_applicable')),
  safety_asked text not null check (safety_asked in ('yes', 'could_not_ask')),
  could_not_reason text,
  created_by uuid not null default app.actor(),
  check (safety_asked = 'yes' or could_not_reason is not null),
  unique (household_id, contact_id, person_id),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (contact_id, household_id) references contact (id, household_id),
  foreign key (person_id, household_id) references person (id, household_id)
);
create index on contact_person (household_id, person_id, at desc);

create table contact_text (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  contact_id uuid not null,
  person_id uuid not null,
  safety_number smallint check (safety_number between 0 and 10),
  own_words text,
  facts text not null default '',
  views text not null default '',
  source text not null default '',
  audience_team text not null default 'author_and_director' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  unique (household_id, contact_id, person_id),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (contact_id, household_id) references contact (id, household_id),
  foreign key (person_id, household_id) references person (id, household_id)
);
create index on contact_text (household_id);

create table incident (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  on_date date not null,
  date_precision text not null default 'day' check (date_precision in ('day', 'month', 'year')),
  natures text[] not null check (cardinality(natures) > 0),
  severity text not null check (severity in ('light', 'serious', 'very_serious', 'not_known')),
  by_person uuid,
  toward_persons uuid[] not null default '{}',
  children_present uuid[] not null default '{}',
  facts text not null,
  source text not null,
  told_by text not null,
  contact_id uuid,
  report_id uuid,
  audience_team text not null default 'author_and_director' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (by_person, household_id) references person (id, household_id),
  foreign key (contact_id, household_id) references contact (id, household_id),
  foreign key (report_id, household_id) references report (id, household_id)
);
create index on incident (household_id, on_date desc);

create table note (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  on_date date not null,
  about_persons uuid[] not null default '{}',
  facts text not null default '',
  views text not null default '',
  source text not null,
  audience_team text not null default 'author_and_director' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check (facts <> '' or views <> ''),
  foreign key (household_id, region_id) references household (id, region_id)
);
create index on note (household_id, on_date desc);

alter table hearing add foreign key (contact_id, household_id) references contact (id, household_id);
alter table safety_view add foreign key (contact_id, household_id) references contact (id, household_id);
