import { z } from 'zod';
import { settleWhile } from '#acts/safety/gate.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, optionalText, whole } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/person.ts';
import { stateOf } from '#store/person-change.ts';
import { responsible } from '#store/safety-task.ts';
import { changed, mayTakeOutOfSight } from './out-of-sight.ts';
import { keysOf, personFacts, personFields, textsOf } from './person-fields.ts';
import { householdRefusals } from './refusals.ts';

/**
 * Changes what is known about a person. Whoever saw an older version is refused as stale; what was before is kept. A
 * change that takes them out of sight is for who directs, with a reason.
 */
export const changePerson = deed({
  code: 'change_person',
  kind: 'write',
  method: 'PUT',
  path: '/households/:householdId/persons/:personId',
  summary: 'Change what is known about a person',
  access: { who: 'team' },
  input: z.strictObject({
    ...personFields,
    personId: id(),
    version: whole(1, 1_000_000),
    /** Only asked when the change takes the person out of sight. */
    reason: optionalText(1_000),
  }),
  output: z.object({ personId: z.string(), version: z.number() }),
  refusals: { ...commonRefusals, ...householdRefusals },
  async run(tx, input, visit) {
    const facts = personFacts(input, visit.today);
    if (!facts.ok) return facts;
    const before = await store.lockPerson(tx, input.householdId, input.personId);
    if (before === undefined) return refuse('not_found');
    if (before.version !== input.version) return refuse('stale');
    if (await textHoldsAddress(tx, input.householdId, textsOf(facts.value))) return refuse('address_in_text');
    const { kind, birthDate, birthPrecision, violenceRoles } = facts.value;
    const after = {
      ...stateOf(before),
      kind,
      roles: violenceRoles,
      birth: { date: birthDate, precision: birthPrecision },
    };
    const turnsOut = violenceRoles.includes('uses') && !before.violenceRoles.includes('uses');
    // From then on their own word counts for less: whose word that is, is not for one colleague to decide.
    if (turnsOut && before.violenceRoles.includes('undergoes')) {
      if (!(await responsible(tx, input.householdId)).includes(visit.userId))
        return refuse('direction_says_uses');
    }
    const sight = await mayTakeOutOfSight(
      tx,
      input.householdId,
      { before, after, reason: input.reason },
      visit,
    );
    if (!sight.ok) return sight;
    const change = async () => {
      await store.keepBefore(tx, input.householdId, before);
      await store.changePerson(tx, before.id, facts.value, keysOf(facts.value));
    };
    if (turnsOut) await settleWhile(tx, input.householdId, visit, change);
    else await change();
    return done(
      { personId: before.id, version: before.version + 1 },
      { householdId: input.householdId, personIds: [before.id], returned: changed(before.id, sight.value) },
    );
  },
});
