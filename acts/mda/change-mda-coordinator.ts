import { z } from 'zod';
import { someoneIsAway } from '#acts/access/away.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, whole } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import { areInTeam } from '#store/contact.ts';
import { moveMda } from '#store/mda.ts';
import { judges } from '#store/safety-task.ts';
import { lockedMda } from './at-mda.ts';
import { mdaRefusals } from './refusals.ts';

/** Names another coordinator: there is exactly one at any moment, so one goes only when the next is there. */
export const changeMdaCoordinator = deed({
  code: 'change_mda_coordinator',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/mda/:mdaId/coordinator',
  summary: 'Name another coordinator of MDA++',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    mdaId: id(),
    version: whole(1, 1_000_000),
    coordinatorId: id(),
  }),
  output: z.object({ mdaId: z.string() }),
  refusals: { ...commonRefusals, ...mdaRefusals },
  async run(tx, input, visit) {
    const { householdId, mdaId, coordinatorId } = input;
    const at = await lockedMda(tx, input);
    if (at.kind === 'not_found') return refuse('not_found');
    if (at.kind === 'stale') return refuse('stale', at.detail);
    if (at.mda.state !== 'accepted') return refuse('not_under_way');
    const may =
      at.mda.coordinator_id === visit.userId || (await judges(tx, householdId)).includes(visit.userId);
    if (!may) return refuse('not_yours_to_change');
    if (at.mda.coordinator_id === coordinatorId) return refuse('same_coordinator');
    if (!(await areInTeam(tx, householdId, [coordinatorId]))) return refuse('coordinator_not_in_team');
    if (await someoneIsAway(tx, [coordinatorId], visit.today)) return refuse('colleague_away');
    await moveMda(tx, at.mda, { coordinator_id: coordinatorId });
    return done({ mdaId }, { householdId, returned: { mda: [mdaId] } });
  },
});
