import { expect, test } from 'vitest';
import { recordContact } from '#acts/contact/record-contact.ts';
import { appointDirector } from '#acts/network/appoint-director.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { muteSignal } from '#acts/watch/mute-signal.ts';
import { raiseSignals } from '#acts/watch/raise-signals.ts';
import { makeWorld, type PersonKey } from '#tests/makers/world.ts';
import { type Scene, scene } from './safety-scene.ts';
import { muteOf, watchOf } from './signal-scene.ts';
import { settled } from './watch-sweep-scene.ts';

const world = await makeWorld();
const { as } = world;

async function later(days: number): Promise<void> {
  world.clock.addDays(days);
  await settled(world);
  await raiseSignals(world.house);
}
/** Whom who directs has not met, by name; as a colleague of the team sees it. */
async function unmet(at: Scene, who: PersonKey = 'wk'): Promise<string[]> {
  const names = new Map(Object.entries(at).map(([name, id]) => [id, name]));
  const { open } = await watchOf(at.householdId, as[who]);
  return open
    .flatMap(each => (each.code === 'director_not_met' ? [names.get(each.personId ?? '') ?? ''] : []))
    .sort();
}
const meet = (who: PersonKey, at: Scene, persons: readonly string[], spoken = true) =>
  as[who].must(recordContact, {
    householdId: at.householdId,
    kind: 'talk',
    at: world.clock.now().toISOString(),
    facts: 'Kennisgemaakt aan de keukentafel.',
    persons: persons.map(personId => ({
      personId,
      ...{ seen: spoken, spoken, alone: spoken ? 'no' : 'not_applicable', safetyAsked: 'could_not_ask' },
      couldNotReason: 'Er waren anderen bij.',
    })),
  });

test('who directs meets each of them, by their own contacts; a new director does so anew', async () => {
  const at = await scene(world, 'DNM-1');
  const { householdId } = at;
  await meet('wk', at, [at.mara, at.dirk, at.noor, at.sem]);
  await later(14);
  expect(await unmet(at)).toEqual([]);
  await later(1);
  expect(await unmet(at)).toEqual(['dirk', 'mara', 'noor', 'sem']);
  await meet('case', at, [at.mara, at.sem]);
  await later(0);
  expect(await unmet(at)).toEqual(['dirk', 'noor']);
  await as.case.must(muteSignal, muteOf(world, householdId, { code: 'director_not_met', personId: at.dirk }));

  const { directions } = await as.case.must(readNetwork, { householdId });
  await as.sup.must(appointDirector, {
    ...{ householdId, directorId: as.wk.id, deputyId: as.dep.id, cannotWait: true },
    ...{ reason: 'De casusregisseur kan dit gezin niet meer begeleiden.' },
    replaces: directions.find(each => each.until === null)?.id ?? '',
  });
  // The new one worked with them already, fifteen days ago: no stranger. Another one would be.
  await later(20);
  expect(await unmet(at)).toEqual([]);
  const { directions: again } = await as.wk.must(readNetwork, { householdId });
  await as.sup.must(appointDirector, {
    ...{ householdId, directorId: as.dep.id, deputyId: as.wk.id, cannotWait: true },
    ...{ reason: 'De vervanger neemt het gezin nu helemaal over.' },
    replaces: again.find(each => each.until === null)?.id ?? '',
  });
  await later(14);
  expect(await unmet(at, 'dep')).toEqual([]);
  await later(1);
  expect(await unmet(at, 'dep')).toEqual(['dirk', 'mara', 'noor', 'sem']);
});
