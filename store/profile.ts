import { z } from 'zod';
import type { Verdict } from '#domain/profile/hypothesis.ts';
import type { Profile } from '#domain/profile/model.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { AudienceColumns } from './condition.ts';
import { json, type Tx } from './session.ts';

const share = z.number().min(0).max(1);
const snapshot = z.object({
  membership: share,
  low: share,
  high: share,
  completeness: share,
  evidence: z.array(z.object({ points: z.number(), indicator: z.string() })).readonly(),
  missing: z.array(z.string()).readonly(),
});
/** What was reckoned at the moment of judging, by what its author could see: codes and points, nobody's words. */
export type Snapshot = Readonly<z.output<typeof snapshot>>;
const snapshotOf = (kept: unknown): Snapshot | null => snapshot.safeParse(kept).data ?? null;

export interface HypothesisRow {
  readonly id: string;
  readonly profile: Profile;
  readonly fromPersonId: string | null;
  readonly toPersonId: string | null;
  readonly verdict: Verdict;
  readonly membership: number | null;
  readonly reason: string;
  readonly on: LocalDate;
  /** null when what is kept cannot be read. */
  readonly computed: Snapshot | null;
  readonly modelVersion: number;
  readonly audience: AudienceColumns;
  readonly by: string;
  readonly at: Date;
}

/** What professionals thought of the profiles of this household, as far as the visitor may see it; newest first. */
export async function hypothesesOf(tx: Tx, householdId: string, profile?: Profile): Promise<HypothesisRow[]> {
  let query = tx.selectFrom('profile_hypothesis').selectAll().where('household_id', '=', householdId);
  if (profile !== undefined) query = query.where('profile', '=', profile);
  const rows = await query.orderBy('on_date', 'desc').orderBy('created_at', 'desc').orderBy('id').execute();
  return rows.map(row => ({
    id: row.id,
    profile: row.profile,
    fromPersonId: row.from_person_id,
    toPersonId: row.to_person_id,
    verdict: row.verdict,
    membership: row.membership === null ? null : Number(row.membership),
    reason: row.reason,
    on: row.on_date,
    computed: snapshotOf(row.computed),
    modelVersion: row.model_version,
    audience: {
      audience_team: row.audience_team,
      audience_users: row.audience_users,
      audience_persons: row.audience_persons,
    },
    by: row.created_by,
    at: row.created_at,
  }));
}

export interface NewHypothesis {
  readonly householdId: string;
  readonly profile: Profile;
  readonly fromPersonId: string | null;
  readonly toPersonId: string | null;
  readonly verdict: Verdict;
  readonly membership: number | null;
  readonly reason: string;
  readonly on: LocalDate;
  readonly computed: Snapshot;
  readonly modelVersion: number;
}

export async function insertHypothesis(
  tx: Tx,
  hypothesis: NewHypothesis,
  audience: AudienceColumns,
): Promise<string> {
  const row = await tx
    .insertInto('profile_hypothesis')
    .values({
      household_id: hypothesis.householdId,
      profile: hypothesis.profile,
      from_person_id: hypothesis.fromPersonId,
      to_person_id: hypothesis.toPersonId,
      verdict: hypothesis.verdict,
      membership: hypothesis.membership,
      reason: hypothesis.reason,
      on_date: hypothesis.on,
      computed: json(hypothesis.computed),
      model_version: hypothesis.modelVersion,
      ...audience,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
