import type { commonRefusals } from '#acts/shared/refusals.ts';
import type { AudienceColumns } from '#store/condition.ts';
import { areInTeam } from '#store/contact.ts';
import { arePersonsOf } from '#store/people.ts';
import type { Tx } from '#store/session.ts';
import type { safetyRefusals } from './refusals.ts';

interface AudienceInput {
  readonly team: 'author_and_director' | 'team' | 'named';
  readonly users: readonly string[];
  readonly persons: readonly string[];
}

/** What is wrong with an audience: somebody named who is not in the team, or not of this household. */
export async function audienceFault(
  tx: Tx,
  householdId: string,
  audience: AudienceInput,
): Promise<
  | keyof Pick<typeof commonRefusals & typeof safetyRefusals, 'unknown_person' | 'colleague_not_in_team'>
  | undefined
> {
  if (!(await arePersonsOf(tx, householdId, audience.persons))) return 'unknown_person';
  if (!(await areInTeam(tx, householdId, audience.users))) return 'colleague_not_in_team';
  return undefined;
}

/** Whoever checks a condition sees it, whatever audience was chosen. */
export function withChecker(audience: AudienceInput, checkerId: string | null | undefined): AudienceColumns {
  const alone = audience.team === 'team' || checkerId === undefined || checkerId === null;
  return {
    audience_team: alone ? audience.team : 'named',
    audience_users: alone
      ? [...audience.users]
      : [...new Set([...(audience.team === 'named' ? audience.users : []), checkerId])],
    audience_persons: [...audience.persons],
  };
}

/**
 * The audience of an agreement or a check: whoever sees the condition sees how it stands, or they would take a
 * condition for met that is not. Family members are not carried over: what was checked is not theirs to read.
 */
export function underCondition(condition: { audience: AudienceInput; by: string }): AudienceColumns {
  const { audience, by } = condition;
  if (audience.team === 'team') return { audience_team: 'team', audience_users: [], audience_persons: [] };
  const users = audience.team === 'named' ? [...audience.users, by] : [by];
  return { audience_team: 'named', audience_users: [...new Set(users)], audience_persons: [] };
}
