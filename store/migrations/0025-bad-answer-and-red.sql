-- Worries after closing open the household again, or somebody says why it stays closed.
alter table after_moment add column stays_closed_why text check (stays_closed_why is null or outcome = 'worries');

-- Red danger that waits for a decision is never ended: no household ends without safety in it.
create function app.check_red_decided() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.kind = 'without_safety' and new.state = 'confirmed' and app.actor() is not null and exists (select from task t
      where t.household_id = new.household_id and t.code = 'decide_on_red' and t.done_at is null) then
    raise exception 'red danger waits' using errcode = 'LA003';
  end if;
  return null;
end $$;
create constraint trigger closing_red_decided after insert or update of state on closing
  deferrable initially immediate for each row execute function app.check_red_decided();
