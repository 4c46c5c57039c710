import type { ConditionRow } from './condition.ts';
import type { Tx } from './session.ts';

/** Names the persons of the family who may read this condition; what it says stays as it is. */
export async function nameReaders(
  tx: Tx,
  condition: Pick<ConditionRow, 'id' | 'version'>,
  persons: string[],
): Promise<void> {
  await tx
    .updateTable('safety_condition')
    .set({ audience_persons: persons, version: condition.version + 1 })
    .where('id', '=', condition.id)
    .where('version', '=', condition.version)
    .execute();
}
