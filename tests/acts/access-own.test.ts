import { sql } from 'kysely';
import { generate } from 'otplib';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { beginSecondFactor } from '#acts/access/begin-second-factor.ts';
import { changePassword } from '#acts/access/change-password.ts';
import { confirmSecondFactor } from '#acts/access/confirm-second-factor.ts';
import { readOwnAccount } from '#acts/access/read-own-account.ts';
import { openSecret, sealSecret } from '#acts/access/sealed-secret.ts';
import { setLanguage } from '#acts/access/set-language.ts';
import { giveCode, signIn } from '#acts/access/sign-in.ts';
import { switchOffSecondFactor } from '#acts/access/switch-off-second-factor.ts';
import { whoAmI } from '#acts/access/who-am-i.ts';
import type { Deed, Refusals } from '#acts/shared/deed.ts';
import { perform } from '#acts/shared/perform.ts';
import { makeWorld, type PersonKey } from '#tests/makers/world.ts';

const world = await makeWorld();
const { house, as, database, clock } = world;
const password = 'correct horse battery staple';
const noWait = async () => undefined;

const lastAudit = async (event: string) =>
  (
    await sql<{
      outcome: string;
      userId: string;
    }>`select outcome, user_id "userId" from audit where event = ${event} order by seq desc limit 1`.execute(
      database.db,
    )
  ).rows[0];

const codeOf = (secret: string) =>
  generate({ secret, epoch: Math.floor(clock.now().getTime() / 1_000), period: 30, strategy: 'totp' });
const later = (seconds: number) => clock.set(new Date(clock.now().getTime() + seconds * 1_000).toISOString());

/** One session, held on to: these deeds end the others. */
async function session(who: PersonKey) {
  const token = await as[who].token();
  return <I extends z.ZodType, O extends z.ZodType, R extends Refusals>(deed: Deed<I, O, R>, raw: unknown) =>
    perform(house, deed, raw, { token, requestId: 'r' });
}

test('a new password needs the old one and ends the other sessions', async () => {
  const mine = await session('wk');
  const other = await session('wk');
  expect(await mine(changePassword, { old: 'wrong', fresh: 'een heel nieuw wachtwoord' })).toMatchObject({
    code: 'wrong_password',
  });
  expect(await lastAudit('change_password')).toMatchObject({ outcome: 'refused', userId: as.wk.id });
  expect(await mine(changePassword, { old: password, fresh: password })).toMatchObject({
    code: 'same_password',
  });
  expect(await mine(changePassword, { old: password, fresh: 'te kort' })).toMatchObject({
    kind: 'invalid',
    issues: [{ field: 'fresh' }],
  });
  expect(await mine(changePassword, { old: password, fresh: 'ababababababab' })).toMatchObject({
    code: 'password_too_easy',
  });
  expect(await mine(changePassword, { old: password, fresh: 'een heel nieuw wachtwoord' })).toMatchObject({
    kind: 'done',
  });
  expect(await lastAudit('change_password')).toMatchObject({ outcome: 'done', userId: as.wk.id });
  expect((await mine(whoAmI, {})).kind).toBe('done');
  expect((await other(whoAmI, {})).kind).toBe('unauthenticated');
  expect((await signIn(house, { name: 'wk', password }, 'r', noWait)).kind).toBe('wrong');
  expect((await signIn(house, { name: 'wk', password: 'een heel nieuw wachtwoord' }, 'r', noWait)).kind).toBe(
    'in',
  );
  // Nobody else was touched.
  expect((await signIn(house, { name: 'jb', password }, 'r', noWait)).kind).toBe('in');
});

test('guessing the old password stops after five, and signing in is not hindered by it', async () => {
  const mine = await session('jb');
  for (let tries = 0; tries < 5; tries += 1)
    expect(
      await mine(changePassword, { old: `guess ${tries}`, fresh: 'een heel nieuw wachtwoord' }),
    ).toMatchObject({ code: 'wrong_password' });
  expect(await mine(changePassword, { old: password, fresh: 'een heel nieuw wachtwoord' })).toMatchObject({
    code: 'too_many_tries',
  });
  expect((await signIn(house, { name: 'jb', password }, 'r', noWait)).kind).toBe('in');
  later(16 * 60);
  expect(await mine(changePassword, { old: password, fresh: 'een heel nieuw wachtwoord' })).toMatchObject({
    kind: 'done',
  });
});

test('the second step: begun, confirmed with a code, asked at sign-in, switched off with password and code', async () => {
  const mine = await session('case');
  const other = await session('case');
  expect(await mine(confirmSecondFactor, { code: '000000' })).toMatchObject({
    code: 'second_factor_not_begun',
  });
  expect(await mine(beginSecondFactor, { password: 'wrong' })).toMatchObject({ code: 'wrong_password' });
  expect(await mine(beginSecondFactor, { password })).toMatchObject({
    kind: 'done',
    answer: { secondFactor: 'pending' },
  });
  const pending = await mine(readOwnAccount, {});
  const secret = pending.kind === 'done' ? (pending.answer.pending?.secret ?? '') : '';
  expect(pending).toMatchObject({
    answer: {
      secondFactor: 'pending',
      pending: { address: expect.stringMatching(/^otpauth:\/\/totp\/.*secret=/) },
    },
  });
  const kept = await sql<{
    sealed: string;
  }>`select totp_secret sealed from user_account where id = ${as.case.id}`.execute(database.db);
  expect(kept.rows[0]?.sealed).not.toContain(secret);
  // Begun is not on: without the first code nothing is asked.
  expect((await signIn(house, { name: 'case', password }, 'r', noWait)).kind).toBe('in');

  expect(await mine(confirmSecondFactor, { code: '000000' })).toMatchObject({ code: 'wrong_code' });
  expect(await mine(confirmSecondFactor, { code: await codeOf(secret) })).toMatchObject({ kind: 'done' });
  expect(await lastAudit('confirm_second_factor')).toMatchObject({ outcome: 'done', userId: as.case.id });
  expect((await mine(whoAmI, {})).kind).toBe('done');
  expect((await other(whoAmI, {})).kind).toBe('unauthenticated');
  expect(await mine(readOwnAccount, {})).toMatchObject({ answer: { secondFactor: 'on', pending: null } });
  expect(await mine(beginSecondFactor, { password })).toMatchObject({ code: 'second_factor_on' });

  const first = await signIn(house, { name: 'case', password }, 'r', noWait);
  expect(first.kind).toBe('code_needed');
  const token = first.kind === 'code_needed' ? first.token : '';
  expect((await perform(house, whoAmI, {}, { token, requestId: 'r' })).kind).toBe('unauthenticated');
  expect((await giveCode(house, token, await codeOf(secret), 'r')).kind, 'a code opens once').toBe('wrong');
  later(60);
  expect((await giveCode(house, token, await codeOf(secret), 'r')).kind).toBe('in');

  expect(await mine(switchOffSecondFactor, { password: 'wrong', code: await codeOf(secret) })).toMatchObject({
    code: 'wrong_password',
  });
  expect(
    await mine(switchOffSecondFactor, { password, code: await codeOf(secret) }),
    'used at sign-in',
  ).toMatchObject({ code: 'wrong_code' });
  later(60);
  expect(await mine(switchOffSecondFactor, { password, code: await codeOf(secret) })).toMatchObject({
    kind: 'done',
  });
  expect(await lastAudit('switch_off_second_factor')).toMatchObject({ outcome: 'done' });
  expect((await signIn(house, { name: 'case', password }, 'r', noWait)).kind).toBe('in');
  expect(await mine(switchOffSecondFactor, { password, code: '123456' })).toMatchObject({
    code: 'second_factor_not_begun',
  });
});

test('reading and changing one’s own account is written down, and nobody without a session does either', async () => {
  const mine = await session('vera');
  await mine(readOwnAccount, {});
  expect(await lastAudit('read_own_account')).toMatchObject({ outcome: 'done', userId: as.vera.id });
  expect(await mine(setLanguage, { language: 'en' })).toMatchObject({ kind: 'done' });
  expect(await mine(readOwnAccount, {})).toMatchObject({ answer: { language: 'en', signInName: 'vera' } });
  expect(await mine(setLanguage, { language: 'fy' })).toMatchObject({ kind: 'invalid' });
  for (const deed of [
    readOwnAccount,
    changePassword,
    beginSecondFactor,
    confirmSecondFactor,
    switchOffSecondFactor,
  ])
    expect(
      (await perform(house, deed as typeof readOwnAccount, {}, { token: undefined, requestId: 'r' })).kind,
    ).toBe('unauthenticated');
});

test('a sealed secret opens with its own key and account only', () => {
  const key = new Uint8Array(32).fill(1);
  const sealed = sealSecret(key, as.case.id, 'GEHEIM');
  expect(openSecret(key, as.case.id, sealed)).toBe('GEHEIM');
  expect(() => openSecret(key, as.vera.id, sealed)).toThrow();
  expect(() => openSecret(new Uint8Array(32).fill(2), as.case.id, sealed)).toThrow();
});
