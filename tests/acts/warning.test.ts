import { sql } from 'kysely';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { z } from 'zod';
import { readHead } from '#acts/household/read-head.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { endWarning } from '#acts/warning/end-warning.ts';
import { readWarning } from '#acts/warning/read-warning.ts';
import { readWarnings } from '#acts/warning/read-warnings.ts';
import { reviewWarning } from '#acts/warning/review-warning.ts';
import { writeWarning } from '#acts/warning/write-warning.ts';
import { mountApi } from '#api/mount.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';
import { audited, type Scene, scene, todayOf, unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
type In = z.input<typeof writeWarning.input>;
const later = (days: number) => addDays(todayOf(world), days);
const warning = (at: Scene, more: Partial<In> = {}): In => ({
  householdId: at.householdId,
  about: 'person',
  personId: at.dirk,
  text: 'Ga niet alleen langs als hij gedronken heeft.',
  reviewOn: later(90),
  told: 'not_safe',
  toldReason: 'Hij zou het op Mara verhalen.',
  ...more,
});
const write = async (at: Scene, more: Partial<In> = {}, by: Actor = as.wk) =>
  (await by.must(writeWarning, warning(at, more))).warningId;
const look = (at: Scene, warningId: string, more: object = {}) => ({
  householdId: at.householdId,
  warningId,
  version: 1,
  text: 'Ga met twee collega’s langs.',
  reviewOn: later(60),
  told: 'yes',
  ...more,
});

describe('a warning', async () => {
  let at: Scene;
  beforeAll(async () => {
    at = await scene(world, 'T4W-1');
  });

  test('stands on top for the whole team, with whose opinion it is and whether they were told', async () => {
    const warningId = await write(at);
    const { warnings } = await as.sup.must(readHead, { householdId: at.householdId });
    expect(warnings).toMatchObject([
      {
        id: warningId,
        about: 'person',
        personId: at.dirk,
        text: 'Ga niet alleen langs als hij gedronken heeft.',
        told: 'not_safe',
        by: { given: 'wk' },
        reviewOn: later(90),
      },
    ]);
    await as.case.must(reviewWarning, look(at, warningId));
    const { warning: seen, earlier } = await as.sup.must(readWarning, {
      householdId: at.householdId,
      warningId,
    });
    expect(seen).toMatchObject({
      text: 'Ga met twee collega’s langs.',
      told: 'yes',
      toldReason: null,
      version: 2,
      by: { given: 'wk' },
      lastLook: { by: { given: 'case' } },
    });
    expect(earlier).toMatchObject([{ version: 1, told: 'not_safe', by: { given: 'case' } }]);
    const end = { householdId: at.householdId, warningId, version: 2 };
    expect(await as.wk.do(endWarning, { ...end, reason: 'weg' })).toMatchObject({ code: 'reason_missing' });
    await as.wk.must(endWarning, { ...end, reason: 'Hij woont hier niet meer.' });
    expect((await as.sup.must(readHead, { householdId: at.householdId })).warnings).toEqual([]);
    expect((await as.sup.must(readWarnings, { householdId: at.householdId })).warnings).toMatchObject([
      { endedOn: todayOf(world), endedReason: 'Hij woont hier niet meer.' },
    ]);
    expect(await as.case.do(reviewWarning, look(at, warningId, { version: 3 }))).toMatchObject({
      code: 'warning_ended',
    });
    expect(await audited(world, at.householdId)).toEqual(
      expect.arrayContaining([
        'write_warning:wk',
        'review_warning:case',
        'read_warning:sup',
        'end_warning:wk',
        'read_warnings:sup',
      ]),
    );
  });

  test('a stranger and an unknown id meet the same answer', async () => {
    const warningId = await write(at);
    for (const [who, id] of [
      [as.stranger, warningId],
      [as.elsewhere, warningId],
      [as.case, unknown],
    ] as const) {
      const answers = [
        await who.do(readWarning, { householdId: at.householdId, warningId: id }),
        await who.do(reviewWarning, look(at, id)),
        await who.do(endWarning, {
          householdId: at.householdId,
          warningId: id,
          version: 1,
          reason: 'Niet meer nodig hier.',
        }),
      ];
      for (const answer of answers) expect(answer).toMatchObject({ kind: 'refused', code: 'not_found' });
    }
    expect(await as.stranger.do(writeWarning, warning(at))).toMatchObject({ code: 'not_found' });
    expect(await as.stranger.do(readWarnings, { householdId: at.householdId })).toMatchObject({
      code: 'not_found',
    });
  });

  test.each([
    ['person_missing', { personId: '' }],
    ['person_not_asked', { about: 'household' }],
    ['unknown_person', { personId: unknown }],
    ['told_reason_missing', { toldReason: '' }],
    ['told_reason_missing', { told: 'no', toldReason: undefined }],
    ['review_past', { reviewOn: '2026-03-02' }],
    ['review_too_late', { reviewOn: '2026-09-02' }],
    ['address_in_warning', { text: 'De hond op Lindelaan 12 bijt.' }],
    ['address_in_warning', { about: 'address', personId: undefined, text: 'Bel niet aan bij 1234 AB.' }],
    ['address_in_warning', { toldReason: 'Zij zit op Lindelaan 12 en hij weet dat niet.' }],
    ['colleague_not_in_team', { audience: { team: 'named', users: [as.stranger.id] } }],
  ] as const)('is not written: %s %o', async (code, more) => {
    expect(await as.wk.do(writeWarning, warning(at, more as Partial<In>))).toMatchObject({ code });
  });

  test('ends of the review: tomorrow and 183 days', async () => {
    expect(await as.wk.do(writeWarning, warning(at, { reviewOn: later(1) }))).toMatchObject({ kind: 'done' });
    expect(await as.wk.do(writeWarning, warning(at, { reviewOn: later(183) }))).toMatchObject({
      kind: 'done',
    });
    expect(await as.wk.do(writeWarning, warning(at, { reviewOn: later(184) }))).toMatchObject({
      code: 'review_too_late',
    });
    const warningId = await write(at);
    expect(await as.wk.do(reviewWarning, look(at, warningId, { reviewOn: todayOf(world) }))).toMatchObject({
      code: 'review_past',
    });
    expect(await as.wk.do(reviewWarning, look(at, warningId, { text: 'Lindelaan 12' }))).toMatchObject({
      code: 'address_in_warning',
    });
  });

  test('two at once: the second is told that it has changed', async () => {
    const warningId = await write(at);
    const answers = await Promise.all(
      [as.wk, as.case].map(who => who.do(reviewWarning, look(at, warningId))),
    );
    expect(answers.map(answer => (answer.kind === 'refused' ? answer.code : answer.kind)).sort()).toEqual([
      'done',
      'stale',
    ]);
  });

  test('no family member can be made a reader', async () => {
    const audience = { team: 'team', persons: [at.dirk] };
    expect(await as.wk.do(writeWarning, { ...warning(at), audience })).toMatchObject({ kind: 'invalid' });
    const { rows } = await sql`select from warning where audience_persons <> '{}'`.execute(world.database.db);
    expect(rows).toEqual([]);
  });
});

/** Two worlds: the household before and after wk wrote a warning for one colleague. */
describe('a warning for chosen colleagues leaks to no other', async () => {
  const app = buildApp({ house: world.house, look: loadLook(inject('root')), mount: mountApi });
  const at = await scene(world, 'T4W-2');
  const { householdId } = at;
  await as.case.must(givePlace, { householdId, userId: as.jb.id, place: 'worker', reason: 'werkt met Dirk' });
  const received = async (who: Actor, url: string) => {
    const answer = await app.inject({
      method: 'GET',
      url,
      headers: url.startsWith('/api')
        ? { authorization: `Bearer ${await who.token()}` }
        : { cookie: `lange-adem=${await who.token()}` },
    });
    const body = answer.body
      .replaceAll(/nonce="[^"]*"/g, 'nonce')
      .replaceAll(/name="_key" value="[^"]*"/g, 'key');
    return { status: answer.statusCode, size: body.length, body };
  };
  const urls = [
    `/households/${householdId}`,
    `/households/${householdId}/warnings`,
    `/households/${householdId}/mda`,
    `/households/${householdId}/safety`,
    `/households/${householdId}/contacts`,
    `/api/households/${householdId}/head`,
    `/api/households/${householdId}/warnings`,
    `/api/households/${householdId}/mda`,
  ];
  const all = (who: Actor) => Promise.all(urls.map(url => received(who, url)));
  let before: Awaited<ReturnType<typeof all>>;
  let warningId = '';
  const text = 'Dirk volgt collega’s naar huis.';

  beforeAll(async () => {
    before = await all(as.jb);
    warningId = await write(at, { text, audience: { team: 'named', users: [as.sup.id] } });
    await as.sup.must(reviewWarning, look(at, warningId, { text }));
    const gone = await write(at, { text, audience: { team: 'author_and_director' } });
    await as.case.must(endWarning, {
      householdId,
      warningId: gone,
      version: 1,
      reason: 'Dubbel geschreven.',
    });
  });

  test('pages and REST are the same in both worlds', async () => {
    expect(before.map(each => each.status)).toEqual(urls.map(() => 200));
    expect(await all(as.jb)).toEqual(before);
    const none = await received(as.jb, `/households/${householdId}/warnings/${unknown}`);
    expect(none.status).toBe(404);
    expect(await received(as.jb, `/households/${householdId}/warnings/${warningId}`)).toEqual(none);
  });

  // Negative control: whoever may see it does.
  test('writer, director and who was chosen see it on top', async () => {
    for (const who of [as.wk, as.case, as.dep, as.sup]) {
      const seen = await all(who);
      for (const each of seen.slice(0, 7)) expect(each.body).toContain('volgt collega');
    }
  });
});
