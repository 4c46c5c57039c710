import { beforeAll, expect, inject, test } from 'vitest';
import { recordContact } from '#acts/contact/record-contact.ts';
import { recordIncident } from '#acts/contact/record-incident.ts';
import { writeNote } from '#acts/contact/write-note.ts';
import { addPerson } from '#acts/household/add-person.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { correctDangerSign } from '#acts/safety/correct-danger-sign.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { recordSafetyView } from '#acts/safety/record-safety-view.ts';
import { mountApi } from '#api/mount.ts';
import { deeds } from '#api/routes.ts';
import { redWithoutDecision } from '#jobs/red.ts';
import { directedHousehold } from '#tests/makers/household.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';
import { pages } from '#web/routes.ts';

/**
 * Two worlds (safety by design, part 3): they differ only in items that wk may not see. Everything that wk receives,
 * status, headers, order, counts and size included, must be the same in both.
 */
const world = await makeWorld();
const { as, house, clock } = world;
const app = buildApp({ house, look: loadLook(inject('root')), mount: mountApi });
const householdId = await directedHousehold(world);

const household = /^[^:]*:householdId[^:]*$/;
const addresses = [
  ...deeds
    .filter(deed => deed.kind === 'read' && (household.test(deed.path) || !deed.path.includes(':')))
    .map(deed => `/api${deed.path}`),
  ...pages.filter(page => household.test(page.path) || !page.path.includes(':')).map(page => page.path),
].map(path => path.replace(':householdId', householdId));

/** Everything somebody receives, with what is new at every request (keys of forms, ids of requests) taken out. */
async function received(who: keyof typeof as): Promise<Map<string, string>> {
  const token = await as[who].token();
  const answers = new Map<string, string>();
  for (const url of addresses) {
    const answer = await app.inject({ url, headers: { authorization: `Bearer ${token}` } });
    const { 'x-request-id': _, date: __, 'content-length': ___, ...headers } = answer.headers;
    const body = answer.body.replaceAll(/name="_key" value="[^"]*"/g, 'name="_key"');
    answers.set(url, JSON.stringify([answer.statusCode, headers, body.length, body]));
  }
  return answers;
}

let mara = '';
beforeAll(async () => {
  mara = (await as.case.must(addPerson, { householdId, given: 'Mara', family: 'Brandt' })).personId;
  await as.case.must(givePlace, { householdId, userId: as.wk.id, place: 'worker', reason: 'werkt met Dirk' });
  await as.case.must(recordContact, {
    householdId,
    kind: 'talk',
    at: clock.now().toISOString(),
    audience: { team: 'team' },
    facts: 'Kennismaking',
    persons: [{ personId: mara, seen: true, spoken: true, alone: 'yes', safetyAsked: 'yes' }],
  });
});

/** What only the author and the director may see; default audience, nothing said. */
async function addSecrets(): Promise<void> {
  await as.case.must(writeNote, { householdId, facts: 'KANARIE-nota', source: 'Mara', aboutPersons: [mara] });
  await as.case.must(recordIncident, {
    householdId,
    on: '2026-03-01',
    natures: ['physical_abuse'],
    severity: 'serious',
    towardPersons: [mara],
    facts: 'KANARIE-voorval',
    source: 'Mara',
    toldBy: 'victim',
  });
  await as.case.must(recordSafetyView, {
    householdId,
    personId: mara,
    on: '2026-03-01',
    asked: 'asked',
    ownNumber: 1,
    ownWords: 'KANARIE-woorden',
  });
  await as.case.must(recordDangerSigns, {
    householdId,
    personId: mara,
    on: '2026-03-01',
    informant: 'victim',
    answers: [
      { code: 'extreme_jealousy', state: 'present', remark: 'KANARIE-teken' },
      { code: 'weapon', state: 'present' },
      { code: 'strangulation', state: 'present' },
    ],
  });
  clock.addDays(1 / 86_400_000);
  await as.case.must(correctDangerSign, {
    householdId,
    personId: mara,
    code: 'strangulation',
    why: 'mistake',
    reason: 'KANARIE-verbetering',
  });
  await redWithoutDecision()(house);
}

test('a colleague in the team receives the same, whether or not there is something that is not for them', async () => {
  const before = { wk: await received('wk'), director: await received('case') };
  await addSecrets();
  const after = { wk: await received('wk'), director: await received('case') };
  for (const url of addresses) expect(after.wk.get(url), url).toBe(before.wk.get(url));
  expect([...after.wk.values()].filter(text => text.includes('KANARIE'))).toEqual([]);
  // The control: whoever may see it does, so the comparison above can fail.
  const changed = addresses.filter(url => after.director.get(url) !== before.director.get(url));
  expect(changed.length).toBeGreaterThan(3);
  expect([...after.director.values()].some(text => text.includes('KANARIE-nota'))).toBe(true);
});

test('outside the team nothing at all differs from a household that does not exist', async () => {
  const made = '00000000-0000-4000-8000-000000000000';
  for (const who of ['stranger', 'elsewhere', 'adm'] as const) {
    const token = await as[who].token();
    for (const url of addresses.filter(address => address.includes(householdId))) {
      const [real, none] = [
        await app.inject({ url, headers: { authorization: `Bearer ${token}` } }),
        await app.inject({
          url: url.replace(householdId, made),
          headers: { authorization: `Bearer ${token}` },
        }),
      ];
      expect(real.statusCode, url).toBe(404);
      expect(real.body, url).toBe(none.body);
    }
  }
});
