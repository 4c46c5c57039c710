import type { SharingGround } from './codes.ts';

/**
 * A place in the team, and the offer of a handover, open a whole file. To somebody of another organisation that is sharing,
 * on a ground like every sharing, with a sentence: who consented and when, or why it is done without. Within one
 * organisation nothing leaves it, so none is asked.
 */
export function groundFault(
  across: boolean,
  ground: SharingGround | undefined,
  note: string | undefined,
): 'ground_missing' | 'ground_why_missing' | undefined {
  if (!across) return undefined;
  if (ground === undefined) return 'ground_missing';
  return note === undefined || note.trim() === '' ? 'ground_why_missing' : undefined;
}
