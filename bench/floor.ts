import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { House } from '#acts/shared/house.ts';
import { mountApi } from '#api/mount.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';
import type { Case } from './cases.ts';
import { connections, inLanes, type Round } from './load.ts';

interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** What one request sends to the database, from begin to commit. */
type Script = readonly Statement[];

/**
 * Listens to what the product itself sends: the floor is the very same statements with the very same kind of values,
 * so it cannot be made lighter by mistake.
 */
export async function record(
  house: House,
  root: string,
  publicUrl: string,
  one: Case,
  count: number,
): Promise<{ scripts: Script[]; bytes: number }> {
  const app = buildApp({ house, look: loadLook(root), mount: mountApi, publicUrl });
  const heard: { text: string; values: unknown[] }[] = [];
  const original = pg.Client.prototype.query;
  const listening = function (this: pg.Client, ...words: unknown[]) {
    const [query] = words as [string | { text: string; values?: unknown[] }];
    heard.push(
      typeof query === 'string'
        ? { text: query, values: [] }
        : { text: query.text, values: query.values ?? [] },
    );
    return (original as (...all: unknown[]) => unknown).apply(this, words);
  };
  const scripts: Script[] = [];
  let bytes = 0;
  pg.Client.prototype.query = listening as typeof original;
  try {
    for (let turn = 0; turn < count; turn += 1) {
      heard.length = 0;
      const { method, url, headers, body } = one.ask(turn);
      const answer = await app.inject({
        method,
        url,
        headers,
        ...(body === undefined ? {} : { payload: body }),
      });
      if (answer.statusCode !== one.expects)
        throw new Error(`${one.name} answered ${answer.statusCode}: ${answer.body.slice(0, 300)}`);
      bytes += Buffer.byteLength(answer.body);
      scripts.push(heard.map(({ text, values }) => ({ name: nameOf(text), text, values })));
    }
  } finally {
    pg.Client.prototype.query = original;
    await app.close();
  }
  return { scripts, bytes: Math.round(bytes / count) };
}

const names = new Map<string, string>();
const nameOf = (text: string): string => {
  const known = names.get(text) ?? `floor_${names.size}`;
  names.set(text, known);
  return known;
};

/** The statements that only the wall needs: role, entering, the audit line and the key of a write. */
const ofTheWall = /set local role|app\.enter\(|insert into audit|idempotency/;

/** A key of a write is used once; the one that was recorded is replaced by a fresh one. */
function fresh(statement: Statement, keys: ReadonlySet<unknown>, key: string): unknown[] {
  return statement.values.map(value => (keys.has(value) ? key : value));
}

/** One round of the floor: 16 bare connections that do the recorded transactions, without HTTP or any of our code. */
export async function floorRound(
  url: string,
  seconds: number,
  scripts: readonly Script[],
  kind: { wall: boolean; session?: string },
): Promise<Round> {
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC' });
      await client.connect();
      if (kind.session !== undefined) await client.query(kind.session);
      return client;
    }),
  );
  const keys = new Set(
    scripts.flatMap(script =>
      script.filter(one => /insert into idempotency/.test(one.text)).map(one => one.values[0]),
    ),
  );
  const kept = kind.wall ? scripts : scripts.map(script => script.filter(one => !ofTheWall.test(one.text)));
  try {
    return await inLanes(
      seconds,
      clients.map(client => async (turn: number) => {
        const key = randomUUID();
        for (const one of kept[turn % kept.length] ?? [])
          await (one.values.length === 0
            ? client.query(one.text)
            : client.query({ name: one.name, text: one.text, values: fresh(one, keys, key) }));
      }),
    );
  } finally {
    await Promise.all(clients.map(client => client.end()));
  }
}
