import { recordContact } from '#acts/contact/record-contact.ts';
import { makeFamily } from '#tests/makers/family.ts';
import { directedHousehold } from '#tests/makers/household.ts';
import type { World } from '#tests/makers/world.ts';

/** A visit in January at which Noor was alone and Mara was not, and a call in February. */
export async function seenHousehold(world: World, code: string) {
  const { as } = world;
  const householdId = await directedHousehold(world, code);
  const family = await makeFamily(as.case, householdId);
  const { mara, noor } = family;
  await as.case.must(recordContact, {
    householdId,
    kind: 'visit',
    at: '2026-01-10T23:30:00Z', // the 11th in Amsterdam
    facts: 'Noor zat op de trap.',
    source: 'eigen waarneming',
    persons: [
      { personId: noor, seen: true, spoken: true, alone: 'yes', safetyAsked: 'yes', safetyNumber: 3 },
      {
        personId: mara,
        seen: true,
        spoken: true,
        alone: 'no',
        safetyAsked: 'could_not_ask',
        couldNotReason: 'Dirk zat erbij en bleef',
      },
    ],
  });
  await as.case.must(recordContact, {
    householdId,
    kind: 'call',
    at: '2026-02-20T10:00:00Z',
    facts: 'Gebeld.',
    source: 'Mara',
    persons: [
      { personId: mara, seen: false, spoken: true, alone: 'yes', safetyAsked: 'yes', safetyNumber: 4 },
    ],
  });
  return { householdId, ...family };
}
