import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, oneOf, optionalText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { answerHandover as judge } from '#domain/network/handover.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/handover.ts';
import { lockedHandover } from './locked.ts';
import { handoverRefusals } from './refusals.ts';

/** The receiver accepts, or says no with a reason; who says no leaves again when nothing else keeps them in the team. */
export const answerHandover = deed({
  code: 'answer_handover',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/handovers/:handoverId/answer',
  summary: 'Accept or refuse a handover',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    handoverId: id(),
    answer: oneOf(['accept', 'refuse']),
    reason: optionalText(500),
  }),
  output: z.object({ state: z.string() }),
  refusals: { ...commonRefusals, ...handoverRefusals },
  async run(tx, input, visit) {
    const { householdId, handoverId } = input;
    const at = await lockedHandover(tx, input, visit);
    if (at === undefined) return refuse('not_found');
    const reason = input.reason ?? '';
    const judged = judge(at.handover, { accepts: input.answer === 'accept', reason }, at.doing);
    if (!judged.ok) return refuse(judged.refused);
    if (await textHoldsAddress(tx, householdId, [reason])) return refuse('address_in_text');
    const refused = judged.value === 'refused';
    await store.moveHandover(
      tx,
      householdId,
      handoverId,
      { state: judged.value, ...(refused ? { refusedReason: reason } : {}) },
      visit.now,
    );
    const { fromUserId, toUserId, deadlineOn } = at.row;
    const next = refused
      ? ({ to: [fromUserId], code: 'handover_refused', dueOn: visit.today } as const)
      : ({ to: [fromUserId, toUserId], code: 'handover_first_contact', dueOn: deadlineOn } as const);
    await store.askNextStep(tx, householdId, handoverId, next, visit.now);
    if (refused) await store.endPlaceOfOffer(tx, householdId, at.row, visit.now);
    return done({ state: judged.value }, { householdId, returned: { handover: [handoverId] } });
  },
});
