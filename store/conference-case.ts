import { sql } from 'kysely';
import type { ConferenceState, WordKind } from '#domain/conference/conference.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { audienceJson, authorJson, nameJson } from './items.ts';
import type { Tx } from './session.ts';

/** A household on the agenda, as its team may know it. */
export interface CaseRow {
  readonly id: string;
  readonly householdId: string;
  readonly code: string;
  readonly question: string;
  readonly by: { given: string; prefix: string; family: string } | null;
  readonly conferenceId: string;
  readonly at: Date;
  readonly on: LocalDate;
  readonly state: ConferenceState;
  /** Whether the visitor chairs it, made it or is invited. */
  readonly seat: boolean;
}

const columns = (zone: string) =>
  sql`k.id, k.household_id "householdId", h.code, k.question, ${authorJson('k')} by, c.id "conferenceId", c.at,
    (c.at at time zone ${zone}::text)::date::text "on", c.state,
    (app.actor() = any (c.user_ids) or app.actor() in (c.chair_id, c.created_by)) seat`;
const joined = sql`conference_case k join household h on h.id = k.household_id join conference c on c.id = k.conference_id`;

/** Puts a household on the agenda; false when it is on it already. */
export async function addCase(
  tx: Tx,
  householdId: string,
  item: { conferenceId: string; question: string },
): Promise<string | undefined> {
  const row = await tx
    .insertInto('conference_case')
    .values({ household_id: householdId, conference_id: item.conferenceId, question: item.question })
    .onConflict(conflict => conflict.columns(['household_id', 'conference_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** The agenda of one conference, as far as the visitor is in the teams; in the order in which it was put on. */
export async function agendaOf(tx: Tx, conferenceId: string, zone: string): Promise<CaseRow[]> {
  const answer = await sql<CaseRow>`select ${columns(zone)} from ${joined}
    where k.conference_id = ${conferenceId}::uuid order by k.created_at, k.id`.execute(tx);
  return answer.rows;
}

/** Every conference that this household was on, newest first. */
export async function householdCases(tx: Tx, householdId: string, zone: string): Promise<CaseRow[]> {
  const answer = await sql<CaseRow>`select ${columns(zone)} from ${joined}
    where k.household_id = ${householdId}::uuid order by c.at desc, k.id limit 200`.execute(tx);
  return answer.rows;
}

export async function caseOf(
  tx: Tx,
  householdId: string,
  caseId: string,
  zone: string,
): Promise<CaseRow | undefined> {
  const answer = await sql<CaseRow>`select ${columns(zone)} from ${joined}
    where k.household_id = ${householdId}::uuid and k.id = ${caseId}::uuid`.execute(tx);
  return answer.rows[0];
}

export interface NewWord {
  readonly caseId: string;
  readonly kind: WordKind;
  readonly discipline: string | null;
  readonly personId: string | null;
  readonly text: string;
}
interface AudienceColumns {
  readonly audience_team: 'author_and_director' | 'team' | 'named';
  readonly audience_users: readonly string[];
  readonly audience_persons: readonly string[];
}
/** What is on the wall is for the whole team, and so is what somebody has to do. */
export const forTeam: AudienceColumns = { audience_team: 'team', audience_users: [], audience_persons: [] };

export async function addWord(
  tx: Tx,
  householdId: string,
  word: NewWord,
  audience: AudienceColumns,
): Promise<string> {
  const row = await tx
    .insertInto('conference_word')
    .values({
      household_id: householdId,
      case_id: word.caseId,
      kind: word.kind,
      discipline: word.discipline,
      person_id: word.personId,
      text: word.text,
      audience_team: audience.audience_team,
      audience_users: [...audience.audience_users],
      audience_persons: [...audience.audience_persons],
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** A decision and the task that it is for its owner, in one statement: neither stands without the other. */
export async function addDecision(
  tx: Tx,
  householdId: string,
  decision: { caseId: string; text: string; ownerId: string; dueOn: LocalDate; personId: string | null },
): Promise<{ wordId: string; taskId: string }> {
  const { caseId, text, ownerId, dueOn, personId } = decision;
  const answer = await sql<{ wordId: string; taskId: string }>`
    with word as materialized (select gen_random_uuid() id),
    given as (insert into task (household_id, assigned_to, code, text, due_on, person_id, about_id)
      select ${householdId}::uuid, ${ownerId}::uuid, 'conference_decision', ${text}, ${dueOn}::date, ${personId}::uuid, id from word returning id)
    insert into conference_word (id, household_id, case_id, kind, person_id, text, owner_id, due_on, task_id, audience_team)
      select word.id, ${householdId}::uuid, ${caseId}::uuid, 'decision', ${personId}::uuid, ${text}, ${ownerId}::uuid, ${dueOn}::date,
        given.id, 'team' from word, given
      returning id "wordId", task_id "taskId"`.execute(tx);
  const row = answer.rows[0];
  if (row === undefined) throw new Error('a decision was not kept');
  return row;
}

/** A decision that stands in the plan as an action: written by the deed of the plan, in the same transaction. */
export async function addActionDecision(
  tx: Tx,
  householdId: string,
  decision: {
    caseId: string;
    text: string;
    ownerId: string;
    dueOn: LocalDate;
    personId: string;
    entryId: string;
  },
): Promise<string> {
  const row = await tx
    .insertInto('conference_word')
    .values({
      household_id: householdId,
      case_id: decision.caseId,
      kind: 'decision',
      person_id: decision.personId,
      text: decision.text,
      owner_id: decision.ownerId,
      due_on: decision.dueOn,
      plan_entry_id: decision.entryId,
      audience_team: 'team',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Everything said that the visitor may see, oldest first; of one case, or the decisions of every case of a household. */
export async function wordsOf(
  tx: Tx,
  householdId: string,
  which: { caseId?: string; decisionsOnly?: boolean },
): Promise<unknown[]> {
  const answer = await sql<{ word: unknown }>`
    select jsonb_build_object('id', w.id, 'caseId', w.case_id, 'kind', w.kind, 'discipline', w.discipline, 'personId', w.person_id,
      'text', w.text, 'owner', ${nameJson('w.owner_id')}, 'dueOn', w.due_on,
      'doneAt', (select t.done_at from task t where t.household_id = w.household_id and t.id = w.task_id),
      'inPlan', w.plan_entry_id is not null, 'action', (select jsonb_build_object('entryId', e.entry_id, 'state', e.state,
        'doneByUser', ${nameJson('e.done_by_user')}, 'doneByPerson', e.done_by_person, 'untilOn', e.until_on, 'why', e.why) from plan_entry e
        where e.household_id = w.household_id and e.entry_id = w.plan_entry_id order by e.version desc limit 1),
      'audience', ${audienceJson('w')}, 'at', w.created_at, 'by', ${authorJson('w')}, 'byId', w.created_by,
      'jobTitle', (select u.job_title from user_account u where u.id = w.created_by)) word
    from conference_word w
    where w.household_id = ${householdId}::uuid and (${which.caseId ?? null}::uuid is null or w.case_id = ${which.caseId ?? null}::uuid)
      and (not ${which.decisionsOnly === true}::boolean or w.kind = 'decision')
    order by w.created_at, w.id limit 1000`.execute(tx);
  return answer.rows.map(row => row.word);
}

/** Whether the safety of this household was said in this conference. */
export async function safetySaid(tx: Tx, householdId: string, caseId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('conference_word')
    .select('id')
    .where('household_id', '=', householdId)
    .where('case_id', '=', caseId)
    .where('kind', '=', 'safety')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
