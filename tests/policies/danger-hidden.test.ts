import { expect, inject, test } from 'vitest';
import { givePlace } from '#acts/network/give-place.ts';
import { decideOnRed } from '#acts/safety/decide-on-red.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { mountApi } from '#api/mount.ts';
import { deeds } from '#api/routes.ts';
import { redWithoutDecision } from '#jobs/red.ts';
import { directedHousehold } from '#tests/makers/household.ts';
import { addMembers } from '#tests/makers/members.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';
import { pages } from '#web/routes.ts';

/**
 * Two worlds that differ in one sign around Mara, which the director alone may see. In both wk then records a sign that
 * is orange by itself; with the hidden one it is red. Whatever wk is answered and reads afterwards, before and after the
 * job that asks for a decision, is the same in both; only who is to decide learns of it.
 */
async function worldWith(hidden: boolean) {
  const world = await makeWorld();
  const { as, house } = world;
  const app = buildApp({ house, look: loadLook(inject('root')), mount: mountApi });
  const householdId = await directedHousehold(world);
  const [mara = ''] = await addMembers(world, householdId, [
    { given: 'Mara', born: '1988-05-04', violence: ['undergoes'] },
  ]);
  for (const [userId, place] of [
    [as.wk.id, 'worker'],
    [as.sup.id, 'supervisor'],
  ])
    await as.case.must(givePlace, { householdId, userId, place, reason: 'werkt met Mara' });
  const sign = (code: string) => ({
    householdId,
    personId: mara,
    on: '2026-03-02',
    informant: 'victim',
    answers: [{ code, state: 'present' }],
  });
  // In both worlds the director writes something for themselves, red in pairs only where it is hidden.
  await as.case.must(recordDangerSigns, sign(hidden ? 'forced_sex' : 'stepchild'));
  const about = (path: string) =>
    /^[^:]*:householdId[^:]*(:personId[^:]*)?$/.test(path) || !path.includes(':');
  const addresses = [
    ...deeds
      .filter(deed => deed.kind === 'read' && deed.method === 'GET' && about(deed.path))
      .map(deed => `/api${deed.path}`),
    ...pages.filter(page => about(page.path)).map(page => page.path),
  ];
  const read = async (who: 'wk' | 'case' | 'sup', which: (path: string) => boolean = () => true) => {
    const token = await as[who].token();
    const answers = new Map<string, string>();
    for (const path of addresses.filter(which)) {
      const url = path.replace(':householdId', householdId).replace(':personId', mara);
      const answer = await app.inject({ url, headers: { authorization: `Bearer ${token}` } });
      const { 'x-request-id': _, date: __, 'content-length': ___, ...headers } = answer.headers;
      answers.set(path, plain([answer.statusCode, headers, inOrder(path, answer.body)]));
    }
    return answers;
  };
  return { ...world, householdId, mara, sign, read, job: redWithoutDecision() };
}

/** Places of one moment are listed by their ids, which are other in each world. */
function inOrder(path: string, body: string): string {
  if (!path.endsWith('/file')) return body;
  const file = JSON.parse(body) as { team?: { given: string }[] };
  file.team?.sort((a, b) => (a.given < b.given ? -1 : 1));
  return JSON.stringify(file);
}

/** Ids are other in each world: each is named by the order in which it appears. Keys of forms are new each time. */
function plain(value: unknown): string {
  const ids = new Map<string, string>();
  return JSON.stringify(value)
    .replaceAll(/name=\\"_key\\" value=\\"[^"]*\\"/g, '_key')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, id => {
      const known = ids.get(id) ?? `id-${ids.size}`;
      ids.set(id, known);
      return known;
    });
}

test('who writes a sign that is red only with one hidden from them is told the same as without it', {
  timeout: 300_000,
}, async () => {
  const [shown, hidden] = [await worldWith(false), await worldWith(true)];
  const both = [shown, hidden] as const;
  const answered = await Promise.all(
    both.map(each =>
      each.as.wk.do(recordDangerSigns, { ...each.sign('violence_in_pregnancy'), audience: { team: 'team' } }),
    ),
  );
  expect(answered[0]).toMatchObject({
    kind: 'done',
    answer: { level: 'orange', why: ['violence_in_pregnancy'] },
  });
  expect(answered[1]).toEqual(answered[0]);
  const compare = async (who: 'wk' | 'case' | 'sup') => {
    const [one, other] = await Promise.all(both.map(each => each.read(who)));
    return [...(one ?? new Map())]
      .filter(([path, answer]) => other?.get(path) !== answer)
      .map(([path]) => path);
  };
  expect(await compare('wk')).toEqual([]);
  expect(await Promise.all(both.map(each => each.job(each.house)))).toEqual([0, 3]);
  expect(await compare('wk')).toEqual([]);
  // The controls: who is to decide sees it, and the supervisor that there is something, not what.
  expect(await compare('case')).toContain('/households/:householdId/safety/danger/:personId');
  expect(await compare('sup')).toContain('/my-day');
  const supervisor = [...(await hidden.read('sup')).values()].join();
  expect(supervisor).not.toContain('"forced_sex","state":"present"');
  // What the director then decides on it, meant for the whole team, is for those who see the red: wk reads of nothing.
  const decision = 'Vandaag naar de opvang, met een directe lijn naar de politie.';
  const decide = {
    householdId: hidden.householdId,
    personId: hidden.mara,
    decision,
    audience: { team: 'team' },
  };
  await hidden.as.case.must(decideOnRed, decide);
  expect(await compare('wk')).toEqual([]);
  const told = async (who: 'wk' | 'case' | 'sup') =>
    [...(await hidden.read(who, path => /safety|danger|my-day|file/.test(path))).values()].join();
  expect(await told('case')).toContain(decision);
  for (const who of ['wk', 'sup'] as const) expect(await told(who)).not.toContain(decision);
});
