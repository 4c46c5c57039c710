import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import { endRelation as end, relationsOf } from '#store/relation.ts';
import { householdRefusals } from './refusals.ts';

/** Says since when a relation no longer holds. It stays readable. */
export const endRelation = deed({
  code: 'end_relation',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/relations/:relationId/end',
  summary: 'End a relation between two persons',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id(), relationId: id(), endedOn: day() }),
  output: z.object({ relationId: z.string() }),
  refusals: { ...commonRefusals, ...householdRefusals },
  async run(tx, input, visit) {
    const relation = (await relationsOf(tx, input.householdId)).find(row => row.id === input.relationId);
    if (relation === undefined) return refuse('not_found');
    if (relation.endedOn !== null) return refuse('has_ended');
    if (input.endedOn > visit.today) return refuse('in_the_future');
    if (relation.startedOn !== null && input.endedOn <= relation.startedOn)
      return refuse('ends_before_start');
    if (!(await end(tx, input.householdId, relation.id, input.endedOn))) return refuse('has_ended');
    return done(
      { relationId: relation.id },
      {
        householdId: input.householdId,
        personIds: [relation.from, relation.to],
        returned: { relation: [relation.id] },
      },
    );
  },
});
