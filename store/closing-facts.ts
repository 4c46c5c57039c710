import { sql } from 'kysely';
import type { AfterAnswer } from '#domain/followup/codes.ts';
import { addMonths, fromParts, type LocalDate, partsOf } from '#domain/shared/calendar.ts';
import type { Tx } from './session.ts';

export interface AskedRow {
  readonly contactId: string;
  readonly personId: string;
  readonly on: LocalDate;
  /** How safe they said they felt; null when no number was given, or when it may not be seen. */
  readonly number: number | null;
  /** Nobody else listened. */
  readonly alone: boolean;
}

/** Each time that somebody was asked about safety since that day, with the number that they gave. */
export async function askedSince(
  tx: Tx,
  householdId: string,
  since: LocalDate,
  zone: string,
): Promise<AskedRow[]> {
  const { rows } = await sql<AskedRow>`
    select p.contact_id "contactId", p.person_id "personId", (p.at at time zone ${zone}::text)::date::text "on", t.safety_number "number",
      p.alone = 'yes' alone
    from contact_person p left join contact_text t on t.household_id = p.household_id and t.contact_id = p.contact_id
      and t.person_id = p.person_id
    where p.household_id = ${householdId}::uuid and p.safety_asked = 'yes' and (p.at at time zone ${zone}::text)::date >= ${since}::date
    order by p.at, p.contact_id`.execute(tx);
  return rows;
}

export interface DatedRow {
  readonly id: string;
  readonly on: LocalDate;
}

/** Reports by the day on which they came in. */
export async function reportDays(tx: Tx, householdId: string, zone: string): Promise<DatedRow[]> {
  const { rows } =
    await sql<DatedRow>`select id, (received_at at time zone ${zone}::text)::date::text "on" from report
    where household_id = ${householdId}::uuid order by received_at, id`.execute(tx);
  return rows;
}

/** Incidents by the last day on which they can have been: of a month or a year, its end, but not after today. */
export async function incidentDays(tx: Tx, householdId: string, today: LocalDate): Promise<DatedRow[]> {
  const rows = await tx
    .selectFrom('incident')
    .select(['id', 'on_date as on', 'date_precision as precision'])
    .where('household_id', '=', householdId)
    .orderBy('on_date')
    .orderBy('id')
    .execute();
  return rows.map(({ id, on, precision }) => {
    const last = precision === 'day' ? on : lastDay(on, precision);
    return { id, on: last > today ? (on > today ? on : today) : last };
  });
}

function lastDay(on: LocalDate, precision: 'month' | 'year'): LocalDate {
  const { year, month } = partsOf(on);
  if (precision === 'year') return fromParts(year, 12, 31);
  // The day 31 of a month that lacks it becomes its last.
  return addMonths(fromParts(year, 1, 31), month - 1);
}

export interface AnsweredRow {
  readonly momentId: string;
  readonly personId: string;
  readonly on: LocalDate;
  readonly answer: AfterAnswer;
}

/** What somebody answered after an earlier closing, since that day. */
export async function answeredSince(tx: Tx, householdId: string, since: LocalDate): Promise<AnsweredRow[]> {
  const { rows } = await sql<AnsweredRow>`
    select a.moment_id "momentId", a.person_id "personId", m.done_on::text "on", a.answer
    from after_answer a join after_moment m on m.id = a.moment_id and m.household_id = a.household_id
    where a.household_id = ${householdId}::uuid and m.done_on >= ${since}::date order by m.done_on, a.created_at, a.id`.execute(
    tx,
  );
  return rows;
}

/** A household as closing needs it. */
export async function fileOf(tx: Tx, householdId: string) {
  return tx
    .selectFrom('household')
    .select(['stage', 'phase', 'phase_since', 'created_at', 'ended_without_safety'])
    .where('id', '=', householdId)
    .executeTakeFirst();
}

/**
 * Judges with the sight of who directs, and gives it back: whoever decides on a closing must not miss what is kept from
 * their eyes. `work` may answer codes only; nothing that it read may leave.
 */
export async function withWholeSight<T>(tx: Tx, householdId: string, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{
    directs: string | null;
  }>`select current_setting('app.directs', true) directs`.execute(tx);
  await sql`select app.whole_sight_for_closing(${householdId}::uuid)`.execute(tx);
  const answer = await work();
  await sql`select set_config('app.directs', ${rows[0]?.directs ?? ''}, true)`.execute(tx);
  return answer;
}
