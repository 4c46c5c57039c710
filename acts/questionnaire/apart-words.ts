import type { Context, Entry, Finding, Row, Standing } from '#domain/questionnaire/model.ts';

/** Where each number stands that the thread sets: 1 once it has loaded, and once it has answered. */
export const flags = { ready: 0, answered: 1 } as const;

/** What is asked of the thread. Without a document it must know the key. */
export type Job =
  | { readonly kind: 'read'; readonly key: string; readonly document: unknown }
  | {
      readonly kind: 'stand';
      readonly key: string;
      readonly document?: unknown;
      readonly entries: readonly Entry[] | undefined;
      readonly context: Context;
    }
  | {
      readonly kind: 'initial';
      readonly key: string;
      readonly document?: unknown;
      readonly context: Context;
    };

/** A row that names its item: the item itself is known on the other side. */
export interface FarRow extends Omit<Row, 'item' | 'repetitions'> {
  readonly linkId: string;
  readonly repetitions: readonly (readonly FarRow[])[];
}

export type Answer =
  | { readonly kind: 'read'; readonly ok: boolean; readonly findings: readonly Finding[] }
  | {
      readonly kind: 'stand';
      readonly standing: Omit<Standing, 'rows'> & { readonly rows: readonly FarRow[] };
    }
  | { readonly kind: 'initial'; readonly entries: readonly Entry[] }
  | { readonly kind: 'too_large' }
  | { readonly kind: 'unknown' };
