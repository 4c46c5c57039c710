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
  -- Closed although something was missing: why, and of whom an answer was missing. Counted.
  incomplete_reason text,
  missing_safety uuid[] not null default '{}',
  missing_children uuid[] not null default '{}',
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
  -- One of three. That somebody was asked whether it is safe, or could not be: for the team. What they said then
  -- (answer_id: the row of the asking), for its own readers. How far a goal came (plan_entry.entry_id), for the goal's readers.
  goal_entry_id uuid,
  answer_id uuid,
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
  check (num_nonnulls(goal_entry_id, answer_id, safety_asked) = 1),
  check ((goal_entry_id is null) = (goal_result is null)),
  check (safety_asked is null or audience_team = 'team'),
  check (answer_id is not null or num_nonnulls(safety_number, own_words) = 0),
  check ((safety_asked is not distinct from 'could_not_ask') = (could_not_reason is not null)),
  unique (id, household_id),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (answer_id, household_id) references plan_review_part (id, household_id),
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
  -- Ending takes two: who says that safety lasts, and somebody else who looked too. A "no" leaves it accepted.
  end_asked_by uuid,
  end_asked_at timestamptz,
  end_asked_reason text,
  end_looked_by uuid,
  end_looked_at timestamptz,
  end_looked_reason text,
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
  check ((state = 'ended') = (ended_at is not null)),
  check (end_looked_by <> end_asked_by),
  check ((end_asked_by is null) = (end_asked_reason is null)),
  check ((end_looked_by is null) = (end_looked_reason is null)),
  check (end_looked_by is null or end_asked_by is not null),
  check (state <> 'ended' or end_looked_by is not null),
  unique (id, household_id),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (coordinator_id, region_id) references user_account (id, region_id)
);
create index on mda (household_id);
create unique index mda_once on mda (household_id) where state in ('proposed', 'accepted');

-- The second wall of MDA++: who coordinates has a place in the team when named, and it ends with lasting safety only
-- (domain/mda/lasting.ts). Judged as whoever writes: they are in this team, so they see all that it asks for.
create function app.check_mda() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.coordinator_id is distinct from old.coordinator_id and not exists (select from team_place t
      where t.household_id = new.household_id and t.user_id = new.coordinator_id and t.until_at is null) then
    raise exception 'coordinator without a place' using errcode = 'LA003';
  end if;
  if new.state = 'ended' and old.state <> 'ended' and not exists (select from household h where h.id = new.household_id
      and case h.stage when 'closed' then not h.ended_without_safety
        else h.phase = 'stable_safety' and not exists (select from phase_period p
          where p.household_id = h.id and p.until_at is null and p.override_id is not null) end) then
    raise exception 'ended without lasting safety' using errcode = 'LA003';
  end if;
  return new;
end $$;
create trigger mda_grounded before update of state, coordinator_id on mda for each row execute function app.check_mda();

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
  -- Above the team nobody answers what they raised themselves.
  check (answered_by <> created_by or level = 'team'),
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
