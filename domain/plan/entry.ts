import { type EntryKind, isWork } from './codes.ts';

/** The parts of an entry that depend on its kind. */
interface KindFields {
  readonly kind: EntryKind;
  readonly layer?: string | undefined;
  readonly goalEntryId?: string | undefined;
  readonly saidBy?: string | undefined;
  readonly sinceOn?: string | undefined;
  readonly effect?: string | undefined;
  readonly doneByUser?: string | undefined;
  readonly doneByPerson?: string | undefined;
  readonly untilOn?: string | undefined;
  readonly effectOnSafety?: string | undefined;
  readonly start?: boolean | undefined;
  readonly servesSafety?: string | undefined;
}

type EntryFault = 'layer_missing' | 'goal_missing' | 'doer_missing' | 'one_doer' | 'not_of_this_kind';

/** Which fields a kind of entry can hold; an action takes the layer of its goal. */
const fieldsOfKind: Readonly<Record<EntryKind, readonly (keyof KindFields)[]>> = {
  goes_well: ['saidBy', 'sinceOn', 'effect'],
  worry: ['saidBy', 'sinceOn', 'effect'],
  wanted: ['saidBy'],
  goal: ['layer', 'saidBy', 'untilOn', 'start', 'servesSafety'],
  action: ['goalEntryId', 'doneByUser', 'doneByPerson', 'untilOn', 'effectOnSafety', 'start', 'servesSafety'],
};

/** What is wrong with the fields of an entry of this kind. Exactly one does an action: two is nobody. */
export function entryFault(entry: KindFields): EntryFault | undefined {
  const allowed = fieldsOfKind[entry.kind];
  const { kind, ...fields } = entry;
  for (const [field, value] of Object.entries(fields))
    if (value !== undefined && value !== false && !allowed.includes(field as keyof KindFields))
      return 'not_of_this_kind';
  if (kind === 'goal' && entry.layer === undefined) return 'layer_missing';
  if (kind !== 'action') return undefined;
  if (entry.goalEntryId === undefined) return 'goal_missing';
  return doerFault(entry);
}

export function doerFault(entry: Pick<KindFields, 'doneByUser' | 'doneByPerson'>): EntryFault | undefined {
  if (entry.doneByUser !== undefined && entry.doneByPerson !== undefined) return 'one_doer';
  return entry.doneByUser === undefined && entry.doneByPerson === undefined ? 'doer_missing' : undefined;
}

/** The state in which an entry begins. */
export const firstState = (kind: EntryKind, start: boolean): 'standing' | 'prepared' | 'running' =>
  !isWork(kind) ? 'standing' : start ? 'running' : 'prepared';
