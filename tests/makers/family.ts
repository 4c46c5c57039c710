import { addPerson } from '#acts/household/add-person.ts';
import { recordRelation } from '#acts/household/record-relation.ts';
import { recordResidence } from '#acts/household/record-residence.ts';
import { recordSafeContact } from '#acts/household/record-safe-contact.ts';
import type { Actor } from './world.ts';

export interface MadeFamily {
  readonly mara: string;
  readonly dirk: string;
  readonly noor: string;
  readonly sem: string;
  readonly unborn: string;
  readonly oma: string;
}

/** Mara, Dirk who parted from her, Noor and Sem, a child to come, and grandmother Ğülşah: made up, and recorded by acts. */
export async function makeFamily(by: Actor, householdId: string): Promise<MadeFamily> {
  const add = async (facts: Record<string, unknown>) =>
    (await by.must(addPerson, { householdId, different: true, ...facts })).personId;
  const relate = (
    fromPersonId: string,
    kind: string,
    toPersonId: string,
    more: Record<string, unknown> = {},
  ) => by.must(recordRelation, { householdId, fromPersonId, kind, toPersonId, ...more });
  const live = (personId: string, more: Record<string, unknown>) =>
    by.must(recordResidence, { householdId, personId, from: '2018-04-01', ...more });
  const family: MadeFamily = {
    mara: await add({
      given: 'Mara',
      prefix: 'van den',
      family: 'Berg',
      birthDate: '1990-05-02',
      birthPrecision: 'day',
      sex: 'female',
      violenceRoles: ['undergoes'],
    }),
    dirk: await add({
      given: 'Dirk',
      family: "O'Brien",
      birthDate: '1986-01-01',
      birthPrecision: 'year',
      sex: 'male',
      violenceRoles: ['uses', 'undergoes'],
    }),
    noor: await add({
      given: 'Noor',
      family: "O'Brien",
      birthDate: '2011-09-14',
      birthPrecision: 'day',
      sex: 'female',
      violenceRoles: ['witnesses'],
    }),
    sem: await add({
      given: 'Sem',
      family: "O'Brien",
      birthDate: '2016-11-03',
      birthPrecision: 'day',
      sex: 'male',
      violenceRoles: ['witnesses', 'undergoes'],
    }),
    unborn: await add({ birthDate: '2026-07-01', birthPrecision: 'unborn' }),
    oma: await add({
      given: 'Ğülşah',
      family: 'Wolfeschlegelsteinhausenbergerdorff-van der Heijden',
      sex: 'female',
      kind: 'network',
      networkTie: 'oma',
    }),
  };
  const { mara, dirk, noor, sem, unborn, oma } = family;
  await relate(mara, 'partner', dirk, { startedOn: '2009-06-01', endedOn: '2025-11-15' });
  await relate(mara, 'ex_partner', dirk, { startedOn: '2025-11-15' });
  for (const child of [noor, sem, unborn]) {
    await relate(mara, 'parent', child);
    await relate(dirk, 'parent', child);
  }
  for (const child of [noor, sem])
    for (const one of [mara, dirk]) await relate(one, 'authority', child, { authority: 'two_parents' });
  await relate(noor, 'sibling', sem);
  await relate(oma, 'parent', mara);
  await relate(oma, 'network_person', noor);
  await live(mara, { home: 'Kanaalzicht' });
  await live(dirk, { home: 'Bij Dirk', from: '2025-11-15' });
  for (const child of [noor, sem]) {
    await live(child, { home: 'Kanaalzicht', share: 'om de week' });
    await live(child, { home: 'Bij Dirk', from: '2025-11-15', share: 'om de week' });
  }
  await by.must(recordSafeContact, {
    householdId,
    personId: mara,
    channel: 'phone',
    allowed: true,
    hours: 'werkdagen tussen 9 en 12',
    wording: 'Vraag naar de kaartclub',
    agreedOn: '2026-02-10',
  });
  await by.must(recordSafeContact, {
    householdId,
    personId: mara,
    channel: 'letter',
    allowed: false,
    agreedOn: '2026-02-10',
  });
  return family;
}
