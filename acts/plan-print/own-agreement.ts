import type { VersionRow } from '#store/plan.ts';
import type { Tx } from '#store/session.ts';

/**
 * What this person last answered to the newest version. Their answer is their own to know; the words only when they were
 * named as a reader of them, and a professional's reason never.
 */
export async function ownAgreement(
  tx: Tx,
  householdId: string,
  personId: string,
  versions: readonly VersionRow[],
) {
  const [newest] = versions;
  if (newest === undefined) return null;
  const row = await tx
    .selectFrom('plan_agreement')
    .select(['answer', 'on_date', 'own_words', 'audience_persons'])
    .where('household_id', '=', householdId)
    .where('person_id', '=', personId)
    .where('plan_version_id', '=', newest.id)
    .orderBy('on_date', 'desc')
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  if (row === undefined) return null;
  const ownWords = row.audience_persons.includes(personId) ? row.own_words : null;
  return { answer: row.answer, on: row.on_date, number: newest.number, ownWords };
}
