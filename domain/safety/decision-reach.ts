import { type DangerLevel, type DangerRules, type DangerSign, dangerLevel } from '#domain/safety/danger.ts';
import type { Audience } from '#domain/shared/audience.ts';

/** Who may read that a sign is there: the whole team, or these colleagues (who directs always may). */
export type SignReaders = 'team' | ReadonlySet<string>;

export const decisionReaches = ['team', 'part', 'narrow'] as const;
/**
 * How far a decision on red may go. 'team': the whole team sees every sign of it. 'part': the team sees red by itself, and
 * not each sign. 'narrow': the team does not see red, so that there was something to decide would tell of what is hidden.
 */
export type DecisionReach = (typeof decisionReaches)[number];

/** The level that these signs give by themselves. */
export const levelBy = (signs: readonly DangerSign[], rules: DangerRules): DangerLevel =>
  dangerLevel(
    signs.map(sign => ({ sign, state: 'present' as const, informant: 'own_observation' as const })),
    { around: 'either', rules },
  ).level;

export function decisionReach(
  signs: readonly DangerSign[],
  readers: ReadonlyMap<DangerSign, SignReaders>,
  rules: DangerRules,
): DecisionReach {
  const wide = signs.filter(sign => readers.get(sign) === 'team');
  if (wide.length === signs.length && signs.length > 0) return 'team';
  return levelBy(wide, rules) === 'red' ? 'part' : 'narrow';
}

/** The audience that was chosen, made no wider than who sees the red itself. A family member is never told what is hidden. */
export function decisionAudience(
  chosen: Audience,
  reach: DecisionReach,
  signs: readonly DangerSign[],
  readers: ReadonlyMap<DangerSign, SignReaders>,
): Audience {
  if (reach !== 'narrow') return chosen;
  const narrow = signs.flatMap(sign => {
    const who = readers.get(sign);
    return who === undefined || who === 'team' ? [] : [who];
  });
  const [first, ...others] = narrow;
  const common = [...(first ?? [])].filter(id => others.every(who => who.has(id)));
  const users =
    chosen.team === 'team'
      ? common
      : chosen.team === 'named'
        ? common.filter(id => chosen.users.includes(id))
        : [];
  return users.length === 0
    ? { team: 'author_and_director', users: [], persons: [] }
    : { team: 'named', users: users.sort(), persons: [] };
}

/**
 * A decision as somebody may read it who sees only some signs: without the others, and not at all where those that are left
 * do not give the level that was decided on. Undefined: it is not for them.
 */
export function decisionSeen<
  T extends { readonly level: DangerLevel; readonly signs: readonly DangerSign[] },
>(decision: T, sees: (sign: DangerSign) => boolean, own: boolean, rules: DangerRules): T | undefined {
  const signs = decision.signs.filter(sees);
  if (signs.length === decision.signs.length) return decision;
  return own || levelBy(signs, rules) === decision.level ? { ...decision, signs } : undefined;
}
