import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { answerReferral } from '#acts/referral/answer-referral.ts';
import { askReferral } from '#acts/referral/ask-referral.ts';
import { readReferral } from '#acts/referral/read-referral.ts';
import { readReferrals } from '#acts/referral/read-referrals.ts';
import { sayServesSafety } from '#acts/referral/say-serves-safety.ts';
import { startReferral } from '#acts/referral/start-referral.ts';
import type { ReferralKind } from '#domain/referral/codes.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { type Scene, scene, todayOf } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const { db } = world.database;
let at: Scene;
beforeAll(async () => {
  at = await scene(world, 'T3S-HG');
});

const accepted = async (kind: ReferralKind) => {
  const { referralId } = await as.case.must(askReferral, {
    householdId: at.householdId,
    personId: at.mara,
    kind,
    offer: `Hulp: ${kind}`,
    purpose: 'Rust in het hoofd.',
    urgency: 'this_week',
    agreed: 'yes',
    agreedWords: 'Graag.',
    audience: { team: 'team' },
  });
  await as.case.must(answerReferral, {
    householdId: at.householdId,
    referralId,
    version: 1,
    answer: 'accepted',
  });
  return { householdId: at.householdId, referralId, version: 2 };
};
const why = 'Zonder deze plek moet zij vannacht terug naar huis.';

test('help with what lies under it does not start in phase 1, whatever the database is told', async () => {
  const help = await accepted('trauma_treatment');
  expect(await as.case.do(startReferral, { ...help, on: todayOf(world) })).toMatchObject({
    code: 'help_without_safety',
  });
  expect(await as.case.do(startReferral, { ...help, on: todayOf(world), servesSafety: 'ja' })).toMatchObject({
    code: 'reason_missing',
  });
  await expect(
    sql`update referral set state = 'started', started_on = current_date where id = ${help.referralId}`.execute(
      db,
    ),
  ).rejects.toThrow(/help without safety/);
  await as.case.must(startReferral, { ...help, on: todayOf(world), servesSafety: why });
  const { referral, asksWhySafe } = await as.case.must(readReferral, {
    householdId: help.householdId,
    referralId: help.referralId,
  });
  expect(referral).toMatchObject({ state: 'started', servesSafety: why });
  expect(asksWhySafe).toBe(false);
});

test('a programme against the violence itself starts in phase 1', async () => {
  const help = await accepted('programme');
  await as.case.must(startReferral, { ...help, on: todayOf(world) });
});

test('help that ran when safety went stands on top, until somebody says why it serves safety', async () => {
  const help = await accepted('help');
  const { householdId, referralId } = help;
  await sql`alter table referral disable trigger referral_gate`.execute(db);
  await sql`update referral set state = 'started', started_on = current_date where id = ${referralId}`.execute(
    db,
  );
  await sql`alter table referral enable trigger referral_gate`.execute(db);
  expect((await as.wk.must(readReferrals, { householdId })).withoutSafety).toEqual([referralId]);
  const say = { householdId, referralId, version: 2, servesSafety: why };
  expect(await as.stranger.do(sayServesSafety, say)).toMatchObject({ code: 'not_found' });
  expect(await as.wk.do(sayServesSafety, { ...say, version: 9 })).toMatchObject({ code: 'stale' });
  await as.wk.must(sayServesSafety, say);
  expect((await as.wk.must(readReferrals, { householdId })).withoutSafety).toEqual([]);
  expect(await as.wk.do(sayServesSafety, say)).toMatchObject({ code: 'stale' });
});
