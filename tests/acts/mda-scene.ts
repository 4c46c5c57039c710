import { decideMda } from '#acts/mda/decide-mda.ts';
import { proposeMda } from '#acts/mda/propose-mda.ts';
import { readMda } from '#acts/mda/read-mda.ts';
import { answerReferral } from '#acts/referral/answer-referral.ts';
import { askReferral } from '#acts/referral/ask-referral.ts';
import { endReferral } from '#acts/referral/end-referral.ts';
import { startReferral } from '#acts/referral/start-referral.ts';
import type { Actor, World } from '#tests/makers/world.ts';
import { type Scene, todayOf } from './safety-scene.ts';

/** MDA++ in a household that case directs, with what is mostly said about it. */
export function mdaScenes(world: World) {
  const { as } = world;
  const proposal = (at: Scene, more: object = {}) => ({
    householdId: at.householdId,
    proposal: 'Drie keer hulp was niet genoeg; reclassering en ggz zijn samen nodig.',
    ...more,
  });
  const propose = async (at: Scene, more: object = {}, by: Actor = as.case) =>
    (await by.must(proposeMda, proposal(at, more))).mdaId;
  const decision = (at: Scene, mdaId: string, more: object = {}) => ({
    householdId: at.householdId,
    mdaId,
    version: 1,
    decision: 'accepted',
    coordinatorId: as.wk.id,
    reason: 'Dit gezin kan niet zonder langer wachten.',
    ...more,
  });
  /** Proposed by case and accepted by sup, with wk as coordinator: version 2. */
  const accepted = async (at: Scene) => {
    const mdaId = await propose(at);
    await as.sup.must(decideMda, decision(at, mdaId));
    return mdaId;
  };
  const mdaIn = (at: Scene, who: Actor = as.case) => who.must(readMda, { householdId: at.householdId });

  /** Help that was given and ended, seen by whom its audience names. */
  const helped = async (
    at: Scene,
    offer: string,
    team: 'team' | 'author_and_director',
    by: Actor = as.wk,
  ) => {
    const { householdId } = at;
    const { referralId } = await by.must(askReferral, {
      householdId,
      personId: at.dirk,
      kind: 'programme',
      offer,
      purpose: 'Weggaan voor het misgaat.',
      urgency: 'this_week',
      agreed: 'yes',
      agreedWords: 'Ik wil het proberen.',
      audience: { team },
    });
    const step = (version: number) => ({ householdId, referralId, version });
    await by.must(answerReferral, { ...step(1), answer: 'accepted' });
    await by.must(startReferral, { ...step(2), on: todayOf(world) });
    await by.must(endReferral, {
      ...step(3),
      how: 'ended',
      on: todayOf(world),
      result: 'Hij stopte met schreeuwen, maar niet met duwen.',
    });
    return referralId;
  };
  return { proposal, propose, decision, accepted, mdaIn, helped };
}
