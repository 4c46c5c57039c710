import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, optionalDay } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { confirmContact } from '#domain/network/handover.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/handover.ts';
import * as network from '#store/network.ts';
import { addNetworkTask, endNetworkTask, lockNetworkTask, passOnWhatIsLeft } from '#store/network-task.ts';
import { areWorkers } from '#store/people.ts';
import type { Tx } from '#store/session.ts';
import { lockedHandover } from './locked.ts';
import { handoverRefusals } from './refusals.ts';

/**
 * Confirms that the receiver had first contact: the end of the handover, and the moment at which direction or the task
 * changes hands, in one transaction. By the sender or who directs; nobody receives by their own word (rule V9), and
 * the database forbids it once more.
 */
export const confirmFirstContact = deed({
  code: 'confirm_first_contact',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/handovers/:handoverId/contact',
  summary: 'Confirm the first contact of the receiver; the handover is done by it',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    handoverId: id(),
    on: optionalDay(),
    /** A recorded contact in which the receiver spoke with somebody of the household. */
    contactId: z.preprocess(value => (value === '' ? undefined : value), id().optional()),
  }),
  output: z.object({ what: z.enum(['direction', 'task']) }),
  refusals: { ...commonRefusals, ...handoverRefusals },
  async run(tx, input, visit) {
    const { householdId, handoverId, contactId } = input;
    const at = await lockedHandover(tx, input, visit);
    if (at === undefined) return refuse('not_found');
    const { row } = at;
    const offeredOn = toLocalDate(row.createdAt, visit.timeZone);
    const contact =
      contactId === undefined
        ? undefined
        : (await store.contactsBy(tx, householdId, row.toUserId, offeredOn, visit.timeZone)).find(
            each => each.id === contactId,
          );
    if (contactId !== undefined && contact === undefined) return refuse('unknown_contact');
    const on = contact?.on ?? input.on;
    if (on === undefined) return refuse('day_or_contact');
    const judged = confirmContact(at.handover, on, at.doing);
    if (!judged.ok) return refuse(judged.refused);
    const next = [row.toUserId, ...(row.toDeputyId === null ? [] : [row.toDeputyId])];
    if (!(await areWorkers(tx, next))) return refuse('unknown_colleague');
    await store.moveHandover(
      tx,
      householdId,
      handoverId,
      { state: 'done', firstContactOn: on, firstContactId: contactId },
      visit.now,
    );
    await store.askNextStep(tx, householdId, handoverId, null, visit.now);
    if (row.what === 'direction') {
      const deputyId = row.toDeputyId ?? '';
      await network.changeDirection(
        tx,
        householdId,
        { directorId: row.toUserId, deputyId, reason: row.reason },
        visit.now,
      );
      await store.endPlaceOfOffer(tx, householdId, row, visit.now);
      await passOnWhatIsLeft(tx, householdId);
    } else {
      if (!(await handOn(tx, householdId, row, visit.today))) return refuse('not_found');
    }
    return done({ what: row.what }, { householdId, returned: { handover: [handoverId] } });
  },
});

/** The task ends with the sender and begins with the receiver, on the same day. */
async function handOn(
  tx: Tx,
  householdId: string,
  { networkTaskId, toUserId }: store.HandoverRow,
  today: Parameters<typeof endNetworkTask>[3],
): Promise<boolean> {
  const task = networkTaskId === null ? undefined : await lockNetworkTask(tx, householdId, networkTaskId);
  if (task === undefined || task.until !== null) return false;
  await endNetworkTask(tx, householdId, task.id, today);
  await addNetworkTask(tx, householdId, { ...task, userId: toUserId, personId: null, from: today });
  return true;
}
