import { childrenHeard, heardFrom } from '#domain/child/heard.ts';
import { rightsOf } from '#domain/child/rights.ts';
import { usedDays } from '#domain/household/people-of-file.ts';
import { addDays } from '#domain/shared/calendar.ts';
import * as store from '#store/child.ts';
import { relationsOf } from '#store/relation.ts';
import type { Tx } from '#store/session.ts';
import { asExceptions, asHeard, type ChildDay, childrenOfFile, phaseBegan } from './heard-gate.ts';

/**
 * Every child of a file with how it stands, its rights and what was recorded; one place for both reads. Whoever a gate
 * still waits for is among them, also when another birth date made them grown since.
 */
export async function childrenNow(tx: Tx, householdId: string, day: ChildDay) {
  const since = await phaseBegan(tx, householdId, day);
  const lookBack = [heardFrom(since, day.today), addDays(day.today, -usedDays)].sort()[0];
  const listed = await childrenOfFile(tx, householdId, day, lookBack);
  const children = [...new Map(listed.map(child => [child.id, child])).values()];
  const heard = await store.heardOf(tx, householdId, day.timeZone);
  const exceptions = await store.exceptionsOf(tx, householdId);
  const relations = await relationsOf(tx, householdId);
  const stands = childrenHeard(
    children,
    asHeard(heard),
    asExceptions(exceptions),
    'phase_change',
    since,
    day.today,
  );
  return children.flatMap(child => {
    const own = stands.find(each => each.personId === child.id);
    if (own === undefined) return [];
    const { spokenAlone: _, ...standing } = own;
    return [
      {
        id: child.id,
        birthDate: child.birth.date,
        birthPrecision: child.birth.precision,
        stands: standing,
        rights: rightsOf(child, relations, day.today),
        heard: heard.filter(each => each.personId === child.id),
        exceptions: exceptions.filter(each => each.personId === child.id),
      },
    ];
  });
}
