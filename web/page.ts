import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { Access, Deed, Refusals, Visit } from '#acts/shared/deed.ts';
import type { Inside } from '#acts/shared/perform.ts';
import type { Fields } from './form.ts';
import type { Lang } from './words/format.ts';

export interface Loading {
  readonly inside: Inside;
  readonly visit: Visit;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly lang: Lang;
  /** Reads through a deed, with its access rule and audit line; leaves with 404 when it finds nothing. */
  readonly read: Inside['read'];
  /** The form that came back, if this page is shown because of one. */
  readonly returned: Returned | undefined;
}

export type Both = Readonly<Record<Lang, string>>;

/** What was typed and what was wrong with it, when a form comes back. */
export interface Returned {
  /** The `_do` of the form that was sent. */
  readonly form: string;
  readonly values: Fields;
  /** Field name → sentence, in both languages. */
  readonly errors: Readonly<Record<string, Both>>;
  /** One sentence for the whole form. */
  readonly refusal?: Both;
  readonly refusalCode?: string;
  /** What the deed told about its refusal, such as the number of a report that exists already. */
  readonly detail?: Readonly<Record<string, string>>;
  /** What a form without `then` was answered (a search, whose words may stand in no URL). */
  readonly answer?: unknown;
}

export interface Showing {
  readonly visit: Visit;
  readonly lang: Lang;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** A fresh idempotency key for a form on this page; the one that was sent when the form comes back. */
  readonly key: string;
  readonly returned: Returned | undefined;
  readonly path: string;
}

/** A form that a page takes: named by its hidden field `_do`. */
export interface Post<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  R extends Refusals = Refusals,
> {
  readonly deed: Deed<I, O, R>;
  /** Turns fields into the deed's input when the form's names differ from it. Params of the path are added before. */
  readonly input?: (raw: Record<string, unknown>, fields: Fields, visit: { zone: string }) => unknown;
  /** Where the browser goes afterwards. Left out: the page is shown again with `returned.answer`. */
  readonly goTo?: (answer: z.output<O>, params: Readonly<Record<string, string>>) => string;
}

export interface Page<L = unknown> {
  readonly path: string;
  readonly access: Access;
  /** 'household': every deed that the page reads has this reach, too (acts/shared/deed.ts). */
  readonly reach?: 'household';
  readonly title: (lang: Lang, loaded: L) => string;
  readonly load: (loading: Loading) => Promise<L>;
  readonly view: (loaded: L, showing: Showing) => ReactNode;
  readonly posts?: Readonly<Record<string, Post>>;
}

/** Declares a page; the type of what it loads is forgotten, as the server keeps it. */
export function page<L>(declaration: Page<L>): Page {
  return declaration as unknown as Page;
}

export function post<I extends z.ZodType, O extends z.ZodType, R extends Refusals>(
  declaration: Post<I, O, R>,
): Post {
  return declaration as unknown as Post;
}
