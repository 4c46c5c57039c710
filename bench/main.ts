import { createHash, randomBytes } from 'node:crypto';
import { cpus, totalmem } from 'node:os';
import { sql } from 'kysely';
import { pino } from 'pino';
import type { House } from '#acts/shared/house.ts';
import { type Database, openServer, serverVersion } from '#store/database.ts';
import { migrate } from '#store/migrate.ts';
import { serverBinaries, startCluster } from '#tests/support/cluster.ts';
import { cases } from './cases.ts';
import { fill } from './fill.ts';
import { floorRound, record } from './floor.ts';
import { connections, loadRound, middle, type Round } from './load.ts';
import { measureQuestionnaire, tellQuestionnaire } from './questionnaire.ts';
import { type Measured, type Options, report } from './report.ts';
import { startProduct } from './server.ts';
import { measureSweep, type SweepMeasured, tellSweep } from './sweep.ts';

const publicUrl = 'https://bench.example.nl';

/** `npm run bench`: fills a server with made-up households, measures the product and its floor, prints and writes it. */
export async function main(words: readonly string[], root: string): Promise<number> {
  const options = readOptions(words);
  if (options.only?.startsWith('Q')) {
    // Forms are worked out and drawn without any database.
    tellQuestionnaire(measureQuestionnaire(options.quick));
    return 0;
  }
  const given = process.env['BENCH_DATABASE_URL'];
  const binaries = serverBinaries();
  if (given === undefined && binaries === undefined) {
    console.error(
      'The bench needs PostgreSQL: install it (apt-get install postgresql) or set BENCH_DATABASE_URL.',
    );
    return 1;
  }
  // A real server's ways (fsync and synchronous_commit are on); a quarter of the memory is what PostgreSQL's manual advises.
  const cluster =
    given === undefined && binaries !== undefined
      ? await startCluster(binaries, {
          durable: true,
          settings: [
            'synchronous_commit=on',
            `shared_buffers=${Math.round(totalmem() / 4 / 2 ** 20)}MB`,
            'max_wal_size=8GB',
            'checkpoint_timeout=30min',
          ],
        })
      : undefined;
  const closing: (() => Promise<unknown>)[] = cluster === undefined ? [] : [() => cluster.stop()];
  const stop = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  const interrupted = () => void stop().finally(() => process.exit(130));
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  try {
    const work = options.only === 'sweep' ? measureSweeps : measure;
    await work(options, root, given ?? cluster?.url ?? '', closing);
    return 0;
  } finally {
    await stop();
  }
}

async function measure(
  options: Options,
  root: string,
  serverUrl: string,
  closing: (() => Promise<unknown>)[],
): Promise<void> {
  const { owner, ownerUrl, appUrl } = await makeDatabase(root, serverUrl, closing);
  console.log(`Filling ${options.households} households …`);
  const began = performance.now();
  const filled = await fill(owner, options.households);
  console.log(
    `  ${((performance.now() - began) / 1_000).toFixed(1)} s, ${Math.round(filled.bytesPerHousehold / 1_024)} KB a household, ${filled.mine.length} in the worker's region`,
  );
  const product = await startProduct(root, {
    DATABASE_URL: appUrl,
    MIGRATE_DATABASE_URL: ownerUrl,
    PUBLIC_URL: publicUrl,
    DEMO: 'no',
  });
  closing.push(() => product.stop());
  const idle = product.memory();
  const recorder = openServer(appUrl, 1);
  closing.push(() => recorder.close());
  const house = houseOn(recorder);
  const session = await sessionSettings(owner, filled.token);
  const all = cases(filled, '__Host-lange-adem').filter(
    one => options.only === undefined || one.code.startsWith(options.only),
  );
  const since = new Date();
  const measured: Measured[] = [];
  for (const one of all) {
    const { scripts, bytes } = await record(house, root, publicUrl, one, filled.mine.length);
    const tidyUp = async () => (one.expects === 201 ? tidy(owner, since) : undefined);
    const http: Round[] = [];
    const floor: Round[] = [];
    const bare: Round[] = [];
    await tidyUp();
    await loadRound(product.port, 1, one);
    await tidyUp();
    for (let round = 0; round < options.rounds; round += 1) {
      http.push(await loadRound(product.port, options.seconds, one));
      await tidyUp();
      floor.push(await floorRound(appUrl, options.seconds / 2, scripts, { wall: true }));
      await tidyUp();
      bare.push(await floorRound(ownerUrl, options.seconds / 2, scripts, { wall: false, session }));
      await tidyUp();
    }
    measured.push({
      one,
      bytes,
      statements: scripts[0]?.length ?? 0,
      http,
      floor,
      bare,
      memory: product.memory(),
    });
    console.log(`  ${one.name}: ${Math.round(middle(http).perSecond)}/s`);
  }
  await report(root, options, {
    measured,
    questionnaire: options.only === undefined ? measureQuestionnaire(options.quick) : [],
    startedIn: Math.round(product.startedIn),
    memoryIdle: idle,
    bytesPerHousehold: filled.bytesPerHousehold,
    machine: {
      cores: cpus().length,
      memoryGb: Math.round(totalmem() / 2 ** 30),
      node: process.version,
      postgres: await serverVersion(owner.db),
      connections,
    },
  });
}

/** A migrated, empty database, its owner, and a login that may take the roles of the product and owns nothing. */
async function makeDatabase(
  root: string,
  serverUrl: string,
  closing: (() => Promise<unknown>)[],
): Promise<{ owner: Database; ownerUrl: string; appUrl: string }> {
  const name = `lange_adem_bench_${randomBytes(4).toString('hex')}`;
  const login = `${name}_login`;
  const password = randomBytes(12).toString('hex');
  const admin = openServer(serverUrl, 1);
  closing.push(() => admin.close());
  await admin.script(`create database ${name}`);
  closing.push(async () => {
    await admin.script(`drop database if exists ${name} with (force)`);
    await admin.script(`drop role if exists ${login}`);
  });
  const ownerUrl = at(serverUrl, { pathname: `/${name}` });
  const owner = openServer(ownerUrl, 1);
  closing.push(() => owner.close());
  await migrate(owner, root);
  await owner.script(`create role ${login} login noinherit password '${password}';
    grant lange_adem_worker, lange_adem_door, lange_adem_jobs, lange_adem_family, lange_adem_statistics to ${login}`);
  return { owner, ownerUrl, appUrl: at(ownerUrl, { username: login, password }) };
}

/** How long the watch takes to look at everything, in each of the sizes, each in a database of its own. */
async function measureSweeps(
  options: Options,
  root: string,
  serverUrl: string,
  closing: (() => Promise<unknown>)[],
): Promise<void> {
  const measured: SweepMeasured[] = [];
  for (const households of options.sweeps) {
    const own: (() => Promise<unknown>)[] = [];
    closing.push(async () => {
      for (const step of own.splice(0).reverse()) await step();
    });
    const { owner, appUrl } = await makeDatabase(root, serverUrl, own);
    const app = openServer(appUrl, 2);
    own.push(() => app.close());
    measured.push(await measureSweep(owner, app, houseOn(app), households));
    for (const step of own.splice(0).reverse()) await step();
  }
  tellSweep(root, measured, options.quick);
}

const houseOn = (database: Database): House => ({
  db: database.db,
  clock: { now: () => new Date() },
  log: pino({ level: 'silent' }),
  terms: { idleSeconds: 3_600, longestSeconds: 43_200 },
  sealKey: new Uint8Array(32),
});

/**
 * Takes away what the last round wrote: no household gets twenty forms a minute, and every round shall find the same
 * amount of history, the floor as well as the product.
 */
async function tidy(owner: Database, since: Date): Promise<void> {
  await owner.script('set session_replication_role = replica');
  const fresh = sql`created_at > ${since}`;
  for (const [table, which] of [
    ['danger_sign', fresh],
    ['contact_text', fresh],
    ['contact_person', sql`contact_id in (select id from contact where ${fresh})`],
    ['contact', fresh],
    ['idempotency', sql`at > ${since}`],
  ] as const) {
    const gone = await sql`delete from ${sql.table(table)} where ${which}`.execute(owner.db);
    if (Number(gone.numAffectedRows ?? 0) > 0) await owner.script(`vacuum analyze ${table}`);
  }
  await owner.script('set session_replication_role = origin');
}

/** What the floor without the wall sets once per connection, so that the defaults of the tables have an answer. */
async function sessionSettings(owner: Database, token: string): Promise<string> {
  const answer = await owner.db
    .selectFrom('session')
    .select(['user_id', 'region_id'])
    .where('token_hash', '=', createHash('sha256').update(token).digest())
    .executeTakeFirstOrThrow();
  return `set app.actor = '${answer.user_id}'; set app.region = '${answer.region_id}'`;
}

function at(url: string, change: Partial<Pick<URL, 'pathname' | 'username' | 'password'>>): string {
  return Object.assign(new URL(url), change).href;
}

function readOptions(words: readonly string[]): Options {
  const quick = words.includes('--quick');
  const value = (name: string, otherwise: number) => {
    const place = words.indexOf(`--${name}`);
    const number = place < 0 ? otherwise : Number(words[place + 1]);
    if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} needs a whole number`);
    return number;
  };
  const only = words.indexOf('--only');
  return {
    quick,
    households: value('households', quick ? 400 : 20_000),
    seconds: value('seconds', quick ? 2 : 10),
    rounds: value('rounds', quick ? 1 : 3),
    only: only < 0 ? undefined : words[only + 1],
    sweeps: words.includes('--households')
      ? [value('households', 1)]
      : quick
        ? [400, 800]
        : [20_000, 100_000],
  };
}
