-- The second wall of closing, whole: a closing on evidence is proposed and confirmed only while all seven criteria of
-- domain/followup/closing.ts hold, by all that is kept. Functions run with the rights of their caller; tests compare each
-- criterion with the rule whatever was recorded (tests/acts/closing-criteria-wall).

-- onlyPersonUsingViolence of domain/safety/recorded-check.ts: nobody else stands behind this check.
create function app.rests_on_violence(the_household uuid, sources text[], source_persons uuid[], today date, zone text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select sources <@ array['person_using_violence'] or (not 'person_using_violence' = any (sources) and cardinality(source_persons) > 0
    and not exists (select from unnest(source_persons) s where not exists (select from person p where p.household_id = the_household and p.id = s
      and ('uses' = any (p.violence_roles) or exists (select from person_change c where c.household_id = the_household and c.person_id = s
        and 'uses' = any (c.violence_roles) and (c.created_at at time zone zone)::date >= today - 182)))))
$$;
-- mayBeChild of acts/safety/danger-out.ts.
create function app.may_be_child(birth_date date, birth_precision text, roles text[], today date) returns boolean
language sql immutable set search_path = public, pg_temp as $$
  select birth_precision = 'unborn' or coalesce(y.youngest < 18, not 'uses' = any (roles)) from app.years_on(birth_date, birth_precision, today) y
$$;

-- The seven criteria of domain/followup/closing.ts, each as its own function.
create function app.closing_said_safe(the_household uuid, since date, today date, zone text, least_kinds integer) returns boolean
language sql stable set search_path = public, pg_temp as $$
  with somebody as (
    select p.id, case when 'uses' = any (p.violence_roles) or exists (select from person_change c where c.household_id = the_household
          and c.person_id = p.id and 'uses' = any (c.violence_roles) and (c.created_at at time zone zone)::date >= since) then 'person_using_violence'
        when p.kind = 'network' then 'network' when app.may_be_child(p.birth_date, p.birth_precision, p.violence_roles, today) then 'child'
        when 'undergoes' = any (p.violence_roles) then 'victim' else 'other_family' end informant
      from person p where p.household_id = the_household
  ), said as (
    -- That it is safe counts when nobody else listened; that it is not always counts.
    select s.informant, s.id, (c.at at time zone zone)::date on_date, t.safety_number >= 6 safe from contact_person c
      join contact_text t on t.household_id = c.household_id and t.contact_id = c.contact_id and t.person_id = c.person_id
      join somebody s on s.id = c.person_id where c.household_id = the_household and c.safety_asked = 'yes' and (t.safety_number < 6 or c.alone = 'yes')
    union all select s.informant, s.id, v.on_date, v.own_number >= 6 from safety_view v join somebody s on s.id = v.person_id
      where v.household_id = the_household and v.own_number is not null
    union all select s.informant, s.id, m.done_on, a.answer = 'safe' from after_answer a join after_moment m on m.id = a.moment_id
      join somebody s on s.id = a.person_id where a.household_id = the_household and a.answer not in ('not_reached', 'does_not_want')
    union all select x.kind, null, k.on_date, true from condition_check k, lateral (
        select 'person_using_violence' kind where app.rests_on_violence(the_household, k.sources, k.source_persons, today, zone)
        union select u.kind from unnest(k.sources) u (kind) where u.kind not in ('person_using_violence', 'document')
          and not app.rests_on_violence(the_household, k.sources, k.source_persons, today, zone)) x
      where k.household_id = the_household and k.status = 'met'
  ), latest as (
    -- Of one day the word that it is not safe is the later one.
    select distinct on (informant, id) informant, safe from said where on_date between since and today order by informant, id, on_date desc, safe
  )
  select coalesce(bool_and(safe), false) and count(distinct informant) filter (where informant <> 'person_using_violence') >= least_kinds from latest
$$;
create function app.closing_quiet(the_household uuid, since date, today date, zone text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select not exists (select from household h where h.id = the_household and (h.created_at at time zone zone)::date > since)
    and not exists (select from report r where r.household_id = the_household and (r.received_at at time zone zone)::date between since and today)
    and not exists (select from incident i, lateral (select case i.date_precision when 'day' then i.on_date
        when 'month' then (date_trunc('month', i.on_date) + interval '1 month - 1 day')::date
        else (date_trunc('year', i.on_date) + interval '1 year - 1 day')::date end last_on) e
      where i.household_id = the_household
        and case when i.date_precision <> 'day' and e.last_on > today then greatest(i.on_date, today) else e.last_on end between since and today)
    and not exists (select from after_answer a join after_moment m on m.id = a.moment_id
      where a.household_id = the_household and a.answer = 'violence' and m.done_on between since and today)
$$;
create function app.closing_conditions_held(the_household uuid, since date, today date, zone text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  with active as (
    select c.id, c.check_every_days every, least((c.created_at at time zone zone)::date, c.first_check_on - c.check_every_days) from_on
      from safety_condition c where c.household_id = the_household and (c.ended_on is null or c.ended_on > today)
  ), judged as (
    select a.id, a.every, l.status, l.on_date from active a left join lateral (select k.status, k.on_date from condition_check k
      where k.household_id = the_household and k.condition_id = a.id and k.on_date between a.from_on and today
        and (k.status = 'not_met' or not app.rests_on_violence(the_household, k.sources, k.source_persons, today, zone))
      -- Of two checks of one instant the failed one counts as the later.
      order by k.on_date desc, date_trunc('milliseconds', k.created_at) desc, k.status collate "C" desc limit 1) l on true
    where a.from_on <= today
  )
  select not exists (select from condition_check k where k.household_id = the_household and k.status = 'not_met' and k.on_date between since and today)
    and coalesce((select bool_and(coalesce(j.status = 'met' and j.on_date + j.every >= today, false)) from judged j), false)
$$;
create function app.closing_stable_phase(the_household uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from household h where h.id = the_household and h.phase = 'stable_safety')
    and not exists (select from (select p.override_id from phase_period p where p.household_id = the_household
      order by p.from_at desc, p.until_at desc nulls first limit 1) latest where latest.override_id is not null)
$$;
create function app.closing_all_asked(the_household uuid, since date, today date, zone text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select coalesce(bool_and(exists (select from contact_person c where c.household_id = the_household and c.person_id = counted.id
    and c.safety_asked = 'yes' and (c.at at time zone zone)::date between since and today)), false)
  from app.people_since(the_household, since, today, zone) counted (id)
$$;

-- domain/safety/danger.ts, the floor; tests/acts/closing-criteria-wall.test.ts compares the two.
create function app.danger_floor() returns jsonb language sql immutable set search_path = public, pg_temp as $$
  select '{"strangulation": "red_alone", "threat_to_kill_or_attempt": "red_alone", "weapon": "red_alone",
    "recent_separation_with_control": "red_in_pairs", "stalking_after_separation": "red_in_pairs", "violence_in_pregnancy": "red_in_pairs",
    "forced_sex": "red_in_pairs", "recent_escalation_with_severe": "red_in_pairs", "victim_believes_lethal": "red_in_pairs",
    "suicide_threat_with_control_or_separation": "red_in_pairs", "infant_injury": "child_red", "child_sexual_abuse_disclosed": "child_red",
    "child_in_immediate_danger": "child_red", "extreme_jealousy": "amplifier", "substance_problem": "amplifier", "order_breached": "amplifier",
    "stepchild": "amplifier", "perpetrator_unemployed": "amplifier", "two_or_more_earlier_reports": "amplifier", "abduction_threat": "amplifier"}'::jsonb
$$;
-- No red and nothing unasked around anybody who may be in danger, by the region's rules in force.
create function app.closing_no_red(the_household uuid, since date, today date, zone text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  with raised as (select r.rules -> 'raised' "to" from danger_rules r join household h on h.region_id = r.region_id
      where h.id = the_household and r.state = 'published' order by r.number desc limit 1),
  sign as (select f.key code, case when f.value in ('amplifier', 'red_in_pairs') and up.to = 'red_alone' then 'red_alone'
      when f.value = 'amplifier' and up.to = 'red_in_pairs' then 'red_in_pairs' else f.value end grp
    from jsonb_each_text(app.danger_floor()) f left join lateral (select raised."to" ->> f.key "to" from raised) up on true),
  -- What the file itself tells (domain/safety/earlier-reports.ts).
  received as (select (r.received_at at time zone zone)::date on_date from report r where r.household_id = the_household),
  known as (select 'two_or_more_earlier_reports' code from received where on_date < (select max(on_date) from received) having count(*) >= 2),
  somebody as (
    select p.id, case when not m.may_be_child then 'adult' when p.birth_precision = 'unborn' then 'small_child' when y.oldest is null or y.oldest > 17 then 'either'
        when y.oldest <= 3 then 'small_child' else 'child' end around
      from person p, app.years_on(p.birth_date, p.birth_precision, today) y,
        lateral (select app.may_be_child(p.birth_date, p.birth_precision, p.violence_roles, today)) m
      where p.household_id = the_household and (exists (select from danger_sign s where s.household_id = the_household and s.person_id = p.id and s.state = 'present')
        or (p.kind <> 'network' and (p.left_on is null or p.id in (select app.people_since(the_household, since, today, zone)))
          and (m.may_be_child or p.violence_roles = '{}' or not p.violence_roles <@ array['uses'])))
  ), told as (
    select s.person_id, s.code, s.informant, s.state, s.alone, s.carer, s.on_date, s.created_at, s.audience_team,
        s.state = 'present' and exists (select from danger_correction c where c.household_id = the_household and c.sign_id = s.id) corrected
      from danger_sign s where s.household_id = the_household
  ), standing as (
    -- Once told a sign stays; a corrected one was asked, and nobody said no.
    select distinct on (t.person_id, t.code, t.informant) t.person_id, t.code, t.informant, t.alone, t.carer,
        case when t.corrected then 'not_known' else t.state end state
      from told t order by t.person_id, t.code, t.informant, (t.state = 'present' and not t.corrected) desc, (t.state <> 'not_asked') desc,
        t.on_date desc, date_trunc('milliseconds', t.created_at) desc, t.state collate "C" desc, t.corrected desc, (t.audience_team = 'team') desc, t.created_at desc
  ), judged as (
    select b.id, b.around, g.grp, coalesce(bool_or(n.state = 'present'), false) or g.code in (select k.code from known k) present,
        coalesce(bool_or(n.state = 'absent' and (n.informant = 'own_observation' or (n.alone = 'yes' and n.informant <> 'person_using_violence' and (
          (n.informant = 'victim' and b.around in ('adult', 'small_child', 'either')) or (n.informant = 'child' and b.around in ('child', 'small_child', 'either'))
          or (b.around = 'small_child' and n.carer))))), false) absent
      from somebody b cross join sign g left join standing n on n.person_id = b.id and n.code = g.code group by b.id, b.around, g.code, g.grp
  ), level as (
    select j.id, bool_or(j.present and j.grp in ('red_alone', 'child_red')) alone, count(*) filter (where j.present and j.grp = 'red_in_pairs') pairs,
        bool_or(not j.present and not j.absent and (j.grp in ('red_alone', 'red_in_pairs') or (j.grp = 'child_red' and j.around <> 'adult'))) unanswered
      from judged j group by j.id
  )
  select coalesce(bool_and(not l.alone and l.pairs < 2 and (l.pairs > 0 or not l.unanswered)), false) from level l
$$;

-- How each criterion stands today by all that is kept; a region's own norms, never below the floor.
create function app.closing_criteria(the_household uuid) returns table (code text, met boolean)
language plpgsql stable set search_path = public, pg_temp as $$
declare
  zone text; own jsonb; today date; since date; days numeric; kinds numeric;
begin
  select r.time_zone, r.settings -> 'closing' into zone, own from household h join region r on r.id = h.region_id where h.id = the_household;
  today := (app.now() at time zone zone)::date;
  days := case when jsonb_typeof(own -> 'periodDays') = 'number' then (own ->> 'periodDays')::numeric end;
  kinds := case when jsonb_typeof(own -> 'leastInformantKinds') = 'number' then (own ->> 'leastInformantKinds')::numeric end;
  if days <> trunc(days) or days > 3660 or days < -9007199254740991 then days := null; end if;
  if kinds <> trunc(kinds) or kinds > 8 or kinds < -9007199254740991 then kinds := null; end if;
  since := today - greatest(90, coalesce(days, 182))::integer;
  return query select * from (values
    ('said_safe', app.closing_said_safe(the_household, since, today, zone, greatest(2, coalesce(kinds, 2))::integer)),
    ('children_heard', not app.waits_for_children(the_household, 'closing', since, today, zone)),
    ('quiet', app.closing_quiet(the_household, since, today, zone)),
    ('conditions_held', app.closing_conditions_held(the_household, since, today, zone)),
    ('stable_phase', app.closing_stable_phase(the_household)),
    ('no_red', app.closing_no_red(the_household, since, today, zone)),
    ('all_asked', app.closing_all_asked(the_household, since, today, zone))) c (code, met);
end $$;
-- Who decides or takes back says so with their own name. A closing on evidence is proposed and confirmed only while all seven hold.
create or replace function app.check_closing_step() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and app.actor() is not null and new.state <> old.state and not (case new.state
      when 'confirmed' then new.decided_by = app.actor()
      when 'refused' then new.decided_by = app.actor()
      when 'withdrawn' then new.withdrawn_by = app.actor() and (new.created_by = app.actor() or exists (select from direction d
        where d.household_id = new.household_id and d.until_at is null and app.actor() in (d.director_id, d.deputy_id)))
      else true end) then
    raise exception 'not allowed' using errcode = 'LA002';
  end if;
  if new.kind <> 'evidence' then return null; end if;
  if tg_op = 'INSERT' then
    -- A row that the owner puts down without anybody there is no proposal of somebody.
    if app.actor() is null then return null; end if;
  elsif new.state <> 'confirmed' or old.state = 'confirmed' then return null; end if;
  if exists (select from app.closing_criteria(new.household_id) c where not c.met) then
    raise exception 'closed without ground' using errcode = 'LA003';
  end if;
  return null;
end $$;
create constraint trigger closing_begins after insert on closing
  deferrable initially immediate for each row execute function app.check_closing_step();
