import { sql } from 'kysely';
import type { Tx } from './session.ts';

export interface NewAdvice {
  readonly receivedAt: Date;
  readonly receivedBy: string;
  readonly askerRole: string;
  readonly reasons: readonly string[];
  readonly natures: readonly string[];
  readonly question: string;
  readonly answer: string;
  readonly closedAt: Date | null;
}

export interface AdviceRow extends NewAdvice {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly by: { given: string; prefix: string; family: string };
}

export async function addAdvice(tx: Tx, number: string, advice: NewAdvice): Promise<string> {
  const row = await tx
    .insertInto('advice')
    .values({
      number,
      received_at: advice.receivedAt,
      received_by: advice.receivedBy,
      asker_role: advice.askerRole,
      reasons: [...advice.reasons],
      natures: [...advice.natures],
      question: advice.question,
      answer: advice.answer,
      closed_at: advice.closedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

function adviceRows(tx: Tx) {
  return tx
    .selectFrom('advice')
    .leftJoin('user_account', 'user_account.id', 'advice.created_by')
    .select([
      'advice.id',
      'number',
      'received_at',
      'received_by',
      'asker_role',
      'reasons',
      'natures',
      'question',
      'answer',
      'closed_at',
      'advice.version',
      'given_name',
      'name_prefix',
      'family_name',
    ]);
}

/** One advice of one's own organisation. */
export async function adviceById(tx: Tx, id: string): Promise<AdviceRow | undefined> {
  const row = await adviceRows(tx).where('advice.id', '=', id).executeTakeFirst();
  return row && adviceOf(row);
}

/** Advices of one's own organisation, open ones first, newest first. */
export async function recentAdvices(tx: Tx, most: number): Promise<AdviceRow[]> {
  const rows = await adviceRows(tx)
    .orderBy(sql`closed_at is not null`)
    .orderBy('received_at', 'desc')
    .limit(most)
    .execute();
  return rows.map(adviceOf);
}

function adviceOf(
  row: Awaited<ReturnType<ReturnType<typeof adviceRows>['executeTakeFirstOrThrow']>>,
): AdviceRow {
  return {
    id: row.id,
    number: row.number,
    receivedAt: row.received_at,
    receivedBy: row.received_by,
    askerRole: row.asker_role,
    reasons: row.reasons,
    natures: row.natures,
    question: row.question,
    answer: row.answer,
    closedAt: row.closed_at,
    version: row.version,
    by: { given: row.given_name ?? '', prefix: row.name_prefix ?? '', family: row.family_name ?? '' },
  };
}

/** False when somebody else changed it meanwhile. */
export async function changeAdvice(
  tx: Tx,
  id: string,
  seen: number,
  change: { answer: string; closedAt: Date | null },
): Promise<boolean> {
  const answer = await tx
    .updateTable('advice')
    .set({ answer: change.answer, closed_at: change.closedAt, version: sql`version + 1` })
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst();
  return answer.numUpdatedRows > 0n;
}
