import { diffDays, type LocalDate } from '#domain/shared/calendar.ts';
import { ok, type Result, refuse } from '#domain/shared/result.ts';

export const bottleneckKinds = [
  'waiting',
  'no_offer',
  'sharing',
  'direction',
  'capacity',
  'rules',
  'other',
] as const;
export type BottleneckKind = (typeof bottleneckKinds)[number];

/** From who meets it to who can solve it. */
export const levels = ['team', 'management', 'board', 'region'] as const;
export type Level = (typeof levels)[number];

export type BottleneckState = 'raised' | 'owned' | 'answered';

/** A bottleneck as the rules know it. */
export interface Bottleneck {
  readonly level: Level;
  readonly state: BottleneckState;
  readonly organisationId: string;
  readonly ownerId: string | null;
  readonly by: string;
}

export interface Concerned {
  readonly userId: string;
  readonly organisationId: string;
  readonly roles: readonly string[];
}

/** Who steers at this level: the supervisors of the organisation where it was raised, and at the top the region. */
export const steers = (who: Concerned, at: Pick<Bottleneck, 'level' | 'organisationId'>): boolean =>
  at.level === 'region'
    ? who.roles.includes('region_coordinator')
    : who.roles.includes('supervisor') && who.organisationId === at.organisationId;

/** Own choices: an owner is found within two weeks, and proposes to answer within two more. In days. */
export const bottleneckTerms = { ownerWithin: 14, answerWithin: 14 } as const;

/** Nobody owns it for too long; until then that it has no owner is for who steers at its level. */
export const ownerIsLate = (since: LocalDate, today: LocalDate): boolean =>
  diffDays(since, today) > bottleneckTerms.ownerWithin;

/** Who may be its owner: somebody who works in the region with people, or steers it. */
export const mayOwn = (roles: readonly string[]): boolean =>
  roles.some(role => ['worker', 'supervisor', 'region_coordinator'].includes(role));

export type Direction = 'up' | 'down';

/** One level further, or null at the end. */
export const nextLevel = (level: Level, direction: Direction): Level | null =>
  levels[levels.indexOf(level) + (direction === 'up' ? 1 : -1)] ?? null;

/** May it go to the next level? Who raised it may lift it; only its owner and who steers may also bring it down. */
export function checkMove(
  at: Bottleneck,
  who: Concerned,
  direction: Direction,
): Result<Level, 'not_yours' | 'answered_already' | 'no_further_level'> {
  const owns = steers(who, at) || at.ownerId === who.userId;
  if (!owns && !(direction === 'up' && at.by === who.userId)) return refuse('not_yours');
  if (at.state === 'answered') return refuse('answered_already');
  const next = nextLevel(at.level, direction);
  return next === null ? refuse('no_further_level') : ok(next);
}

/** Who steers names the owner. */
export function checkOwn(at: Bottleneck, who: Concerned): Result<null, 'not_yours' | 'answered_already'> {
  if (!steers(who, at)) return refuse('not_yours');
  return at.state === 'answered' ? refuse('answered_already') : ok(null);
}

/** Owner or who steers answers; above the team nobody answers what they raised themselves. */
export function checkAnswer(
  at: Bottleneck,
  who: Concerned,
): Result<null, 'not_yours' | 'own_bottleneck' | 'no_owner_yet' | 'answered_already'> {
  if (!steers(who, at) && at.ownerId !== who.userId) return refuse('not_yours');
  if (at.state === 'answered') return refuse('answered_already');
  if (at.ownerId === null) return refuse('no_owner_yet');
  return at.by === who.userId && at.level !== 'team' ? refuse('own_bottleneck') : ok(null);
}
