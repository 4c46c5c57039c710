import type { Visit } from '#acts/shared/deed.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { maySay, type SayRefusal, type WordKind } from '#domain/conference/conference.ts';
import { ok, type Result, refuse } from '#domain/shared/result.ts';
import { type CaseRow, caseOf, safetySaid } from '#store/conference-case.ts';
import { arePersonsOf } from '#store/people.ts';
import type { Tx } from '#store/session.ts';

/** What every deed that says something asks first, in this order: is it there, may it be said now, is the text sound. */
export async function checkSaid(
  tx: Tx,
  kind: WordKind,
  input: { householdId: string; caseId: string; text: string; personId?: string | undefined },
  visit: Visit,
): Promise<Result<CaseRow, SayRefusal | 'not_found' | 'unknown_person' | 'address_in_text'>> {
  const { householdId, caseId, text, personId } = input;
  const item = await caseOf(tx, householdId, caseId, visit.timeZone);
  if (item === undefined) return refuse('not_found');
  const at = { ...item, safetySaid: await safetySaid(tx, householdId, caseId) };
  const judged = maySay(kind, at, visit.today);
  if (!judged.ok) return judged;
  if (!(await arePersonsOf(tx, householdId, personId === undefined ? [] : [personId])))
    return refuse('unknown_person');
  if (await textHoldsAddress(tx, householdId, [text])) return refuse('address_in_text');
  return ok(item);
}
