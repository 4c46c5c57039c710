import { z } from 'zod';
import { someoneIsAway } from '#acts/access/away.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText, oneOf } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { closingNorms } from '#domain/followup/closing.ts';
import { escalationWhys } from '#domain/followup/codes.ts';
import { decidersOf, isEscalationReason, ownersOf } from '#domain/followup/escalation.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/closing.ts';
import { giveClosingTask } from '#store/closing-task.ts';
import { lockHousehold } from '#store/network.ts';
import { redWaits } from '#store/safety-task.ts';
import { judgeNow } from './judge.ts';
import { teamNow } from './present.ts';
import { closingRefusals } from './refusals.ts';

/**
 * It cannot go on, and it is not safe: nobody can be reached, they moved, there is nobody for it. That is no closing: it
 * gets an owner above, who sees to it, and only a second person may decide that it ends without safety.
 */
export const escalateClosing = deed({
  code: 'escalate_closing',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/closings/without-safety',
  summary: 'Say that a household cannot go on while it is not safe, with an owner',
  access: { who: 'direction' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    why: oneOf(escalationWhys),
    reason: neededText(4_000),
    ownerId: id(),
  }),
  output: z.object({ closingId: z.string() }),
  refusals: { ...commonRefusals, ...closingRefusals },
  async run(tx, { householdId, why, reason, ownerId }, visit) {
    if (!isEscalationReason(reason)) return refuse('reason_too_short');
    const household = await lockHousehold(tx, householdId);
    if (household === undefined) return refuse('not_found');
    if (household.stage !== 'open') return refuse('not_open');
    if (await redWaits(tx, householdId)) return refuse('red_first');
    const closings = await store.closingsOf(tx, householdId, visit.timeZone);
    if (closings.some(each => each.state === 'proposed')) return refuse('proposed_already');
    const team = await teamNow(tx, householdId);
    if (!ownersOf(team, visit.userId).includes(ownerId)) return refuse('not_an_owner');
    if (await someoneIsAway(tx, [ownerId], visit.today)) return refuse('colleague_away');
    const deciders = decidersOf(team, visit.userId);
    if (deciders.length === 0) return refuse('nobody_to_decide');
    if (await textHoldsAddress(tx, householdId, [reason])) return refuse('address_in_text');
    const criteria = await judgeNow(tx, householdId, visit);
    const closingId = await store.addClosing(tx, householdId, {
      kind: 'without_safety',
      why,
      reason,
      // How each stood, and no ids: what the whole team may not see stays out of what the whole team may read.
      evidence: {
        rules: closingNorms.version,
        on: visit.today,
        criteria: criteria.map(({ code, state }) => ({ code, state })),
      },
      ownerId,
    });
    const task = { householdId, closingId, dueOn: visit.today };
    await giveClosingTask(tx, { ...task, code: 'closing_escalation', to: [ownerId] });
    await giveClosingTask(tx, { ...task, code: 'closing_to_decide', to: deciders });
    return done({ closingId }, { householdId, returned: { closing: [closingId] } });
  },
});
