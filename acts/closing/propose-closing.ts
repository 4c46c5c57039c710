import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { closingNorms, isClosable } from '#domain/followup/closing.ts';
import { decidersOf } from '#domain/followup/escalation.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import * as store from '#store/closing.ts';
import { giveClosingTask } from '#store/closing-task.ts';
import { lockHousehold } from '#store/network.ts';
import { judgeNow } from './judge.ts';
import { closingNormsOf } from './norms.ts';
import { teamNow } from './present.ts';
import { closingRefusals } from './refusals.ts';

/**
 * Who directs proposes to close on evidence. Refused while anything is not met or not known, whatever a page showed: it
 * is judged here, with the household locked, so that a report of the same moment comes before it or waits. Somebody
 * else decides; what it rests on is kept in codes, ids and days.
 */
export const proposeClosing = deed({
  code: 'propose_closing',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/closings',
  summary: 'Propose to close a household on evidence',
  access: { who: 'direction' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), reason: neededText(2_000) }),
  output: z.object({ closingId: z.string() }),
  refusals: { ...commonRefusals, ...closingRefusals },
  async run(tx, { householdId, reason }, visit) {
    if (!isReason(reason)) return refuse('reason_missing');
    const household = await lockHousehold(tx, householdId);
    if (household === undefined) return refuse('not_found');
    if (household.stage !== 'open') return refuse('not_open');
    const closings = await store.closingsOf(tx, householdId, visit.timeZone);
    if (closings.some(each => each.state === 'proposed')) return refuse('proposed_already');
    const criteria = await judgeNow(tx, householdId, visit);
    if (!isClosable(criteria))
      return refuse(
        'not_safe_yet',
        Object.fromEntries(
          criteria.filter(each => each.state !== 'met').map(each => [each.code, each.state]),
        ),
      );
    const team = await teamNow(tx, householdId);
    const deciders = decidersOf(team, visit.userId);
    if (deciders.length === 0) return refuse('nobody_to_decide');
    if (await textHoldsAddress(tx, householdId, [reason])) return refuse('address_in_text');
    const { periodDays, leastInformantKinds } = await closingNormsOf(tx);
    const closingId = await store.addClosing(tx, householdId, {
      kind: 'evidence',
      why: null,
      reason,
      evidence: {
        rules: closingNorms.version,
        on: visit.today,
        periodDays,
        leastInformantKinds,
        // Who said what is for who directs, at the moment of looking; what is kept here says of which kind they are.
        criteria: criteria.map(each => ({
          ...each,
          facts: each.facts.map(({ personId: _, ...fact }) => fact),
        })),
      },
      ownerId: null,
    });
    await giveClosingTask(tx, {
      householdId,
      code: 'closing_to_decide',
      to: deciders,
      closingId,
      dueOn: visit.today,
    });
    return done({ closingId }, { householdId, returned: { closing: [closingId] } });
  },
});
