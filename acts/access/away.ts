import { mayAsk } from '#domain/access/absence.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { absencesNow } from '#store/absence.ts';
import type { Tx } from '#store/session.ts';

/**
 * True when one of these colleagues is away and cannot be asked this: direction, a handover, a task. What is due only
 * after they are back can be asked (`dueOn`). The deed then refuses with `colleague_away`.
 */
export async function someoneIsAway(
  tx: Tx,
  userIds: readonly string[],
  today: LocalDate,
  dueOn: LocalDate | null = null,
): Promise<boolean> {
  if (userIds.length === 0) return false;
  return (await absencesNow(tx, today, userIds)).some(each => !mayAsk(each, dueOn, today));
}
