import { sql } from 'kysely';
import type { Tx } from './session.ts';

/** Most recent contacts that travel with the file; older ones are read page by page. */
export const contactsInFile = 50;

/**
 * The whole file of a household in one statement, as the JSON that leaves the house; null when it is not the
 * visitor's. Row security applies to every table in it. Each table is read once, by its index on household_id; what
 * hangs under something else (texts under a contact) is looked up per row by an index on both. Grouping it first looks
 * better and is not: the planner takes one household for one row and groups it anew for each contact.
 * The shape is held against acts/household/file-out.ts by a test, so that nothing has to be parsed again here.
 */
export async function householdFile(tx: Tx, householdId: string): Promise<unknown> {
  const the = sql`household_id = ${householdId}::uuid`;
  const audience = sql`'audience', json_build_object('team', audience_team, 'users', audience_users, 'persons', audience_persons), 'by', created_by`;
  const list = (items: ReturnType<typeof sql>) => sql`coalesce((${items}), '[]'::json)`;
  const answer = await sql<{ file: unknown }>`select json_build_object(
    'id', h.id, 'code', h.code, 'stage', h.stage, 'phase', h.phase, 'phaseSince', h.phase_since,
    'lastContactAt', h.last_contact_at, 'createdAt', h.created_at, 'version', h.version,
    'persons', ${list(sql`select json_agg(json_build_object('id', id, 'position', position, 'kind', kind,
        'given', coalesce(given_name, ''), 'prefix', coalesce(name_prefix, ''), 'family', coalesce(family_name, ''),
        'alsoSpelled', also_spelled, 'birthDate', birth_date, 'birthPrecision', birth_precision, 'sex', sex,
        'violenceRoles', violence_roles, 'networkTie', network_tie, 'safeAddress', safe_address, 'leftOn', left_on,
        'version', version) order by position, created_at) from person where ${the}`)},
    'relations', ${list(sql`select json_agg(json_build_object('id', id, 'from', from_person_id, 'to', to_person_id, 'kind', kind,
        'authority', authority_kind, 'startedOn', from_on, 'endedOn', until_on, 'version', version)
        order by created_at, id) from relation where ${the}`)},
    'residences', ${list(sql`select json_agg(json_build_object('id', id, 'personId', person_id, 'home', home, 'address', address,
        'hidden', hidden, 'share', share, 'from', from_on, 'until', until_on) order by from_on, id) from residence where ${the}`)},
    'safeContacts', ${list(sql`select json_agg(json_build_object('id', id, 'personId', person_id, 'channel', channel,
        'allowed', allowed, 'detail', detail, 'hours', hours, 'wording', wording, 'agreedOn', agreed_on,
        'expiresOn', expires_on, 'endedOn', ended_on) order by agreed_on, id) from safe_contact where ${the}`)},
    'reports', ${list(sql`select json_agg(json_build_object('id', id, 'number', number, 'receivedAt', received_at, 'receivedBy', received_by,
        'reporterRole', reporter_role, 'anonymousToFamily', reporter_anonymous_to_family, 'reasons', reasons, 'natures', natures,
        'unsafety', unsafety, 'facts', facts, 'views', views, 'source', source, 'personIds', person_ids,
        'earlierInvolvement', earlier_involvement) order by received_at, id) from report where ${the}`)},
    'assessments', ${list(sql`select json_agg(json_build_object('id', id, 'reportId', report_id, 'followsId', follows_id, 'decidedOn', decided_on,
        'unsafety', unsafety, 'outcome', outcome, 'handOverTo', hand_over_to, 'reason', reason, ${audience})
        order by decided_on, created_at) from assessment where ${the}`)},
    'clocks', ${list(sql`select json_agg(json_build_object('id', id, 'reportId', report_id, 'rule', rule, 'ruleVersion', rule_version,
        'startedOn', started_on, 'dueOn', due_on, 'metOn', met_on, 'stoppedOn', stopped_on, 'stoppedWhy', stopped_why,
        'stoppedBy', stopped_by)
        order by due_on, id) from clock where ${the}`)},
    'hearing', ${list(sql`select json_agg(json_build_object('id', id, 'reportId', report_id, 'personId', person_id, 'outcome', outcome,
        'alone', alone, 'on', on_date, 'how', how, 'reason', reason, 'tryAgainOn', try_again_on, 'contactId', contact_id)
        order by on_date, id) from hearing where ${the}`)},
    'dangerSigns', ${list(sql`select json_agg(json_build_object('id', id, 'personId', person_id, 'assessmentId', assessment_id, 'code', code,
        'state', state, 'informant', informant, 'on', on_date, 'remark', remark, 'corrected', exists (select from danger_correction c
          where c.household_id = latest.household_id and c.sign_id = latest.id), ${audience}) order by on_date, id)
        from (select distinct on (person_id, code, informant, state) *
          from danger_sign where ${the} order by person_id, code, informant, state, on_date desc, created_at desc) latest`)},
    'safetyViews', ${list(sql`select json_agg(json_build_object('id', id, 'personId', person_id, 'on', on_date, 'asked', asked,
        'ownNumber', own_number, 'ownWords', own_words, 'workerNumber', worker_number, 'workerView', worker_view,
        'contactId', contact_id, ${audience}) order by on_date, created_at) from safety_view where ${the}`)},
    'conditions', ${list(sql`select json_agg(json_build_object('id', c.id, 'text', c.text, 'protects', c.protects, 'askedOf', c.asked_of,
        'checkedByUser', c.checked_by_user, 'checkedByPerson', c.checked_by_person, 'checkHow', c.check_how,
        'checkEveryDays', c.check_every_days, 'firstCheckOn', c.first_check_on, 'state', c.state, 'endedOn', c.ended_on,
        'endedReason', c.ended_reason, 'version', c.version, 'agreements', ${list(sql`select json_agg(json_build_object('id', id, 'personId', person_id, 'answer', answer, 'reason', reason,
          'on', on_date) order by on_date, created_at) from condition_agreement where ${the} and condition_id = c.id`)},
        'checks', ${list(sql`select json_agg(json_build_object('id', id, 'on', on_date, 'status', status, 'sources', sources,
          'sourcePersons', source_persons, 'evidence', evidence, 'by', created_by) order by on_date, created_at)
          from condition_check where ${the} and condition_id = c.id`)}, ${audience}) order by c.created_at, c.id)
      from safety_condition c
      where c.${the}`)},
    'contacts', ${list(sql`select json_agg(json_build_object('id', c.id, 'kind', c.kind, 'at', c.at, 'place', c.place, 'facts', c.facts,
        'views', c.views, 'source', c.source, 'persons', ${list(sql`select json_agg(json_build_object('personId', person_id, 'seen', seen, 'spoken', spoken, 'alone', alone,
          'safetyAsked', safety_asked, 'couldNotReason', could_not_reason) order by id)
          from contact_person where ${the} and contact_id = c.id`)},
        'texts', ${list(sql`select json_agg(json_build_object('id', id, 'personId', person_id, 'safetyNumber', safety_number,
          'ownWords', own_words, 'facts', facts, 'views', views, 'source', source, ${audience}) order by created_at, id)
          from contact_text where ${the} and contact_id = c.id`)}, ${audience})
        order by c.at desc, c.id)
      from (select * from contact where ${the} order by at desc limit ${contactsInFile}) c`)},
    'incidents', ${list(sql`select json_agg(json_build_object('id', id, 'on', on_date, 'precision', date_precision, 'natures', natures,
        'severity', severity, 'byPerson', by_person, 'toward', toward_persons, 'childrenPresent', children_present, 'facts', facts,
        'source', source, 'toldBy', told_by, 'contactId', contact_id, 'reportId', report_id, ${audience})
        order by on_date desc, id) from incident where ${the}`)},
    'notes', ${list(sql`select json_agg(json_build_object('id', id, 'on', on_date, 'about', about_persons, 'facts', facts, 'views', views,
        'source', source, ${audience}) order by on_date desc, id) from note where ${the}`)},
    'phases', ${list(sql`select json_agg(json_build_object('id', id, 'phase', phase, 'why', why, 'overrideId', override_id,
        'checkId', check_id, 'from', from_at, 'until', until_at) order by from_at) from phase_period where ${the}`)},
    'directions', ${list(sql`select json_agg(json_build_object('id', id, 'directorId', director_id, 'deputyId', deputy_id, 'reason', reason,
        'from', from_at, 'until', until_at) order by from_at) from direction where ${the}`)},
    'team', ${list(sql`select json_agg(json_build_object('userId', t.user_id, 'place', t.place, 'from', t.from_at, 'given', u.given_name,
        'prefix', coalesce(u.name_prefix, ''), 'family', u.family_name) order by t.from_at, t.id)
        from team_place t join user_account u on u.id = t.user_id where t.${the} and t.until_at is null`)}
  ) file from household h where h.id = ${householdId}::uuid`.execute(tx);
  return answer.rows[0]?.file ?? null;
}
