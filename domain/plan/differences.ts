import type { EntryState } from './codes.ts';

/** An entry as one version of the plan holds it. */
export interface StoodEntry {
  readonly entryId: string;
  readonly version: number;
  readonly state: EntryState;
}

/** The highest version of each entry, of all that were written before version `number` of the plan was fixed. */
export function asOf<T extends StoodEntry & { readonly afterVersion: number }>(
  rows: readonly T[],
  number: number,
): T[] {
  const latest = new Map<string, T>();
  for (const row of rows) {
    if (row.afterVersion >= number) continue;
    const known = latest.get(row.entryId);
    if (known === undefined || known.version < row.version) latest.set(row.entryId, row);
  }
  return [...latest.values()];
}

export type Difference<T, F extends keyof T = keyof T> =
  | { readonly kind: 'added'; readonly after: T }
  | { readonly kind: 'ended'; readonly before: T; readonly after: T }
  | { readonly kind: 'changed'; readonly before: T; readonly after: T; readonly fields: readonly F[] };

/**
 * What became of the plan between two versions: added, changed field by field, ended. An entry that began and ended
 * between the two stands in neither. Nothing is ever gone without an end.
 */
export function differences<T extends StoodEntry, F extends keyof T>(
  before: readonly T[],
  after: readonly T[],
  compared: readonly F[],
): Difference<T, F>[] {
  const was = new Map(before.map(row => [row.entryId, row]));
  return after.flatMap((row): Difference<T, F>[] => {
    const old = was.get(row.entryId);
    if (old === undefined) return row.state === 'ended' ? [] : [{ kind: 'added', after: row }];
    if (old.version === row.version) return [];
    if (row.state === 'ended')
      return old.state === 'ended' ? [] : [{ kind: 'ended', before: old, after: row }];
    const fields = compared.filter(field => old[field] !== row[field]);
    return fields.length === 0 ? [] : [{ kind: 'changed', before: old, after: row, fields }];
  });
}

/** Fields on which what was typed differs from what stands now: those a merge must show, and no others. */
export function toMerge<T extends object, F extends keyof T>(
  stands: T,
  typed: T,
  compared: readonly F[],
): readonly F[] {
  return compared.filter(field => stands[field] !== typed[field]);
}
