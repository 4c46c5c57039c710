import { sql } from 'kysely';
import { planConference } from '#acts/conference/plan-conference.ts';
import { putOnAgenda } from '#acts/conference/put-on-agenda.ts';
import { saySafety } from '#acts/conference/say-safety.ts';
import type { Actor, World } from '#tests/makers/world.ts';
import { type Scene, unheardScene } from './safety-scene.ts';

/** Conferences and bottlenecks as tests mostly want them. The chair is case; wk, sup and jb are invited. */
export function conferenceScenes(world: World) {
  const { as } = world;
  let number = 0;
  const fresh = (): Promise<Scene> => {
    number += 1;
    return unheardScene(world, `T4M-${number}`);
  };
  /** A moment some days away, at the same time of day. */
  const moment = (days: number) => new Date(world.clock.now().getTime() + days * 86_400_000).toISOString();
  const planned = (more: object = {}) => ({
    title: 'Overleg wijk Noord',
    at: moment(0),
    place: 'Buurthuis, grote zaal',
    userIds: [as.wk.id, as.sup.id, as.jb.id],
    ...more,
  });
  const plan = async (more: object = {}, by: Actor = as.case) =>
    (await by.must(planConference, planned(more))).conferenceId;
  const put = async (at: Scene, conferenceId: string, by: Actor = as.case) =>
    (
      await by.must(putOnAgenda, {
        householdId: at.householdId,
        conferenceId,
        question: 'Wie ziet Sem deze week?',
      })
    ).caseId;
  const said = (at: Scene, caseId: string, text: string, more: object = {}) => ({
    householdId: at.householdId,
    caseId,
    text,
    ...more,
  });
  /** A household in a meeting that is going on now, after its safety was said. */
  const meeting = async () => {
    const at = await fresh();
    const conferenceId = await plan();
    const caseId = await put(at, conferenceId);
    await as.case.must(saySafety, said(at, caseId, 'Vandaag is het rustig. Dirk slaapt bij zijn broer.'));
    return { at, conferenceId, caseId };
  };
  /** Somebody who steers the region. */
  const steersRegion = (who: Actor) =>
    sql`update user_account set roles = array['worker', 'region_coordinator'] where id = ${who.id}`.execute(
      world.database.db,
    );
  return { fresh, moment, planned, plan, put, said, meeting, steersRegion };
}
