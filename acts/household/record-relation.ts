import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, oneOf, optionalDay, optionalText } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { authorityKinds } from '#domain/household/codes.ts';
import { checkRelation, relationKinds, relationWarnings } from '#domain/household/relations.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { refuse } from '#domain/shared/result.ts';
import { lockHousehold } from '#store/network.ts';
import { personsOf } from '#store/person.ts';
import { addRelation, relationsOf } from '#store/relation.ts';
import { keptIn, mayTie, tied } from './out-of-sight.ts';
import { householdRefusals } from './refusals.ts';

/**
 * Records what one person is to another. Authority over a child is recorded per child, with its kind. Somebody of whom
 * nobody knew the age and who is grown by it is no child of the file any more: that is for who directs, with a reason.
 */
export const recordRelation = deed({
  code: 'record_relation',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/relations',
  summary: 'Record what one person is to another',
  access: { who: 'team' },
  input: z.strictObject({
    householdId: id(),
    fromPersonId: id(),
    /** `from` is the <kind> of `to`; with authority `to` is the child. */
    kind: oneOf(relationKinds),
    toPersonId: id(),
    authority: z.preprocess(value => (value === '' ? undefined : value), oneOf(authorityKinds).optional()),
    startedOn: optionalDay(),
    /** The first day on which it no longer held. */
    endedOn: optionalDay(),
    /** Only asked when the relation takes somebody out of sight. */
    reason: optionalText(1_000),
  }),
  output: z.object({ relationId: z.string(), warnings: z.array(z.enum(relationWarnings)) }),
  refusals: { ...commonRefusals, ...householdRefusals },
  async run(tx, input, visit) {
    const { fromPersonId, toPersonId, startedOn, endedOn } = input;
    if ([startedOn, endedOn].some(day => day !== undefined && day > visit.today))
      return refuse('in_the_future');
    if ((await lockHousehold(tx, input.householdId)) === undefined) return refuse('not_found');
    const persons = await personsOf(tx, input.householdId);
    if (![fromPersonId, toPersonId].every(personId => persons.some(person => person.id === personId)))
      return refuse('unknown_person');
    const births = new Map<string, LocalDate>();
    for (const person of persons)
      if (person.birthPrecision === 'day' && person.birthDate) births.set(person.id, person.birthDate);
    const before = await relationsOf(tx, input.householdId);
    const judged = checkRelation(
      before,
      {
        from: fromPersonId,
        to: toPersonId,
        kind: input.kind,
        authority: input.authority ?? null,
        startedOn: startedOn ?? null,
        endedOn: endedOn ?? null,
      },
      births,
    );
    if (!judged.ok) return judged;
    const { relation } = judged.value;
    const sight = await mayTie(
      tx,
      input.householdId,
      { before, after: [...before, relation], personIds: [fromPersonId, toPersonId], reason: input.reason },
      visit,
    );
    if (!sight.ok) return sight;
    const relationId = await addRelation(tx, input.householdId, relation);
    await tied(tx, sight.value);
    return done(
      { relationId, warnings: judged.value.warnings },
      {
        householdId: input.householdId,
        personIds: [fromPersonId, toPersonId],
        returned: { relation: [relationId], ...keptIn(sight.value) },
      },
    );
  },
});
