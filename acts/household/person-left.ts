import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, optionalDay, whole } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/person.ts';

/** Says since when a person no longer belongs to the household, or (without a day) that they do again. */
export const personLeft = deed({
  code: 'person_left',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/persons/:personId/left',
  summary: 'Say that a person left the household, or came back',
  access: { who: 'team' },
  input: z.strictObject({
    householdId: id(),
    personId: id(),
    version: whole(1, 1_000_000),
    /** The first day on which the person no longer belonged to it; left out: belongs to it again. */
    leftOn: optionalDay(),
  }),
  output: z.object({ personId: z.string(), version: z.number() }),
  refusals: commonRefusals,
  async run(tx, input, visit) {
    if (input.leftOn !== undefined && input.leftOn > visit.today) return refuse('in_the_future');
    const before = await store.lockPerson(tx, input.householdId, input.personId);
    if (before === undefined) return refuse('not_found');
    if (before.version !== input.version) return refuse('stale');
    await store.keepBefore(tx, input.householdId, before);
    await store.setLeft(tx, before.id, input.leftOn ?? null);
    return done(
      { personId: before.id, version: before.version + 1 },
      { householdId: input.householdId, personIds: [before.id], returned: { person: [before.id] } },
    );
  },
});
