import { sql } from 'kysely';
import type { AuthorityKind } from '#domain/household/codes.ts';
import type { Relation } from '#domain/household/relations.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Tx } from './session.ts';

export interface RelationRow extends Relation {
  readonly id: string;
  readonly version: number;
}

/** Relations between persons of a household, past ones too, in the order in which they were recorded. */
export async function relationsOf(tx: Tx, householdId: string): Promise<RelationRow[]> {
  const rows = await tx
    .selectFrom('relation')
    .select([
      'id',
      'from_person_id',
      'to_person_id',
      'kind',
      'authority_kind',
      'from_on',
      'until_on',
      'version',
    ])
    .where('household_id', '=', householdId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(row => ({
    id: row.id,
    from: row.from_person_id,
    to: row.to_person_id,
    kind: row.kind,
    authority: row.authority_kind as AuthorityKind | null,
    startedOn: row.from_on,
    endedOn: row.until_on,
    version: row.version,
  }));
}

export async function addRelation(tx: Tx, householdId: string, relation: Relation): Promise<string> {
  const row = await tx
    .insertInto('relation')
    .values({
      household_id: householdId,
      from_person_id: relation.from,
      to_person_id: relation.to,
      kind: relation.kind,
      authority_kind: relation.authority,
      from_on: relation.startedOn,
      until_on: relation.endedOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Ends a relation that still lasts; false when it does not. */
export async function endRelation(
  tx: Tx,
  householdId: string,
  relationId: string,
  on: LocalDate,
): Promise<boolean> {
  const answer = await tx
    .updateTable('relation')
    .set({ until_on: on, version: sql`version + 1` })
    .where('household_id', '=', householdId)
    .where('id', '=', relationId)
    .where('until_on', 'is', null)
    .executeTakeFirst();
  return answer.numUpdatedRows > 0n;
}
