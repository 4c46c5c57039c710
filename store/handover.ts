import { sql } from 'kysely';
import type { HandoverState } from '#domain/network/handover.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Tx } from './session.ts';

export interface HandoverRow {
  readonly id: string;
  readonly what: 'direction' | 'task';
  readonly networkTaskId: string | null;
  readonly fromUserId: string;
  readonly toUserId: string;
  readonly toDeputyId: string | null;
  readonly reason: string;
  /** What the other must know; null for who may not read it (the policy of handover_summary). */
  readonly summary: string | null;
  readonly checklist: readonly string[];
  readonly deadlineOn: LocalDate;
  readonly state: HandoverState;
  readonly refusedReason: string | null;
  readonly jointTalkOn: LocalDate | null;
  readonly firstContactOn: LocalDate | null;
  readonly firstContactId: string | null;
  readonly escalatedTo: 'supervisors' | 'region' | null;
  readonly version: number;
  readonly createdAt: Date;
  /** On which ground it was offered to another organisation; null where none was needed. */
  readonly ground: string | null;
  readonly groundNote: string | null;
}

const columns = [
  'handover.id',
  'what',
  'network_task_id as networkTaskId',
  'from_user_id as fromUserId',
  'to_user_id as toUserId',
  'to_deputy_id as toDeputyId',
  'reason',
  'handover_summary.summary',
  'handover_summary.checklist',
  'deadline_on as deadlineOn',
  'state',
  'refused_reason as refusedReason',
  'joint_talk_on as jointTalkOn',
  'first_contact_on as firstContactOn',
  'first_contact_id as firstContactId',
  'escalated_to as escalatedTo',
  'version',
  'handover.created_at as createdAt',
  'ground',
  'ground_note as groundNote',
] as const;

/** Handovers of this household, newest first. */
export async function handovers(tx: Tx, householdId: string, handoverId?: string): Promise<HandoverRow[]> {
  let query = tx
    .selectFrom('handover')
    .leftJoin('handover_summary', join =>
      join
        .onRef('handover_summary.handover_id', '=', 'handover.id')
        .onRef('handover_summary.household_id', '=', 'handover.household_id'),
    )
    .select(columns)
    .where('handover.household_id', '=', householdId)
    .orderBy('handover.created_at', 'desc')
    .orderBy('handover.id');
  if (handoverId !== undefined) query = query.where('handover.id', '=', handoverId);
  return (await query.execute()).map(row => ({ ...row, checklist: row.checklist ?? [] }));
}

export async function openHandoverOf(
  tx: Tx,
  householdId: string,
  networkTaskId: string | null,
): Promise<boolean> {
  let query = tx
    .selectFrom('handover')
    .select('id')
    .where('household_id', '=', householdId)
    .where('ended_at', 'is', null);
  query =
    networkTaskId === null
      ? query.where('what', '=', 'direction')
      : query.where('network_task_id', '=', networkTaskId);
  return (await query.executeTakeFirst()) !== undefined;
}

export async function addHandover(
  tx: Tx,
  householdId: string,
  handover: Pick<
    HandoverRow,
    | 'what'
    | 'networkTaskId'
    | 'fromUserId'
    | 'toUserId'
    | 'toDeputyId'
    | 'reason'
    | 'checklist'
    | 'deadlineOn'
    | 'ground'
    | 'groundNote'
  > & { readonly summary: string },
): Promise<string> {
  const row = await tx
    .insertInto('handover')
    .values({
      household_id: householdId,
      what: handover.what,
      network_task_id: handover.networkTaskId,
      from_user_id: handover.fromUserId,
      to_user_id: handover.toUserId,
      to_deputy_id: handover.toDeputyId,
      reason: handover.reason,
      deadline_on: handover.deadlineOn,
      ground: handover.ground,
      ground_note: handover.groundNote,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('handover_summary')
    .values({
      household_id: householdId,
      handover_id: row.id,
      summary: handover.summary,
      checklist: [...handover.checklist],
    })
    .execute();
  return row.id;
}

/** Moves a handover one step on; what the step does not know stays as it is. */
export async function moveHandover(
  tx: Tx,
  householdId: string,
  handoverId: string,
  step: {
    readonly state: HandoverState;
    readonly refusedReason?: string;
    readonly jointTalkOn?: LocalDate;
    readonly firstContactOn?: LocalDate;
    readonly firstContactId?: string | undefined;
  },
  at: Date,
): Promise<void> {
  const ends = ['refused', 'done', 'withdrawn'].includes(step.state);
  await tx
    .updateTable('handover')
    .set({
      state: step.state,
      version: sql`version + 1`,
      ...(step.state === 'accepted' || step.state === 'refused' ? { answered_at: at } : {}),
      ...(step.refusedReason === undefined ? {} : { refused_reason: step.refusedReason }),
      ...(step.jointTalkOn === undefined ? {} : { joint_talk_on: step.jointTalkOn }),
      ...(step.firstContactOn === undefined ? {} : { first_contact_on: step.firstContactOn }),
      ...(step.firstContactId === undefined ? {} : { first_contact_id: step.firstContactId }),
      ...(ends ? { ended_at: at } : {}),
    })
    .where('household_id', '=', householdId)
    .where('id', '=', handoverId)
    .execute();
}

export type HandoverTask = 'handover_to_answer' | 'handover_first_contact' | 'handover_refused';

/** Gives the task that the next step of a handover asks for; the one before is done by it. */
export async function askNextStep(
  tx: Tx,
  householdId: string,
  handoverId: string,
  next: { readonly to: readonly string[]; readonly code: HandoverTask; readonly dueOn: LocalDate } | null,
  at: Date,
): Promise<void> {
  await sql`update task set done_at = ${at}::timestamptz, done_by = app.actor() where household_id = ${householdId}::uuid
    and about_id = ${handoverId}::uuid and code like 'handover%' and done_at is null`.execute(tx);
  if (next === null) return;
  await sql`insert into task (household_id, assigned_to, code, weight, about_id, due_on)
    select ${householdId}::uuid, who, ${next.code}, 79, ${handoverId}::uuid, ${next.dueOn}::date
    from unnest(${[...new Set(next.to)]}::uuid[]) who`.execute(tx);
}

/** Contacts in which this colleague spoke with somebody of the household since a day, newest first. */
export async function contactsBy(
  tx: Tx,
  householdId: string,
  userId: string,
  since: LocalDate,
  zone: string,
): Promise<{ id: string; on: LocalDate }[]> {
  const { rows } = await sql<{ id: string; on: LocalDate }>`
    select distinct c.contact_id id, (c.at at time zone ${zone}::text)::date::text "on" from contact_person c
      join person p on p.id = c.person_id and p.household_id = c.household_id
    where c.household_id = ${householdId}::uuid and c.created_by = ${userId}::uuid and c.spoken and p.kind <> 'network'
      and (c.at at time zone ${zone}::text)::date >= ${since}::date order by 2 desc, 1`.execute(tx);
  return rows;
}

/** Ends the worker's place that an offer gave, when nothing else keeps them there: only a place given at that moment. */
export async function endPlaceOfOffer(
  tx: Tx,
  householdId: string,
  handover: Pick<HandoverRow, 'toUserId' | 'createdAt'>,
  at: Date,
): Promise<void> {
  await sql`update team_place p set until_at = ${at}::timestamptz where p.household_id = ${householdId}::uuid
    and p.user_id = ${handover.toUserId}::uuid and p.place = 'worker' and p.until_at is null
    and p.from_at = ${handover.createdAt}::timestamptz
    and not exists (select from network_task t where t.household_id = p.household_id and t.user_id = p.user_id and t.until_on is null)`.execute(
    tx,
  );
}
