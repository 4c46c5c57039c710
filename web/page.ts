import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { Access, Deed, Refusals, Visit } from '#acts/shared/deed.ts';
import type { Inside } from '#acts/shared/perform.ts';
import type { Fields } from './form.ts';
import type { PaperFonts } from './look/assets.ts';
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
  /** It was carried through signing in again (acts/access/carried.ts); `lost` when that did not work. */
  readonly again?: 'kept' | 'lost';
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
  /**
   * What must be read before the fields can be understood, such as the questions that they answer; handed to `input`,
   * `goTo` and `quiet` as `sent.before`. Read in a transaction of its own, under the access rule of the page; undefined
   * where the visitor may not read it, and then the deed itself refuses.
   */
  readonly before?: (loading: Loading) => Promise<unknown>;
  /**
   * Turns fields into the deed's input when the form's names differ from it. Params of the path are added before.
   * Undefined: there is nothing to do, and `goTo` and `quiet` are asked without an answer.
   */
  readonly input?: (
    raw: Record<string, unknown>,
    fields: Fields,
    visit: { zone: string },
    sent: Sent,
  ) => unknown;
  /** Where the browser goes afterwards. Left out, or undefined: the page is shown again with `returned.answer`. */
  readonly goTo?: (
    answer: z.output<O>,
    params: Readonly<Record<string, string>>,
    sent: Sent,
  ) => string | undefined;
  /** What a form that was sent in the background (`_quiet`) is answered, as plain text; other forms cannot be. */
  readonly quiet?: (answer: z.output<O>, sent: Sent) => string;
}

/** A form as it came in. */
export interface Sent {
  readonly fields: Fields;
  readonly query: URLSearchParams;
  /** What `before` read. */
  readonly before: unknown;
}

/** A page that is handed over: drawn without head, menu and names, in the language of who is asked. */
export interface Bare {
  readonly lang: Lang;
}

export interface Page<L = unknown> {
  readonly path: string;
  readonly access: Access;
  /** 'household': every deed that the page reads has this reach, too (acts/shared/deed.ts). */
  readonly reach?: 'household';
  readonly title: (lang: Lang, loaded: L) => string;
  readonly load: (loading: Loading) => Promise<L>;
  readonly view: (loaded: L, showing: Showing) => ReactNode;
  /** Whether the page is shown without the frame of a signed-in worker, because the screen goes to somebody else. */
  readonly bare?: (loaded: L, showing: Showing) => Bare | undefined;
  readonly posts?: Readonly<Record<string, Post>>;
  /** Its forms may hold a file (web/multipart.ts). Left out: such a form is refused. */
  readonly takesFile?: true;
  /** A password or a code is typed here: nothing of it is ever carried through signing in again. */
  readonly secret?: true;
}

/** A read whose answer a browser keeps as a file. */
export interface Download<O = unknown> {
  readonly path: string;
  readonly deed: Deed<z.ZodType, z.ZodType, Refusals>;
  readonly file: (answer: O, how: Making) => DownloadFile | Promise<DownloadFile>;
}

export interface DownloadFile {
  readonly name: string;
  readonly type: string;
  /** Text, or the bytes of a kind of file that is none. */
  readonly text: string | Uint8Array;
}

/** What a file is made with: the language of who asks for it, and what paper is set in. */
export interface Making {
  readonly lang: Lang;
  readonly fonts: PaperFonts;
}

export function download<I extends z.ZodType, O extends z.ZodType, R extends Refusals>(declaration: {
  readonly path: string;
  readonly deed: Deed<I, O, R>;
  readonly file: Download<z.output<O>>['file'];
}): Download {
  return declaration as unknown as Download;
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
