import { beforeAll, expect, inject, test } from 'vitest';
import { recordContact } from '#acts/contact/record-contact.ts';
import { writeNote } from '#acts/contact/write-note.ts';
import { agreeCondition } from '#acts/safety/agree-condition.ts';
import { muteSignal } from '#acts/watch/mute-signal.ts';
import { mountApi } from '#api/mount.ts';
import { conditionOf, todayOf } from '#tests/acts/safety-scene.ts';
import { giveRoles, muteOf, raise } from '#tests/acts/signal-scene.ts';
import { addMembers, teamScene } from '#tests/makers/members.ts';
import { makeWorld, type PersonKey } from '#tests/makers/world.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';

/**
 * Two worlds around the watch. What a colleague in the team may not see leaves no trace in the signals, and a supervisor
 * without a place learns codes, days and colleagues, whatever stands in the file; the region not even that.
 */
const world = await makeWorld();
const { as, house } = world;
const app = buildApp({ house, look: loadLook(inject('root')), mount: mountApi });
const at = await teamScene(world);
const { householdId } = at;
const own = [
  `/households/${householdId}/watch`,
  `/api/households/${householdId}/watch`,
  `/households/${householdId}/reports`,
  `/api/households/${householdId}/repeat-reports`,
  '/my-day',
  '/api/my-day',
];
const above = [
  '/team',
  '/api/team',
  '/team?show=silence',
  `/team?colleague=${as.case.id}`,
  '/my-day',
  '/api/my-day',
];
const region = ['/steering/watch', '/api/steering/watch'];

beforeAll(() => giveRoles(world, as.sh, ['region_coordinator']));

async function received(who: PersonKey, addresses: readonly string[]): Promise<Map<string, string>> {
  const token = await as[who].token();
  const answers = new Map<string, string>();
  for (const url of addresses) {
    const answer = await app.inject({ url, headers: { authorization: `Bearer ${token}` } });
    expect(answer.statusCode, `${who} ${url}`).toBe(200);
    const { 'x-request-id': _, date: __, 'content-length': ___, ...headers } = answer.headers;
    const body = answer.body.replaceAll(/name="_key" value="[^"]*"/g, 'name="_key"');
    answers.set(url, JSON.stringify([answer.statusCode, headers, body.length, body]));
  }
  return answers;
}

const unquoted = (text: string | undefined): string => (text ?? '').replaceAll('\\"', '"');

const narrow = [
  'red_undecided',
  'condition_unchecked',
  'part_missing',
  'drop_out',
  'no_show',
  'warning_to_review',
  'repeat_report_unanswered',
];

test('signals that rest on hidden rows leave no trace for a colleague in the team', async () => {
  await raise(world, householdId, { code: 'not_seen', personId: at.noor });
  const before = { wk: await received('wk', own), director: await received('case', own) };
  for (const code of narrow) await raise(world, householdId, { code, personId: at.dirk });
  const after = { wk: await received('wk', own), director: await received('case', own) };
  for (const url of own) expect(after.wk.get(url), url).toBe(before.wk.get(url));
  // The reports tell of who was woken, not of signals; every other page shows the director what is new.
  for (const url of own.filter(each => !each.includes('reports')))
    expect(after.director.get(url), url).not.toBe(before.director.get(url));
});

test('that nobody answered a report again leaves no trace for who took the file in and was not asked', async () => {
  const before = await received('vera', own);
  await raise(world, householdId, { code: 'repeat_report_unanswered', personId: at.sem });
  const after = await received('vera', own);
  for (const url of own) expect(after.get(url), url).toBe(before.get(url));
});

test('a mute, of whatever signal, leaves no trace for a colleague in the team: its reason speaks of people', async () => {
  const wk = await received('wk', own);
  for (const code of ['part_missing', 'condition_unchecked', 'warning_to_review', 'not_seen'] as const)
    await as.case.must(muteSignal, muteOf(world, householdId, { code, personId: at.noor }));
  const after = await received('wk', own);
  for (const url of own) expect(after.get(url), url).toBe(wk.get(url));
  for (const who of ['case', 'dep', 'vera'] as const)
    expect((await received(who, own)).get(own[1] ?? ''), who).toContain('op vakantie');
});

test('a supervisor without a place, and the region, learn nothing that stands in the file', async () => {
  for (const code of ['not_seen', 'child_not_heard'] as const)
    await raise(world, householdId, {
      code,
      personId: at.sem,
      level: code === 'not_seen' ? 'supervisor' : 'region',
    });
  const before = { sup: await received('sup', above), region: await received('sh', region) };
  const text = 'KANARIE-tekst die niemand hier leest';
  const persons = await addMembers(
    world,
    householdId,
    [{ given: 'KANARIE-persoon', born: '2019-01-01' }],
    as.case,
  );
  await as.case.must(writeNote, {
    householdId,
    facts: text,
    source: text,
    audience: { team: 'team' },
  });
  await as.case.must(agreeCondition, conditionOf(world, { ...at }, { text }));
  await as.case.must(recordContact, {
    householdId,
    kind: 'talk',
    at: world.clock.now().toISOString(),
    facts: text,
    persons: [{ personId: at.mara, seen: true, spoken: true, alone: 'yes', safetyAsked: 'yes' }],
  });
  // The same signal of one person more: how many there are is not told either.
  await raise(world, householdId, { code: 'not_seen', personId: persons[0] ?? '', level: 'supervisor' });
  const after = { sup: await received('sup', above), region: await received('sh', region) };
  for (const url of ['/my-day', '/api/my-day']) expect(after.sup.get(url), url).toBe(before.sup.get(url));
  // Of the page of the team only the load may differ: it counts signals over all households of a colleague.
  const climbed = (all: Map<string, string>) =>
    /"signals":.*"more":/.exec(unquoted(all.get('/api/team')))?.[0];
  expect(climbed(after.sup)).toBeDefined();
  expect(climbed(after.sup)).toBe(climbed(before.sup));
  for (const url of region) expect(after.region.get(url), url).toBe(before.region.get(url));
  const everything = [...after.sup.values(), ...after.region.values()].join('\n');
  for (const hidden of ['KANARIE', householdId, at.sem, at.noor, 'Mara', 'Dirk', 'Noor Proef', 'Sem Proef'])
    expect(everything, hidden).not.toContain(hidden);
  // The control: what is decided to be seen is there, and what is muted goes.
  expect(after.sup.get('/team')).toContain('M-1');
  expect(after.region.get('/steering/watch')).toContain('Wijkteam Noord');
  expect([...after.region.values()].join()).not.toContain('M-1');
  await as.case.must(muteSignal, muteOf(world, householdId, { reason: 'KANARIE-reden om te wachten' }));
  const muted = await received('sup', above);
  expect(muted.get('/api/team')).not.toContain('not_seen');
  expect([...muted.values()].join()).not.toContain('KANARIE');
  expect(todayOf(world)).toBe('2026-03-02');
});
