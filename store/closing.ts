import { sql } from 'kysely';
import type {
  AfterAnswer,
  AfterOutcome,
  ClosingKind,
  ClosingState,
  EscalationWhy,
  ReopenWhy,
} from '#domain/followup/codes.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { audienceJson, authorJson, nameJson } from './items.ts';
import type { Tx } from './session.ts';

interface Name {
  readonly given: string;
  readonly prefix: string;
  readonly family: string;
}

export interface ClosingRow {
  readonly id: string;
  readonly kind: ClosingKind;
  readonly why: EscalationWhy | null;
  readonly reason: string;
  readonly evidence: unknown;
  readonly state: ClosingState;
  readonly ownerId: string | null;
  readonly owner: Name | null;
  readonly by: string;
  readonly byName: Name | null;
  readonly on: LocalDate;
  readonly decidedBy: Name | null;
  readonly decidedOn: LocalDate | null;
  readonly decisionReason: string | null;
  readonly reopenedOn: LocalDate | null;
  readonly reopenedWhy: ReopenWhy | null;
  readonly reopenedReason: string | null;
  readonly withdrawnBy: Name | null;
  readonly withdrawnOn: LocalDate | null;
  readonly withdrawnReason: string | null;
  readonly version: number;
}

/** Every closing that was proposed for this household, newest first. */
export async function closingsOf(tx: Tx, householdId: string, zone: string): Promise<ClosingRow[]> {
  const day = (column: ReturnType<typeof sql>) => sql`(${column} at time zone ${zone}::text)::date::text`;
  const { rows } = await sql<ClosingRow>`
    select c.id, c.kind, c.why, c.reason, c.evidence, c.state, c.owner_id "ownerId", ${nameJson('c.owner_id')} owner,
      c.created_by by, ${nameJson('c.created_by')} "byName", ${day(sql`c.created_at`)} "on",
      ${nameJson('c.decided_by')} "decidedBy", ${day(sql`c.decided_at`)} "decidedOn", c.decision_reason "decisionReason",
      ${day(sql`c.reopened_at`)} "reopenedOn", c.reopened_why "reopenedWhy", c.reopened_reason "reopenedReason",
      ${nameJson('c.withdrawn_by')} "withdrawnBy", ${day(sql`c.withdrawn_at`)} "withdrawnOn", c.withdrawn_reason "withdrawnReason", c.version
    from closing c where c.household_id = ${householdId}::uuid order by c.created_at desc, c.id`.execute(tx);
  return rows;
}

export interface NewClosing {
  readonly kind: ClosingKind;
  readonly why: EscalationWhy | null;
  readonly reason: string;
  readonly evidence: unknown;
  readonly ownerId: string | null;
}

export async function addClosing(tx: Tx, householdId: string, closing: NewClosing): Promise<string> {
  const row = await tx
    .insertInto('closing')
    .values({
      household_id: householdId,
      kind: closing.kind,
      why: closing.why,
      reason: closing.reason,
      evidence: JSON.stringify(closing.evidence),
      owner_id: closing.ownerId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Writes what the second person decided; the caller holds the lock of the household. */
export async function decideClosing(
  tx: Tx,
  closingId: string,
  decision: { state: 'confirmed' | 'refused'; by: string; at: Date; reason: string },
): Promise<void> {
  await tx
    .updateTable('closing')
    .set({
      state: decision.state,
      decided_by: decision.by,
      decided_at: decision.at,
      decision_reason: decision.reason,
      version: sql`version + 1`,
    })
    .where('id', '=', closingId)
    .where('state', '=', 'proposed')
    .execute();
}

/** Takes a proposal back; the caller holds the lock of the household. Who owned an escalation owns nothing from now on. */
export async function takeBackClosing(
  tx: Tx,
  closingId: string,
  taken: { by: string; at: Date; reason: string },
): Promise<void> {
  await tx
    .updateTable('closing')
    .set({
      state: 'withdrawn',
      withdrawn_by: taken.by,
      withdrawn_at: taken.at,
      withdrawn_reason: taken.reason,
      version: sql`version + 1`,
    })
    .where('id', '=', closingId)
    .where('state', '=', 'proposed')
    .execute();
}

/** The household is closed: its stage, the places of who does not direct or supervise, and what they were there for. */
export async function closeHousehold(
  tx: Tx,
  householdId: string,
  how: { withoutSafety: boolean; today: LocalDate; at: Date },
): Promise<void> {
  await tx
    .updateTable('household')
    .set({ stage: 'closed', ended_without_safety: how.withoutSafety, version: sql`version + 1` })
    .where('id', '=', householdId)
    .execute();
  await tx
    .updateTable('team_place')
    .set({ until_at: how.at })
    .where('household_id', '=', householdId)
    .where('place', 'not in', ['director', 'deputy', 'supervisor'])
    .where('until_at', 'is', null)
    .execute();
  await tx
    .updateTable('network_task')
    .set({ until_on: sql<LocalDate>`greatest(from_on, ${how.today}::date)`, version: sql`version + 1` })
    .where('household_id', '=', householdId)
    .where('user_id', 'is not', null)
    .where('until_on', 'is', null)
    .execute();
}

/** The other way: open again, with the closing that held marked as opened again. Answers that closing. */
export async function openAgain(
  tx: Tx,
  householdId: string,
  again: { why: ReopenWhy; reason: string; at: Date },
): Promise<string | undefined> {
  const row = await tx
    .updateTable('closing')
    .set({
      state: 'reopened',
      reopened_at: again.at,
      reopened_why: again.why,
      reopened_reason: again.reason,
      version: sql`version + 1`,
    })
    .where('household_id', '=', householdId)
    .where('state', '=', 'confirmed')
    .returning('id')
    .executeTakeFirst();
  await tx
    .updateTable('household')
    .set({ stage: 'open', ended_without_safety: false, version: sql`version + 1` })
    .where('id', '=', householdId)
    .execute();
  return row?.id;
}

/** Puts director, deputy and supervisors on their feet, or who comes in their place; by the database. */
export async function wakeHousehold(tx: Tx, householdId: string, aboutId: string | null): Promise<void> {
  await sql`select app.wake_household(${householdId}::uuid, ${aboutId}::uuid)`.execute(tx);
}

/** The same for every other file in which one of these persons stands, seen by the visitor or not. Answers nothing. */
export async function wakeKnown(tx: Tx, personIds: readonly string[]): Promise<void> {
  await sql`select app.wake_known(${[...personIds]}::uuid[])`.execute(tx);
}

export interface MomentRow {
  readonly id: string;
  readonly closingId: string;
  readonly dueOn: LocalDate;
  readonly doneOn: LocalDate | null;
  readonly outcome: AfterOutcome | null;
  readonly doneBy: Name | null;
  readonly staysClosedWhy: string | null;
}

/** When they are asked after closing, earliest first. */
export async function momentsOf(tx: Tx, householdId: string): Promise<MomentRow[]> {
  const { rows } = await sql<MomentRow>`
    select m.id, m.closing_id "closingId", m.due_on "dueOn", m.done_on "doneOn", m.outcome, ${nameJson('m.done_by')} "doneBy",
      m.stays_closed_why "staysClosedWhy"
    from after_moment m where m.household_id = ${householdId}::uuid order by m.due_on, m.created_at, m.id`.execute(
    tx,
  );
  return rows;
}

export async function addMoments(
  tx: Tx,
  householdId: string,
  closingId: string,
  days: readonly LocalDate[],
): Promise<string[]> {
  if (days.length === 0) return [];
  const rows = await tx
    .insertInto('after_moment')
    .values(days.map(due_on => ({ household_id: householdId, closing_id: closingId, due_on })))
    .onConflict(conflict => conflict.columns(['household_id', 'closing_id', 'due_on']).doNothing())
    .returning('id')
    .execute();
  return rows.map(row => row.id);
}

export async function endMoment(
  tx: Tx,
  momentId: string,
  done: { on: LocalDate; outcome: AfterOutcome; by: string; staysClosedWhy: string | null },
): Promise<void> {
  await tx
    .updateTable('after_moment')
    .set({
      done_on: done.on,
      outcome: done.outcome,
      done_by: done.by,
      stays_closed_why: done.staysClosedWhy,
    })
    .where('id', '=', momentId)
    .execute();
}

export interface NewAnswer {
  readonly personId: string;
  readonly answer: AfterAnswer;
  readonly ownWords: string | null;
  readonly note: string | null;
}

export async function addAnswers(
  tx: Tx,
  householdId: string,
  momentId: string,
  answers: readonly NewAnswer[],
  audience: {
    audience_team: 'author_and_director' | 'team' | 'named';
    audience_users: string[];
    audience_persons: string[];
  },
): Promise<string[]> {
  if (answers.length === 0) return [];
  const rows = await tx
    .insertInto('after_answer')
    .values(
      answers.map(each => ({
        household_id: householdId,
        moment_id: momentId,
        person_id: each.personId,
        answer: each.answer,
        own_words: each.ownWords,
        note: each.note,
        ...audience,
      })),
    )
    .returning('id')
    .execute();
  return rows.map(row => row.id);
}

/** What each said at one moment, as far as the visitor may see it. */
export async function answersOf(tx: Tx, householdId: string, momentId: string): Promise<unknown[]> {
  const { rows } = await sql<{ answer: unknown }>`
    select jsonb_build_object('id', a.id, 'personId', a.person_id, 'answer', a.answer, 'ownWords', a.own_words, 'note', a.note,
      'by', ${authorJson('a')}, 'audience', ${audienceJson('a')}) answer
    from after_answer a join person p on p.id = a.person_id and p.household_id = a.household_id
    where a.household_id = ${householdId}::uuid and a.moment_id = ${momentId}::uuid order by p.position, p.created_at`.execute(
    tx,
  );
  return rows.map(row => row.answer);
}
