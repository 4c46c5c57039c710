-- A bottleneck may be about a household. Which one stands in a row of its own that only the team of that household reads;
-- everybody else who is concerned reads that it is about one, and nothing more.
alter table bottleneck add column about_household boolean not null default false;
create table bottleneck_household (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  bottleneck_id uuid not null,
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  unique (household_id, bottleneck_id),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (bottleneck_id, region_id) references bottleneck (id, region_id)
);
create index on bottleneck_household (bottleneck_id);

-- A decision of a conference is a task of its owner, or an action in the plan (the entry that carries it on).
alter table conference_word add column plan_entry_id uuid;
alter table conference_word add check (plan_entry_id is null or (kind = 'decision' and task_id is null));

-- On which ground a file is opened to somebody of another organisation: by a place, or by offering to hand something over.
-- Rows from before this was asked say so; nobody can write that any more.
alter table team_place add column ground text check (ground in ('consent', 'wmo_5_2_6', 'wmo_5_1_6', 'jeugdwet_7_3_11',
  'vital_interest', 'meldcode', 'wgs', 'other_law', 'not_recorded'));
alter table team_place add column ground_note text;
alter table team_place add check ((ground is null or ground = 'not_recorded') = (ground_note is null));
alter table handover add column ground text check (ground in ('consent', 'wmo_5_2_6', 'wmo_5_1_6', 'jeugdwet_7_3_11',
  'vital_interest', 'meldcode', 'wgs', 'other_law', 'not_recorded'));
alter table handover add column ground_note text;
alter table handover add check ((ground is null or ground = 'not_recorded') = (ground_note is null));
-- The owner is bound by forced row security too; security.sql forces it again at the end of this run.
alter table team_place no force row level security;
alter table handover no force row level security;
alter table user_account no force row level security;
update team_place t set ground = 'not_recorded' from user_account g, user_account r
  where g.id = t.created_by and r.id = t.user_id and g.organisation_id <> r.organisation_id and t.place in ('worker', 'supervisor');
update handover h set ground = 'not_recorded' from user_account g, user_account r
  where g.id = h.created_by and r.id = h.to_user_id and g.organisation_id <> r.organisation_id;
alter table team_place force row level security;
alter table handover force row level security;
alter table user_account force row level security;

-- The rule of acts/network a second time, for what workers write. With the rights of its caller: organisations of colleagues
-- are known in the region.
create function app.check_ground() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare receivers uuid[] := case tg_table_name when 'team_place' then array[(to_jsonb(new) ->> 'user_id')::uuid]
  else array[(to_jsonb(new) ->> 'to_user_id')::uuid, (to_jsonb(new) ->> 'to_deputy_id')::uuid] end;
begin
  if current_user <> 'lange_adem_worker' then return new; end if;
  -- Who directs is appointed, and the region's work rests on that there is somebody: see the decision on grounds.
  if tg_table_name = 'team_place' and to_jsonb(new) ->> 'place' not in ('worker', 'supervisor') then return new; end if;
  if coalesce(new.ground, 'not_recorded') = 'not_recorded' and exists (select from user_account u
      where u.id = any (receivers) and u.organisation_id is distinct from app.organisation()) then
    raise exception 'no ground' using errcode = 'LA002';
  end if;
  return new;
end $$;
create trigger with_ground before insert on team_place for each row execute function app.check_ground();
create trigger with_ground before insert on handover for each row execute function app.check_ground();
