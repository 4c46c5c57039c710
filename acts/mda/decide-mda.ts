import { z } from 'zod';
import { someoneIsAway } from '#acts/access/away.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText, oneOf, whole } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { oneHand } from '#store/accounts.ts';
import { areInTeam } from '#store/contact.ts';
import { endAsking, moveMda } from '#store/mda.ts';
import { judges } from '#store/safety-task.ts';
import { lockedMda } from './at-mda.ts';
import { mdaRefusals } from './refusals.ts';

/**
 * The second person decides, never who proposed: MDA++ begins with one coordinator from this team, or not; with the
 * reason in either case. Whatever the criteria say, it is a person's decision.
 */
export const decideMda = deed({
  code: 'decide_mda',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/mda/:mdaId/decision',
  summary: 'Accept MDA++ with one coordinator, or refuse it, as the second person',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    mdaId: id(),
    version: whole(1, 1_000_000),
    decision: oneOf(['accepted', 'refused']),
    coordinatorId: z.preprocess(value => (value === '' ? undefined : value), id().optional()),
    reason: neededText(2_000),
  }),
  output: z.object({ mdaId: z.string() }),
  refusals: { ...commonRefusals, ...mdaRefusals },
  async run(tx, input, visit) {
    const { householdId, mdaId, decision, coordinatorId, reason } = input;
    const at = await lockedMda(tx, input);
    if (at.kind === 'not_found') return refuse('not_found');
    if (at.kind === 'stale') return refuse('stale', at.detail);
    if (at.mda.state !== 'proposed') return refuse('already_decided');
    if (at.mda.created_by === visit.userId) return refuse('not_your_own');
    if (await oneHand(tx, at.mda.created_by, visit.userId)) return refuse('one_hand');
    if (!(await judges(tx, householdId)).includes(visit.userId)) return refuse('not_a_decider');
    if (!isReason(reason)) return refuse('reason_missing');
    if (await textHoldsAddress(tx, householdId, [reason])) return refuse('address_in_text');
    const decided = { decided_by: visit.userId, decided_at: visit.now, decision_reason: reason };
    if (decision === 'accepted') {
      if (coordinatorId === undefined) return refuse('coordinator_missing');
      if (!(await areInTeam(tx, householdId, [coordinatorId]))) return refuse('coordinator_not_in_team');
      if (await someoneIsAway(tx, [coordinatorId], visit.today)) return refuse('colleague_away');
      await moveMda(tx, at.mda, { ...decided, state: 'accepted', coordinator_id: coordinatorId });
    } else await moveMda(tx, at.mda, { ...decided, state: 'refused' });
    await endAsking(tx, householdId, mdaId, visit.now);
    return done({ mdaId }, { householdId, returned: { mda: [mdaId] } });
  },
});
