-- Who works here, how they sign in, and the trail of who looked. Every table carries its region; rows about a family
-- carry household_id too. Row security is attached in security.sql, to every table, or the run fails.

create schema app;
grant usage on schema app to lange_adem_lookup, lange_adem_door, lange_adem_worker, lange_adem_family, lange_adem_jobs, lange_adem_statistics;

-- What the current transaction is, set by store/session.ts and nowhere else. Empty string counts as not set.
create function app.setting(name text) returns text language sql stable
  as $$ select nullif(current_setting('app.' || name, true), '') $$;
create function app.actor() returns uuid language sql stable as $$ select app.setting('actor')::uuid $$;
create function app.region() returns uuid language sql stable as $$ select app.setting('region')::uuid $$;
create function app.organisation() returns uuid language sql stable as $$ select app.setting('organisation')::uuid $$;
-- The households that this transaction reaches: the one that the request is about, or all of the actor's, which are
-- looked up when a policy first asks (docs/decisions/2026-11-23-narrow-transactions.md).
create function app.places() returns uuid[] language plpgsql stable as $$
declare known text := app.setting('places');
begin
  if known = 'unread' then return app.read_places(); end if;
  return coalesce(known, '{}')::uuid[];
end $$;
create function app.directs() returns uuid[] language plpgsql stable as $$
declare known text := app.setting('directs');
begin
  if known = 'unread' then return app.read_directs(); end if;
  return coalesce(known, '{}')::uuid[];
end $$;
create function app.has_role(role text) returns boolean language sql stable
  as $$ select role = any(coalesce(app.setting('roles'), '{}')::text[]) $$;
-- The one clock: the application's, so that tests and made-up histories can move it.
create function app.now() returns timestamptz language sql stable
  as $$ select coalesce(app.setting('now')::timestamptz, now()) $$;

create table region (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  time_zone text not null default 'Europe/Amsterdam',
  made_up boolean not null default false,
  settings jsonb not null default '{}'
);

create table organisation (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region() references region,
  name text not null,
  kind text not null check (kind in ('veilig_thuis', 'local_team', 'shelter', 'youth_protection', 'police', 'probation', 'mental_health', 'addiction_care', 'municipality', 'other')),
  ended_at timestamptz,
  unique (id, region_id)
);

create table user_account (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region() references region,
  organisation_id uuid not null,
  sign_in_name text not null unique check (sign_in_name = lower(sign_in_name)),
  given_name text not null,
  name_prefix text,
  family_name text not null,
  job_title text,
  roles text[] not null check (roles <@ array['worker', 'supervisor', 'region_coordinator', 'analyst', 'functional_administrator', 'privacy_officer']),
  language text not null default 'nl' check (language in ('nl', 'en')),
  password_hash text not null,
  totp_secret text,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  ended_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  unique (id, region_id),
  foreign key (organisation_id, region_id) references organisation (id, region_id)
);

create table session (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  user_id uuid not null,
  token_hash bytea not null unique,
  second_factor_at timestamptz,
  created_at timestamptz not null default app.now(),
  last_seen_at timestamptz not null default app.now(),
  ended_at timestamptz,
  foreign key (user_id, region_id) references user_account (id, region_id)
);
create index on session (user_id) where ended_at is null;

-- Failed sign-ins make the next answer slower, never impossible. The name is kept as a hash.
create table sign_in_attempt (
  id uuid primary key default gen_random_uuid(),
  name_hash bytea not null,
  at timestamptz not null default app.now()
);
create index on sign_in_attempt (name_hash, at);

-- A write that arrives twice has one effect: the answer of the first is given again.
create table idempotency (
  region_id uuid not null default app.region() references region,
  user_id uuid not null default app.actor(),
  key text not null check (length(key) between 8 and 100),
  act text not null,
  answer jsonb,
  at timestamptz not null default app.now(),
  primary key (user_id, key)
);

-- NEN 7513: who did or saw what, when, about whom, in which role, for which purpose. Ids and classes, never content.
-- The application may only insert. xid and seq give the order in which the seal (see audit_checkpoint) reads rows.
create table audit (
  seq bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default app.now(),
  region_id uuid not null default app.region(),
  household_id uuid,
  person_ids uuid[] not null default '{}',
  event text not null,
  kind text not null check (kind in ('read', 'write', 'sign_in', 'job')),
  outcome text not null default 'done' check (outcome in ('done', 'refused')),
  user_id uuid default app.actor(),
  organisation_id uuid default app.organisation(),
  role text,
  responsible_user_id uuid,
  purpose text,
  returned jsonb not null default '{}',
  emergency boolean not null default false,
  request_id text
);
create index on audit (household_id, at);
create index on audit (xid, seq);

-- Signed marks in the trail (jobs/seal-audit.ts). One covers the rows with from_xid <= xid < until_xid and seq > after_seq.
-- after_seq is 0 until a dump is put back into another cluster, whose transaction counter may be lower than the last
-- until_xid: from then on rows are told apart from the older ones by their seq.
create table audit_checkpoint (
  number bigint primary key,
  from_xid xid8 not null,
  until_xid xid8 not null,
  after_seq bigint not null,
  until_seq bigint not null,
  rows bigint not null,
  hash bytea not null,
  previous_hash bytea not null,
  at timestamptz not null default app.now(),
  signature bytea not null
);
