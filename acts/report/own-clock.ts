import { ok, type Result, refuse } from '#domain/shared/result.ts';
import { type ClockRow, clocksOf } from '#store/clock.ts';
import { lockHousehold } from '#store/network.ts';
import type { Tx } from '#store/session.ts';

/** A running clock of this household, locked against a second hand. */
export async function runningClock(
  tx: Tx,
  householdId: string,
  clockId: string,
): Promise<Result<ClockRow, 'not_found' | 'already_met' | 'clock_stopped'>> {
  if ((await lockHousehold(tx, householdId)) === undefined) return refuse('not_found');
  const clock = (await clocksOf(tx, [householdId])).find(row => row.id === clockId);
  if (clock === undefined) return refuse('not_found');
  if (clock.metOn !== null) return refuse('already_met');
  if (clock.stoppedOn !== null) return refuse('clock_stopped');
  return ok(clock);
}
