-- Help and its track, what is shared on which ground, and each child heard.

-- Help that somebody is referred to, with the legal ground of each piece of information shared (B8), and the track of
-- the one who used violence (A18): voluntary or imposed, attendance, drop-out.
create table referral (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('help', 'programme', 'peer_group', 'expert_by_experience', 'trauma_treatment', 'specialist')),
  offer text not null,
  purpose text not null,
  urgency text not null check (urgency in ('today', 'this_week', 'ordinary')),
  agreed text not null check (agreed in ('yes', 'partly', 'no', 'not_asked')),
  agreed_words text,
  imposed_by text,
  imposed_until date,
  asked_of_user uuid,
  state text not null default 'asked' check (state in ('asked', 'accepted', 'waiting', 'refused', 'started', 'ended', 'dropped_out', 'withdrawn')),
  answered_on date,
  answer_reason text,
  started_on date,
  ended_on date,
  result text,
  version integer not null default 1,
  audience_team text not null default 'author_and_director' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check ((imposed_by is null) = (imposed_until is null)),
  check (state not in ('refused', 'dropped_out', 'withdrawn') or answer_reason is not null),
  check (state <> 'ended' or (result is not null and ended_on is not null)),
  unique (id, household_id),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (person_id, household_id) references person (id, household_id),
  foreign key (asked_of_user, region_id) references user_account (id, region_id)
);
create index on referral (household_id, person_id);
-- What is shared with whom on which ground. Nothing is shared without a row here.
create table sharing (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  referral_id uuid,
  handover_id uuid,
  about_person_id uuid not null,
  information text not null,
  shared_with text not null,
  ground text not null check (ground in ('consent', 'wmo_5_2_6', 'wmo_5_1_6', 'jeugdwet_7_3_11', 'vital_interest', 'meldcode', 'wgs', 'other_law')),
  ground_note text,
  -- With consent as ground: who consented, each by themselves (domain/referral/consent.ts says whose is needed).
  consent_from uuid[] not null default '{}',
  on_date date not null,
  audience_team text not null default 'team' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check (ground <> 'other_law' or ground_note is not null),
  check ((ground = 'consent') = (cardinality(consent_from) > 0)),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (referral_id, household_id) references referral (id, household_id),
  foreign key (handover_id, household_id) references handover (id, household_id),
  foreign key (about_person_id, household_id) references person (id, household_id)
);
create index on sharing (household_id);
create table attendance (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  referral_id uuid not null,
  on_date date not null,
  outcome text not null check (outcome in ('came', 'no_show', 'called_off', 'dropped_out')),
  note text,
  audience_team text not null default 'author_and_director' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (referral_id, household_id) references referral (id, household_id)
);
create index on attendance (household_id, referral_id);

-- Children (A16): that a child was spoken with or seen is for the team; its words, what it wants, what was decided and
-- what was told back follow an audience of their own.
create table child_heard (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  person_id uuid not null,
  outcome text not null check (outcome in ('spoken', 'seen', 'not_yet')),
  on_date date not null,
  at_moment text not null check (at_moment in ('report', 'screening', 'plan', 'review', 'phase_change', 'closing', 'follow_up', 'other')),
  alone text check (alone in ('yes', 'no')),
  place text,
  how text,
  reason text,
  try_again_on date,
  told_back boolean not null default false,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check (case outcome when 'not_yet' then reason is not null and try_again_on > on_date else alone is not null end),
  unique (id, household_id),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (person_id, household_id) references person (id, household_id)
);
create index on child_heard (household_id, person_id, on_date);
create table child_words (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  heard_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('own_words', 'interpretation', 'wish', 'decided', 'told_back', 'evaluation')),
  text text not null,
  on_date date not null,
  audience_team text not null default 'author_and_director' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (heard_id, household_id) references child_heard (id, household_id),
  foreign key (person_id, household_id) references person (id, household_id)
);
create index on child_words (household_id, person_id);
-- Who may decide about a child (B5) stands in relation (authority); that a child of 12 or more was asked, here.
create table child_exception (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  person_id uuid not null,
  for_moment text not null check (for_moment in ('phase_change', 'closing', 'review')),
  reason text not null,
  on_date date not null,
  try_again_on date not null,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check (try_again_on > on_date),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (person_id, household_id) references person (id, household_id)
);
create index on child_exception (household_id, person_id);
