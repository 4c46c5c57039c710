import { sql } from 'kysely';
import type { PreviewLine, Raises } from '#domain/safety/danger-rules.ts';
import type { Tx } from './session.ts';
import { json } from './session.ts';

export interface RulesRow {
  readonly id: string;
  readonly number: number;
  readonly raised: unknown;
  readonly why: string;
  readonly state: 'draft' | 'published' | 'withdrawn';
  readonly preview: unknown;
  readonly previewedAt: Date | null;
  readonly by: string;
  readonly at: Date;
  readonly publishedBy: string | null;
  readonly publishedAt: Date | null;
  readonly appliedAt: Date | null;
}

const columns = sql`id, number, rules -> 'raised' raised, why, state, preview, previewed_at "previewedAt", created_by "by",
  created_at "at", published_by "publishedBy", published_at "publishedAt", applied_at "appliedAt"`;

/** The region's versions, newest first; drafts only for who keeps the rules. */
export async function rulesVersions(tx: Tx): Promise<RulesRow[]> {
  const { rows } = await sql<RulesRow>`select ${columns} from danger_rules order by number desc`.execute(tx);
  return rows;
}

/** The region's version in force; undefined while it has none of its own. */
export async function publishedRules(
  tx: Tx,
): Promise<{ readonly number: number; readonly raised: unknown } | undefined> {
  const { rows } = await sql<{ number: number; raised: unknown }>`select number, rules -> 'raised' raised
    from danger_rules where state = 'published' order by number desc limit 1`.execute(tx);
  return rows[0];
}

/** One version; a draft is locked until the end of the transaction, what is in force or withdrawn no longer changes. */
export async function lockRules(tx: Tx, rulesId: string): Promise<RulesRow | undefined> {
  const locked =
    await sql<RulesRow>`select ${columns} from danger_rules where id = ${rulesId}::uuid and state = 'draft' for update`.execute(
      tx,
    );
  if (locked.rows[0] !== undefined) return locked.rows[0];
  const other = await sql<RulesRow>`select ${columns} from danger_rules where id = ${rulesId}::uuid`.execute(
    tx,
  );
  return other.rows[0];
}

export async function insertRules(
  tx: Tx,
  draft: { readonly number: number; readonly raised: Raises; readonly why: string },
): Promise<string> {
  const row = await tx
    .insertInto('danger_rules')
    .values({ number: draft.number, rules: json({ raised: draft.raised }), why: draft.why })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function publishRules(tx: Tx, rulesId: string, by: string, at: Date): Promise<void> {
  await tx
    .updateTable('danger_rules')
    .set({ state: 'published', published_by: by, published_at: at })
    .where('id', '=', rulesId)
    .execute();
}

export async function withdrawRules(tx: Tx, rulesId: string): Promise<void> {
  await tx.updateTable('danger_rules').set({ state: 'withdrawn' }).where('id', '=', rulesId).execute();
}

/** By a job only: the worker's role cannot write a preview. */
export async function keepPreview(
  tx: Tx,
  rulesId: string,
  preview: readonly PreviewLine[],
  at: Date,
): Promise<void> {
  await tx
    .updateTable('danger_rules')
    .set({ preview: json(preview), previewed_at: at })
    .where('id', '=', rulesId)
    .where('state', '=', 'draft')
    .execute();
}

/** By a job only. */
export async function markApplied(tx: Tx, rulesId: string, at: Date): Promise<void> {
  await tx.updateTable('danger_rules').set({ applied_at: at }).where('id', '=', rulesId).execute();
}
