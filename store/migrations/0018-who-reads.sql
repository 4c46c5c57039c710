-- Who reads what: words of a handover are for who hands over, receives, directs or supervises; readers of an entry of the
-- plan can be narrowed.

-- What the other must know. That there is a handover, of what, by whom, to whom and until when stays for the whole team.
create table handover_summary (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null default app.region(),
  household_id uuid not null,
  handover_id uuid not null,
  summary text not null,
  checklist text[] not null default '{}',
  created_at timestamptz not null default app.now(),
  created_by uuid not null default app.actor(),
  unique (household_id, handover_id),
  foreign key (household_id, region_id) references household (id, region_id),
  foreign key (handover_id, household_id) references handover (id, household_id)
);
-- The owner is bound by forced row security too; security.sql forces it again at the end of this run.
alter table handover no force row level security;
insert into handover_summary (region_id, household_id, handover_id, summary, checklist, created_at, created_by)
  select region_id, household_id, id, summary, checklist, created_at, created_by from handover;
alter table handover drop column summary, drop column checklist;
alter table handover force row level security;

-- Words are followed and never overwritten; who may read them may change. Who directs says so, or who wrote the first
-- version; the rows that follow a goal's readers (how far it came) go with it.
create function app.check_readers() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare entry uuid := case tg_table_name when 'plan_entry' then to_jsonb(new) ->> 'entry_id' else to_jsonb(new) ->> 'goal_entry_id' end;
begin
  if current_user <> 'lange_adem_worker' then return new; end if;
  if entry is null or not (new.household_id = any ((select app.directs())::uuid[]) or exists (select from plan_entry e
      where e.household_id = new.household_id and e.entry_id = entry and e.version = 1 and e.created_by = app.actor())) then
    raise exception 'not allowed' using errcode = 'LA002';
  end if;
  return new;
end $$;
create trigger readers_changed before update of audience_team, audience_users, audience_persons on plan_entry
  for each row execute function app.check_readers();
create trigger readers_changed before update of audience_team, audience_users, audience_persons on plan_review_part
  for each row execute function app.check_readers();
