import type { AudienceColumns } from '#store/condition.ts';
import { judges, responsible, supervisors } from '#store/safety-task.ts';
import type { Tx } from '#store/session.ts';

/**
 * Who is told of a step that was planned against a warning: director and deputy. Nobody is told of their own step: of
 * the director's own the supervisors are, or the deputy where there is none.
 */
export async function toBeTold(tx: Tx, householdId: string, plannerId: string): Promise<string[]> {
  const direct = await responsible(tx, householdId);
  const others = direct.filter(userId => userId !== plannerId);
  if (direct[0] !== plannerId && !(direct.includes(plannerId) && others.length === 0)) return others;
  const above = (await supervisors(tx, householdId)).filter(userId => userId !== plannerId);
  return above.length > 0 ? above : others;
}

/** Warnings and reasons are for who planned the step and for who judges over it. */
export async function mayReadWarnings(tx: Tx, householdId: string, userId: string): Promise<boolean> {
  return (
    (await judges(tx, householdId)).includes(userId) || (await responsible(tx, householdId)).includes(userId)
  );
}

/** Whoever is told can see it, whatever audience was chosen. */
export function toldColumns(
  audience: {
    readonly team: 'author_and_director' | 'team' | 'named';
    readonly users: readonly string[];
    readonly persons: readonly string[];
  },
  told: readonly string[],
): AudienceColumns {
  const { team, users, persons } = audience;
  if (team === 'team' || told.length === 0)
    return { audience_team: team, audience_users: [...users], audience_persons: [...persons] };
  return {
    audience_team: 'named',
    audience_users: [...new Set([...(team === 'named' ? users : []), ...told])],
    audience_persons: [...persons],
  };
}
