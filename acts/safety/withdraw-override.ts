import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { overrideState } from '#domain/safety/override.ts';
import { refuse } from '#domain/shared/result.ts';
import { lockHousehold } from '#store/network.ts';
import * as phases from '#store/phase.ts';
import { finishTasks } from '#store/safety-task.ts';
import { leaveOverride } from './gate.ts';
import { safetyRefusals } from './refusals.ts';

/** Takes an override back before its end: who asked while it waits, who directs always. */
export const withdrawOverride = deed({
  code: 'withdraw_override',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/overrides/:overrideId/withdrawal',
  summary: 'Withdraw an override of the phase gate',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id(), overrideId: id() }),
  output: z.object({ overrideId: z.string(), phase: z.enum(['kept', 'reopened', 'untouched']) }),
  refusals: { ...commonRefusals, ...safetyRefusals },
  async run(tx, input, visit) {
    const { householdId, overrideId } = input;
    const household = await lockHousehold(tx, householdId);
    const override = (await phases.overrides(tx, householdId)).find(row => row.id === overrideId);
    if (household === undefined || override === undefined) return refuse('not_found');
    const state = overrideState(phases.asOverride(override, visit.timeZone), visit.today);
    if (override.endedAt !== null || !['waiting', 'holds'].includes(state)) return refuse('not_waiting');
    if (!visit.directs && !(state === 'waiting' && override.by === visit.userId))
      return refuse('not_yours_to_withdraw');
    await phases.endOverride(tx, overrideId, 'withdrawn', visit.now);
    await finishTasks(tx, {
      householdId,
      codes: ['decide_on_override'],
      aboutId: overrideId,
      by: visit.userId,
      at: visit.now,
    });
    const phase =
      state === 'holds' ? await leaveOverride(tx, household, 'override_withdrawn', visit) : 'untouched';
    return done({ overrideId, phase }, { householdId, returned: { phase_override: [overrideId] } });
  },
});
