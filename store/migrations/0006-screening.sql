-- Questionnaires that a region brings in, screening of each person on their own, rules and corrections around danger
-- signs, what professionals think of the profiles, steps that are planned together, and texts on the approach.

-- A FHIR Questionnaire of the region. Never changed after it was brought in; a new edition is a new row. The document
-- is what was brought in, so that it can be given back as it was.
create table questionnaire (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region() references region (id),
  url text not null,
  edition text not null,
  title text not null,
  fhir text not null check (fhir in ('R4', 'R5')),
  items integer not null,
  document jsonb not null,
  -- What was understood and what was left aside, with the path in the document and a reason.
  findings jsonb not null,
  licence text not null,
  licence_holder text not null,
  territory text not null,
  -- Not offered after this day; what was answered stays readable.
  licence_ends_on date,
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  published_by uuid,
  published_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  -- Two people publish.
  check (published_by <> created_by),
  check ((published_by is null) = (published_at is null)),
  check (state <> 'published' or published_by is not null),
  check ((state = 'withdrawn') = (withdrawn_by is not null)),
  unique (id, region_id)
);
-- One edition once. One that was withdrawn may be brought in again, under a licence that was renewed, say.
create unique index questionnaire_edition on questionnaire (region_id, url, edition) where state <> 'withdrawn';

-- One talk with one person over one list of questions: facts that the whole team may know (nobody out of sight). The
-- answers follow an audience of their own and are kept in screening_answer.
create table screening (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  -- Whom the answers are about. Asked in person, or a carer or the professional answers about them.
  person_id uuid not null,
  answered_by text not null check (answered_by in ('self', 'carer', 'professional')),
  carer_id uuid,
  -- The (former) partner that questions about the other one are about; null where a list asks about nobody else.
  partner_id uuid,
  -- Code and version of a list of ours (domain/screening/instruments), or a questionnaire of the region.
  instrument text not null,
  edition text not null,
  questionnaire_id uuid,
  on_date date not null,
  alone text not null check (alone in ('yes', 'no')),
  not_alone_reason text,
  language text not null check (language in ('nl', 'en')),
  state text not null default 'open' check (state in ('open', 'finished', 'stopped')),
  ended_at timestamptz,
  -- Part → how far it was asked, never what was said: {"violence": "answered"}.
  parts jsonb not null default '{}',
  version integer not null default 1,
  -- Whom the answers are for; becomes the audience of each of them. The talk itself is for the team.
  answers_team text not null default 'author_and_director' check (answers_team in ('author_and_director', 'team', 'named')),
  answers_users uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check (alone = 'yes' or not_alone_reason is not null),
  check ((answered_by = 'carer') = (carer_id is not null)),
  check ((state = 'open') = (ended_at is null)),
  unique (id, household_id),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (person_id, household_id) references person (id, household_id),
  foreign key (carer_id, household_id) references person (id, household_id),
  foreign key (partner_id, household_id) references person (id, household_id),
  foreign key (questionnaire_id, region_id) references questionnaire (id, region_id)
);
create index on screening (household_id, person_id);

-- Each save of each answer; the latest save of an item and place holds. Nothing is overwritten.
create table screening_answer (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  screening_id uuid not null,
  item text not null,
  -- Which repetition, along the repeating groups above it: '' where nothing repeats, '1' or '0.2' where it does.
  place text not null default '',
  state text not null check (state in ('answered', 'not_asked', 'does_not_want', 'does_not_know', 'cleared')),
  -- FHIR answer values, each as {"valueCoding": …}; empty unless answered.
  answers jsonb not null default '[]',
  -- The version of the screening that this save made.
  saved_in integer not null,
  audience_team text not null default 'author_and_director' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  unique (household_id, screening_id, item, place, saved_in),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (screening_id, household_id) references screening (id, household_id)
);

-- Why somebody was not asked yet, and when to try again.
create table screening_reason (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  person_id uuid not null,
  on_date date not null,
  reason text not null,
  try_again_on date not null,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check (try_again_on > on_date),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (person_id, household_id) references person (id, household_id)
);
create index on screening_reason (household_id, person_id);

-- A danger sign stays until somebody says by name and with a reason that it was a mistake or that it is over. One row for
-- each answer that it takes out, with the audience of that answer: whoever sees the sign sees its correction, and an
-- answer that the corrector did not see, or that comes later, still counts.
alter table danger_sign add unique (id, household_id);
create index on danger_sign (region_id, created_at);
create table danger_correction (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  person_id uuid not null,
  code text not null,
  sign_id uuid not null,
  why text not null check (why in ('mistake', 'over')),
  reason text not null,
  on_date date not null,
  audience_team text not null default 'author_and_director' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (person_id, household_id) references person (id, household_id),
  foreign key (sign_id, household_id) references danger_sign (id, household_id)
);
create index on danger_correction (household_id, sign_id);

-- Versions of the danger rules of a region. They can make a sign graver than the product does, never lighter
-- (domain/safety/danger-rules.ts). What would change is shown before a second person publishes.
create table danger_rules (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region() references region (id),
  number integer not null check (number >= 2),
  -- {"raised": {sign: group}}: only what stands higher than in the product.
  rules jsonb not null,
  why text not null,
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  -- How many persons go from which level to which, small numbers left out; made by a job.
  preview jsonb,
  previewed_at timestamptz,
  published_by uuid,
  published_at timestamptz,
  -- When the tasks that follow from it were given.
  applied_at timestamptz,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check (published_by <> created_by),
  check (state <> 'published' or (published_by is not null and published_at is not null and preview is not null)),
  -- A preview is of this draft, and no older than a day when it is published.
  check (previewed_at >= created_at),
  check (state <> 'published' or previewed_at > published_at - interval '25 hours'),
  -- Never lighter than the product, never off: amplifiers go up to pairs or alone, signs in pairs to alone, and nothing
  -- else is read. tests/acts/danger-rules.test.ts holds these names against domain/safety/danger.ts.
  constraint danger_rules_only_graver check (jsonb_typeof(coalesce(rules -> 'raised', '{}')) = 'object'
    and not jsonb_path_exists(rules, '$.raised.keyvalue() ? (@.value.type() != "string" || !(
      (@.value == "red_alone" || @.value == "red_in_pairs")
        && @.key like_regex "^(extreme_jealousy|substance_problem|order_breached|stepchild|perpetrator_unemployed|two_or_more_earlier_reports|abduction_threat)$"
      || @.value == "red_alone"
        && @.key like_regex "^(recent_separation_with_control|stalking_after_separation|violence_in_pregnancy|forced_sex|recent_escalation_with_severe|victim_believes_lethal|suicide_threat_with_control_or_separation)$"))')),
  unique (region_id, number),
  unique (id, region_id)
);
create unique index danger_rules_one_draft on danger_rules (region_id) where state = 'draft';

-- What a professional thinks of one profile, beside what was computed at that moment. Nothing is overwritten.
create table profile_hypothesis (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  profile text not null check (profile in ('intimate_terror', 'family_under_stress', 'long_term_care', 'child_behaviour_parenting_stress', 'complex_conflict_separation')),
  -- For intimate terror: who controls whom.
  from_person_id uuid,
  to_person_id uuid,
  verdict text not null check (verdict in ('confirmed', 'changed', 'rejected')),
  -- The professional's own estimate; only where it differs from what was computed.
  membership numeric(3, 2) check (membership between 0 and 1),
  reason text not null,
  on_date date not null,
  -- Membership, interval, completeness and what they rested on, in codes and points, as they stood.
  computed jsonb not null,
  model_version smallint not null,
  audience_team text not null default 'author_and_director' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check ((verdict = 'changed') = (membership is not null)),
  check ((from_person_id is null) = (to_person_id is null)),
  check (from_person_id <> to_person_id),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (from_person_id, household_id) references person (id, household_id),
  foreign key (to_person_id, household_id) references person (id, household_id)
);
create index on profile_hypothesis (household_id, profile);

-- A step with several persons that somebody plans: a joint talk, mediation, a shared visit. Where it was warned
-- against, the warnings as they stood and the reason to go on.
create table planned_step (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  kind text not null check (kind in ('joint_session', 'mediation', 'shared_visit', 'family_meeting', 'contact_visit')),
  person_ids uuid[] not null check (cardinality(person_ids) > 1),
  on_date date not null,
  purpose text not null,
  warnings text[] not null default '{}',
  reason text,
  state text not null default 'planned' check (state in ('planned', 'done', 'called_off')),
  ended_reason text,
  version integer not null default 1,
  audience_team text not null default 'team' check (audience_team in ('author_and_director', 'team', 'named')),
  audience_users uuid[] not null default '{}',
  audience_persons uuid[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check (cardinality(warnings) = 0 or reason is not null),
  unique (id, household_id),
  foreign key (household_id, region_id) references household (id, region_id)
);
create index on planned_step (household_id);

-- What a region adds to the texts on the approach. A new wording is a new row.
create table approach_text (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region() references region (id),
  -- A profile or a level of danger, a heading, and whom it is about (codes of domain/profile/approach).
  subject text not null,
  heading text not null,
  whom text not null,
  text_nl text not null,
  text_en text not null,
  source text not null,
  replaces_id uuid,
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  published_by uuid,
  published_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check (published_by <> created_by),
  check (state <> 'published' or (published_by is not null and published_at is not null)),
  unique (id, region_id),
  foreign key (replaces_id, region_id) references approach_text (id, region_id)
);
create index on approach_text (region_id, subject);
