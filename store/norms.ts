import { sql } from 'kysely';
import { json, type Tx } from './session.ts';

export interface NormChangeRow {
  readonly id: string;
  readonly norm: string;
  readonly normVersion: number;
  readonly from: unknown;
  readonly to: unknown;
  readonly looser: boolean;
  readonly why: string;
  readonly state: 'proposed' | 'confirmed' | 'refused' | 'withdrawn';
  readonly by: string;
  readonly at: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
  readonly version: number;
}

const columns = sql`id, norm, norm_version "normVersion", from_value "from", to_value "to", looser, why, state, created_by "by",
  created_at "at", decided_by "decidedBy", decided_at "decidedAt", decision_reason "decisionReason", version`;

/** Changes of the region's norms, newest first; row security leaves proposals to who steers. */
export async function normChanges(tx: Tx, norm?: string): Promise<NormChangeRow[]> {
  const { rows } = await sql<NormChangeRow>`select ${columns} from norm_change
    where ${norm === undefined ? sql`true` : sql`norm = ${norm}`}
    order by coalesce(decided_at, created_at) desc, created_at desc, norm, why, id limit 500`.execute(tx);
  return rows;
}

export async function normChange(tx: Tx, changeId: string): Promise<NormChangeRow | undefined> {
  const { rows } =
    await sql<NormChangeRow>`select ${columns} from norm_change where id = ${changeId}`.execute(tx);
  return rows[0];
}

/** Puts a proposal down; undefined when one about this norm is open already. */
export async function insertNormChange(
  tx: Tx,
  change: {
    readonly norm: string;
    readonly normVersion: number;
    readonly from: unknown;
    readonly to: unknown;
    readonly toDefault: boolean;
    readonly looser: boolean;
    readonly why: string;
  },
): Promise<string | undefined> {
  const row = await tx
    .insertInto('norm_change')
    .values({
      norm: change.norm,
      norm_version: change.normVersion,
      from_value: json(change.from),
      to_value: json(change.to),
      to_default: change.toDefault,
      looser: change.looser,
      why: change.why,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export const normDecisions = ['confirmed', 'refused', 'withdrawn'] as const;
export type NormDecision = (typeof normDecisions)[number];

/** Decides on a proposal; with a confirmation the settings of the region change in the same statement. */
export async function decideNormChange(
  tx: Tx,
  change: { readonly id: string; readonly version: number },
  decision: NormDecision,
  reason: string | undefined,
): Promise<'done' | 'not_found' | 'not_open' | 'stale' | 'own_proposal' | 'one_hand' | 'not_your_proposal'> {
  const { rows } = await sql<{
    said: 'done' | 'not_found' | 'not_open' | 'stale' | 'own_proposal' | 'one_hand' | 'not_your_proposal';
  }>`select app.decide_norm_change(${change.id}, ${change.version}, ${decision}, ${reason ?? null}) said`.execute(
    tx,
  );
  return rows[0]?.said ?? 'not_found';
}

/** How many signals of these codes stand at each level, and would with the steps of a proposal; null: fewer than ten. */
export async function signalsOfChange(
  tx: Tx,
  changeId: string,
  codes: readonly string[],
): Promise<{ level: string; now: number | null; later: number | null }[]> {
  const { rows } = await sql<{
    level: string;
    now: number | null;
    later: number | null;
  }>`select level, now, later from app.norm_change_signals(${changeId}, ${[...codes]}::text[])`.execute(tx);
  return rows;
}
