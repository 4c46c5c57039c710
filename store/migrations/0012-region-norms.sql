-- Norms, terms and lists that a region may set. What holds stands in region.settings; how it came there stands here: one
-- person proposes, another confirms or refuses. Only app.decide_norm_change writes the settings.
create table norm_change (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region() references region (id),
  -- The code of the norm is its place in the settings (domain/norms): nothing else of the settings can be reached.
  norm text not null check (split_part(norm, '.', 1) in ('watch', 'sightNorms', 'motivateDays', 'handoverDays', 'closing', 'clockTerms', 'holidays', 'measurement')),
  -- The version of the default that it was proposed against.
  norm_version smallint not null check (norm_version >= 1),
  from_value jsonb not null,
  to_value jsonb not null,
  -- Back to what the product says: then nothing is kept in the settings, and a later default holds by itself.
  to_default boolean not null,
  looser boolean not null,
  why text not null check (char_length(why) >= 10),
  state text not null default 'proposed' check (state in ('proposed', 'confirmed', 'refused', 'withdrawn')),
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  -- The second person; a proposal is taken back by who made it.
  check (state not in ('confirmed', 'refused') or decided_by <> created_by),
  check (state <> 'withdrawn' or decided_by = created_by),
  check (state <> 'refused' or char_length(coalesce(decision_reason, '')) >= 10),
  unique (id, region_id)
);
-- Two proposals about one norm would each change what the other was judged against.
create unique index norm_change_one_open on norm_change (region_id, norm) where state = 'proposed';
create index on norm_change (region_id, created_at);
