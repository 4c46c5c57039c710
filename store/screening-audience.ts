import { sql } from 'kysely';
import type { AudienceColumns } from './condition.ts';
import type { Tx } from './session.ts';

/** For whom the answers of these screenings are, and whether each was alone. */
export async function audiencesOf(
  tx: Tx,
  householdId: string,
  screeningIds: readonly string[],
): Promise<ReadonlyMap<string, AudienceColumns & { readonly alone: 'yes' | 'no' }>> {
  const { rows } = await sql<
    AudienceColumns & { id: string; alone: 'yes' | 'no' }
  >`select id, alone, answers_team audience_team, answers_users audience_users
    from screening where household_id = ${householdId}::uuid and id = any (${[...screeningIds]}::uuid[])`.execute(
    tx,
  );
  return new Map(
    rows.map(({ id, alone, audience_team, audience_users }) => [
      id,
      // Family members are not carried over: what was told about danger is not theirs to read.
      { alone, audience_team, audience_users, audience_persons: [] },
    ]),
  );
}
