import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addColleague } from '#acts/access/add-colleague.ts';
import { addOrganisation } from '#acts/access/add-organisation.ts';
import { changeAccount } from '#acts/access/change-account.ts';
import { changeRoles } from '#acts/access/change-roles.ts';
import { endAccount } from '#acts/access/end-account.ts';
import { endOrganisation } from '#acts/access/end-organisation.ts';
import { readAccount } from '#acts/access/read-account.ts';
import { readAccounts } from '#acts/access/read-accounts.ts';
import { readOrganisations } from '#acts/access/read-organisations.ts';
import { signIn } from '#acts/access/sign-in.ts';
import { whoAmI } from '#acts/access/who-am-i.ts';
import { hashToken, notFound, perform } from '#acts/shared/perform.ts';
import { asWorker } from '#store/session.ts';
import { makeWorld } from '#tests/makers/world.ts';

const world = await makeWorld();
const { house, as, database } = world;

const auditOf = async (event: string) =>
  (
    await sql<{
      outcome: string;
      userId: string;
      returned: Record<string, unknown>;
    }>`select outcome, user_id "userId", returned
      from audit where event = ${event} order by seq desc limit 1`.execute(database.db)
  ).rows[0];

const team = async () => {
  const { organisations } = await as.adm.must(readOrganisations, {});
  return organisations.find(one => one.name === 'Wijkteam Noord')?.id ?? '';
};

const newcomer = async (signInName: string, more: Record<string, unknown> = {}) => ({
  given: 'Noor',
  prefix: 'van den',
  family: 'Proef',
  jobTitle: 'wijkteamwerker',
  organisationId: await team(),
  roles: ['worker'],
  signInName,
  password: 'een lang wachtwoord',
  ...more,
});

const versionOf = async (userId: string) => (await as.adm.must(readAccount, { userId })).version;

test('an administrator adds an organisation and a person, who can sign in', async () => {
  const { organisationId } = await as.adm.must(addOrganisation, {
    name: 'Reclassering Proef',
    kind: 'probation',
  });
  expect(await auditOf('add_organisation')).toMatchObject({
    outcome: 'done',
    userId: as.adm.id,
    returned: { organisation: [organisationId] },
  });
  expect(await as.adm.do(addOrganisation, { name: 'reclassering proef', kind: 'probation' })).toMatchObject({
    code: 'organisation_exists',
  });
  const { userId } = await as.adm.must(addColleague, await newcomer(' Noor.vdB ', { organisationId }));
  expect(await auditOf('add_colleague')).toMatchObject({ outcome: 'done', returned: { account: [userId] } });
  const answer = await signIn(house, { name: 'noor.vdb', password: 'een lang wachtwoord' }, 'r');
  expect(answer.kind).toBe('in');
  const { people } = await as.adm.must(readAccounts, {});
  expect(people.find(one => one.userId === userId)).toMatchObject({
    signInName: 'noor.vdb',
    prefix: 'van den',
    endedAt: null,
    secondFactor: false,
  });
  expect(JSON.stringify(people)).not.toContain('argon2');
});

test('a taken name, an unknown organisation and poor passwords are refused', async () => {
  expect(await as.adm.do(addColleague, await newcomer('vera'))).toMatchObject({
    kind: 'refused',
    code: 'name_taken',
  });
  expect(await as.adm.do(addColleague, await newcomer('elsewhere'))).toMatchObject({
    kind: 'refused',
    code: 'name_taken',
  });
  expect(await as.adm.do(addColleague, await newcomer('p1', { organisationId: randomUUID() }))).toMatchObject(
    { code: 'unknown_organisation' },
  );
  expect(await as.adm.do(addColleague, await newcomer('p2', { password: 'elf tekens.' }))).toMatchObject({
    kind: 'invalid',
    issues: [{ field: 'password', code: 'password_too_short' }],
  });
  expect(await as.adm.do(addColleague, await newcomer('p3', { password: 'aaaaaaaaaaaaaaaa' }))).toMatchObject(
    { code: 'password_too_easy' },
  );
  expect(
    await as.adm.do(addColleague, await newcomer('longname', { password: 'Longname2026!!' })),
  ).toMatchObject({ code: 'password_too_easy' });
  expect(await as.adm.do(addColleague, await newcomer('p4', { roles: [] }))).toMatchObject({
    kind: 'invalid',
  });
  expect(await as.adm.do(addColleague, await newcomer('p5', { roles: ['owner'] }))).toMatchObject({
    kind: 'invalid',
  });
  expect(await as.adm.do(addColleague, await newcomer('p6', { regionId: randomUUID() }))).toMatchObject({
    kind: 'invalid',
  });
  expect(await as.adm.do(addColleague, await newcomer('no spaces'))).toMatchObject({ kind: 'invalid' });
});

test('people stand in the Dutch order: the main name first, the prefix behind it', async () => {
  await as.adm.must(addColleague, await newcomer('s1', { given: 'Anna', prefix: 'van den', family: 'Berg' }));
  await as.adm.must(
    addColleague,
    await newcomer('s2', { given: 'Bram', prefix: undefined, family: 'Bakker' }),
  );
  await as.adm.must(addColleague, await newcomer('s3', { given: 'Cas', prefix: "'t", family: 'Aalders' }));
  const { people } = await as.adm.must(readAccounts, {});
  const families = people.map(one => one.family);
  expect(families.indexOf('Aalders')).toBeLessThan(families.indexOf('Bakker'));
  expect(families.indexOf('Bakker')).toBeLessThan(families.indexOf('Berg'));
  expect(families.indexOf('Berg')).toBeLessThan(families.indexOf('Proef'));
});

test('only an administrator sees or does any of this; everybody else gets the answer for what does not exist', async () => {
  const userId = as.vera.id;
  for (const who of ['vera', 'sup', 'stranger', 'sh', 'elsewhere'] as const) {
    const answers = [
      await as[who].do(readOrganisations, {}),
      await as[who].do(readAccounts, {}),
      await as[who].do(readAccount, { userId }),
      await as[who].do(addOrganisation, { name: 'X', kind: 'other' }),
      await as[who].do(addColleague, await newcomer('x')),
      await as[who].do(changeAccount, { userId, version: 1, given: 'X', family: 'Y' }),
      await as[who].do(changeRoles, { userId, version: 1, roles: ['worker', 'functional_administrator'] }),
      await as[who].do(endAccount, { userId, version: 1 }),
      await as[who].do(endOrganisation, { organisationId: await team() }),
    ];
    for (const answer of answers) expect(answer).toEqual(notFound);
  }
  expect(await auditOf('change_roles')).toMatchObject({ outcome: 'refused', userId: as.elsewhere.id });
  // An account of another region is no account to this administrator.
  expect(await as.adm.do(readAccount, { userId: as.elsewhere.id })).toEqual(notFound);
  expect(await as.adm.do(endAccount, { userId: as.elsewhere.id, version: 1 })).toEqual(notFound);
  expect(await as.adm.do(changeRoles, { userId: as.elsewhere.id, version: 1, roles: ['worker'] })).toEqual(
    notFound,
  );
  expect(await as.adm.do(endAccount, { userId: randomUUID(), version: 1 })).toEqual(notFound);
});

test('a stale save of an account is refused, and roles work from the next request', async () => {
  const { userId } = await as.adm.must(addColleague, await newcomer('stale'));
  await as.adm.must(changeAccount, { userId, version: 1, given: 'Noor', family: 'Anders' });
  expect(
    await as.adm.do(changeAccount, { userId, version: 1, given: 'Over', family: 'Schreven' }),
  ).toMatchObject({ code: 'stale' });
  expect(await as.adm.do(changeRoles, { userId, version: 1, roles: ['worker'] })).toMatchObject({
    code: 'stale',
  });
  const signedIn = await signIn(house, { name: 'stale', password: 'een lang wachtwoord' }, 'r');
  const token = signedIn.kind === 'in' ? signedIn.token : '';
  const ask = () => perform(house, whoAmI, {}, { token, requestId: 'r' });
  expect(await ask()).toMatchObject({ answer: { roles: ['worker'] } });
  await as.adm.must(changeRoles, { userId, version: 2, roles: ['worker', 'supervisor'] });
  expect(await ask()).toMatchObject({ answer: { roles: ['worker', 'supervisor'] } });
  expect(await as.adm.must(readAccount, { userId })).toMatchObject({
    version: 3,
    given: 'Noor',
    family: 'Anders',
    prefix: null,
  });
  expect(await auditOf('change_account')).toMatchObject({ outcome: 'refused' });
  expect(await auditOf('change_roles')).toMatchObject({
    outcome: 'done',
    returned: { account: [userId], role: ['worker', 'supervisor'] },
  });
});

test('nobody changes or ends themselves, not past the act either', async () => {
  const userId = as.adm.id;
  const version = await versionOf(userId);
  expect(
    await as.adm.do(changeRoles, { userId, version, roles: ['worker', 'functional_administrator'] }),
  ).toMatchObject({ code: 'own_account' });
  expect(await as.adm.do(endAccount, { userId, version })).toMatchObject({ code: 'own_account' });
  const straight = async (who: 'adm' | 'vera', column: string, value: string, target: string) =>
    asWorker(
      database.db,
      { tokenHash: hashToken(await as[who].token()), at: house.clock.now(), terms: house.terms },
      tx =>
        sql`update user_account set ${sql.ref(column)} = ${sql.lit(value)} where id = ${target}`.execute(tx),
    );
  await expect(straight('vera', 'roles', '{functional_administrator}', as.vera.id)).rejects.toMatchObject({
    code: 'LA002',
  });
  await expect(straight('adm', 'roles', '{worker}', as.adm.id)).rejects.toMatchObject({ code: 'LA002' });
  await expect(straight('adm', 'password_hash', 'known to adm', as.vera.id)).rejects.toMatchObject({
    code: 'LA002',
  });
  await expect(straight('adm', 'totp_secret', 'known to adm', as.vera.id)).rejects.toMatchObject({
    code: 'LA002',
  });
  await expect(straight('vera', 'family_name', 'Iemand', as.vera.id)).rejects.toMatchObject({
    code: 'LA002',
  });
  await expect(straight('adm', 'ended_at', '2026-01-01', as.vera.id)).rejects.toMatchObject({
    code: '42501',
  });
  // Negative control: what is allowed passes the same way.
  await straight('vera', 'language', 'en', as.vera.id);
  await straight('adm', 'family_name', 'Proef', as.vera.id);
});

test('whoever is ended is out at the next request and cannot come back', async () => {
  const { userId } = await as.adm.must(addColleague, await newcomer('leaver'));
  const signedIn = await signIn(house, { name: 'leaver', password: 'een lang wachtwoord' }, 'r');
  const token = signedIn.kind === 'in' ? signedIn.token : '';
  expect((await perform(house, whoAmI, {}, { token, requestId: 'r' })).kind).toBe('done');
  expect(await as.adm.do(endAccount, { userId, version: 7 })).toMatchObject({ code: 'stale' });
  await as.adm.must(endAccount, { userId, version: 1 });
  expect(await auditOf('end_account')).toMatchObject({
    outcome: 'done',
    userId: as.adm.id,
    returned: { account: [userId] },
  });
  expect((await perform(house, whoAmI, {}, { token, requestId: 'r' })).kind).toBe('unauthenticated');
  expect((await signIn(house, { name: 'leaver', password: 'een lang wachtwoord' }, 'r')).kind).toBe('wrong');
  const open = await sql`select 1 from session where user_id = ${userId} and ended_at is null`.execute(
    database.db,
  );
  expect(open.rows).toEqual([]);
  expect(await as.adm.do(endAccount, { userId, version: 2 })).toEqual(notFound);
  expect(await as.adm.do(changeRoles, { userId, version: 2, roles: ['worker'] })).toEqual(notFound);
});

test('an organisation ends after its last account', async () => {
  const { organisationId } = await as.adm.must(addOrganisation, { name: 'Kort Bestaan', kind: 'other' });
  const { userId } = await as.adm.must(addColleague, await newcomer('last', { organisationId }));
  expect(await as.adm.do(endOrganisation, { organisationId })).toMatchObject({ code: 'people_work_here' });
  await as.adm.must(endAccount, { userId, version: 1 });
  await as.adm.must(endOrganisation, { organisationId });
  expect(await auditOf('end_organisation')).toMatchObject({
    outcome: 'done',
    returned: { organisation: [organisationId] },
  });
  expect(await as.adm.do(endOrganisation, { organisationId })).toEqual(notFound);
  expect(await as.adm.do(addColleague, await newcomer('late', { organisationId }))).toMatchObject({
    code: 'unknown_organisation',
  });
});
