import type { EntryKind, EntryState } from './codes.ts';

const goal: Readonly<Partial<Record<EntryState, readonly EntryState[]>>> = {
  prepared: ['running', 'ended'],
  running: ['prepared', 'reached', 'ended'],
  reached: ['running', 'ended'],
};
const action: typeof goal = {
  prepared: ['running', 'ended'],
  running: ['prepared', 'done', 'not_done', 'ended'],
  done: ['running', 'ended'],
  not_done: ['running', 'ended'],
};
const standing: typeof goal = { standing: ['ended'] };

/** Where an entry may go from here. What has ended stays ended: a new one is written. */
export function nextStates(kind: EntryKind, state: EntryState): readonly EntryState[] {
  const from = kind === 'goal' ? goal : kind === 'action' ? action : standing;
  return from[state] ?? [];
}

/** Steps that ask a reason, so that a later reader knows why it stopped. */
export const asksWhy = (to: EntryState): boolean => to === 'ended' || to === 'not_done';
