import type { z } from 'zod';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Result } from '#domain/shared/result.ts';
import type { Entered, Tx } from '#store/session.ts';

export const roles = [
  'worker',
  'supervisor',
  'region_coordinator',
  'analyst',
  'functional_administrator',
  'privacy_officer',
] as const;
export type Role = (typeof roles)[number];

/**
 * Who may do or read something. The database holds the same wall a second time (store/security.sql).
 * `team` and `direction` are about the household in `input.householdId`; whoever is not in it gets the same answer as
 * for a household that does not exist.
 */
export type Access =
  | { readonly who: 'anyone' }
  | { readonly who: 'signed_in' }
  | { readonly who: 'role'; readonly roles: readonly Role[]; readonly organisationKind?: string }
  | { readonly who: 'team' }
  | { readonly who: 'direction' };

/** A refusal that people may expect: its HTTP status and its words. */
export interface Refusal {
  readonly status: 403 | 404 | 409 | 422;
  readonly nl: string;
  readonly en: string;
}
export type Refusals = Readonly<Record<string, Refusal>>;

/** Who is here, and when. */
export interface Visit extends Entered {
  readonly now: Date;
  readonly today: LocalDate;
  readonly sealKey: Uint8Array;
}

/** What was touched: ids and classes for the audit line, never content. */
export interface Trace {
  readonly householdId?: string | undefined;
  readonly personIds?: readonly string[];
  /** Class of item → ids, or a count where there are many. */
  readonly returned?: Readonly<Record<string, readonly string[] | number>>;
}

export interface Outcome<T> {
  readonly answer: T;
  readonly trace: Trace;
}

/**
 * Something somebody does (`write`) or looks at (`read`). One declaration serves the page, REST and OpenAPI.
 * `run` is called inside a transaction that has entered as `visit`, after `input` was read and access was checked.
 */
export interface Deed<I extends z.ZodType, O extends z.ZodType, R extends Refusals> {
  /** The verb, snake_case, unique over the house; it is the event of the audit line. */
  readonly code: string;
  readonly kind: 'read' | 'write';
  /** REST path under /api with :parameters that are fields of the input. */
  readonly path: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  /** One line for the OpenAPI document. */
  readonly summary: string;
  readonly access: Access;
  /**
   * 'household': needs no row of another household, so its transaction reaches none. Left out: all of the visitor's own.
   * An act that compares or marks the same human over files must leave it out.
   */
  readonly reach?: 'household';
  /** Largest body over REST, in bytes. Left out: that of the server, 1 MB. */
  readonly mostBytes?: number;
  readonly input: I;
  readonly output: O;
  readonly refusals: R;
  run(
    tx: Tx,
    input: z.output<I>,
    visit: Visit,
  ): Promise<Result<Outcome<z.output<O>>, Extract<keyof R, string> | 'not_found'>>;
}

export type AnyDeed = Deed<z.ZodType, z.ZodType, Refusals>;

/** Declares a deed; only gives TypeScript the types. */
export function deed<I extends z.ZodType, O extends z.ZodType, const R extends Refusals>(
  declaration: Deed<I, O, R>,
): Deed<I, O, R> {
  return declaration;
}

/** The good end of a deed: what it answers and what it touched. */
export function done<T>(answer: T, trace: Trace): { ok: true; value: Outcome<T> } {
  return { ok: true, value: { answer, trace } };
}
