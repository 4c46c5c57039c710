import { ok, type Result, refuse } from '#domain/shared/result.ts';
import { type BottleneckRow, bottleneckOf } from '#store/bottleneck.ts';
import type { Tx } from '#store/session.ts';

/** Everybody who can meet a bottleneck or has to do with one. */
export const concernedRoles = ['worker', 'supervisor', 'region_coordinator'] as const;

/** The bottleneck as somebody wants to change it: one that they may see, as they last saw it. */
export async function seenAs(
  tx: Tx,
  input: { bottleneckId: string; version: number },
): Promise<Result<BottleneckRow, 'not_found' | 'stale'>> {
  const row = await bottleneckOf(tx, input.bottleneckId);
  if (row === undefined) return refuse('not_found');
  return row.version === input.version ? ok(row) : refuse('stale');
}
