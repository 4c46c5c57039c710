import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { inject } from 'vitest';
import type { z } from 'zod';
import { hashPassword } from '#acts/access/password.ts';
import { newToken } from '#acts/access/sign-in.ts';
import type { Deed, Refusals } from '#acts/shared/deed.ts';
import type { House } from '#acts/shared/house.ts';
import { type Answer, hashToken, perform } from '#acts/shared/perform.ts';
import type { Database } from '#store/database.ts';
import { openSession } from '#store/door.ts';
import { foundRegion } from '#store/found.ts';
import { asDoor } from '#store/session.ts';
import { freshDatabase } from '#tests/support/database.ts';

/** A clock that a test moves. */
export interface MovableClock {
  now(): Date;
  set(instant: string): void;
  addDays(days: number): void;
}

export function movableClock(start: string): MovableClock {
  let now = new Date(start);
  return {
    now: () => new Date(now),
    set: instant => {
      now = new Date(instant);
    },
    addDays: days => {
      now = new Date(now.getTime() + days * 86_400_000);
    },
  };
}

/** Somebody who works in the made-up test region. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  /** A fresh session at the clock's present time. */
  token(): Promise<string>;
  /** Does a deed as this person, as REST and pages do. */
  do<I extends z.ZodType, O extends z.ZodType, R extends Refusals>(
    deed: Deed<I, O, R>,
    raw: unknown,
    key?: string,
  ): Promise<Answer<z.output<O>>>;
  /** Does a deed that must succeed, and answers its answer. */
  must<I extends z.ZodType, O extends z.ZodType, R extends Refusals>(
    deed: Deed<I, O, R>,
    raw: unknown,
  ): Promise<z.output<O>>;
}

export const people = ['vera', 'wim', 'case', 'dep', 'jb', 'wk', 'sh', 'sup', 'adm', 'stranger'] as const;
export type PersonKey = (typeof people)[number] | 'elsewhere';

export interface World {
  readonly database: Database;
  readonly house: House;
  readonly clock: MovableClock;
  readonly root: string;
  readonly regionId: string;
  /** vera, wim: Veilig Thuis. case, dep, wk, stranger: local team. jb: youth protection. sh: shelter. sup: supervisor. adm: administrator. elsewhere: another region. */
  readonly as: Readonly<Record<PersonKey, Actor>>;
}

const password = hashPassword('correct horse battery staple');

/**
 * Deeds that open a file ask for a legal ground where it goes to another organisation. What is not about that ground gets one
 * by itself; what is says `ground` itself, undefined included.
 */
const withGround = (code: string, raw: unknown): unknown =>
  ['give_place', 'offer_handover'].includes(code) &&
  typeof raw === 'object' &&
  raw !== null &&
  !('ground' in raw)
    ? { ...raw, ground: 'meldcode', groundNote: 'Verteld aan ieder apart.' }
    : raw;

/** A region with colleagues and nothing else, on a database of its own. */
export async function makeWorld(start = '2026-03-02T09:00:00Z'): Promise<World> {
  const database = await freshDatabase();
  const clock = movableClock(start);
  const house: House = {
    db: database.db,
    clock,
    log: pino({ level: 'silent' }),
    terms: { idleSeconds: 1_800, longestSeconds: 43_200 },
    sealKey: new Uint8Array(32).fill(7),
  };
  const passwordHash = await password;
  const account = (
    signInName: string,
    organisation: string,
    roles: readonly ('worker' | 'supervisor' | 'functional_administrator')[],
  ) => ({
    signInName,
    given: signInName,
    family: 'Proef',
    jobTitle: 'proef',
    organisation,
    roles,
    passwordHash,
  });
  const home = await foundRegion(database.db, {
    region: { name: 'Proefregio', timeZone: 'Europe/Amsterdam', madeUp: true },
    organisations: [
      { key: 'vt', name: 'Veilig Thuis Proefregio', kind: 'veilig_thuis' },
      { key: 'team', name: 'Wijkteam Noord', kind: 'local_team' },
      { key: 'gi', name: 'Jeugdbescherming Proef', kind: 'youth_protection' },
      { key: 'opvang', name: 'Opvang Proef', kind: 'shelter' },
    ],
    accounts: [
      account('vera', 'vt', ['worker']),
      account('wim', 'vt', ['worker']),
      account('case', 'team', ['worker']),
      account('dep', 'team', ['worker']),
      account('wk', 'team', ['worker']),
      account('stranger', 'team', ['worker']),
      account('jb', 'gi', ['worker']),
      account('sh', 'opvang', ['worker']),
      account('sup', 'team', ['worker', 'supervisor']),
      account('adm', 'team', ['functional_administrator']),
    ],
    at: clock.now(),
  });
  const away = await foundRegion(database.db, {
    region: { name: 'Andere regio', timeZone: 'Europe/Amsterdam', madeUp: true },
    organisations: [{ key: 'vt', name: 'Veilig Thuis Anders', kind: 'veilig_thuis' }],
    accounts: [account('elsewhere', 'vt', ['worker'])],
    at: clock.now(),
  });
  const actor = (name: PersonKey): Actor => {
    const regionId = name === 'elsewhere' ? away.regionId : home.regionId;
    const id = (name === 'elsewhere' ? away : home).users.get(name) ?? '';
    const token = async () => {
      const fresh = newToken();
      await asDoor(database.db, clock.now(), tx => openSession(tx, { id, regionId }, hashToken(fresh), null));
      return fresh;
    };
    const act: Actor['do'] = async (deed, raw, key) =>
      perform(house, deed, withGround(deed.code, raw), {
        token: await token(),
        requestId: randomUUID(),
        ...(key === undefined ? {} : { key }),
      });
    return {
      id,
      name,
      token,
      do: act,
      must: async (deed, raw) => {
        const answer = await act(deed, raw);
        if (answer.kind !== 'done') throw new Error(`${deed.code} was not done: ${JSON.stringify(answer)}`);
        return answer.answer;
      },
    };
  };
  const as = Object.fromEntries([...people, 'elsewhere' as const].map(name => [name, actor(name)])) as Record<
    PersonKey,
    Actor
  >;
  return { database, house, clock, root: inject('root'), regionId: home.regionId, as };
}
