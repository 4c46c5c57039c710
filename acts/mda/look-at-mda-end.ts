import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText, oneOf, whole } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { lastsSafely } from '#domain/mda/lasting.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { oneHand } from '#store/accounts.ts';
import { endAsking, householdStands, moveMda } from '#store/mda.ts';
import { judges } from '#store/safety-task.ts';
import { lockedMda } from './at-mda.ts';
import { mdaRefusals } from './refusals.ts';

/**
 * The second look at the end of MDA++, never by who asked for it. Yes ends it, when safety lasts at this moment too; no
 * keeps it going with its coordinator, with what was said.
 */
export const lookAtMdaEnd = deed({
  code: 'look_at_mda_end',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/mda/:mdaId/end/look',
  summary: 'Look as the second person whether MDA++ may end',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    mdaId: id(),
    version: whole(1, 1_000_000),
    answer: oneOf(['end', 'go_on']),
    reason: neededText(2_000),
  }),
  output: z.object({ mdaId: z.string() }),
  refusals: { ...commonRefusals, ...mdaRefusals },
  async run(tx, input, visit) {
    const { householdId, mdaId, reason } = input;
    const at = await lockedMda(tx, input);
    if (at.kind === 'not_found') return refuse('not_found');
    if (at.kind === 'stale') return refuse('stale', at.detail);
    const { mda } = at;
    if (mda.state !== 'accepted') return refuse('not_under_way');
    if (mda.end_asked_by === null || mda.end_asked_reason === null || mda.end_looked_by !== null)
      return refuse('end_not_asked');
    if (mda.end_asked_by === visit.userId) return refuse('not_your_own');
    if (await oneHand(tx, mda.end_asked_by, visit.userId)) return refuse('one_hand');
    if (!(await judges(tx, householdId)).includes(visit.userId)) return refuse('not_a_decider');
    if (!isReason(reason)) return refuse('reason_missing');
    if (await textHoldsAddress(tx, householdId, [reason])) return refuse('address_in_text');
    const looked = { end_looked_by: visit.userId, end_looked_at: visit.now, end_looked_reason: reason };
    if (input.answer === 'end') {
      const stands = await householdStands(tx, householdId);
      if (stands === undefined || !lastsSafely(stands)) return refuse('safety_does_not_last');
      const ended = { ended_at: visit.now, ended_reason: mda.end_asked_reason };
      await moveMda(tx, mda, { ...looked, ...ended, state: 'ended' });
    } else await moveMda(tx, mda, looked);
    await endAsking(tx, householdId, mdaId, visit.now);
    return done({ mdaId }, { householdId, returned: { mda: [mdaId] } });
  },
});
