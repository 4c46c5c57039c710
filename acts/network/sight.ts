import type { z } from 'zod';
import type { Visit } from '#acts/shared/deed.ts';
import { mayNameShelter, mayShowTask } from '#domain/network/family-view.ts';
import { type NetworkTaskRow, networkTasks } from '#store/network-task.ts';
import { colleagues } from '#store/people.ts';
import { personsOf } from '#store/person.ts';
import { supervisors } from '#store/safety-task.ts';
import type { Tx } from '#store/session.ts';
import type { outColleague } from './colleague-out.ts';

export interface NetworkSight {
  /** May the visitor read this task in whole? */
  readonly shows: (task: NetworkTaskRow) => boolean;
  /** A colleague as the visitor may know them here: without the organisation that would tell where somebody is. */
  readonly told: (colleague: z.output<typeof outColleague>) => z.output<typeof outColleague>;
  /** May the visitor read the name of an organisation of this kind? */
  readonly names: (organisationKind: string) => boolean;
}

/** The kind and the name of an organisation that is not told. */
export const untold = 'untold';
export const untoldName = '…';

/**
 * What the visitor may see of who works around this household: where somebody lives at a safe address, what a shelter
 * does, and which one it is, is not for who works for others (domain/network/family-view.ts, as the family's own version).
 */
export async function networkSight(tx: Tx, householdId: string, visit: Visit): Promise<NetworkSight> {
  const safe = new Set(
    (await personsOf(tx, householdId)).filter(person => person.safeAddress).map(person => person.id),
  );
  if (safe.size === 0) return { shows: () => true, told: colleague => colleague, names: () => true };
  const kinds = new Map((await colleagues(tx)).map(each => [each.id, each.organisationKind]));
  const running = await networkTasks(tx, householdId);
  const whoseOf = (userId: string) =>
    running.flatMap(task => (task.userId === userId ? [...task.forPersonIds] : []));
  const look = {
    userId: visit.userId,
    oversees: visit.directs || (await supervisors(tx, householdId)).includes(visit.userId),
    worksFor: new Set(whoseOf(visit.userId)),
  };
  // Of who does not work here any more it is not known from where they came: the careful answer.
  const kindOf = (userId: string | null) => (userId === null ? null : (kinds.get(userId) ?? 'shelter'));
  return {
    shows: task => mayShowTask({ ...task, organisationKind: kindOf(task.userId) }, safe, look),
    told: colleague =>
      mayShowTask({ ...colleague, userId: colleague.id, forPersonIds: whoseOf(colleague.id) }, safe, look)
        ? colleague
        : { ...colleague, jobTitle: null, organisation: untoldName, organisationKind: untold },
    names: kind => mayNameShelter(kind, safe, { ...look, organisationKind: visit.organisationKind }),
  };
}
