import type { Visit } from '#acts/shared/deed.ts';
import type { Doing, Handover } from '#domain/network/handover.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { type HandoverRow, handovers } from '#store/handover.ts';
import { lockHousehold } from '#store/network.ts';
import type { Tx } from '#store/session.ts';

/** One handover under the household's lock: every step of it, and every change of direction, waits for the other. */
export async function lockedHandover(
  tx: Tx,
  input: { readonly householdId: string; readonly handoverId: string },
  visit: Visit,
): Promise<{ row: HandoverRow; handover: Handover; doing: Doing } | undefined> {
  if ((await lockHousehold(tx, input.householdId)) === undefined) return undefined;
  const [row] = await handovers(tx, input.householdId, input.handoverId);
  if (row === undefined) return undefined;
  return { row, handover: asHandover(row, visit.timeZone), doing: doingOf(visit) };
}

export const asHandover = (row: HandoverRow, zone: string): Handover => ({
  ...row,
  offeredOn: toLocalDate(row.createdAt, zone),
});

export const doingOf = (visit: Visit): Doing => ({
  userId: visit.userId,
  directs: visit.directs,
  today: visit.today,
});
