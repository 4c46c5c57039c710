import type { z } from 'zod';
import { fixPlanVersion } from '#acts/plan/fix-plan-version.ts';
import { moveEntry } from '#acts/plan/move-entry.ts';
import { recordPlanAgreement } from '#acts/plan/record-plan-agreement.ts';
import { writeEntry } from '#acts/plan/write-entry.ts';
import type { Family } from './story.ts';

type EntryIn = z.input<typeof writeEntry.input>;

/** Writes one entry into somebody's part, for the team unless said otherwise. Answers its id. */
async function write(
  f: Family,
  by: string,
  whose: string,
  entry: Omit<EntryIn, 'householdId' | 'personId'>,
): Promise<string> {
  const { entryId } = await f.stage.as(by, writeEntry, {
    audience: { team: 'team' },
    ...entry,
    householdId: f.householdId,
    personId: f.id(whose),
  });
  return entryId;
}

/** Stress in a family that came back together: safety stands, so the work under it runs. */
export async function planAfterReuniting(f: Family): Promise<void> {
  f.stage.at(-160, '10:30');
  await write(f, 'fatima', 'Samira', {
    kind: 'goes_well',
    domain: 'home_relations',
    text: 'Bij ruzie gaan we nu een blokje om. Dat helpt echt.',
    saidBy: f.id('Samira'),
  });
  await write(f, 'fatima', 'Samira', {
    kind: 'worry',
    domain: 'finances',
    text: 'Er zijn vijf schulden. De brieven liggen ongeopend in een la.',
    effect: 'Als er post komt, loopt de spanning op.',
  });
  const money = await write(f, 'fatima', 'Samira', {
    kind: 'goal',
    layer: 'risk',
    domain: 'finances',
    text: 'Samira en Fatima weten samen wat er elke maand binnenkomt en uitgaat.',
    start: true,
  });
  await write(f, 'fatima', 'Samira', {
    kind: 'action',
    domain: 'finances',
    goalEntryId: money,
    text: 'Elke dinsdag de post openen met Fatima.',
    doneByPerson: f.id('Samira'),
    untilOn: f.stage.day(30),
    effectOnSafety: 'safer',
    start: true,
  });
  const sober = await write(f, 'kees', 'Ricardo', {
    kind: 'goal',
    layer: 'risk',
    domain: 'substance_use',
    text: 'Ik kom vrijdag nuchter thuis.',
    saidBy: f.id('Ricardo'),
    start: true,
  });
  await write(f, 'kees', 'Ricardo', {
    kind: 'action',
    domain: 'substance_use',
    goalEntryId: sober,
    text: 'Kees belt elke vrijdag om vijf uur.',
    doneByUser: f.stage.user('kees'),
    start: true,
  });
  await write(f, 'ilse', 'Yara', {
    kind: 'wanted',
    domain: 'home_relations',
    text: 'Dat papa en mama gewoon praten.',
    saidBy: f.id('Yara'),
  });
  f.stage.at(-158, '11:00');
  await f.stage.as('fatima', fixPlanVersion, {
    householdId: f.householdId,
    after: 0,
    why: 'Met ieder apart besproken na de stap naar fase 2.',
  });
  for (const [whose, how] of [
    ['Samira', 'Het plan samen gelezen aan de keukentafel.'],
    ['Ricardo', 'Zijn eigen deel voorgelezen.'],
    ['Yara', 'Getekend: een huis, de buurvrouw en de hond.'],
  ] as const)
    await f.stage.as('fatima', recordPlanAgreement, {
      householdId: f.householdId,
      personId: f.id(whose),
      number: 1,
      answer: 'yes',
      howExplained: how,
      on: f.today(),
      audience: { team: 'team' },
    });
}

/** Control and threat: safety first, the rest waits. Mara's part and Dirk's are each for their own workers. */
export async function planUnderThreat(f: Family): Promise<void> {
  f.stage.at(-50, '11:15');
  const calm = await write(f, 'shirley', 'Mara', {
    kind: 'goal',
    layer: 'safety',
    domain: 'home_relations',
    text: 'Mara weet elke dag wie ze kan bellen, ook ’s nachts.',
    start: true,
    audience: { team: 'author_and_director' },
  });
  await write(f, 'shirley', 'Mara', {
    kind: 'action',
    domain: 'home_relations',
    goalEntryId: calm,
    text: 'De directe lijn elke maand samen proberen.',
    doneByUser: f.stage.user('nadia'),
    effectOnSafety: 'safer',
    start: true,
    audience: { team: 'author_and_director' },
  });
  await write(f, 'shirley', 'Mara', {
    kind: 'wanted',
    domain: 'housing',
    text: 'Een voordeur waarvan alleen ik de sleutel heb.',
    saidBy: f.id('Mara'),
    audience: { team: 'author_and_director' },
  });
  await write(f, 'koen', 'Dirk', {
    kind: 'wanted',
    domain: 'home_relations',
    text: 'Ik wil dat ze weer thuiskomen.',
    saidBy: f.id('Dirk'),
    audience: { team: 'author_and_director' },
  });
  const own = await write(f, 'koen', 'Dirk', {
    kind: 'goal',
    layer: 'risk',
    domain: 'mental_health',
    text: 'Dirk herkent wanneer hij de baas wil spelen, en loopt dan weg.',
    audience: { team: 'author_and_director' },
  });
  await f.stage.as('koen', moveEntry, {
    householdId: f.householdId,
    entryId: own,
    version: 1,
    to: 'running',
    servesSafety: 'Zonder dit gesprek houdt hij zich niet aan de afstand.',
  });
  await write(f, 'mirjam', 'Noor', {
    kind: 'wanted',
    domain: 'work_and_education',
    text: 'Op mijn eigen school blijven, bij Lotte.',
    saidBy: f.id('Noor'),
  });
}
