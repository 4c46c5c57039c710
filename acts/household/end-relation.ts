import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id, optionalText } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import { lockHousehold } from '#store/network.ts';
import { endRelation as end, relationsOf } from '#store/relation.ts';
import { keptIn, mayTie, tied } from './out-of-sight.ts';
import { householdRefusals } from './refusals.ts';

/**
 * Says since when a relation no longer holds. It stays readable. Who belonged to the file by that relation alone falls out of
 * sight: that is for who directs, with a reason.
 */
export const endRelation = deed({
  code: 'end_relation',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/relations/:relationId/end',
  summary: 'End a relation between two persons',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id(), relationId: id(), endedOn: day(), reason: optionalText(1_000) }),
  output: z.object({ relationId: z.string() }),
  refusals: { ...commonRefusals, ...householdRefusals },
  async run(tx, input, visit) {
    if ((await lockHousehold(tx, input.householdId)) === undefined) return refuse('not_found');
    const before = await relationsOf(tx, input.householdId);
    const relation = before.find(row => row.id === input.relationId);
    if (relation === undefined) return refuse('not_found');
    if (relation.endedOn !== null) return refuse('has_ended');
    if (input.endedOn > visit.today) return refuse('in_the_future');
    if (relation.startedOn !== null && input.endedOn <= relation.startedOn)
      return refuse('ends_before_start');
    const after = before.map(each => (each.id === relation.id ? { ...each, endedOn: input.endedOn } : each));
    const personIds = [relation.from, relation.to];
    const sight = await mayTie(
      tx,
      input.householdId,
      { before, after, personIds, reason: input.reason },
      visit,
    );
    if (!sight.ok) return sight;
    if (!(await end(tx, input.householdId, relation.id, input.endedOn))) return refuse('has_ended');
    await tied(tx, sight.value);
    return done(
      { relationId: relation.id },
      {
        householdId: input.householdId,
        personIds,
        returned: { relation: [relation.id], ...keptIn(sight.value) },
      },
    );
  },
});
