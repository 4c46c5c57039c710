import { sql } from 'kysely';
import type { Tx } from './session.ts';

export interface DirectionRow {
  readonly id: string;
  readonly directorId: string;
  readonly deputyId: string | null;
  readonly reason: string;
  readonly from: Date;
  readonly until: Date | null;
  readonly by: string;
}

/** Everybody who directed this household, newest first. */
export async function directions(tx: Tx, householdId: string): Promise<DirectionRow[]> {
  const rows = await tx
    .selectFrom('direction')
    .selectAll()
    .where('household_id', '=', householdId)
    .orderBy('from_at', 'desc')
    .execute();
  return rows.map(row => ({
    id: row.id,
    directorId: row.director_id,
    deputyId: row.deputy_id,
    reason: row.reason,
    from: row.from_at,
    until: row.until_at,
    by: row.created_by,
  }));
}

export interface PlaceRow {
  readonly id: string;
  readonly userId: string;
  readonly place: 'intake' | 'director' | 'deputy' | 'worker' | 'supervisor';
  readonly reason: string;
  readonly from: Date;
  readonly until: Date | null;
  /** On which ground the file was opened to somebody of another organisation; null where none was needed. */
  readonly ground: string | null;
  readonly groundNote: string | null;
}

/** Places in the team, present and past, oldest first. */
export async function places(tx: Tx, householdId: string): Promise<PlaceRow[]> {
  const rows = await tx
    .selectFrom('team_place')
    .selectAll()
    .where('household_id', '=', householdId)
    .orderBy('from_at')
    .execute();
  return rows.map(row => ({
    id: row.id,
    userId: row.user_id,
    place: row.place,
    reason: row.reason,
    from: row.from_at,
    until: row.until_at,
    ground: row.ground,
    groundNote: row.ground_note,
  }));
}

/** Locks the household for the rest of the transaction: of two who appoint at once, the second sees the first's work. */
export async function lockHousehold(tx: Tx, householdId: string) {
  return tx
    .selectFrom('household')
    .select(['id', 'stage', 'phase', 'version'])
    .where('id', '=', householdId)
    .forUpdate()
    .executeTakeFirst();
}

/** Ends the present direction and its two places, and begins the next, all at `at`. */
export async function changeDirection(
  tx: Tx,
  householdId: string,
  next: { directorId: string; deputyId: string; reason: string },
  at: Date,
): Promise<string> {
  await tx
    .updateTable('direction')
    .set({ until_at: at })
    .where('household_id', '=', householdId)
    .where('until_at', 'is', null)
    .execute();
  await tx
    .updateTable('team_place')
    .set({ until_at: at })
    .where('household_id', '=', householdId)
    .where('place', 'in', ['director', 'deputy'])
    .where('until_at', 'is', null)
    .execute();
  const row = await tx
    .insertInto('direction')
    .values({
      household_id: householdId,
      director_id: next.directorId,
      deputy_id: next.deputyId,
      reason: next.reason,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('team_place')
    .values([
      { household_id: householdId, user_id: next.directorId, place: 'director', reason: next.reason },
      { household_id: householdId, user_id: next.deputyId, place: 'deputy', reason: next.reason },
    ])
    .execute();
  return row.id;
}

export async function openForWork(tx: Tx, householdId: string): Promise<void> {
  await tx
    .updateTable('household')
    .set({ stage: 'open', version: sql`version + 1` })
    .where('id', '=', householdId)
    .where('stage', '=', 'intake')
    .execute();
}

export async function givePlace(
  tx: Tx,
  householdId: string,
  place: {
    userId: string;
    place: 'worker' | 'supervisor';
    reason: string;
    ground: string | null;
    groundNote: string | null;
  },
): Promise<string> {
  const row = await tx
    .insertInto('team_place')
    .values({
      household_id: householdId,
      user_id: place.userId,
      place: place.place,
      reason: place.reason,
      ground: place.ground,
      ground_note: place.groundNote,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Ends a place that is neither director nor deputy; false when there is none. */
export async function endPlace(tx: Tx, householdId: string, placeId: string, at: Date): Promise<boolean> {
  const answer = await tx
    .updateTable('team_place')
    .set({ until_at: at })
    .where('household_id', '=', householdId)
    .where('id', '=', placeId)
    .where('place', 'in', ['worker', 'supervisor', 'intake'])
    .where('until_at', 'is', null)
    .executeTakeFirst();
  return answer.numUpdatedRows > 0n;
}

export interface PlaceEndedRow {
  readonly householdCode: string;
  readonly place: 'director' | 'deputy' | 'supervisor';
  readonly endedAt: Date;
  readonly given: string;
  readonly prefix: string;
  readonly family: string;
}

/**
 * Direction, deputy or supervision that ended for the visitor since then, by another hand, where they have no place any more:
 * the code and whom to speak with. A task of that household would not reach them.
 */
export async function ownPlacesEnded(tx: Tx, since: Date): Promise<PlaceEndedRow[]> {
  const { rows } =
    await sql<PlaceEndedRow>`select household_code "householdCode", place, ended_at "endedAt", given, prefix, family
      from app.own_places_ended(${since}::timestamptz)`.execute(tx);
  return rows;
}
