import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, inject, test } from 'vitest';
import { mountApi } from '#api/mount.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { setScene } from '#tests/policies/scene.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';
import {
  everyAsk,
  idPlaces,
  idsOf,
  learned,
  parting,
  pickFrom,
  pickNothing,
  put,
  rowCounts,
  send,
  tableOf,
} from './requests.ts';

const world = await makeWorld();
const { db } = world.database;
const app = buildApp({ house: world.house, look: loadLook(inject('root')), mount: mountApi });
const scene = await db.transaction().execute(tx => setScene(tx));
// The one of the other region holds every role there is.
await sql`update user_account set roles = array['worker', 'supervisor', 'region_coordinator', 'analyst', 'functional_administrator', 'privacy_officer']
  where sign_in_name = 'elsewhere'`.execute(db);
// A page about a clock needs a rule that there is.
await sql`update clock set rule = 'safety_assessment'`.execute(db);
// A page about a child needs somebody who is one.
await sql`update person set kind = 'member', birth_date = '2018-03-01', birth_precision = 'day', left_on = null`.execute(
  db,
);
const ours = await idsOf(db, scene.catalogue, scene.ours);
const theirs = await idsOf(db, scene.catalogue, scene.neighbours);
const away = await idsOf(db, scene.catalogue, scene.away);
const asks = everyAsk();
const tables = [...ours.keys()];

/** Whose ids are foreign to whom: colleagues of one region may know each other, so there the other region's are tried. */
const outsiders = ['stranger', 'wk', 'sup', 'adm', 'elsewhere'] as const;

describe('an id of others and an id of nothing', () => {
  test.each(outsiders)('are the same to %s, on every route', { timeout: 120_000 }, async who => {
    const token = await world.as[who].token();
    const before = await rowCounts(db, scene.catalogue);
    let compared = 0;
    for (const ask of asks) {
      const foreign = ask.sample(pickFrom(ours), false);
      const places = idPlaces(ask, foreign);
      const household = 'householdId' in foreign;
      // What a region shares is no secret inside it.
      if (!household && (who !== 'elsewhere' || places.length === 0)) continue;
      const unknown = ask.sample(pickNothing, false);
      const [toForeign, toUnknown] = [
        await send(app, ask.request(foreign), token),
        await send(app, ask.request(unknown), token),
      ];
      expect(parting(learned(toForeign), learned(toUnknown)), `${ask.name} for ${who}`).toBe('the same');
      if (household) expect(toForeign.statusCode, `${ask.name} for ${who}`).toBe(404);
      else expect(toForeign.statusCode, `${ask.name} for ${who}`).toBeGreaterThanOrEqual(400);
      expect(toForeign.statusCode, `${ask.name} for ${who}`).toBeLessThan(500);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(30);
    expect(await rowCounts(db, scene.catalogue)).toEqual(before);
  });

  test('are the same inside a request about one’s own household', { timeout: 120_000 }, async () => {
    const token = await world.as.wk.token();
    const before = await rowCounts(db, scene.catalogue);
    let compared = 0;
    // With and without what may be left out: a contradiction between fields must not hide a reference.
    for (const [ask, full] of asks.flatMap(one => [[one, true] as const, [one, false] as const])) {
      const own = ask.sample(pickFrom(theirs), full);
      for (const path of idPlaces(ask, own)) {
        const field = String(path.filter(part => typeof part === 'string').at(-1));
        if (field === 'householdId') continue;
        const of = tableOf(field, tables);
        // What a region shares: the one bottleneck that is filled in is about both households.
        const ofRegion = ['user_account', 'organisation', 'bottleneck'];
        const foreignId = (ofRegion.includes(of) ? away : ours).get(of)?.[0];
        if (foreignId === undefined) continue;
        const where = `${ask.name} at ${path.join('.')}`;
        const tried = await Promise.all(
          [foreignId, randomUUID()].map(async id => {
            const answer = await send(app, ask.request(put(own, path, id)), token);
            expect(answer.statusCode, where).toBeLessThan(500);
            if (ask.deed?.kind === 'write') expect(answer.statusCode, where).toBeGreaterThanOrEqual(400);
            // An answer may name what was sent.
            return learned(answer).replaceAll(id, '(id)');
          }),
        );
        expect(parting(tried[0] ?? '', tried[1] ?? ''), where).toBe('the same');
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(40);
    expect(await rowCounts(db, scene.catalogue)).toEqual(before);
  });
});

describe('without a session', () => {
  test.each([
    ['no token', undefined],
    ['a made-up token', 'A'.repeat(43)],
  ])('%s: 401 or the way in, whatever is asked', async (_, token) => {
    const bodies = new Set<string>();
    for (const ask of asks) {
      for (const pick of [pickFrom(ours), pickNothing]) {
        const answer = await send(app, ask.request(ask.sample(pick, false)), token);
        if (ask.name.includes(' /api/')) {
          expect(answer.statusCode, ask.name).toBe(401);
          bodies.add(learned(answer));
        } else {
          expect(answer.statusCode, ask.name).toBe(303);
          expect(answer.headers['location'], ask.name).toMatch(/^\/sign-in(\?next=|$)/);
          expect(answer.body, ask.name).toBe('');
        }
      }
    }
    expect(bodies.size).toBe(1);
  });
});

describe('the one who is in the team', () => {
  test('is answered on every read: the sameness above is no empty claim', async () => {
    const token = await world.as.vera.token();
    // Opened only after two persons agreed on it.
    const sealed = ['read_reporter_identity'];
    const refused: string[] = [];
    for (const ask of asks) {
      if (ask.deed !== undefined && (ask.deed.kind === 'write' || ask.access.who !== 'team')) continue;
      // What only whoever directs reads is no page of hers either.
      if (ask.access.who === 'direction') continue;
      const sample = ask.sample(pickFrom(ours), false);
      if (!('householdId' in sample)) continue;
      const answer = await send(app, ask.request(sample), token);
      if (answer.statusCode !== 200 && !sealed.includes(ask.deed?.code ?? ''))
        refused.push(`${ask.name}: ${answer.statusCode} ${answer.body.slice(0, 80)}`);
    }
    expect(refused).toEqual([]);
  });
});

test('a route that tells existence is told apart', async () => {
  const leaky = buildApp({
    house: world.house,
    look: loadLook(inject('root')),
    mount: outer =>
      void outer.get(
        '/api/leak/:householdId',
        { config: { access: { who: 'anyone' } } },
        async (request, reply) => {
          const { householdId } = request.params as { householdId: string };
          const found = await sql`select from household where id = ${householdId}`.execute(db);
          return reply
            .code(404)
            .send({ error: 'not_found', ...(found.rows.length > 0 ? { why: 'hidden' } : {}) });
        },
      ),
  });
  const [toForeign, toUnknown] = await Promise.all(
    [scene.ours.householdId, randomUUID()].map(async id => learned(await leaky.inject(`/api/leak/${id}`))),
  );
  expect(parting(toForeign ?? '', toUnknown ?? '')).not.toBe('the same');
});
