import { z } from 'zod';
import { outName } from '#acts/contact/item-out.ts';
import { deed, done, type Visit } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { type Criterion, isClosable, periodFrom } from '#domain/followup/closing.ts';
import { decidersOf, mayTakeBack, ownersOf } from '#domain/followup/escalation.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/closing.ts';
import { fileOf, withWholeSight } from '#store/closing-facts.ts';
import { colleagues } from '#store/people.ts';
import type { Tx } from '#store/session.ts';
import {
  bare,
  closingOut,
  criterionOut,
  momentOut,
  outClosing,
  outCriterion,
  outMoment,
} from './closing-out.ts';
import { judgeNow } from './judge.ts';
import { closingNormsOf } from './norms.ts';
import { teamNow } from './present.ts';

/**
 * How it stands with closing: the criteria now, what was proposed and decided, and when they are asked afterwards. The
 * facts under a criterion are for who directs; who decides sees how each stands; for others there is nothing to judge by.
 */
export const readClosing = deed({
  code: 'read_closing',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/closing',
  summary: 'How a household stands towards closing, and what comes after it',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id() }),
  output: z.object({
    stage: z.enum(['intake', 'open', 'closed']),
    endedWithoutSafety: z.boolean(),
    periodFrom: outDay(),
    periodDays: z.number(),
    /** Null where the visitor does not see enough to judge. */
    criteria: z.array(outCriterion).nullable(),
    closings: z.array(outClosing),
    moments: z.array(outMoment),
    owners: z.array(z.object({ id: z.string(), name: outName })),
    may: z.object({
      propose: z.boolean(),
      escalate: z.boolean(),
      decide: z.boolean(),
      takeBack: z.boolean(),
      reopen: z.boolean(),
    }),
  }),
  refusals: {},
  async run(tx, { householdId }, visit) {
    const file = await fileOf(tx, householdId);
    if (file === undefined) return refuse('not_found');
    const closings = await store.closingsOf(tx, householdId, visit.timeZone);
    const moments = await store.momentsOf(tx, householdId);
    const norms = await closingNormsOf(tx);
    const team = await teamNow(tx, householdId);
    const waiting = closings.find(each => each.state === 'proposed');
    const decides = waiting !== undefined && decidersOf(team, waiting.by).includes(visit.userId);
    const open = file.stage === 'open';
    const criteria = open ? await seen(tx, householdId, decides, visit) : null;
    const owners = await colleagues(tx, ownersOf(team, visit.userId));
    return done(
      {
        stage: file.stage,
        endedWithoutSafety: file.ended_without_safety,
        periodFrom: periodFrom(visit.today, norms),
        periodDays: norms.periodDays,
        criteria: criteria?.map(visit.directs ? criterionOut : bare) ?? null,
        closings: closings.map(closingOut),
        moments: moments.map(momentOut),
        owners: owners.map(({ id: userId, given, prefix, family }) => ({
          id: userId,
          name: { given, prefix, family },
        })),
        may: {
          propose:
            visit.directs && open && waiting === undefined && criteria !== null && isClosable(criteria),
          escalate: visit.directs && open && waiting === undefined,
          decide: decides,
          takeBack: waiting !== undefined && mayTakeBack(waiting, visit),
          reopen: file.stage === 'closed',
        },
      },
      {
        householdId,
        returned: {
          closing: closings.map(each => each.id),
          after_moment: moments.map(each => each.id),
          criterion: criteria?.length ?? 0,
        },
      },
    );
  },
});

async function seen(
  tx: Tx,
  householdId: string,
  decides: boolean,
  visit: Visit,
): Promise<readonly Criterion[] | null> {
  if (visit.directs) return judgeNow(tx, householdId, visit);
  return decides ? withWholeSight(tx, householdId, () => judgeNow(tx, householdId, visit)) : null;
}
