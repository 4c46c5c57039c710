import { z } from 'zod';
import { someoneIsAway } from '#acts/access/away.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText, yesNo } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { appoint, changesAtOnce } from '#domain/network/direction.ts';
import { refuse } from '#domain/shared/result.ts';
import * as network from '#store/network.ts';
import { passOnWhatIsLeft } from '#store/network-task.ts';
import { areWorkers } from '#store/people.ts';
import { supervisors } from '#store/safety-task.ts';
import { tellByTask } from '#store/task.ts';
import { isDirected, isThere } from './directed.ts';
import { networkRefusals } from './refusals.ts';

/**
 * Appoints the one director with a deputy. During intake, or where all who directed left, anybody of the team may; else
 * only who directs now, and a supervisor of the team where it cannot wait. Once somebody directs, another director comes by
 * a warm handover; at once only while they are not there, or with the reason why it cannot wait. Whoever directs now, whoever
 * did and who supervises are told.
 * The household leaves intake by it. The database forbids two directors and none; this act forbids appointing oneself.
 */
export const appointDirector = deed({
  code: 'appoint_director',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/direction',
  summary: 'Appoint the one case director and a deputy',
  access: { who: 'team' },
  input: z.strictObject({
    householdId: id(),
    directorId: id(),
    deputyId: id(),
    reason: neededText(500),
    /** Another director at once, without a warm handover: said, and with more words of reason. */
    cannotWait: yesNo().default(false),
    /** The direction that the appointer saw; left out when there was none. */
    replaces: z.preprocess(value => (value === '' ? undefined : value), id().optional()),
  }),
  output: z.object({ directionId: z.string() }),
  refusals: { ...commonRefusals, ...networkRefusals },
  async run(tx, input, visit) {
    const household = await network.lockHousehold(tx, input.householdId);
    if (household === undefined) return refuse('not_found');
    const history = await network.directions(tx, input.householdId);
    const current = history.find(direction => direction.until === null);
    const directed = await isDirected(tx, current);
    const overseers = await supervisors(tx, input.householdId);
    const pressing = input.cannotWait && overseers.includes(visit.userId);
    if (!visit.directs && directed && !pressing) return refuse('only_direction_changes');
    if (input.directorId === visit.userId || input.deputyId === visit.userId) return refuse('not_yourself');
    if (!(await areWorkers(tx, [input.directorId, input.deputyId]))) return refuse('unknown_colleague');
    // Who directs already stays who they are, away or not: a deputy can then appoint another deputy beside them.
    const asked = [input.directorId, input.deputyId].filter(
      each => each !== current?.directorId && each !== current?.deputyId,
    );
    if (await someoneIsAway(tx, asked, visit.today)) return refuse('colleague_away');
    const replaced = history.find(direction => direction.id === input.replaces);
    const judged = appoint(
      current === undefined
        ? null
        : { directorId: current.directorId, deputyId: current.deputyId ?? '', from: current.from, to: null },
      {
        directorId: input.directorId,
        deputyId: input.deputyId,
        reason: input.reason,
        from: visit.now,
        replaces: replaced?.from ?? null,
      },
      visit.now,
    );
    if (!judged.ok) return refuse(judged.refused);
    const sameDirector = current?.directorId === input.directorId;
    const atOnce = changesAtOnce({
      sameDirector,
      directorThere: current !== undefined && (await isThere(tx, current.directorId, visit.today)),
      cannotWait: input.cannotWait,
      reason: input.reason,
    });
    if (!atOnce.ok) return refuse(atOnce.refused);
    const directionId = await network.changeDirection(tx, input.householdId, input, visit.now);
    await network.openForWork(tx, input.householdId);
    const passed = await passOnWhatIsLeft(tx, input.householdId);
    if (current !== undefined && !sameDirector) {
      // Who did direct and has no place any more is told by a line of their own (store/network.ts, ownPlacesEnded).
      const stays = (await network.places(tx, input.householdId)).filter(place => place.until === null);
      const before = [current.directorId, current.deputyId ?? ''].filter(
        each => each !== input.directorId && stays.some(place => place.userId === each),
      );
      const tell = { aboutId: directionId, on: visit.today };
      const others = [...before, ...overseers].filter(
        each => each !== visit.userId && each !== input.directorId,
      );
      await tellByTask(tx, input.householdId, { ...tell, code: 'you_direct_now', to: [input.directorId] });
      await tellByTask(tx, input.householdId, { ...tell, code: 'direction_changed', to: others });
    }
    return done(
      { directionId },
      { householdId: input.householdId, returned: { direction: [directionId], network_task: passed } },
    );
  },
});
