import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { mayTakeBack } from '#domain/followup/escalation.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import * as store from '#store/closing.ts';
import { endClosingTasks, giveClosingTask } from '#store/closing-task.ts';
import { lockHousehold } from '#store/network.ts';
import { teamNow } from './present.ts';
import { closingRefusals } from './refusals.ts';

/**
 * Takes a proposal to close back while nobody decided on it: the household goes on as it was. Who was asked to decide,
 * who owned it as an escalation and who proposed it are told why; what was proposed stays readable.
 */
export const takeBackClosing = deed({
  code: 'take_back_closing',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/closings/:closingId/withdrawal',
  summary: 'Take a proposal to close back, with a reason, while it is not decided',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), closingId: id(), reason: neededText(2_000) }),
  output: z.object({ closingId: z.string() }),
  refusals: { ...commonRefusals, ...closingRefusals },
  async run(tx, { householdId, closingId, reason }, visit) {
    if (!isReason(reason)) return refuse('reason_missing');
    const household = await lockHousehold(tx, householdId);
    const closing = (await store.closingsOf(tx, householdId, visit.timeZone)).find(
      each => each.id === closingId,
    );
    if (household === undefined || closing === undefined) return refuse('not_found');
    if (!visit.directs && closing.by !== visit.userId) return refuse('not_yours_to_take_back');
    if (!mayTakeBack(closing, visit)) return refuse('decided_already');
    if (await textHoldsAddress(tx, householdId, [reason])) return refuse('address_in_text');
    const by = { by: visit.userId, at: visit.now };
    await store.takeBackClosing(tx, closingId, { ...by, reason });
    const asked = await endClosingTasks(tx, householdId, closingId, by);
    const here = new Set((await teamNow(tx, householdId)).map(each => each.userId));
    const told = [...new Set([...asked, closing.by])].filter(
      userId => userId !== visit.userId && here.has(userId),
    );
    await giveClosingTask(tx, {
      householdId,
      closingId,
      code: 'closing_taken_back',
      to: told,
      dueOn: visit.today,
    });
    return done({ closingId }, { householdId, returned: { closing: [closingId] } });
  },
});
