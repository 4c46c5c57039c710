-- Working together: reviews of the plan, MDA++, case conferences and bottlenecks.

-- A review: who took part and when the next one is; safety per person and goal by goal in plan_review_part.
create table plan_review (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  on_date date not null,
  user_ids uuid[] not null default '{}',
  person_ids uuid[] not null default '{}',
  next_on date,
  state text not null default 'open' check (state in ('open', 'closed')),
  -- Closed although something was missing: why. Counted.
  incomplete_reason text,
  closed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check (next_on > on_date),
  check ((state = 'closed') = (closed_at is not null)),
  check (state = 'open' or next_on is not null),
  unique (id, household_id),
  foreign key (household_id, region_id) references household (id, region_id)
);
create index on plan_review (household_id, on_date);
create unique index plan_review_once on plan_review (household_id) where state = 'open';
create table plan_review_part (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  review_id uuid not null,
  person_id uuid not null,
  -- Null: the safety answer of the person. Else the goal (plan_entry.entry_id) and how far it came.
  goal_entry_id uuid,
  safety_asked text check (safety_asked in ('yes', 'could_not_ask')),
  safety_number smallint check (safety_number between 0 and 10),
  own_words text,
  could_not_reason text,
  goal_result text check (goal_result in ('reached', 'further', 'same', 'back')),
  note text,
  audience_team text not null default 'author_and_director' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check ((goal_entry_id is null) = (safety_asked is not null)),
  check ((goal_entry_id is null) = (goal_result is null)),
  check (safety_asked is distinct from 'could_not_ask' or could_not_reason is not null),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (review_id, household_id) references plan_review (id, household_id),
  foreign key (person_id, household_id) references person (id, household_id)
);
create index on plan_review_part (household_id, review_id);

-- The legal terms of a plan (Jeugdwet 4.1.3) are clocks like the others; they start from a wish, not from a report.
alter table clock alter column report_id drop not null;
alter table clock drop constraint clock_rule_check;
alter table clock add constraint clock_rule_check check (rule in ('acute_look', 'safety_assessment', 'investigation',
  'conditions_and_follow_up', 'inform_persons', 'feedback_to_reporter', 'plan_in_writing', 'plan_fixed'));
alter table clock add check ((report_id is null) = (rule in ('plan_in_writing', 'plan_fixed')));
create unique index clock_of_plan_once on clock (household_id, rule, started_on) where report_id is null;

-- MDA++: the criteria with what fulfils them, a proposal, a decision by somebody else, one coordinator until lasting safety.
create table mda (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  -- Which version of the criteria, and per criterion: fulfilled or not, by which rows of the file, and in whose words.
  criteria jsonb not null,
  proposal text not null,
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'refused', 'ended')),
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  coordinator_id uuid,
  ended_at timestamptz,
  ended_reason text,
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check (decided_by <> created_by),
  check ((state = 'proposed') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  check ((state in ('accepted', 'ended')) = (coordinator_id is not null)),
  check ((state = 'ended') = (ended_reason is not null)),
  unique (id, household_id),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (coordinator_id, region_id) references user_account (id, region_id)
);
create index on mda (household_id);
create unique index mda_once on mda (household_id) where state in ('proposed', 'accepted');

-- A case conference over several households. Who is invited sees that it is held; a household on its agenda only by a
-- place in its team.
create table conference (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region() references region,
  title text not null,
  at timestamptz not null,
  place text,
  chair_id uuid not null,
  user_ids uuid[] not null check (cardinality(user_ids) > 0),
  present_ids uuid[] not null default '{}',
  state text not null default 'planned' check (state in ('planned', 'held', 'called_off')),
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  unique (id, region_id),
  foreign key (chair_id, region_id) references user_account (id, region_id)
);
create index on conference (region_id, at);
create table conference_case (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  conference_id uuid not null,
  question text not null,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  unique (household_id, conference_id),
  unique (id, household_id),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (conference_id, region_id) references conference (id, region_id)
);
create index on conference_case (conference_id);
-- Contributions beforehand, one view per discipline, dissent and dilemmas; readable later as they were.
create table conference_word (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('safety', 'contribution', 'view', 'dissent', 'dilemma', 'decision')),
  discipline text,
  person_id uuid,
  text text not null,
  -- A decision has an owner and a day and becomes their task.
  owner_id uuid,
  due_on date,
  task_id uuid,
  audience_team text not null default 'team' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check ((kind = 'decision') = (owner_id is not null)),
  check ((kind = 'decision') = (due_on is not null)),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (case_id, household_id) references conference_case (id, household_id),
  foreign key (person_id, household_id) references person (id, household_id),
  foreign key (owner_id, region_id) references user_account (id, region_id)
);
create index on conference_word (household_id, case_id);

-- An obstacle in the collaboration, without names of family members; owned, decided and answered at a level (A22).
create table bottleneck (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region() references region,
  text text not null,
  kind text not null check (kind in ('waiting', 'no_offer', 'sharing', 'direction', 'capacity', 'rules', 'other')),
  level text not null default 'team' check (level in ('team', 'management', 'board', 'region')),
  organisation_id uuid not null default app.organisation(),
  owner_id uuid,
  due_on date,
  state text not null default 'raised' check (state in ('raised', 'owned', 'answered')),
  answer text,
  answered_at timestamptz,
  answered_by uuid,
  -- That the one who raised it has read the answer.
  answer_read_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check ((state = 'raised') = (owner_id is null)),
  check ((owner_id is null) = (due_on is null)),
  check ((state = 'answered') = (answer is not null)),
  check ((answer is null) = (answered_by is null)),
  unique (id, region_id),
  foreign key (organisation_id, region_id) references organisation (id, region_id),
  foreign key (owner_id, region_id) references user_account (id, region_id)
);
create index on bottleneck (region_id, state);
create table bottleneck_step (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region() references region,
  bottleneck_id uuid not null,
  level text not null check (level in ('team', 'management', 'board', 'region')),
  owner_id uuid,
  due_on date,
  note text not null,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  foreign key (bottleneck_id, region_id) references bottleneck (id, region_id),
  foreign key (owner_id, region_id) references user_account (id, region_id)
);
create index on bottleneck_step (bottleneck_id);
