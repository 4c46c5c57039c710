import { z } from 'zod';
import { audienceFault } from '#acts/safety/audience.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { audience, audienceColumns, id, neededText, oneOf, whole } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { judgementFault, verdicts } from '#domain/profile/hypothesis.ts';
import { profileCodes } from '#domain/profile/model.ts';
import { refuse } from '#domain/shared/result.ts';
import { insertHypothesis } from '#store/profile.ts';
import { profilesOf } from './profiles-of.ts';
import { profileRefusals } from './refusals.ts';

/**
 * What a professional thinks of one profile today: it fits as reckoned, it fits more or less, or it does not fit; with a
 * reason. A hypothesis beside the earlier ones, never over them. What was reckoned at that moment is kept with it.
 */
export const judgeProfile = deed({
  code: 'judge_profile',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/profiles',
  summary: 'Confirm, change or reject one profile as a dated hypothesis with a reason',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    profile: oneOf(profileCodes),
    /** Only for intimate terror: who controls whom. */
    fromPersonId: id().optional(),
    toPersonId: id().optional(),
    verdict: oneOf(verdicts),
    /** Own estimate; only with 'changed'. */
    outOf100: whole(0, 100).optional(),
    reason: neededText(4_000),
    audience: audience(),
  }),
  output: z.object({ hypothesisId: z.string() }),
  refusals: { ...commonRefusals, ...profileRefusals },
  async run(tx, input, visit) {
    const { householdId, profile, fromPersonId, toPersonId, verdict, outOf100, reason } = input;
    const fault = judgementFault({ profile, verdict, outOf100, fromPersonId, toPersonId, reason });
    if (fault !== undefined) return refuse(fault);
    const read = await profilesOf(tx, visit, householdId);
    const here = read.places.find(
      each =>
        each.profile === profile &&
        (fromPersonId === undefined || (each.place.a === fromPersonId && each.place.b === toPersonId)),
    );
    if (fromPersonId !== undefined && here === undefined) return refuse('not_a_couple');
    const forbidden = await audienceFault(tx, householdId, input.audience);
    if (forbidden !== undefined) return refuse(forbidden);
    if (await textHoldsAddress(tx, householdId, [reason])) return refuse('address_in_text');
    const reckoned = fromPersonId === undefined ? read.cards[profile] : here?.membership;
    const {
      membership = 0,
      low = 0,
      high = 1,
      completeness = 0,
      evidence = [],
      missing = [],
    } = reckoned ?? {};
    const hypothesisId = await insertHypothesis(
      tx,
      {
        householdId,
        profile,
        fromPersonId: fromPersonId ?? null,
        toPersonId: toPersonId ?? null,
        verdict,
        membership: outOf100 === undefined ? null : outOf100 / 100,
        reason,
        on: visit.today,
        computed: { membership, low, high, completeness, evidence, missing },
        modelVersion: read.modelVersion,
      },
      audienceColumns(input.audience),
    );
    return done(
      { hypothesisId },
      {
        householdId,
        personIds: fromPersonId === undefined || toPersonId === undefined ? [] : [fromPersonId, toPersonId],
        returned: { profile_hypothesis: [hypothesisId] },
      },
    );
  },
});
