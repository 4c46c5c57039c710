import type { Tx } from './session.ts';

export interface OpeningRow {
  readonly id: string;
  readonly reportId: string;
  readonly by: string;
  readonly byName: { given: string; prefix: string; family: string };
  readonly reason: string;
  readonly askedAt: Date;
  readonly confirmedBy: string | null;
  readonly openUntil: Date | null;
}

/** Puts a sealed identity away. No RETURNING: nobody who may put it in may look at it. */
export async function sealIdentity(
  tx: Tx,
  householdId: string,
  reportId: string,
  sealed: Uint8Array,
): Promise<void> {
  await tx
    .insertInto('reporter_identity')
    .values({ household_id: householdId, report_id: reportId, sealed })
    .execute();
}

/** The sealed identity, for whom an opening stands open at this moment; undefined for everybody else. */
export async function sealedIdentity(
  tx: Tx,
  householdId: string,
  reportId: string,
): Promise<Uint8Array | undefined> {
  const row = await tx
    .selectFrom('reporter_identity')
    .select('sealed')
    .where('household_id', '=', householdId)
    .where('report_id', '=', reportId)
    .executeTakeFirst();
  return row?.sealed;
}

/** Openings of the reports of a household, newest first. */
export async function openings(tx: Tx, householdId: string): Promise<OpeningRow[]> {
  const rows = await tx
    .selectFrom('seal_opening')
    .leftJoin('user_account', 'user_account.id', 'seal_opening.created_by')
    .selectAll('seal_opening')
    .select(['given_name', 'name_prefix', 'family_name'])
    .where('household_id', '=', householdId)
    .orderBy('asked_at', 'desc')
    .execute();
  return rows.map(row => ({
    id: row.id,
    reportId: row.report_id,
    by: row.created_by,
    byName: { given: row.given_name ?? '', prefix: row.name_prefix ?? '', family: row.family_name ?? '' },
    reason: row.reason,
    askedAt: row.asked_at,
    confirmedBy: row.confirmed_by,
    openUntil: row.open_until,
  }));
}

export async function askOpening(
  tx: Tx,
  householdId: string,
  reportId: string,
  reason: string,
): Promise<string> {
  const row = await tx
    .insertInto('seal_opening')
    .values({ household_id: householdId, report_id: reportId, reason })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** False when somebody else confirmed it first. */
export async function confirmOpening(
  tx: Tx,
  openingId: string,
  by: string,
  at: Date,
  openUntil: Date,
): Promise<boolean> {
  const answer = await tx
    .updateTable('seal_opening')
    .set({ confirmed_by: by, confirmed_at: at, open_until: openUntil })
    .where('id', '=', openingId)
    .where('confirmed_by', 'is', null)
    .executeTakeFirst();
  return answer.numUpdatedRows > 0n;
}
