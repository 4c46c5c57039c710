import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { withdrawHandover as judge } from '#domain/network/handover.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/handover.ts';
import { lockedHandover } from './locked.ts';
import { handoverRefusals } from './refusals.ts';

/** Takes an offer back; everything stays where it was. */
export const withdrawHandover = deed({
  code: 'withdraw_handover',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/handovers/:handoverId/withdraw',
  summary: 'Take a handover back before it is done',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), handoverId: id() }),
  output: z.object({ state: z.string() }),
  refusals: { ...commonRefusals, ...handoverRefusals },
  async run(tx, input, visit) {
    const { householdId, handoverId } = input;
    const at = await lockedHandover(tx, input, visit);
    if (at === undefined) return refuse('not_found');
    const judged = judge(at.handover, at.doing);
    if (!judged.ok) return refuse(judged.refused);
    await store.moveHandover(tx, householdId, handoverId, { state: judged.value }, visit.now);
    await store.askNextStep(tx, householdId, handoverId, null, visit.now);
    await store.endPlaceOfOffer(tx, householdId, at.row, visit.now);
    return done({ state: judged.value }, { householdId, returned: { handover: [handoverId] } });
  },
});
