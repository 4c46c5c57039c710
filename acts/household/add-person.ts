import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, yesNo } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { likelySame, similarity } from '#domain/shared/matching.ts';
import { refuse } from '#domain/shared/result.ts';
import { lockHousehold } from '#store/network.ts';
import * as store from '#store/person.ts';
import { addResidence } from '#store/residence.ts';
import { keysOf, personFacts, personFields, textsOf } from './person-fields.ts';
import { householdRefusals } from './refusals.ts';

/**
 * Adds one person to a household. When somebody whom the visitor may see looks like the same human, it asks first:
 * the answer is either that human (`samePersonId`, a person of another file) or `different`.
 */
export const addPerson = deed({
  code: 'add_person',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/persons',
  summary: 'Add a person to a household',
  access: { who: 'team' },
  input: z.strictObject({
    ...personFields,
    samePersonId: z.preprocess(value => (value === '' ? undefined : value), id().optional()),
    different: yesNo().default(false),
    /** Said by who adds somebody of whom neither name nor age is known: such a person counts, but never by accident. */
    nameNotKnown: yesNo().default(false),
  }),
  output: z.object({ personId: z.string(), position: z.number() }),
  refusals: { ...commonRefusals, ...householdRefusals },
  async run(tx, input, visit) {
    const facts = personFacts(input, visit.today);
    if (!facts.ok) return facts;
    if (!input.nameNotKnown && input.samePersonId === undefined && nobodyYet(facts.value))
      return refuse('who_missing');
    const household = await lockHousehold(tx, input.householdId);
    if (household === undefined) return refuse('not_found');
    if (await textHoldsAddress(tx, input.householdId, textsOf(facts.value))) return refuse('address_in_text');
    const keys = keysOf(facts.value);
    const human =
      input.samePersonId === undefined
        ? undefined
        : await store.humanElsewhere(tx, input.householdId, input.samePersonId);
    if (input.samePersonId !== undefined && human === undefined) return refuse('unknown_person');
    if (human === undefined && !input.different) {
      const like = await likeThis(tx, facts.value, keys);
      if (like.length > 0)
        return refuse('perhaps_the_same', Object.fromEntries(like.map(other => [other.id, other.code])));
    }
    const here = await store.personsOf(tx, input.householdId);
    if (here.some(person => person.identityId === human?.identity_id)) return refuse('already_here');
    const person = await store.addPerson(tx, input.householdId, facts.value, keys, human);
    if (human?.safe_address_since)
      await addResidence(tx, input.householdId, {
        personId: person.id,
        home: '',
        address: null,
        hidden: true,
        share: null,
        from: human.safe_address_since,
        until: null,
      });
    return done(
      { personId: person.id, position: person.position },
      { householdId: input.householdId, personIds: [person.id], returned: { person: [person.id] } },
    );
  },
});

/** Neither a name nor an age: nobody could tell who this is. */
const nobodyYet = (facts: store.PersonFacts) =>
  facts.given === '' && facts.family === '' && facts.birthPrecision === 'not_known';

async function likeThis(
  tx: Parameters<typeof store.sharingKeys>[0],
  facts: store.PersonFacts,
  keys: readonly string[],
) {
  const birthDate = facts.birthPrecision === 'day' ? facts.birthDate : null;
  const found = await store.sharingKeys(tx, keys);
  return found.filter(other => similarity({ ...facts, birthDate }, other) >= likelySame);
}
