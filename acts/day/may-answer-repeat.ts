import type { Visit } from '#acts/shared/deed.ts';
import { answersFor } from '#domain/network/woken.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { directions } from '#store/network.ts';
import type { Tx } from '#store/session.ts';

/** Who was asked answers; who directs now also for who directed when the report came and does not any more. */
export async function mayAnswerRepeat(
  tx: Tx,
  householdId: string,
  task: { assigned_to: string; created_at: Date },
  { userId, directs, timeZone }: Pick<Visit, 'userId' | 'directs' | 'timeZone'>,
): Promise<boolean> {
  if (task.assigned_to === userId) return true;
  if (!directs) return false;
  const history = (await directions(tx, householdId)).map(each => ({
    ...each,
    from: toLocalDate(each.from, timeZone),
    until: each.until === null ? null : toLocalDate(each.until, timeZone),
  }));
  return answersFor(
    { assignedTo: task.assigned_to, on: toLocalDate(task.created_at, timeZone) },
    userId,
    history,
  );
}
