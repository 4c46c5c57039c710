import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, oneOf, optionalDay, optionalText, whole } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { leftWhys } from '#domain/household/people-of-file.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/person.ts';
import { stateOf } from '#store/person-change.ts';
import { changed, mayTakeOutOfSight } from './out-of-sight.ts';
import { householdRefusals } from './refusals.ts';

/**
 * Says since when a person no longer belongs to the household, or (without a day) that they do again. Leaving is for who
 * directs, with a reason: an adult who left is not watched any more.
 */
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
    why: oneOf(leftWhys).default('left'),
    /** Needed to leave; coming back needs none. */
    reason: optionalText(1_000),
  }),
  output: z.object({ personId: z.string(), version: z.number() }),
  refusals: { ...commonRefusals, ...householdRefusals },
  async run(tx, input, visit) {
    if (input.leftOn !== undefined && input.leftOn > visit.today) return refuse('in_the_future');
    const before = await store.lockPerson(tx, input.householdId, input.personId);
    if (before === undefined) return refuse('not_found');
    if (before.version !== input.version) return refuse('stale');
    const left = input.leftOn === undefined ? null : { on: input.leftOn, why: input.why };
    const after = { ...stateOf(before), leftOn: left?.on ?? null, leftWhy: left?.why ?? null };
    const sight = await mayTakeOutOfSight(
      tx,
      input.householdId,
      { before, after, reason: input.reason },
      visit,
    );
    if (!sight.ok) return sight;
    await store.keepBefore(tx, input.householdId, before);
    await store.setLeft(tx, before.id, left);
    return done(
      { personId: before.id, version: before.version + 1 },
      { householdId: input.householdId, personIds: [before.id], returned: changed(before.id, sight.value) },
    );
  },
});
