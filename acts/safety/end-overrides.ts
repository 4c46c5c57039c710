import { sql } from 'kysely';
import type { House } from '#acts/shared/house.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { lockHousehold } from '#store/network.ts';
import * as phases from '#store/phase.ts';
import { giveTask, responsible } from '#store/safety-task.ts';
import { asJob, type Tx } from '#store/session.ts';
import { leaveOverride, type Moment } from './gate.ts';

/**
 * Ends every override whose last day has passed in its region's own calendar, tells director and deputy, and puts the
 * household back in phase 1 where the conditions do not carry it. Safe to run at any hour and again. Answers how many.
 */
export async function endOverrides(house: House): Promise<number> {
  const now = house.clock.now();
  const regions = await asJob(house.db, now, undefined, phases.regions);
  let ended = 0;
  for (const region of regions) {
    const moment: Moment = { now, today: toLocalDate(now, region.zone), timeZone: region.zone };
    const due = await asJob(house.db, now, region.id, tx => phases.overridesToEnd(tx, moment.today));
    for (const override of due)
      if (await asJob(house.db, now, region.id, tx => endOne(tx, override.householdId, override.id, moment)))
        ended += 1;
  }
  return ended;
}

/** One override in one transaction, judged again under the household's lock: somebody may have been quicker. */
async function endOne(tx: Tx, householdId: string, overrideId: string, moment: Moment): Promise<boolean> {
  const household = await lockHousehold(tx, householdId);
  const override = (await phases.overrides(tx, householdId)).find(row => row.id === overrideId);
  if (household === undefined || override === undefined || override.endedAt !== null) return false;
  const confirmed = override.decision === 'confirmed';
  await phases.endOverride(tx, overrideId, confirmed ? 'ended' : 'lapsed', moment.now);
  const phase = confirmed ? await leaveOverride(tx, household, 'override_ended', moment) : 'untouched';
  const to = await responsible(tx, householdId);
  await giveTask(tx, { householdId, code: 'override_ended', to, aboutId: overrideId, dueOn: moment.today });
  await sql`insert into audit (event, kind, household_id, returned)
    values ('end_override', 'job', ${householdId}, ${JSON.stringify({ phase_override: [overrideId], phase: [phase] })}::jsonb)`.execute(
    tx,
  );
  return true;
}
