import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { talkTogether } from '#domain/network/handover.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/handover.ts';
import { lockedHandover } from './locked.ts';
import { handoverRefusals } from './refusals.ts';

/** The day on which sender and receiver talked together with the family. */
export const recordJointTalk = deed({
  code: 'record_joint_talk',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/handovers/:handoverId/talk',
  summary: 'Record the talk together of a handover',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), handoverId: id(), on: day() }),
  output: z.object({ state: z.string() }),
  refusals: { ...commonRefusals, ...handoverRefusals },
  async run(tx, input, visit) {
    const { householdId, handoverId, on } = input;
    const at = await lockedHandover(tx, input, visit);
    if (at === undefined) return refuse('not_found');
    const judged = talkTogether(at.handover, on, at.doing);
    if (!judged.ok) return refuse(judged.refused);
    await store.moveHandover(
      tx,
      householdId,
      handoverId,
      { state: judged.value, jointTalkOn: on },
      visit.now,
    );
    return done({ state: judged.value }, { householdId, returned: { handover: [handoverId] } });
  },
});
