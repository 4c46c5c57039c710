-- Database roles. None can log in; the application logs in as a role that owns nothing and takes one of these
-- for the length of one transaction. Run by the owner before the migrations; safe to run again.
do $$
declare r text;
begin
  foreach r in array array[
    'lange_adem_owner',      -- owns every table; used by migrations only
    'lange_adem_lookup',     -- owns the few SECURITY DEFINER functions; is a member of nothing
    'lange_adem_door',       -- sign-in: reads accounts, writes sessions; sees no household
    'lange_adem_worker',     -- professionals
    'lange_adem_family',     -- family members (portal); holds no grant yet
    'lange_adem_jobs',       -- work that nobody clicks: ends overrides, seals the audit trail
    'lange_adem_statistics'  -- figures; holds no grant yet
  ] loop
    if not exists (select from pg_roles where rolname = r) then
      begin
        execute format('create role %I nologin', r);
      exception when duplicate_object or unique_violation then null; -- two installations at once
      end;
    end if;
    -- From version 16 on, whoever made a role may hand it out but does not hold it; 'set' is a word of those versions.
    if not (pg_has_role(current_user, r, 'usage')
        and case when current_setting('server_version_num')::int >= 160000 then pg_has_role(current_user, r, 'set') else true end) then
      execute format('grant %I to %I', r, current_user);
    end if;
  end loop;
end $$;
