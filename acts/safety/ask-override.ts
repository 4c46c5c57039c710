import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id, neededText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { askOverride as ask } from '#domain/safety/override.ts';
import { refuse } from '#domain/shared/result.ts';
import { lockHousehold } from '#store/network.ts';
import * as phases from '#store/phase.ts';
import { giveTask, judges } from '#store/safety-task.ts';
import { safetyRefusals } from './refusals.ts';

/** Asks for a way past the gate, with a reason and an end. It does nothing until a second person has confirmed it. */
export const askOverride = deed({
  code: 'ask_override',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/overrides',
  summary: 'Ask for an override of the phase gate',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id(), reason: neededText(2_000), endsOn: day() }),
  output: z.object({ overrideId: z.string() }),
  refusals: { ...commonRefusals, ...safetyRefusals },
  async run(tx, input, visit) {
    const { householdId } = input;
    const judged = ask(
      { id: '', askedBy: visit.userId, reason: input.reason, endsOn: input.endsOn },
      visit.today,
    );
    if (!judged.ok) return refuse(judged.refused);
    if (await textHoldsAddress(tx, householdId, [input.reason])) return refuse('address_in_text');
    const household = await lockHousehold(tx, householdId);
    if (household === undefined) return refuse('not_found');
    if (household.stage !== 'open') return refuse('not_open');
    if (household.phase === 'stable_safety') return refuse('already_stable');
    const before = (await phases.overrides(tx, householdId)).find(row => row.endedAt === null);
    if (before !== undefined) {
      if (before.endsOn >= visit.today) return refuse('override_open');
      // Its day has passed and the nightly job has not been by yet.
      await phases.endOverride(tx, before.id, before.decision === null ? 'lapsed' : 'ended', visit.now);
    }
    const overrideId = await phases.insertOverride(tx, householdId, {
      reason: judged.value.reason,
      endsOn: input.endsOn,
    });
    const to = (await judges(tx, householdId)).filter(userId => userId !== visit.userId);
    await giveTask(tx, {
      householdId,
      code: 'decide_on_override',
      to,
      aboutId: overrideId,
      dueOn: visit.today,
    });
    return done({ overrideId }, { householdId, returned: { phase_override: [overrideId] } });
  },
});
