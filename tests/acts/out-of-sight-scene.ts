import type { z } from 'zod';
import { changePerson } from '#acts/household/change-person.ts';
import { personLeft } from '#acts/household/person-left.ts';
import { readFamily } from '#acts/household/read-family.ts';
import type { Actor, World } from '#tests/makers/world.ts';

type ChangeIn = z.input<typeof changePerson.input>;
export const why = 'Zij hebben dit zelf verteld, en oma ook.';

/** What a test about people who drop out of sight does again and again; every form starts from what stands there now. */
export function sightActs(world: World) {
  const { as } = world;
  const now = async (householdId: string, personId: string) => {
    const { persons } = await as.case.must(readFamily, { householdId });
    const person = persons.find(each => each.id === personId);
    if (person === undefined) throw new Error('no such person');
    return person;
  };
  const change = async (
    householdId: string,
    personId: string,
    more: Partial<ChangeIn>,
    who: Actor = as.case,
    reason: string | undefined = why,
  ) => {
    const { given, family, birthDate, birthPrecision, sex, kind, violenceRoles, version } = await now(
      householdId,
      personId,
    );
    return who.do(changePerson, {
      ...{ householdId, personId, given, family, birthPrecision, sex, kind, violenceRoles, version },
      ...(birthDate === null ? {} : { birthDate }),
      ...(reason === undefined ? {} : { reason }),
      ...more,
    });
  };
  const leave = async (
    householdId: string,
    personId: string,
    leftOn: string,
    who: Actor = as.case,
    more: object = { reason: why },
  ) =>
    who.do(personLeft, {
      householdId,
      personId,
      version: (await now(householdId, personId)).version,
      leftOn,
      ...more,
    });
  return { now, change, leave };
}
