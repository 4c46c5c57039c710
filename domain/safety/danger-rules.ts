import {
  type DangerGroup,
  type DangerLevel,
  type DangerRules,
  type DangerSign,
  dangerLevels,
  dangerSignCodes,
  floorRules,
} from '#domain/safety/danger.ts';
import { ok, type Result, refuse } from '#domain/shared/result.ts';

/** Where a region can move a sign to. A sign about a child is red by itself already and stays where it is. */
export const raisedGroups = ['red_in_pairs', 'red_alone'] as const;
export type RaisedGroup = (typeof raisedGroups)[number];

/** What a region's version keeps: only the signs that stand higher than in the product. */
export type Raises = Readonly<Partial<Record<DangerSign, RaisedGroup>>>;

/** How grave each group is; signs about a child are as grave as those that are red alone. */
const grave: Readonly<Record<DangerGroup, number>> = {
  amplifier: 0,
  red_in_pairs: 1,
  red_alone: 2,
  child_red: 2,
};

/** The groups that a sign may be moved to: graver than where the product has it. */
export const raisesOf = (sign: DangerSign): RaisedGroup[] =>
  raisedGroups.filter(group => grave[group] > grave[floorRules.groups[sign]]);

/**
 * The rules of one version: the floor with what the region raised. Whatever is stored, no sign comes out lighter than
 * the product has it, so a raise that the product itself overtakes in a later release does no harm.
 */
export function rulesWith(number: number, raised: Raises): DangerRules {
  const groups = Object.fromEntries(
    dangerSignCodes.map(sign => {
      const floor = floorRules.groups[sign];
      const to = Object.hasOwn(raised, sign) ? raised[sign] : undefined;
      return [sign, to !== undefined && grave[to] > grave[floor] ? to : floor];
    }),
  ) as Record<DangerSign, DangerGroup>;
  return { number, groups, pairsNeeded: floorRules.pairsNeeded };
}

/** Raises as they were stored; what is unknown or no raise is not read. */
export function readRaises(stored: unknown): Raises {
  if (typeof stored !== 'object' || stored === null) return {};
  const entries = Object.entries(stored);
  return Object.fromEntries(
    dangerSignCodes.flatMap(sign => {
      const to = entries.find(([name]) => name === sign)?.[1];
      const group = raisesOf(sign).find(each => each === to);
      return group === undefined ? [] : [[sign, group]];
    }),
  );
}

/** What differs between two versions, in the order of the signs. */
export const changesBetween = (
  before: DangerRules,
  after: DangerRules,
): { sign: DangerSign; from: DangerGroup; to: DangerGroup }[] =>
  dangerSignCodes
    .filter(sign => before.groups[sign] !== after.groups[sign])
    .map(sign => ({ sign, from: before.groups[sign], to: after.groups[sign] }));

export const rulesRefusals = ['rules_lighter', 'rules_unchanged'] as const;
export type RulesRefusal = (typeof rulesRefusals)[number];

/**
 * A new version out of what somebody proposes: the group of each sign that they moved. Moving one to where the product
 * has it is no raise; anything lighter is refused by name. How many of a pair are red together is not for a region:
 * one would make every one of them red alone, which is said sign by sign, and three would be lighter.
 */
export function proposeRules(
  proposed: Readonly<Partial<Record<DangerSign, DangerGroup>>>,
  number: number,
  inForce: DangerRules,
): Result<{ rules: DangerRules; raised: Raises }, RulesRefusal> {
  const raised: Partial<Record<DangerSign, RaisedGroup>> = {};
  for (const sign of dangerSignCodes) {
    const to = Object.hasOwn(proposed, sign) ? proposed[sign] : undefined;
    if (to === undefined || to === floorRules.groups[sign]) continue;
    const higher = raisesOf(sign).find(group => group === to);
    if (higher === undefined) return refuse('rules_lighter', { sign });
    raised[sign] = higher;
  }
  const rules = rulesWith(number, raised);
  if (changesBetween(inForce, rules).length === 0) return refuse('rules_unchanged');
  return ok({ rules, raised });
}

/** From which level to which; every pair is told, whether anybody moves or not. */
export const levelMoves: readonly { from: DangerLevel; to: DangerLevel }[] = dangerLevels.flatMap(from =>
  dangerLevels.filter(to => to !== from).map(to => ({ from, to })),
);

export interface PreviewLine {
  readonly from: DangerLevel;
  readonly to: DangerLevel;
  /** Whole tens, rounded down; null when there are fewer than ten, none included. */
  readonly persons: number | null;
}

/**
 * What a change would do, without telling about anybody: fewer than ten is not told, and from there on only whole tens,
 * so that two previews which differ by one sign give no small number by subtraction either.
 */
export function previewOf(moves: Iterable<{ from: DangerLevel; to: DangerLevel }>): PreviewLine[] {
  const counts = new Map<string, number>();
  for (const { from, to } of moves) counts.set(`${from} ${to}`, (counts.get(`${from} ${to}`) ?? 0) + 1);
  return levelMoves.map(({ from, to }) => {
    const count = counts.get(`${from} ${to}`) ?? 0;
    return { from, to, persons: count < 10 ? null : Math.floor(count / 10) * 10 };
  });
}
