/** An expected refusal is a value, never an exception: `refused` is a stable code, words live with the page. */
export interface Refusal<R extends string> {
  ok: false;
  refused: R;
  /** Codes and ids that help the page to point at the field; never content of a file. */
  detail?: Record<string, string>;
}

export type Result<T, R extends string> = { ok: true; value: T } | Refusal<R>;

/** A good outcome. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** A refusal with its code. */
export const refuse = <R extends string>(refused: R, detail?: Record<string, string>): Refusal<R> =>
  detail ? { ok: false, refused, detail } : { ok: false, refused };

/** Shortest reason that is accepted, in characters after trimming: enough for a sentence, too much for a dash. */
export const shortestReason = 10;

/** True when the text can stand as a reason. */
export const isReason = (text: string | null | undefined): text is string =>
  typeof text === 'string' && [...text.trim()].length >= shortestReason;
