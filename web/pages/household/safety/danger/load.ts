import type { z } from 'zod';
import { readDanger } from '#acts/safety/read-danger.ts';
import type { Loading } from '#web/page.ts';
import { type Head, loadHead } from '../../frame.tsx';
import { safetyHref } from '../people.tsx';

export type Around = z.output<typeof readDanger.output>;
export type Danger = Around['persons'][number];

export interface LoadedDanger {
  readonly head: Head;
  readonly around: Around;
  readonly danger: Danger;
}

/** What is known of the danger around the person in the address. */
export async function loadDanger(loading: Loading): Promise<LoadedDanger> {
  const { householdId, personId } = loading.params;
  const head = await loadHead(loading);
  const around = await loading.read(readDanger, { householdId, personId });
  const [danger] = around.persons;
  if (danger === undefined) throw new Error('a person without danger view');
  return { head, around, danger };
}

export const dangerHref = (householdId: string, personId: string, rest = ''): string =>
  safetyHref(householdId, `/danger/${personId}${rest}`);

/** For the deeds of these pages: back to the danger around this person. */
export const toDanger = (_: unknown, params: Readonly<Record<string, string>>): string =>
  dangerHref(params['householdId'] ?? '', params['personId'] ?? '');
