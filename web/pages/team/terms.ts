import type { z } from 'zod';
import type { readTeamEnded } from '#acts/closing/read-team-ended.ts';
import type { readTeam } from '#acts/watch/read-team.ts';
import type { SignalCode } from '#domain/watch/codes.ts';
import { asSignalCode, type SignalGroup, signalGroupNames } from '#domain/watch/gravity.ts';

export const pageSize = 50;

/** What the address line asks of the page. */
export interface Terms {
  readonly group: SignalGroup | undefined;
  readonly code: SignalCode | undefined;
  readonly colleague: string | undefined;
  readonly offset: number;
  readonly from: number;
  /** From which household on of those that ended without safety. */
  readonly ended: number;
}

export type Team = z.output<typeof readTeam.output>;
export type Ended = z.output<typeof readTeamEnded.output>;
export interface Loaded {
  readonly team: Team;
  readonly ended: Ended;
  readonly terms: Terms;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Reads the address line; whatever it does not know counts as not said. */
export function termsOf(query: URLSearchParams): Terms {
  const count = (name: string) => {
    const value = Number(query.get(name) ?? '0');
    return Number.isInteger(value) && value >= 0 && value <= 100_000 ? value : 0;
  };
  const colleague = query.get('colleague') ?? '';
  return {
    group: signalGroupNames.find(each => each === query.get('show')),
    code: asSignalCode(query.get('code')),
    colleague: uuid.test(colleague) ? colleague.toLowerCase() : undefined,
    offset: count('offset'),
    from: count('from'),
    ended: count('ended'),
  };
}

export function hrefOf(terms: Terms, change: Partial<Terms> = {}, hash = ''): string {
  const { group, code, colleague, offset, from, ended } = { ...terms, ...change };
  const query = new URLSearchParams();
  if (group !== undefined) query.set('show', group);
  if (code !== undefined) query.set('code', code);
  if (colleague !== undefined) query.set('colleague', colleague);
  if (offset > 0) query.set('offset', String(offset));
  if (from > 0) query.set('from', String(from));
  if (ended > 0) query.set('ended', String(ended));
  return `/team${query.size > 0 ? `?${query}` : ''}${hash}`;
}
