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
  /** Since when they chair it, where somebody named them for it. */
  readonly chairNamedAt: Date | null;
  readonly userIds: string[];
  readonly presentIds: string[];
  readonly state: ConferenceState;
  readonly version: number;
  readonly by: string;
}

const columns = (zone: string) =>
  sql`c.id, c.title, c.at, (c.at at time zone ${zone}::text)::date::text "on", c.place, c.chair_id "chairId", c.chair_named_at "chairNamedAt", c.user_ids "userIds",
    c.present_ids "presentIds", c.state, c.version, c.created_by by`;

/** Conferences at which the visitor has a seat. Their team also sees that a household was spoken about: not here. */
const seated = sql<boolean>`(app.actor() = any (c.user_ids) or app.actor() in (c.chair_id, c.created_by))`;

/** Those whose chair works in the organisation that the visitor supervises. They say when and where, and no household. */
const overseen = sql<boolean>`(app.has_role('supervisor') and c.chair_id in
  (select u.id from user_account u where u.organisation_id = app.organisation()))`;

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

/** Those to come in which the visitor has no seat and may name another chair, the nearest first. */
export async function conferencesOverseen(tx: Tx, zone: string): Promise<ConferenceRow[]> {
  const answer = await sql<ConferenceRow>`select ${columns(zone)} from conference c
    where ${overseen} and not ${seated} and c.state = 'planned' order by c.at, c.id limit 200`.execute(tx);
  return answer.rows;
}

/** Those to come until this day, the nearest first, and those for which one was named as chair since. */
export async function conferencesSoon(
  tx: Tx,
  zone: string,
  today: LocalDate,
  until: LocalDate,
  namedSince: LocalDate,
): Promise<ConferenceRow[]> {
  const answer = await sql<ConferenceRow>`select ${columns(zone)} from conference c
    where ${seated} and c.state = 'planned' and (c.at at time zone ${zone}::text)::date >= ${today}::date
      and ((c.at at time zone ${zone}::text)::date <= ${until}::date
        or (c.chair_id = app.actor() and (c.chair_named_at at time zone ${zone}::text)::date >= ${namedSince}::date))
    order by c.at, c.id limit 50`.execute(tx);
  return answer.rows;
}

/** One conference at which the visitor has a seat, or of which they may name another chair. */
export async function conferenceOf(
  tx: Tx,
  conferenceId: string,
  zone: string,
  asWell?: 'overseen',
): Promise<ConferenceRow | undefined> {
  const theirs = asWell === undefined ? seated : sql<boolean>`(${seated} or ${overseen})`;
  const answer = await sql<ConferenceRow>`select ${columns(zone)} from conference c
    where c.id = ${conferenceId}::uuid and ${theirs}`.execute(tx);
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

/** Names another chair; who chaired before stays invited. False when somebody else was first. */
export async function nameChair(
  tx: Tx,
  conference: Pick<ConferenceRow, 'id' | 'version'>,
  chairId: string,
): Promise<boolean> {
  const answer = await sql<{
    named: boolean;
  }>`select app.name_chair(${conference.id}::uuid, ${conference.version}::integer, ${chairId}::uuid) named`.execute(
    tx,
  );
  return answer.rows[0]?.named === true;
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
