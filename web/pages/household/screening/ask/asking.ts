import type { z } from 'zod';
import { entriesOf, keyOf } from '#acts/screening/asked.ts';
import { type List, listOf, standingOf } from '#acts/screening/list-of.ts';
import { readAsking } from '#acts/screening/read-asking.ts';
import type { Row, Standing } from '#domain/questionnaire/model.ts';
import type { KnownAnswer } from '#domain/screening/known.ts';
import type { Loading } from '#web/page.ts';
import type { NoAnswer } from '#web/parts/questionnaire/words.ts';

type Read = z.output<typeof readAsking.output>;
export type SavedAnswer = Read['saved'][number];

/** Everything that asking one person needs; nothing in it comes from anybody else. */
export interface Asking {
  readonly screening: Read['screening'];
  readonly list: List;
  readonly zone: string;
  readonly saved: ReadonlyMap<string, SavedAnswer>;
  readonly known: readonly KnownAnswer[];
  /** As it stands now; undefined when working it out took too long. */
  readonly standing: Standing | undefined;
}

export async function loadAsking(loading: Loading): Promise<Asking> {
  const { householdId, screeningId } = loading.params;
  const read = await loading.read(readAsking, { householdId, screeningId });
  const list = await listOf(loading.inside.tx, read.screening);
  if (list === undefined) throw new Error('a list that was read is gone');
  const saved = new Map(read.saved.map(each => [keyOf(each), each]));
  return {
    screening: read.screening,
    list,
    zone: loading.visit.timeZone,
    saved,
    known: read.known,
    standing: standingWith(list, saved.values(), read.known, read.screening.on),
  };
}

export const standingWith = (
  list: List,
  answers: Iterable<SavedAnswer>,
  known: readonly KnownAnswer[],
  on: Read['screening']['on'],
): Standing | undefined => standingOf(list, entriesOf(list, answers, known), on);

/** What is saved of one item, by its linkId and place. */
export const savedAt = (asking: Asking, item: string, place: string): SavedAnswer | undefined =>
  asking.saved.get(keyOf({ item, place }));

export function stateAt(asking: Asking, item: string, place: string): NoAnswer | undefined {
  const state = savedAt(asking, item, place)?.state;
  return state === undefined || state === 'answered' ? undefined : state;
}

/** What was answered in an earlier talk and not in this one. */
export function knownAt(asking: Asking, row: Row): KnownAnswer | undefined {
  if (row.place !== '' || savedAt(asking, row.item.linkId, '') !== undefined) return undefined;
  return asking.known.find(each => each.item === row.item.linkId);
}
