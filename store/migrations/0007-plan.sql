-- One plan with a part per person, what everybody in the network is there for, and warm handovers.

-- The plan as versions of its entries: what goes well, worries, wishes, goals and actions, each with its own audience.
-- Nothing is overwritten; the highest version of an entry holds. Two who change the same version: the second is refused.
create table plan_entry (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  entry_id uuid not null default gen_random_uuid(),
  version integer not null default 1 check (version > 0),
  kind text not null check (kind in ('goes_well', 'worry', 'wanted', 'goal', 'action')),
  -- Whose part it stands in. Every person has a part of their own; there is no part of several.
  person_id uuid not null,
  domain text not null check (domain in ('finances', 'work_and_education', 'use_of_time', 'housing', 'home_relations', 'mental_health', 'physical_health', 'substance_use', 'daily_living', 'household_tasks', 'social_network', 'participation', 'justice')),
  -- Goals and actions: which layer of the plan.
  layer text check (layer in ('safety', 'risk', 'recovery')),
  goal_entry_id uuid,
  text text not null,
  -- Whose words: a person's own (drawn as a quotation) or a professional's.
  said_by uuid,
  since_on date,
  effect text,
  -- Actions: exactly one who does it.
  done_by_user uuid,
  done_by_person uuid,
  until_on date,
  effect_on_safety text check (effect_on_safety in ('safer', 'none', 'watch')),
  state text not null check (state in ('standing', 'prepared', 'running', 'reached', 'done', 'not_done', 'ended')),
  -- Why a goal or action under the risk or recovery layer serves safety now and may run in phase 1.
  serves_safety text,
  override_id uuid,
  why text,
  -- How many versions of the plan were fixed when this was written, counted under the lock of the household: version N is
  -- all that was written before it, whatever a clock said.
  after_version integer not null default 0 check (after_version >= 0),
  audience_team text not null default 'author_and_director' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check ((kind in ('goal', 'action')) = (layer is not null)),
  check (kind <> 'action' or (done_by_user is null) <> (done_by_person is null)),
  check ((kind = 'action') = (goal_entry_id is not null)),
  check (kind in ('goal', 'action') = (state <> 'standing') or state = 'ended'),
  unique (household_id, entry_id, version),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (person_id, household_id) references person (id, household_id),
  foreign key (said_by, household_id) references person (id, household_id),
  foreign key (done_by_person, household_id) references person (id, household_id),
  foreign key (done_by_user, region_id) references user_account (id, region_id),
  foreign key (override_id, household_id) references phase_override (id, household_id)
);
create index on plan_entry (household_id, person_id);

-- The gate of the plan: while direct safety is not there, work on underlying problems can be prepared, or marked as
-- serving safety with a reason, or run under an override that holds; it cannot be started in its place. Page, API and
-- act ask domain/plan/gate.ts; this is the same rule a second time. When the phase falls back, what runs goes on and is
-- shown on top; only a start is refused.
create function app.check_plan_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare ran_before boolean;
begin
  if new.kind not in ('goal', 'action') or new.layer = 'safety' or new.state <> 'running'
    or length(btrim(new.serves_safety, E' \t\r\n')) >= 10 then return null; end if;
  ran_before := exists (select from plan_entry e where e.household_id = new.household_id and e.entry_id = new.entry_id
    and e.version = new.version - 1 and e.state = 'running' and e.layer = new.layer);
  if ran_before then return null; end if;
  if exists (select from household h where h.id = new.household_id and h.phase = 'stable_safety') then return null; end if;
  if new.override_id is not null and exists (select from phase_override o where o.id = new.override_id and o.household_id = new.household_id
      and o.decision = 'confirmed' and o.ended_at is null) then return null; end if;
  raise exception 'work without safety' using errcode = 'LA003';
end $$;
create constraint trigger plan_gate after insert on plan_entry
  deferrable initially deferred for each row execute function app.check_plan_entry();

-- A version of the whole plan: the entries as they stood at its moment, each for its own readers.
create table plan_version (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  number integer not null check (number > 0),
  why text not null,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  unique (household_id, number),
  unique (id, household_id),
  foreign key (household_id, region_id) references household (id, region_id)
);

-- What one person answered to one version, and how the plan was explained. The plan is valid without.
create table plan_agreement (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  plan_version_id uuid not null,
  person_id uuid not null,
  answer text not null check (answer in ('yes', 'no', 'could_not_answer', 'not_asked')),
  reason text,
  how_explained text,
  own_words text,
  on_date date not null,
  audience_team text not null default 'team' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check (answer in ('yes', 'no') or reason is not null),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (plan_version_id, household_id) references plan_version (id, household_id),
  foreign key (person_id, household_id) references person (id, household_id)
);
create index on plan_agreement (household_id, plan_version_id);

-- What each professional or network person is there for. A team place without one is asked to leave or gets one.
create table network_task (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  user_id uuid,
  person_id uuid,
  role text not null,
  goal text not null,
  -- The same in plain words for the family's own version of the page.
  family_text text not null,
  for_person_ids uuid[] not null check (cardinality(for_person_ids) > 0),
  from_on date not null,
  until_on date,
  next_contact_on date,
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check ((user_id is null) <> (person_id is null)),
  check (until_on >= from_on),
  unique (id, household_id),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (user_id, region_id) references user_account (id, region_id),
  foreign key (person_id, household_id) references person (id, household_id)
);
create index on network_task (household_id);

-- A warm handover of direction or of a network task. Until the receiver's first contact is confirmed the sender stays
-- responsible; nothing is ever without an owner.
create table handover (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  what text not null check (what in ('direction', 'task')),
  network_task_id uuid,
  from_user_id uuid not null,
  to_user_id uuid not null,
  to_deputy_id uuid,
  reason text not null,
  summary text not null,
  checklist text[] not null default '{}',
  deadline_on date not null,
  state text not null default 'offered' check (state in ('offered', 'accepted', 'refused', 'talked', 'done', 'withdrawn')),
  answered_at timestamptz,
  refused_reason text,
  joint_talk_on date,
  first_contact_on date,
  first_contact_id uuid,
  escalated_to text check (escalated_to in ('supervisors', 'region')),
  escalated_at timestamptz,
  ended_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  constraint handover_of_a_task check ((what = 'task') = (network_task_id is not null)),
  constraint handover_of_direction check ((what = 'direction') = (to_deputy_id is not null)),
  constraint handover_refused check ((state = 'refused') = (refused_reason is not null)),
  constraint handover_done check (state <> 'done' or first_contact_on is not null),
  unique (id, household_id),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (from_user_id, region_id) references user_account (id, region_id),
  foreign key (to_user_id, region_id) references user_account (id, region_id),
  foreign key (to_deputy_id, region_id) references user_account (id, region_id),
  foreign key (network_task_id, household_id) references network_task (id, household_id)
);
create index on handover (household_id);
create unique index handover_direction_once on handover (household_id) where what = 'direction' and ended_at is null;
create unique index handover_task_once on handover (household_id, network_task_id) where what = 'task' and ended_at is null;
