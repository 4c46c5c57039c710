-- Danger signs, each one's own view, safety conditions with agreements and checks, phases and overrides.

create table danger_sign (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  person_id uuid not null,
  assessment_id uuid,
  code text not null,
  state text not null check (state in ('present', 'absent', 'not_known', 'not_asked')),
  informant text not null check (informant in ('own_observation', 'victim', 'person_using_violence', 'child', 'other_family', 'network', 'school', 'police', 'other_professional', 'document')),
  on_date date not null,
  remark text,
  audience_team text not null default 'team' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (person_id, household_id) references person (id, household_id),
  foreign key (assessment_id, household_id) references assessment (id, household_id)
);
create index on danger_sign (household_id, person_id);

-- What was decided on a red level, by name; the signs and the version of the rules as they stood then.
create table danger_decision (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  person_id uuid not null,
  on_date date not null,
  level text not null check (level in ('red', 'orange', 'not_established', 'none_seen_all_asked')),
  signs text[] not null,
  rules_version smallint not null,
  decision text not null,
  audience_team text not null default 'team' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (person_id, household_id) references person (id, household_id)
);
create index on danger_decision (household_id, person_id);

-- The person's own view beside the professional's. Never averaged, never merged.
create table safety_view (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  person_id uuid not null,
  on_date date not null,
  asked text not null check (asked in ('asked', 'does_not_want', 'does_not_know', 'not_asked')),
  own_number smallint check (own_number between 0 and 10),
  own_words text,
  worker_number smallint check (worker_number between 0 and 10),
  worker_view text,
  contact_id uuid,
  audience_team text not null default 'author_and_director' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check (asked = 'asked' or (own_number is null and own_words is null)),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (person_id, household_id) references person (id, household_id)
);
create index on safety_view (household_id);

create table safety_condition (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  text text not null,
  protects uuid[] not null check (cardinality(protects) > 0),
  asked_of uuid[] not null check (cardinality(asked_of) > 0),
  checked_by_user uuid,
  checked_by_person uuid,
  check_how text not null,
  check_every_days smallint not null check (check_every_days between 1 and 92),
  first_check_on date not null,
  state text not null default 'active' check (state in ('active', 'ended')),
  ended_on date,
  ended_reason text,
  -- Raised when the text changes: who agreed, agreed to one wording.
  wording integer not null default 1,
  version integer not null default 1,
  audience_team text not null default 'team' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check (checked_by_user is not null or checked_by_person is not null),
  check ((state = 'ended') = (ended_reason is not null)),
  unique (id, household_id),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (checked_by_user, region_id) references user_account (id, region_id),
  foreign key (checked_by_person, household_id) references person (id, household_id)
);
create index on safety_condition (household_id);

create table condition_agreement (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  condition_id uuid not null,
  person_id uuid not null,
  answer text not null check (answer in ('yes', 'no', 'could_not_ask')),
  reason text,
  wording integer not null default 1,
  on_date date not null,
  audience_team text not null default 'team' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check (answer = 'yes' or reason is not null),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (condition_id, household_id) references safety_condition (id, household_id),
  foreign key (person_id, household_id) references person (id, household_id)
);
create index on condition_agreement (household_id);

create table condition_check (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  condition_id uuid not null,
  on_date date not null,
  status text not null check (status in ('met', 'not_met', 'not_known')),
  sources text[] not null check (cardinality(sources) > 0) check (sources <@ array['own_observation', 'victim', 'person_using_violence', 'child', 'other_family', 'network', 'school', 'police', 'other_professional', 'document']),
  source_persons uuid[] not null default '{}',
  evidence text not null,
  audience_team text not null default 'team' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  unique (id, household_id),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (condition_id, household_id) references safety_condition (id, household_id)
);
create index on condition_check (household_id, condition_id);

create table phase_override (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  reason text not null,
  ends_on date not null,
  decision text check (decision in ('confirmed', 'refused')),
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  ended_at timestamptz,
  ended_why text,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check (decided_by <> created_by),
  check ((decision is null) = (decided_by is null)),
  unique (id, household_id),
  foreign key (household_id, region_id) references household (id, region_id)
);
create unique index phase_override_one on phase_override (household_id) where ended_at is null;
create index on phase_override (household_id);

create table phase_period (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  phase text not null check (phase in ('direct_safety', 'stable_safety')),
  why text not null,
  override_id uuid,
  check_id uuid,
  from_at timestamptz not null default app.now(),
  until_at timestamptz,
  created_by uuid default app.actor(),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (override_id, household_id) references phase_override (id, household_id),
  foreign key (check_id, household_id) references condition_check (id, household_id)
);
create unique index phase_period_one on phase_period (household_id) where until_at is null;
create index on phase_period (household_id);

-- The second wall of the phase gate, judged at the end of the transaction, whoever writes and by whatever road: the
-- phase and its open period say the same; phase 2 stands on a confirmed override that has not ended, or on conditions
-- that are all met by a check that does not rest on the person who used violence alone. A check that failed after the
-- override was confirmed breaks it. What needs a calendar (checks that are late, two kinds of source) is judged by
-- domain/safety/gate.ts. Runs with the rights of lange_adem_lookup, so that an item with a narrow audience counts too.
create function app.check_phase() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  the_household uuid;
  stands text;
  period record;
  confirmed_at timestamptz;
begin
  if tg_table_name = 'household' then the_household := new.id; else the_household := new.household_id; end if;
  select h.phase into stands from household h where h.id = the_household;
  select p.phase, p.override_id into period from phase_period p where p.household_id = the_household and p.until_at is null;
  if period.phase is distinct from stands then raise exception 'phase and period differ' using errcode = 'LA003'; end if;
  if stands = 'direct_safety' then return null; end if;
  if period.override_id is not null then
    select o.decided_at into confirmed_at from phase_override o
      where o.id = period.override_id and o.decision = 'confirmed' and o.ended_at is null;
    if confirmed_at is null then raise exception 'phase without ground' using errcode = 'LA003'; end if;
    if exists (select from condition_check k join safety_condition c on c.id = k.condition_id
        where c.household_id = the_household and c.state = 'active' and k.household_id = the_household
          and k.status = 'not_met' and k.created_at > confirmed_at) then
      raise exception 'phase without ground' using errcode = 'LA003';
    end if;
    return null;
  end if;
  if not exists (select from safety_condition c where c.household_id = the_household and c.state = 'active')
    or exists (select from safety_condition c where c.household_id = the_household and c.state = 'active' and 'met' is distinct from
        (select k.status from condition_check k where k.household_id = the_household and k.condition_id = c.id
          and (k.status = 'not_met' or (k.status = 'met' and k.sources <> array['person_using_violence']))
          order by k.on_date desc, k.created_at desc, k.status desc limit 1)) then
    raise exception 'phase without ground' using errcode = 'LA003';
  end if;
  return null;
end $$;
create constraint trigger phase_grounded after insert or update of phase on household
  deferrable initially deferred for each row execute function app.check_phase();
create constraint trigger phase_grounded after insert or update on phase_period
  deferrable initially deferred for each row execute function app.check_phase();
create constraint trigger phase_grounded after insert or update of state on safety_condition
  deferrable initially deferred for each row execute function app.check_phase();
create constraint trigger phase_grounded after insert on condition_check
  deferrable initially deferred for each row when (new.status = 'not_met') execute function app.check_phase();
create constraint trigger phase_grounded after update of decision, ended_at on phase_override
  deferrable initially deferred for each row execute function app.check_phase();
