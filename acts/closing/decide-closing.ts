import { z } from 'zod';
import { deed, done, type Visit } from '#acts/shared/deed.ts';
import { id, neededText, oneOf } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { afterMoments } from '#domain/followup/after.ts';
import { isClosable } from '#domain/followup/closing.ts';
import { decidersOf } from '#domain/followup/escalation.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { oneHand } from '#store/accounts.ts';
import * as store from '#store/closing.ts';
import { withWholeSight } from '#store/closing-facts.ts';
import { endClosingTasks, giveClosingTask } from '#store/closing-task.ts';
import { lockHousehold } from '#store/network.ts';
import { passOnWhatIsLeft } from '#store/network-task.ts';
import { redWaits } from '#store/safety-task.ts';
import type { Tx } from '#store/session.ts';
import { judgeNow } from './judge.ts';
import { closingNormsOf } from './norms.ts';
import { teamNow } from './present.ts';
import { closingRefusals } from './refusals.ts';

/**
 * The second person decides: director, deputy or supervisor of this household, never who proposed. On evidence
 * everything is judged again here, under the lock and by all that is kept, also what the decider may not read. A
 * household that closes keeps director, deputy and supervisors, and the days on which its people are asked again.
 */
export const decideClosing = deed({
  code: 'decide_closing',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/closings/:closingId/decision',
  summary: 'Confirm or refuse, as the second person, that a household closes',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    closingId: id(),
    decision: oneOf(['confirmed', 'refused']),
    reason: neededText(2_000),
  }),
  output: z.object({ closingId: z.string(), stage: z.enum(['intake', 'open', 'closed']) }),
  refusals: { ...commonRefusals, ...closingRefusals },
  async run(tx, input, visit) {
    const { householdId, closingId, decision } = input;
    if (!isReason(input.reason)) return refuse('reason_missing');
    const household = await lockHousehold(tx, householdId);
    const closing = (await store.closingsOf(tx, householdId, visit.timeZone)).find(
      each => each.id === closingId,
    );
    if (household === undefined || closing === undefined) return refuse('not_found');
    if (closing.by === visit.userId) return refuse('second_person_needed');
    if (await oneHand(tx, closing.by, visit.userId)) return refuse('one_hand');
    const team = await teamNow(tx, householdId);
    if (!decidersOf(team, closing.by).includes(visit.userId)) return refuse('not_a_decider');
    if (closing.state !== 'proposed') return refuse('decided_already');
    if (await textHoldsAddress(tx, householdId, [input.reason])) return refuse('address_in_text');
    if (decision === 'confirmed') {
      if (household.stage !== 'open') return refuse('not_open');
      if (closing.kind === 'without_safety' && (await redStillWaits(tx, householdId)))
        return refuse('changed_meanwhile');
      // Which criterion it is may rest on what the decider may not see: it is told to who directs, on their page.
      if (closing.kind === 'evidence' && !(await holds(tx, householdId, visit)))
        return refuse('changed_meanwhile');
    }
    const by = { by: visit.userId, at: visit.now };
    await store.decideClosing(tx, closingId, { ...by, state: decision, reason: input.reason });
    await endClosingTasks(tx, householdId, closingId, by);
    if (decision === 'refused') {
      await giveClosingTask(tx, {
        householdId,
        closingId,
        code: 'closing_refused',
        to: [closing.by],
        dueOn: visit.today,
      });
      // Whoever proposed it may have left since.
      await passOnWhatIsLeft(tx, householdId);
    }
    const touched = decision === 'confirmed' ? await close(tx, householdId, closing, visit) : {};
    return done(
      { closingId, stage: decision === 'confirmed' ? ('closed' as const) : household.stage },
      { householdId, returned: { closing: [closingId], ...touched } },
    );
  },
});

/** Nobody ends what red danger waits in; which danger it is, is not told. */
const redStillWaits = (tx: Tx, householdId: string): Promise<boolean> =>
  withWholeSight(tx, householdId, () => redWaits(tx, householdId));

async function holds(tx: Tx, householdId: string, visit: Visit): Promise<boolean> {
  return isClosable(await withWholeSight(tx, householdId, () => judgeNow(tx, householdId, visit)));
}

async function close(tx: Tx, householdId: string, closing: store.ClosingRow, visit: Visit) {
  await store.closeHousehold(tx, householdId, {
    withoutSafety: closing.kind === 'without_safety',
    today: visit.today,
    at: visit.now,
  });
  await passOnWhatIsLeft(tx, householdId);
  const { afterMonths } = await closingNormsOf(tx);
  const moments = await store.addMoments(tx, householdId, closing.id, afterMoments(visit.today, afterMonths));
  return { household: [householdId], after_moment: moments };
}
