import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { z } from 'zod';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { asWorker, type Entered, json, type Tx } from '#store/session.ts';
import type { Access, Deed, Refusal, Refusals, Trace, Visit } from './deed.ts';
import type { House } from './house.ts';
import { commonRefusals } from './refusals.ts';
import { troubleOf } from './trouble.ts';

export interface Issue {
  /** Path of the field, joined with dots, as forms name it. */
  readonly field: string;
  readonly code: string;
}

export type Answer<T> =
  | { readonly kind: 'done'; readonly answer: T }
  | { readonly kind: 'unauthenticated' }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly refusal: Refusal;
      readonly detail?: Record<string, string>;
    };

export interface Request {
  /** The session token as it was handed out at sign-in. */
  readonly token: string | undefined;
  readonly requestId: string;
  /** The household that the request is about, if any: access `team` and `direction` look at it. */
  readonly householdId?: string | undefined;
  /** The request needs that household and no other (Deed.reach). */
  readonly reach?: 'household' | undefined;
}

/** What a page or route may do once it is inside: deeds, in one transaction, each with its audit line. */
export interface Inside {
  readonly visit: Visit;
  readonly tx: Tx;
  read<I extends z.ZodType, O extends z.ZodType, R extends Refusals>(
    deed: Deed<I, O, R>,
    raw: unknown,
  ): Promise<z.output<O>>;
}

/** Thrown to leave a transaction with nothing written; never escapes this file. */
class Leave extends Error {
  readonly answer: Exclude<Answer<never>, { kind: 'done' }>;
  constructor(answer: Exclude<Answer<never>, { kind: 'done' }>) {
    super('left');
    this.answer = answer;
  }
}

export const notFound = { kind: 'refused', code: 'not_found', refusal: commonRefusals.not_found } as const;

const ownPasswordFirst = {
  kind: 'refused',
  code: 'own_password_first',
  refusal: commonRefusals.own_password_first,
} as const;
/** All that somebody does before the first password, which somebody else knows, is changed for one of their own. */
const beforeOwnPassword = new Set(['change_password', 'read_own_account', 'set_language', 'who_am_i']);

export const hashToken = (token: string): Uint8Array => createHash('sha256').update(token).digest();

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Enters the house once and does `work` in one transaction. Whatever `work` throws by way of a refusal comes back as
 * the answer; a failed audit line means that nothing is answered.
 */
export async function enter<T>(
  house: House,
  request: Request,
  work: (inside: Inside) => Promise<T>,
): Promise<Answer<T>> {
  if (request.token === undefined || request.token.length > 200) return { kind: 'unauthenticated' };
  const at = house.clock.now();
  const householdId =
    request.householdId !== undefined && uuid.test(request.householdId) ? request.householdId : undefined;
  const narrow = request.reach === 'household';
  const entry = { tokenHash: hashToken(request.token), at, householdId, narrow, terms: house.terms };
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await asWorker(house.db, entry, async (tx, me) => {
        const visit = visitOf(house, me, at);
        return { answer: await work(insideOf(tx, visit, request, householdId)) };
      });
      return answer === undefined ? { kind: 'unauthenticated' } : { kind: 'done', answer: answer.answer };
    } catch (problem) {
      if (problem instanceof Leave) return problem.answer;
      const trouble = troubleOf(problem);
      if (trouble.kind === 'again' && attempt < 3) continue;
      if (trouble.kind === 'refused')
        return { kind: 'refused', code: trouble.code, refusal: commonRefusals[trouble.code] };
      throw problem;
    }
  }
}

/** Does one deed from outside: parse, may they, run, audit, and for a write one effect per key. */
export async function perform<I extends z.ZodType, O extends z.ZodType, R extends Refusals>(
  house: House,
  deed: Deed<I, O, R>,
  raw: unknown,
  request: Request & { readonly key?: string | undefined },
): Promise<Answer<z.output<O>>> {
  const householdId = householdOf(raw);
  const answer = await enter(house, { ...request, householdId, reach: deed.reach }, async inside =>
    runDeed(inside.tx, inside.visit, deed, raw, request, householdId),
  );
  if (answer.kind === 'refused' && deed.kind === 'write')
    await auditRefusal(house, deed.code, request, answer.code);
  return answer;
}

function insideOf(tx: Tx, visit: Visit, request: Request, entered: string | undefined): Inside {
  return {
    visit,
    tx,
    read: (deed, raw) => runDeed(tx, visit, deed, raw, request, entered),
  };
}

async function runDeed<I extends z.ZodType, O extends z.ZodType, R extends Refusals>(
  tx: Tx,
  visit: Visit,
  deed: Deed<I, O, R>,
  raw: unknown,
  request: Request & { readonly key?: string | undefined },
  entered: string | undefined,
): Promise<z.output<O>> {
  if (request.reach === 'household' && deed.reach !== 'household')
    throw new Error(`deed ${deed.code} needs more than the household that this transaction reaches`);
  if (visit.firstPassword && !beforeOwnPassword.has(deed.code)) throw new Leave(ownPasswordFirst);
  if (!may(deed.access, visit, householdOf(raw), entered)) throw new Leave(notFound);
  const parsed = deed.input.safeParse(raw, { reportInput: true });
  if (!parsed.success) throw new Leave({ kind: 'invalid', issues: parsed.error.issues.map(issueOf) });
  const key =
    deed.kind === 'write' && request.key !== undefined
      ? keyFor(request.key, deed.code, parsed.data)
      : undefined;
  if (key !== undefined) {
    const before = await claim(tx, key, deed.code);
    if (before !== undefined) return before as z.output<O>;
  }
  const result = await deed.run(tx, parsed.data, visit);
  if (!result.ok) {
    const refusal = { ...commonRefusals, ...deed.refusals }[result.refused];
    if (refusal === undefined)
      throw new Error(`deed ${deed.code} refused with the unlisted code ${result.refused}`);
    throw new Leave({
      kind: 'refused',
      code: result.refused,
      refusal,
      ...(result.detail === undefined ? {} : { detail: result.detail }),
    });
  }
  const { answer, trace } = result.value;
  await auditDone(tx, deed, trace, visit, request.requestId, key === undefined ? undefined : { key, answer });
  return answer;
}

/**
 * What makes a write the same one as before: the key that was sent, the deed, and every field. A form that somebody comes
 * back to and changes has its old key and is another write; otherwise it would be told "saved" and be lost.
 */
function keyFor(sent: string, code: string, input: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([sent, code, input]))
    .digest('base64url');
}

/** Takes the key, or gives the answer that its first use gave. Waits for a first use that is still under way. */
async function claim(tx: Tx, key: string, act: string): Promise<unknown> {
  const taken =
    await sql`insert into idempotency (key, act) values (${key}, ${act}) on conflict do nothing returning 1`.execute(
      tx,
    );
  if (taken.rows.length > 0) return undefined;
  const before = await sql<{
    answer: unknown;
  }>`select answer from idempotency where key = ${key} and user_id = app.actor()`.execute(tx);
  const row = before.rows[0];
  if (row === undefined)
    throw new Leave({ kind: 'refused', code: 'at_the_same_time', refusal: commonRefusals.at_the_same_time });
  return row.answer;
}

/** The audit line, and in the same statement the answer that a second use of the key will get. */
async function auditDone(
  tx: Tx,
  { code, kind }: { readonly code: string; readonly kind: 'read' | 'write' },
  trace: Trace,
  visit: Visit,
  requestId: string,
  kept: { readonly key: string; readonly answer: unknown } | undefined,
): Promise<void> {
  const keep =
    kept === undefined
      ? sql``
      : sql`with kept as (update idempotency set answer = ${json(kept.answer ?? null)}
          where user_id = ${visit.userId} and key = ${kept.key}) `;
  await sql`${keep}insert into audit (event, kind, household_id, person_ids, role, returned, request_id)
    values (${code}, ${kind}, ${trace.householdId ?? null}, ${[...(trace.personIds ?? [])]}, ${visit.roles.join(' ')},
      ${json(trace.returned ?? {})}, ${requestId})`.execute(tx);
}

async function auditRefusal(house: House, event: string, request: Request, code: string): Promise<void> {
  await enter(house, request, async ({ tx, visit }) => {
    await sql`insert into audit (event, kind, outcome, role, returned, request_id)
      values (${event}, 'write', 'refused', ${visit.roles.join(' ')}, ${json({ refused: [code] })}, ${request.requestId})`.execute(
      tx,
    );
  });
}

/**
 * May this visitor do this? `entered` is the household that was looked up when entering; a deed about another one in
 * the same transaction is refused, so that a page can never wander.
 */
export function may(
  access: Access,
  visit: Visit,
  householdId: string | undefined,
  entered: string | undefined,
): boolean {
  switch (access.who) {
    case 'anyone':
    case 'signed_in':
      return true;
    case 'role':
      return (
        access.roles.some(role => visit.roles.includes(role)) &&
        (access.organisationKind === undefined || access.organisationKind === visit.organisationKind)
      );
    case 'team':
      return householdId !== undefined && householdId === entered && visit.inTeam;
    case 'direction':
      return householdId !== undefined && householdId === entered && visit.directs;
  }
}

function visitOf(house: House, me: Entered, now: Date): Visit {
  return { ...me, now, today: toLocalDate(now, me.timeZone), sealKey: house.sealKey };
}

export function householdOf(raw: unknown): string | undefined {
  if (typeof raw !== 'object' || raw === null || !Object.hasOwn(raw, 'householdId')) return undefined;
  const value = (raw as { householdId: unknown }).householdId;
  return typeof value === 'string' ? value.toLowerCase() : undefined;
}

function issueOf(issue: z.core.$ZodIssue): Issue {
  const field = issue.path.map(String).join('.');
  if (issue.code.startsWith('invalid') && issue.input === undefined) return { field, code: 'needed' };
  return { field, code: /^[a-z_]+$/.test(issue.message) ? issue.message : issue.code };
}
