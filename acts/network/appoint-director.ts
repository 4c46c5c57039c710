import { z } from 'zod';
import { someoneIsAway } from '#acts/access/away.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { appoint } from '#domain/network/direction.ts';
import { refuse } from '#domain/shared/result.ts';
import * as network from '#store/network.ts';
import { passOnWhatIsLeft } from '#store/network-task.ts';
import { areWorkers } from '#store/people.ts';
import { networkRefusals } from './refusals.ts';

/**
 * Appoints the one director with a deputy. During intake anybody of the team may; after that only who directs now.
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
    if (current !== undefined && !visit.directs) return refuse('only_direction_changes');
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
    const directionId = await network.changeDirection(tx, input.householdId, input, visit.now);
    await network.openForWork(tx, input.householdId);
    const passed = await passOnWhatIsLeft(tx, input.householdId, visit.today, visit.now);
    return done(
      { directionId },
      { householdId: input.householdId, returned: { direction: [directionId], network_task: passed } },
    );
  },
});
