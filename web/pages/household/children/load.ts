import type { z } from 'zod';
import { readChild } from '#acts/child/read-child.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import type { Loading } from '#web/page.ts';
import { type TeamMember, teamOf } from '../audience-field.tsx';
import { type Head, loadHead } from '../frame.tsx';

export type Child = z.output<typeof readChild.output>;

export interface WithChild {
  readonly head: Head;
  readonly child: Child;
}
export interface WithTeam extends WithChild {
  readonly team: readonly TeamMember[];
}

/** One child of the household; leaves with 404 when it is none. */
export const loadChild = async (loading: Loading): Promise<WithChild> => ({
  head: await loadHead(loading),
  child: await loading.read(readChild, {
    householdId: loading.params['householdId'],
    personId: loading.params['personId'],
  }),
});

/** The same with the team, for a form that asks who may read. */
export const loadChildAndTeam = async (loading: Loading): Promise<WithTeam> => ({
  ...(await loadChild(loading)),
  team: teamOf(await loading.read(readNetwork, { householdId: loading.params['householdId'] })),
});

/** Where a form of one child goes when it is done. */
export const toChild = (_: unknown, params: Readonly<Record<string, string>>): string =>
  `/households/${params['householdId'] ?? ''}/children/${params['personId'] ?? ''}`;
