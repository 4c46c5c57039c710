import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { whoAmI } from '#acts/access/who-am-i.ts';
import { hashToken, perform } from '#acts/shared/perform.ts';
import { openServer } from '#store/database.ts';
import { asDoor, asJob, asWorker, type Tx } from '#store/session.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { onServer } from '#tests/support/database.ts';
import { readCatalogue, stateOf, trying } from './catalogue.ts';

const world = await makeWorld();
const { database, house, as, clock } = world;
const settings = ['actor', 'region', 'organisation', 'roles', 'places', 'directs', 'now'];

async function left(db: Tx): Promise<string[]> {
  const answer = await sql<{ name: string; value: string | null }>`
    select name, current_setting('app.' || name, true) "value" from unnest(${settings}::text[]) name
    union all select 'role', nullif(current_setting('role'), 'none')`.execute(db);
  return answer.rows.filter(row => row.value !== null && row.value !== '').map(row => row.name);
}

describe('what a transaction sets, ends with it', () => {
  const one = onServer ? openServer((database as { url?: string }).url ?? '', 1) : database;
  if (onServer) afterAll(() => one.close());

  test('after a commit, a roll-back, the door and a job', async () => {
    const entry = { tokenHash: hashToken(await as.case.token()), at: clock.now(), terms: house.terms };
    const inside = await asWorker(one.db, entry, async tx => {
      const standing = await left(tx);
      expect(standing).toEqual(expect.arrayContaining(['actor', 'region', 'role']));
      return standing;
    });
    expect(inside).toBeDefined();
    expect(await left(one.db)).toEqual([]);
    await expect(
      asWorker(one.db, entry, async () => {
        throw new Error('on purpose');
      }),
    ).rejects.toThrow('on purpose');
    expect(await left(one.db)).toEqual([]);
    await asDoor(one.db, clock.now(), async () => undefined);
    await asJob(one.db, clock.now(), world.regionId, async () => undefined);
    expect(await left(one.db)).toEqual([]);
  });

  test('an empty setting, as a pool leaves it behind, is nobody', async () => {
    await one.db.transaction().execute(async tx => {
      await sql`select set_config('role', 'lange_adem_worker', true), set_config('app.actor', '', true),
        set_config('app.region', '', true), set_config('app.places', '', true), set_config('app.directs', '', true), set_config('app.roles', '', true)`.execute(
        tx,
      );
      const answer = await sql<{
        nobody: boolean;
        rows: number;
      }>`select app.actor() is null and app.region() is null
        and app.places() = '{}' and not app.has_role('worker') nobody, (select count(*)::int from household) "rows"`.execute(
        tx,
      );
      expect(answer.rows[0]).toEqual({ nobody: true, rows: 0 });
    });
  });

  test('a token that is unknown, ended or of nobody opens nothing', async () => {
    for (const token of [undefined, '', 'x', randomBytes(32).toString('base64url'), 'x'.repeat(5_000)])
      expect((await perform(house, whoAmI, {}, { token, requestId: 'r' })).kind).toBe('unauthenticated');
  });
});

describe.skipIf(!onServer)('the login of the application (needs a PostgreSQL server)', () => {
  test('reads nothing by itself, cannot become owner or lookup, and RESET ROLE wins nothing', async () => {
    const name = `la_app_${randomBytes(4).toString('hex')}`;
    const url = new URL((database as { url?: string }).url ?? '');
    const vera = { tokenHash: hashToken(await as.vera.token()), at: clock.now(), terms: house.terms };
    await asWorker(database.db, vera, tx => sql`select app.open_household('L-1')`.execute(tx));
    await database.script(`create role ${name} login noinherit password 'x';
      grant lange_adem_worker, lange_adem_door, lange_adem_jobs, lange_adem_family, lange_adem_statistics to ${name}`);
    url.username = name;
    url.password = 'x';
    const login = openServer(url.href, 1);
    try {
      const { tables } = await readCatalogue(database.db);
      await login.db.transaction().execute(async tx => {
        const readable = async () => {
          const found: string[] = [];
          for (const table of tables)
            await trying(tx, async () => sql`select 1 from ${sql.table(table)} limit 1`.execute(tx)).then(
              answer => answer.rows.length > 0 && found.push(table),
              problem => expect(stateOf(problem)).toBe('42501'),
            );
          return found;
        };
        expect(await readable()).toEqual([]);
        for (const role of ['lange_adem_owner', 'lange_adem_lookup', 'postgres'])
          await expect(trying(tx, () => sql`set local role ${sql.id(role)}`.execute(tx))).rejects.toThrow(
            /permission denied/,
          );
        await sql`set local role lange_adem_worker`.execute(tx);
        await sql`reset role`.execute(tx);
        expect(await readable()).toEqual([]);
        await expect(
          trying(tx, () => sql`alter table note disable row level security`.execute(tx)),
        ).rejects.toThrow(/must be owner/);
        await expect(
          trying(tx, () =>
            sql`set local row_security = off`.execute(tx).then(() => sql`select from note`.execute(tx)),
          ),
        ).rejects.toThrow();
      });
      // The whole product works through it.
      const answer = await perform(
        { ...house, db: login.db },
        whoAmI,
        {},
        { token: await as.case.token(), requestId: 'r' },
      );
      expect(answer.kind).toBe('done');
    } finally {
      await login.close();
      await database.script(`drop role ${name}`);
    }
  });
});

describe('entering for a household', () => {
  test('is believed for its team only; a narrow transaction reaches that household and no other', async () => {
    const enter = async (
      who: 'vera' | 'wk' | 'elsewhere',
      householdId: string | undefined,
      narrow: boolean,
    ) =>
      asWorker(
        database.db,
        {
          tokenHash: hashToken(await as[who].token()),
          at: clock.now(),
          terms: house.terms,
          householdId,
          narrow,
        },
        async (tx, me) => {
          const seen = await sql<{ id: string }>`select id from household`.execute(tx);
          return { inTeam: me.inTeam, directs: me.directs, seen: seen.rows.map(row => row.id).sort() };
        },
      );
    const open = async (code: string) =>
      asWorker(
        database.db,
        { tokenHash: hashToken(await as.vera.token()), at: clock.now(), terms: house.terms },
        async tx =>
          (await sql<{ id: string }>`select app.open_household(${code}) id`.execute(tx)).rows[0]?.id ?? '',
      );
    const [first, second] = [(await open('H-77')) ?? '', (await open('H-78')) ?? ''];
    const all = (await enter('vera', undefined, false))?.seen ?? [];
    expect(all).toEqual(expect.arrayContaining([first, second]));
    expect(await enter('vera', first, false)).toEqual({ inTeam: true, directs: false, seen: all });
    expect(await enter('vera', first, true)).toEqual({ inTeam: true, directs: false, seen: [first] });
    expect((await enter('vera', undefined, true))?.seen).toEqual([]);
    const nobodys = '7c1d2f66-9d70-4d31-8f4b-0a8f1c2d3e4f';
    for (const who of ['wk', 'elsewhere'] as const)
      for (const named of [first, undefined, nobodys])
        for (const narrow of [true, false])
          expect(await enter(who, named, narrow)).toEqual({ inTeam: false, directs: false, seen: [] });
    // A place that ended is gone with the next transaction, however it is entered.
    await sql`update team_place set until_at = now() where household_id = ${first}`.execute(database.db);
    for (const narrow of [true, false]) {
      const left = await enter('vera', first, narrow);
      expect(left).toEqual({
        inTeam: false,
        directs: false,
        seen: narrow ? [] : all.filter(id => id !== first),
      });
    }
  });
});
