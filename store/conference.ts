import { sql } from 'kysely';
import type { ConferenceState } from '#domain/conference/conference.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Tx } from './session.ts';

export interface ConferenceRow {
  readonly id: string;
  readonly title: string;
  readonly at: Date;
  readonly on: LocalDate;
  readonly place: string | null;
  readonly chairId: string;
  readonly userIds: string[];
  readonly presentIds: string[];
  readonly state: ConferenceState;
  readonly version: number;
  readonly by: string;
}

const columns = (zone: string) =>
  sql`c.id, c.title, c.at, (c.at at time zone ${zone}::text)::date::text "on", c.place, c.chair_id "chairId", c.user_ids "userIds",
    c.present_ids "presentIds", c.state, c.version, c.created_by by`;

/** Conferences at which the visitor has a seat. Their team also sees that a household was spoken about: not here. */
const seated = sql<boolean>`(app.actor() = any (c.user_ids) or app.actor() in (c.chair_id, c.created_by))`;

export async function addConference(
  tx: Tx,
  conference: { title: string; at: Date; place: string | null; chairId: string; userIds: readonly string[] },
): Promise<string> {
  const row = await tx
    .insertInto('conference')
    .values({
      title: conference.title,
      at: conference.at,
      place: conference.place,
      chair_id: conference.chairId,
      user_ids: [...conference.userIds],
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Those to come, the nearest first, and at most fifty that are over, the latest first. */
export async function conferencesOf(
  tx: Tx,
  zone: string,
  today: LocalDate,
): Promise<{ coming: ConferenceRow[]; past: ConferenceRow[] }> {
  const coming = await sql<ConferenceRow>`select ${columns(zone)} from conference c
    where ${seated} and c.state = 'planned' and (c.at at time zone ${zone}::text)::date >= ${today}::date
    order by c.at, c.id limit 200`.execute(tx);
  const past = await sql<ConferenceRow>`select ${columns(zone)} from conference c
    where ${seated} and (c.state <> 'planned' or (c.at at time zone ${zone}::text)::date < ${today}::date)
    order by c.at desc, c.id limit 50`.execute(tx);
  return { coming: coming.rows, past: past.rows };
}

/** Those to come until this day, the nearest first. */
export async function conferencesSoon(
  tx: Tx,
  zone: string,
  today: LocalDate,
  until: LocalDate,
): Promise<ConferenceRow[]> {
  const answer = await sql<ConferenceRow>`select ${columns(zone)} from conference c
    where ${seated} and c.state = 'planned' and (c.at at time zone ${zone}::text)::date between ${today}::date and ${until}::date
    order by c.at, c.id limit 50`.execute(tx);
  return answer.rows;
}

/** One conference at which the visitor has a seat. */
export async function conferenceOf(
  tx: Tx,
  conferenceId: string,
  zone: string,
): Promise<ConferenceRow | undefined> {
  const answer = await sql<ConferenceRow>`select ${columns(zone)} from conference c
    where c.id = ${conferenceId}::uuid and ${seated}`.execute(tx);
  return answer.rows[0];
}

/** Changes a conference that is still as it was read; false when somebody else was first. */
export async function changeConference(
  tx: Tx,
  conference: Pick<ConferenceRow, 'id' | 'version'>,
  set: {
    title?: string;
    at?: Date;
    place?: string | null;
    user_ids?: string[];
    present_ids?: string[];
    state?: ConferenceState;
  },
): Promise<boolean> {
  const answer = await tx
    .updateTable('conference')
    .set({ ...set, version: conference.version + 1 })
    .where('id', '=', conference.id)
    .where('version', '=', conference.version)
    .executeTakeFirst();
  return answer.numUpdatedRows > 0n;
}

/** Names and codes of the visitor's own households that could stand in this text; domain/conference/no-names.ts judges. */
export async function namesNear(
  tx: Tx,
  text: string,
): Promise<{ names: { given: string; prefix: string; family: string }[]; codes: string[] }> {
  const near = text.toLocaleLowerCase('nl');
  const names = await sql<{ given: string; prefix: string; family: string }>`
    select distinct given_name given, coalesce(name_prefix, '') prefix, family_name family from person
    where family_name <> '' and (strpos(${near}, lower(family_name)) > 0 or strpos(${text}, family_name) > 0)`.execute(
    tx,
  );
  const codes = await sql<{
    code: string;
  }>`select code from household where strpos(${near}, lower(code)) > 0`.execute(tx);
  return { names: names.rows, codes: codes.rows.map(row => row.code) };
}
