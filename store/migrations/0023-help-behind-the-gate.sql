-- The gate of the plan holds for help too (domain/referral/gate.ts): without direct safety help starts with a reason why it
-- serves safety, or under an override that holds. What is there for who used violence, to stop
-- it, serves safety by what it is.
alter table referral add column serves_safety text;

create function app.check_referral_start() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.state <> 'started' or (tg_op = 'UPDATE' and old.state = 'started') or new.kind in ('programme', 'peer_group')
    or length(btrim(new.serves_safety, E' \t\r\n')) >= 10 then return null; end if;
  if exists (select from household h where h.id = new.household_id and h.phase = 'stable_safety') then return null; end if;
  if exists (select from phase_override o where o.household_id = new.household_id and o.decision = 'confirmed' and o.ended_at is null)
    then return null; end if;
  raise exception 'help without safety' using errcode = 'LA003';
end $$;
create constraint trigger referral_gate after insert or update of state on referral
  deferrable initially deferred for each row execute function app.check_referral_start();
