import { sql } from 'kysely';
import type { Tx } from './session.ts';

/** The only functions that run with more rights than their caller. Each is a door in the wall and stands here by name. */
const definers = [
  'app.ask_about_known',
  'app.ask_decision_on_red',
  'app.check_children_heard',
  'app.check_closing',
  'app.check_closing_step',
  'app.check_director_present',
  'app.check_phase',
  'app.check_place_present',
  'app.check_plan_entry',
  'app.check_red_decided',
  'app.decide_norm_change',
  'app.end_account',
  'app.end_decision_on_red',
  'app.enter',
  'app.known_elsewhere',
  'app.open_household',
  'app.override_figures',
  'app.name_chair',
  'app.norm_change_signals',
  'app.own_places_ended',
  'app.own_secrets',
  'app.pass_on_what_is_left',
  'app.questionnaire_uses',
  'app.read_directs',
  'app.read_places',
  'app.red_without_supervisor',
  'app.region_ended_without_safety',
  'app.region_watch',
  'app.region_watch_figures',
  'app.team_ended_without_safety',
  'app.team_load',
  'app.team_signals',
  'app.worklist_page',
  'app.regions',
  'app.wake_household',
  'app.wake_known',
];

/** What no role may change on a row that stands: where it belongs and who wrote it. */
const rooted = ['id', 'region_id', 'household_id', 'created_by', 'created_at', 'user_id', 'organisation_id'];

/** Unique over a region because the house gives these numbers out itself; nobody types one in to see whether it is taken. */
const numbered = ['report_region_id_number_key'];

/** Roles that work inside a transaction; none of them may own, log in, by-pass or become another. */
const working = sql`rolname in ('lange_adem_lookup', 'lange_adem_door', 'lange_adem_worker', 'lange_adem_family', 'lange_adem_jobs', 'lange_adem_statistics')`;

/**
 * Holes that can be seen in the catalogue of the database, each as one line; none in a sound one. Reads no content.
 * Used by `lange-adem check-policies` and by tests/policies, which break each rule once to see it reported.
 */
export async function policyFindings(db: Tx): Promise<string[]> {
  const ask = async (query: ReturnType<typeof sql<{ finding: string }>>) =>
    (await query.execute(db)).rows.map(row => row.finding);
  const own = sql`n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%' and n.nspname not like 'pg_temp%'`;
  const lists = await Promise.all([
    ask(sql`select format('table %I.%I: row security is not %s', n.nspname, c.relname,
        case when c.relrowsecurity then 'forced' else 'enabled' end) finding
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${own} and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`),
    ask(sql`select format('table %I.%I: owned by %I', n.nspname, c.relname, pg_get_userbyid(c.relowner)) finding
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${own} and c.relkind in ('r', 'p') and pg_get_userbyid(c.relowner) <> 'lange_adem_owner'`),
    ask(sql`select format('%s %I.%I by-passes row security', case c.relkind when 'v' then 'view' when 'm' then 'materialized view' else 'foreign table' end, n.nspname, c.relname) finding
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${own} and (c.relkind in ('m', 'f') or (c.relkind = 'v' and not coalesce(c.reloptions @> array['security_invoker=true'], false)))`),
    ask(sql`select format('policy %I on %I holds for everybody', p.polname, p.polrelid::regclass) finding
      from pg_policy p where p.polroles = '{0}'`),
    ask(sql`select format('policy %I on %I lets lange_adem_worker pass without a condition', p.polname, p.polrelid::regclass) finding
      from pg_policy p where 'lange_adem_worker'::regrole::oid = any (p.polroles)
        and (pg_get_expr(p.polqual, p.polrelid) = 'true' or pg_get_expr(p.polwithcheck, p.polrelid) = 'true')`),
    ask(sql`select format('%I on %I is granted to %s', g.privilege_type, g.table_name, g.grantee) finding
      from information_schema.role_table_grants g
      where g.table_schema = 'public' and (g.grantee = 'PUBLIC'
        or (g.grantee like 'lange\_adem\_%' and g.grantee <> 'lange_adem_owner' and g.privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES'))
        or (g.grantee in ('lange_adem_worker', 'lange_adem_jobs', 'lange_adem_family', 'lange_adem_statistics') and g.privilege_type = 'DELETE')
        or g.grantee in ('lange_adem_family', 'lange_adem_statistics'))`),
    ask(sql`select format('update of %I.%I is granted to %s', g.table_name, g.column_name, g.grantee) finding
      from information_schema.role_column_grants g
      where g.table_schema = 'public' and g.grantee like 'lange\_adem\_%' and g.grantee <> 'lange_adem_owner' and g.privilege_type = 'UPDATE'
        and g.table_name <> 'idempotency' and g.column_name = any (${sql.val(rooted)}::text[])`),
    ask(sql`select format('the trail can be changed: %s on %I is granted to %s', g.privilege_type, g.table_name, g.grantee) finding
      from information_schema.role_table_grants g
      where g.table_name in ('audit', 'audit_checkpoint') and g.grantee like 'lange\_adem\_%' and g.grantee <> 'lange_adem_owner'
        and g.privilege_type not in ('INSERT', 'SELECT')`),
    ask(sql`select format('function %s runs with the rights of its owner and is not listed', p.oid::regprocedure) finding
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${own} and p.prosecdef and not format('%s.%s', n.nspname, p.proname) = any (${sql.val(definers)}::text[])`),
    ask(sql`select format('function %s runs with the rights of its owner and has no fixed search_path', p.oid::regprocedure) finding
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${own} and p.prosecdef and not exists (select from unnest(coalesce(p.proconfig, '{}')) s where s in ('search_path=public, pg_temp', 'search_path=app, public, pg_temp'))`),
    ask(sql`select format('function %s runs with the rights of %I', p.oid::regprocedure, pg_get_userbyid(p.proowner)) finding
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${own} and p.prosecdef and pg_get_userbyid(p.proowner) <> 'lange_adem_lookup'`),
    ask(sql`select format('function %s runs with the rights of its owner and everybody may call it', p.oid::regprocedure) finding
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${own} and p.prosecdef and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))`),
    ask(sql`select format('function %s is leakproof', p.oid::regprocedure) finding
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${own} and p.proleakproof`),
    ask(sql`select format('role %I %s', rolname, case when rolsuper then 'is superuser' when rolbypassrls then 'by-passes row security'
        when rolcanlogin then 'can log in' when rolcreaterole then 'can make roles' else 'can make databases' end) finding
      from pg_roles where (${working} or rolname = 'lange_adem_owner') and (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb)`),
    ask(sql`select format('role %I is a member of %s', r.rolname, m.roleid::regrole) finding
      from pg_auth_members m join pg_roles r on r.oid = m.member where ${working}`),
    ask(sql`select format('role %I owns %s', r.rolname, c.oid::regclass) finding
      from pg_class c join pg_roles r on r.oid = c.relowner where ${working}`),
    ask(sql`select format('role %I may create in schema %I', r.rolname, n.nspname) finding
      from pg_roles r cross join pg_namespace n
      where ${working} and n.nspname in ('public', 'app') and has_schema_privilege(r.oid, n.oid, 'create')`),
    ask(sql`select format('unique index %I tells about rows of other households: it lacks household_id', i.indexrelid::regclass) finding
      from pg_index i join pg_class c on c.oid = i.indrelid
      where c.relnamespace = 'public'::regnamespace and i.indisunique
        and not format('%s', i.indexrelid::regclass) = any (${sql.val(numbered)}::text[])
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'household_id' and c.relname <> 'audit')
        and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('household_id', 'id') and a.attnum = any (i.indkey))`),
  ]);
  return lists.flat().sort();
}
