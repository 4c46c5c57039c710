import { type RawBuilder, sql } from 'kysely';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Tx } from './session.ts';

/** SQL: whether the colleague in this column is away on a day. A closed absence counts no more; an open end holds on. */
export const isAway = (user: string, day: LocalDate): RawBuilder<boolean> =>
  sql<boolean>`exists (select from absence away where away.user_id = ${sql.ref(user)} and away.ended_at is null
    and away.from_on <= ${day}::date and (away.until_on is null or away.until_on >= ${day}::date))`;

/** SQL: until when the colleague in this column is away, as an object; null when they are there. */
export const awayJson = (user: string, day: LocalDate) =>
  sql`(select jsonb_build_object('until', away.until_on) from absence away where away.user_id = ${sql.ref(user)}
    and away.ended_at is null and away.from_on <= ${day}::date and (away.until_on is null or away.until_on >= ${day}::date))`;

export interface AbsenceRow {
  readonly id: string;
  readonly userId: string;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly version: number;
}

/** Absences that run or are to come, of these colleagues or of everybody in the region. */
export async function absencesNow(
  tx: Tx,
  today: LocalDate,
  userIds?: readonly string[],
): Promise<AbsenceRow[]> {
  let query = tx
    .selectFrom('absence')
    .select(['id', 'user_id as userId', 'from_on as from', 'until_on as until', 'version'])
    .where('ended_at', 'is', null)
    .where(eb => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', today)]))
    .orderBy('from_on')
    .orderBy('id');
  if (userIds !== undefined) query = query.where(sql<boolean>`user_id = any (${[...userIds]}::uuid[])`);
  return query.execute();
}

/** One absence; also one that is over, so that two who end it at once get different answers. */
export async function absenceById(tx: Tx, id: string): Promise<AbsenceRow | undefined> {
  return tx
    .selectFrom('absence')
    .select(['id', 'user_id as userId', 'from_on as from', 'until_on as until', 'version'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function addAbsence(
  tx: Tx,
  userId: string,
  from: LocalDate,
  until: LocalDate | null,
): Promise<string> {
  const row = await tx
    .insertInto('absence')
    .values({ user_id: userId, from_on: from, until_on: until })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Ends an absence of this version; false when somebody was first. */
export async function endAbsence(tx: Tx, id: string, version: number, at: Date): Promise<boolean> {
  const answer = await tx
    .updateTable('absence')
    .set({ ended_at: at, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return answer.numUpdatedRows > 0n;
}

/** Closes what has passed by itself, so that a next absence can be written down. */
export async function closePassed(tx: Tx, userId: string, today: LocalDate, at: Date): Promise<void> {
  await tx
    .updateTable('absence')
    .set({ ended_at: at, version: sql`version + 1` })
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .where('until_on', '<', today)
    .execute();
}

export interface DirectedRow {
  readonly id: string;
  readonly code: string;
  readonly deputy: unknown;
  readonly deputyId: string | null;
}

/** Households that the visitor directs and that are not closed, with who is deputy and still works here. */
export async function directedByMe(tx: Tx): Promise<DirectedRow[]> {
  const { rows } =
    await sql<DirectedRow>`select h.id, h.code, u.id "deputyId", case when u.id is null then null else
      jsonb_build_object('given', u.given_name, 'prefix', coalesce(u.name_prefix, ''), 'family', u.family_name) end deputy
    from direction d join household h on h.id = d.household_id and h.stage <> 'closed'
    left join user_account u on u.id = d.deputy_id and u.ended_at is null
    where d.director_id = app.actor() and d.until_at is null order by h.code, h.id`.execute(tx);
  return rows;
}
