import { sql } from 'kysely';
import { offerHandover } from '#acts/handover/offer-handover.ts';
import { addNetworkTask } from '#acts/network/add-network-task.ts';
import type { World } from '#tests/makers/world.ts';
import { type Scene, scene } from './safety-scene.ts';

/** Households whose direction and tasks are handed over; `prefix` keeps the codes of two files apart. */
export function handoverScenes(world: World, prefix: string) {
  const { as } = world;
  let number = 0;
  const newScene = () => {
    number += 1;
    return scene(world, `${prefix}-${number}`);
  };
  const tick = () => world.clock.addDays(1 / 86_400);

  const offerOf = (at: Scene, more: Record<string, unknown> = {}) => ({
    householdId: at.householdId,
    toUserId: as.jb.id,
    toDeputyId: as.dep.id,
    reason: 'Het gezin is verhuisd naar noord.',
    summary: 'Wat goed gaat, wat zorgen geeft, wat er loopt.',
    checklist: 'Dossier gelezen\nVeiligheidsvoorwaarden besproken\n',
    ...more,
  });
  const offer = async (at: Scene, more: Record<string, unknown> = {}, by = as.case) => {
    tick();
    return (await by.must(offerHandover, offerOf(at, more))).handoverId;
  };
  const directors = async (householdId: string) =>
    (
      await sql<{
        who: string;
      }>`select u.sign_in_name who from direction d join user_account u on u.id = d.director_id
        where d.household_id = ${householdId} and d.until_at is null`.execute(world.database.db)
    ).rows.map(row => row.who);
  const taskOf = async (at: Scene, userId: string, by = as.case) => {
    tick();
    return (
      await by.must(addNetworkTask, {
        householdId: at.householdId,
        userId,
        role: 'maatschappelijk werk',
        goal: 'Mara en Sem slapen rustig.',
        familyText: 'Komt elke week praten over slapen.',
        forPersonIds: [at.mara, at.sem],
      })
    ).networkTaskId;
  };
  const owners = async (at: Scene) =>
    (
      await sql<{
        who: string;
      }>`select u.sign_in_name who from network_task t join user_account u on u.id = t.user_id
        where t.household_id = ${at.householdId} and t.until_on is null order by 1`.execute(world.database.db)
    ).rows.map(row => row.who);

  return { newScene, tick, offerOf, offer, directors, taskOf, owners };
}
