import { sql } from 'kysely';
import type { House } from '#acts/shared/house.ts';
import { escalation } from '#domain/network/handover.ts';
import { diffDays, toLocalDate } from '#domain/shared/calendar.ts';
import { handoversPastDeadline, markEscalated, tellAboutLate } from '#store/handover-late.ts';
import { lockHousehold } from '#store/network.ts';
import { regions } from '#store/phase.ts';
import { responsible, supervisors } from '#store/safety-task.ts';
import { asJob, json } from '#store/session.ts';

/**
 * A handover that is not done by its last day goes further up: first to director, deputy and the supervisors of the
 * team; a week later it is marked for the region. Safe to run at any hour and again. Answers how many went up.
 */
export async function escalateHandovers(house: House): Promise<number> {
  const now = house.clock.now();
  let raised = 0;
  for (const region of await asJob(house.db, now, undefined, regions)) {
    const today = toLocalDate(now, region.zone);
    const late = await asJob(house.db, now, region.id, tx => handoversPastDeadline(tx, today));
    for (const { id, householdId } of late)
      raised += await asJob(house.db, now, region.id, async tx => {
        // Judged again under the lock: somebody may have been quicker.
        if ((await lockHousehold(tx, householdId)) === undefined) return 0;
        const row = (await handoversPastDeadline(tx, today)).find(each => each.id === id);
        const to = row === undefined ? null : escalation(row, diffDays(row.deadlineOn, today));
        if (to === null) return 0;
        await markEscalated(tx, id, to, now);
        const people = [...(await responsible(tx, householdId)), ...(await supervisors(tx, householdId))];
        await tellAboutLate(tx, householdId, id, people, today);
        await sql`insert into audit (event, kind, household_id, returned)
          values ('escalate_handover', 'job', ${householdId}, ${json({ handover: [id] })})`.execute(tx);
        return 1;
      });
  }
  return raised;
}
