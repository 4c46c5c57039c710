import { z } from 'zod';
import { gateNow } from '#acts/safety/gate.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { mayHelpStart } from '#domain/referral/gate.ts';
import { refuse } from '#domain/shared/result.ts';
import { referralsOf } from '#store/referral.ts';
import { missedNow } from './drop-out.ts';
import { openMissed, outMissed, outReferral } from './referral-out.ts';

/** The help that persons of a household are referred to, and what a no-show or drop-out still asks. */
export const readReferrals = deed({
  code: 'read_referrals',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/referrals',
  summary: 'Help that persons are referred to, with what a no-show or drop-out still asks',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id() }),
  output: z.object({
    referrals: z.array(outReferral),
    missed: z.array(outMissed),
    /** What runs though direct safety is not there, without a reason of its own. */
    withoutSafety: z.array(z.string()),
  }),
  refusals: {},
  async run(tx, { householdId }, visit) {
    const referrals = z.array(outReferral).parse(await referralsOf(tx, householdId));
    const gate = await gateNow(tx, householdId, visit.today);
    if (gate === undefined) return refuse('not_found');
    const missed = openMissed(await missedNow(tx, visit, householdId));
    return done(
      {
        referrals,
        missed,
        withoutSafety: referrals
          .filter(each => each.state === 'started' && !mayHelpStart(each, gate))
          .map(each => each.id),
      },
      {
        householdId,
        personIds: [...new Set(referrals.map(each => each.personId))],
        returned: { referral: referrals.map(each => each.id), attendance: missed.length },
      },
    );
  },
});
