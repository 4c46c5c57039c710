import type { SourceKind } from '#domain/safety/codes.ts';

/** Danger signs as declared data, apart from every profile and never averaged (capability A13). */
export const dangerGroups = ['red_alone', 'red_in_pairs', 'child_red', 'amplifier'] as const;
export type DangerGroup = (typeof dangerGroups)[number];

export const dangerSigns = {
  strangulation: 'red_alone',
  threat_to_kill_or_attempt: 'red_alone',
  weapon: 'red_alone',
  recent_separation_with_control: 'red_in_pairs',
  stalking_after_separation: 'red_in_pairs',
  violence_in_pregnancy: 'red_in_pairs',
  forced_sex: 'red_in_pairs',
  recent_escalation_with_severe: 'red_in_pairs',
  victim_believes_lethal: 'red_in_pairs',
  suicide_threat_with_control_or_separation: 'red_in_pairs',
  infant_injury: 'child_red',
  child_sexual_abuse_disclosed: 'child_red',
  child_in_immediate_danger: 'child_red',
  extreme_jealousy: 'amplifier',
  substance_problem: 'amplifier',
  order_breached: 'amplifier',
  stepchild: 'amplifier',
  perpetrator_unemployed: 'amplifier',
  two_or_more_earlier_reports: 'amplifier',
  abduction_threat: 'amplifier',
} as const satisfies Record<string, DangerGroup>;
export type DangerSign = keyof typeof dangerSigns;

/** All signs, in the order in which they are asked and told. */
export const dangerSignCodes = Object.keys(dangerSigns) as [DangerSign, ...DangerSign[]];

/** A version of the rules: in which group each sign stands, and how many of a pair are red together. */
export interface DangerRules {
  /** Kept with each decision. 1 is the product's own; a region's versions count on from there. */
  readonly number: number;
  readonly groups: Readonly<Record<DangerSign, DangerGroup>>;
  readonly pairsNeeded: number;
}

/** Version 1: the floor. A region can make a sign graver, never lighter (domain/safety/danger-rules.ts). */
export const floorRules: DangerRules = { number: 1, groups: dangerSigns, pairsNeeded: 2 };

/** 'not_known' was asked and not answered; 'not_asked' was not asked. Neither is 'absent'. */
export const signStates = ['present', 'absent', 'not_known', 'not_asked'] as const;
export type SignState = (typeof signStates)[number];

/** What one informant said about one sign. */
export interface SignAnswer {
  sign: DangerSign;
  state: SignState;
  informant: SourceKind;
  /** Said out of the hearing of the others; null or left out where nobody recorded that. */
  alone?: 'yes' | 'no' | null;
  /** Told by who cares for this small child and is known not to use violence. */
  carer?: boolean;
}

/** Around whom the signs stand: 'either' where nobody knows whether it is a child. A small child is up to three years old. */
export const arounds = ['adult', 'child', 'small_child', 'either'] as const;
export type Around = (typeof arounds)[number];

const ownWord: Readonly<Record<Around, readonly SourceKind[]>> = {
  adult: ['victim'],
  child: ['child'],
  // The parent who undergoes violence speaks for it, when whoever recorded it names them as the source.
  small_child: ['child', 'victim'],
  either: ['victim', 'child'],
};

/**
 * Whether a "no" can make a sign "not there": a professional saw it with own eyes, or the person itself said so, alone; for a
 * small child, who cares for it. Anybody else's "no" is kept and shown as theirs, and leaves the sign open.
 */
export function denialCounts(answer: SignAnswer, around: Around): boolean {
  if (answer.state !== 'absent') return false;
  if (answer.informant === 'own_observation') return true;
  if (answer.alone !== 'yes' || answer.informant === 'person_using_violence') return false;
  return ownWord[around].includes(answer.informant) || (around === 'small_child' && answer.carer === true);
}

export const dangerLevels = ['red', 'orange', 'not_established', 'none_seen_all_asked'] as const;
export type DangerLevel = (typeof dangerLevels)[number];

export interface Danger {
  level: DangerLevel;
  /** The signs that make it red or orange. */
  why: DangerSign[];
  /** Present beside it: they make any danger graver, but set no level by themselves. */
  amplifiers: DangerSign[];
  /** Signs that could change the level and are not answered. */
  unanswered: DangerSign[];
}

/**
 * One state out of all informants: a disclosure wins over every denial, and only some denials count (`denialCounts`); from
 * anybody else the sign stays 'not_known'.
 */
export function signState(sign: DangerSign, answers: readonly SignAnswer[], around: Around): SignState {
  const own = answers.filter(each => each.sign === sign);
  if (own.some(each => each.state === 'present')) return 'present';
  if (own.some(each => denialCounts(each, around))) return 'absent';
  return own.some(each => each.state !== 'not_asked') ? 'not_known' : 'not_asked';
}

/**
 * The level: red by one red sign alone, by two of the signs that are red in pairs, or by one red sign about a child;
 * orange by one of a pair; 'none_seen_all_asked' only when every red sign was answered (the child signs too unless
 * it is known to be an adult); in all other cases 'not_established'. Unknown is never shown as none.
 * Source: the project's danger model, version 1 (after the red flags of intimate terror, VNG/VWS/JenV factsheet).
 * `known`: what the file itself tells (domain/safety/earlier-reports.ts); it is there, whatever anybody answers.
 */
export function dangerLevel(
  answers: readonly SignAnswer[],
  { around, rules, known }: { around: Around; rules: DangerRules; known?: ReadonlySet<DangerSign> },
): Danger {
  const states = new Map(
    dangerSignCodes.map(sign => [
      sign,
      known?.has(sign) === true ? ('present' as const) : signState(sign, answers, around),
    ]),
  );
  const inState = (group: DangerGroup, ...wanted: SignState[]) =>
    dangerSignCodes.filter(
      sign => rules.groups[sign] === group && wanted.includes(states.get(sign) ?? 'not_asked'),
    );
  const alone = [...inState('red_alone', 'present'), ...inState('child_red', 'present')];
  const pairs = inState('red_in_pairs', 'present');
  const why = dangerSignCodes.filter(sign => alone.includes(sign) || pairs.includes(sign));
  const groups: DangerGroup[] =
    around === 'adult' ? ['red_alone', 'red_in_pairs'] : ['red_alone', 'red_in_pairs', 'child_red'];
  const unanswered = groups.flatMap(group => inState(group, 'not_known', 'not_asked'));
  const amplifiers = inState('amplifier', 'present');
  const level =
    alone.length > 0 || pairs.length >= rules.pairsNeeded
      ? 'red'
      : pairs.length > 0
        ? 'orange'
        : unanswered.length > 0
          ? 'not_established'
          : 'none_seen_all_asked';
  return { level, why, amplifiers, unanswered };
}

const ladder: Record<DangerLevel, number> = { none_seen_all_asked: 0, not_established: 1, orange: 2, red: 3 };

/** The gravest of several levels; nothing at all is 'not_established'. */
export const gravest = (levels: readonly DangerLevel[]): DangerLevel =>
  levels.reduce(
    (worst, each) => (ladder[each] > ladder[worst] ? each : worst),
    levels[0] ?? 'not_established',
  );
