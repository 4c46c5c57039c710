import { sql } from 'kysely';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { z } from 'zod';
import { addColleague } from '#acts/access/add-colleague.ts';
import { changePassword } from '#acts/access/change-password.ts';
import { changeRoles } from '#acts/access/change-roles.ts';
import { readOrganisations } from '#acts/access/read-organisations.ts';
import { signIn } from '#acts/access/sign-in.ts';
import { whoAmI } from '#acts/access/who-am-i.ts';
import { bringInQuestionnaire } from '#acts/questionnaire/bring-in-questionnaire.ts';
import { publishQuestionnaire } from '#acts/questionnaire/publish-questionnaire.ts';
import { readQuestionnaires } from '#acts/questionnaire/read-questionnaires.ts';
import type { Deed, Refusals } from '#acts/shared/deed.ts';
import { hashToken, perform } from '#acts/shared/perform.ts';
import { mountApi } from '#api/mount.ts';
import { asWorker } from '#store/session.ts';
import { aQuestionnaire, broughtIn } from '#tests/makers/questionnaire.ts';
import { refusedAs } from '#tests/makers/report.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';

const world = await makeWorld();
const { as, house, database, clock } = world;

/** Somebody with an account that an administrator made: signs in with the first password. */
async function made(by: Pick<typeof as.adm, 'must'>, signInName: string) {
  const { organisations } = await by.must(readOrganisations, {});
  const organisationId = organisations.find(one => one.name === 'Wijkteam Noord')?.id;
  const { userId } = await by.must(addColleague, {
    given: 'Nieuw',
    family: 'Proef',
    organisationId,
    roles: ['functional_administrator'],
    signInName,
    password: 'een lang wachtwoord',
  });
  const opened = await signIn(house, { name: signInName, password: 'een lang wachtwoord' }, 'r');
  if (opened.kind !== 'in') throw new Error('not in');
  const { token } = opened;
  const ask = <I extends z.ZodType, O extends z.ZodType, R extends Refusals>(
    deed: Deed<I, O, R>,
    raw: unknown,
  ) => perform(house, deed, raw, { token, requestId: 'r' });
  const must = async <I extends z.ZodType, O extends z.ZodType, R extends Refusals>(
    deed: Deed<I, O, R>,
    raw: unknown,
  ): Promise<z.output<O>> => {
    const answer = await ask(deed, raw);
    if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
    return answer.answer;
  };
  return { userId, token, do: ask, must };
}

let edition = 0;
const draft = async (who: Pick<typeof as.adm, 'must'>) => {
  edition += 1;
  return (await who.must(bringInQuestionnaire, broughtIn(aQuestionnaire({ version: `h${edition}` }))))
    .questionnaireId;
};

let first: Awaited<ReturnType<typeof made>>;
beforeAll(async () => {
  first = await made(as.adm, 'nieuw');
});

describe('an account that an administrator made', () => {
  test('does nothing before the first password is its own', async () => {
    expect(refusedAs(await first.do(readQuestionnaires, {}))).toBe('own_password_first');
    expect(refusedAs(await first.do(bringInQuestionnaire, {}))).toBe('own_password_first');
    expect((await first.must(whoAmI, {})).userId).toBe(first.userId);
    await first.must(changePassword, { old: 'een lang wachtwoord', fresh: 'iets heel anders 7' });
    await first.must(readQuestionnaires, {});
  });

  test('is led from every page to the one where it chooses a password of its own', async () => {
    const app = buildApp({ house, look: loadLook(inject('root')), mount: mountApi });
    const { token } = await made(as.adm, 'leeg');
    const headers = { cookie: `lange-adem=${token}` };
    const own = '/me/first-password';
    for (const url of ['/my-day', '/administration', '/me']) {
      const answer = await app.inject({ url, headers });
      expect([answer.statusCode, answer.headers['location']], url).toEqual([303, own]);
    }
    expect((await app.inject({ url: '/api/administration/people', headers })).statusCode).toBe(403);
    expect((await app.inject({ url: own, headers })).statusCode).toBe(200);
    const chosen = await app.inject({
      method: 'POST',
      url: own,
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      payload: '_do=password&old=een+lang+wachtwoord&fresh=iets+heel+anders+6',
    });
    expect([chosen.statusCode, chosen.headers['location']]).toEqual([303, '/my-day']);
    expect((await app.inject({ url: '/administration', headers })).statusCode).toBe(200);
  });

  test('is never the second person to its maker, nor the other way round', async () => {
    const own = await draft(as.adm);
    expect(refusedAs(await first.do(publishQuestionnaire, { questionnaireId: own }))).toBe('one_hand');
    const theirs = await draft(first);
    expect(refusedAs(await as.adm.do(publishQuestionnaire, { questionnaireId: theirs }))).toBe('one_hand');
  });

  test('nor through an account that it made itself; two that have nothing to do with each other are two', async () => {
    const second = await made(first, 'nieuwer');
    await second.must(changePassword, { old: 'een lang wachtwoord', fresh: 'iets heel anders 8' });
    const own = await draft(as.adm);
    expect(refusedAs(await second.do(publishQuestionnaire, { questionnaireId: own }))).toBe('one_hand');
    await sql`update user_account set made_by = null where id = ${second.userId}`.execute(database.db);
    await second.must(publishQuestionnaire, { questionnaireId: own });
  });

  test('whoever set its roles is one hand with it for ninety days', async () => {
    const other = await made(as.adm, 'rol');
    await other.must(changePassword, { old: 'een lang wachtwoord', fresh: 'iets heel anders 9' });
    await sql`update user_account set made_by = null where id = ${other.userId}`.execute(database.db);
    await as.adm.must(changeRoles, {
      userId: other.userId,
      version: 1,
      roles: ['functional_administrator', 'analyst'],
    });
    const own = await draft(as.adm);
    expect(refusedAs(await other.do(publishQuestionnaire, { questionnaireId: own }))).toBe('one_hand');
    await sql`update user_account set roles_at = roles_at - interval '90 days' where id = ${other.userId}`.execute(
      database.db,
    );
    await other.must(publishQuestionnaire, { questionnaireId: own });
  });

  test('the database says the same without the act, and nobody writes another maker', async () => {
    const own = await draft(as.adm);
    const straight = (statement: ReturnType<typeof sql>) =>
      asWorker(
        house.db,
        { tokenHash: hashToken(first.token), at: clock.now(), terms: house.terms },
        async tx => {
          await statement.execute(tx);
        },
      );
    await expect(
      straight(
        sql`update questionnaire set state = 'published', published_by = ${first.userId}, published_at = now() where id = ${own}`,
      ),
    ).rejects.toMatchObject({ code: 'LA002' });
    for (const column of ['made_by', 'roles_by', 'first_password'])
      await expect(
        straight(sql`update user_account set ${sql.ref(column)} = null where id = ${first.userId}`),
      ).rejects.toMatchObject({ code: '42501' });
    const { rows } = await sql<{ maker: string; first: boolean }>`
      select made_by maker, first_password first from user_account where id = ${first.userId}`.execute(
      database.db,
    );
    expect(rows).toEqual([{ maker: as.adm.id, first: false }]);
  });
});
