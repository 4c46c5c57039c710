import type { SourceKind } from '#domain/safety/codes.ts';
import type { ConditionStateCode } from '#domain/safety/conditions.ts';
import type { DangerLevel } from '#domain/safety/danger.ts';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import { type ClosingCriterion, type CriterionState, closingCriteria, type FactKind } from './codes.ts';

/**
 * What a closing on evidence asks, as data. The period is that of the definition of "stopped" (half a year without an
 * incident, told complete, and no report: the outcome definitions; field.md 1.1–1.3). A region may
 * set its own period, never below the floor.
 */
export const closingNorms = {
  version: 1,
  periodDays: 182,
  leastPeriodDays: 90,
  longestPeriodDays: 3_660,
  /** Kinds of informant that must say it; whoever used violence is never one of them. */
  leastInformantKinds: 2,
  mostInformantKinds: 8,
} as const;

export interface ClosingNorms {
  readonly periodDays: number;
  readonly leastInformantKinds: number;
}

/** The norms with what a region settled: longer or shorter, never below the floor, and never fewer informants. */
export function normsWith(own: {
  periodDays?: number | undefined;
  leastInformantKinds?: number | undefined;
}) {
  const { periodDays, leastPeriodDays, leastInformantKinds } = closingNorms;
  return {
    periodDays: Math.max(leastPeriodDays, Math.trunc(own.periodDays ?? periodDays)),
    leastInformantKinds: Math.max(
      leastInformantKinds,
      Math.trunc(own.leastInformantKinds ?? leastInformantKinds),
    ),
  };
}

/** Somebody said how safe it is, or told by a check that what was agreed is kept. */
export interface Said {
  readonly id: string;
  readonly informant: SourceKind;
  /** Who said it, where it is somebody of the file: their latest word counts. */
  readonly personId: string | null;
  readonly on: LocalDate;
  readonly safe: boolean;
}

interface Dated {
  readonly id: string;
  readonly on: LocalDate;
}

/** Everything that a closing is judged by: codes, ids and days out of the file, no words and nothing typed for it. */
export interface ClosingFacts {
  readonly today: LocalDate;
  /** The day on which the file was opened. */
  readonly openedOn: LocalDate;
  /** The people of this file, and whoever was one in the period (domain/household/people-of-file.ts). */
  readonly members: readonly string[];
  readonly said: readonly Said[];
  /** Each time that a person was asked about safety. */
  readonly asked: readonly { readonly personId: string; readonly on: LocalDate }[];
  readonly children: readonly { readonly personId: string; readonly ok: boolean }[];
  readonly reports: readonly Dated[];
  /** `on` is the last day on which it can have been. */
  readonly incidents: readonly Dated[];
  readonly conditions: readonly {
    readonly id: string;
    readonly state: ConditionStateCode;
    readonly on: LocalDate | null;
  }[];
  /** Checks that failed, of conditions that have ended too. */
  readonly failed: readonly Dated[];
  readonly phase: { readonly stable: boolean; readonly override: boolean; readonly since: LocalDate };
  /** The danger around each person of whom danger is told. */
  readonly danger: readonly {
    readonly personId: string;
    readonly level: DangerLevel;
    readonly on: LocalDate | null;
  }[];
}

export interface CriterionFact {
  readonly what: FactKind;
  readonly id: string | null;
  readonly on: LocalDate | null;
  /** Of something said: by which kind of informant, and by whom where it is somebody of the file. */
  readonly informant: SourceKind | null;
  readonly personId: string | null;
}

export interface Criterion {
  readonly code: ClosingCriterion;
  readonly state: CriterionState;
  readonly facts: readonly CriterionFact[];
}

/** The first day that counts. */
export const periodFrom = (today: LocalDate, norms: ClosingNorms): LocalDate =>
  addDays(today, -norms.periodDays);

const fact = (what: FactKind, id: string | null, on: LocalDate | null = null): CriterionFact => ({
  what,
  id,
  on,
  informant: null,
  personId: null,
});

type Judge = (facts: ClosingFacts, norms: ClosingNorms) => Omit<Criterion, 'code'>;

const inPeriod = (facts: ClosingFacts, norms: ClosingNorms) => {
  const from = periodFrom(facts.today, norms);
  return (on: LocalDate) => on >= from && on <= facts.today;
};

/** The latest word of each voice in the period. One who says that it is not safe outweighs everybody who says it is. */
const saidSafe: Judge = (facts, norms) => {
  const counts = inPeriod(facts, norms);
  const latest = new Map<string, Said>();
  for (const each of facts.said.filter(said => counts(said.on))) {
    const voice = `${each.informant} ${each.personId ?? ''}`;
    const before = latest.get(voice);
    const newer = before === undefined || each.on > before.on || (each.on === before.on && !each.safe);
    if (newer) latest.set(voice, each);
  }
  const voices = [...latest.values()];
  const shown = voices.map(each => ({
    ...fact(each.safe ? 'said_safe' : 'said_unsafe', each.id, each.on),
    informant: each.informant,
    personId: each.personId,
  }));
  if (voices.some(each => !each.safe)) return { state: 'not_met', facts: shown };
  const kinds = new Set(voices.map(each => each.informant));
  kinds.delete('person_using_violence');
  return { state: kinds.size >= norms.leastInformantKinds ? 'met' : 'not_known', facts: shown };
};

const childrenHeard: Judge = ({ children }) => ({
  state: children.every(each => each.ok) ? 'met' : 'not_known',
  facts: children.filter(each => !each.ok).map(each => fact('child', each.personId)),
});

/** A file that is younger than the period cannot say that nothing came in it. */
const quiet: Judge = (facts, norms) => {
  const counts = inPeriod(facts, norms);
  const came = [
    ...facts.reports.filter(each => counts(each.on)).map(each => fact('report', each.id, each.on)),
    ...facts.incidents.filter(each => counts(each.on)).map(each => fact('incident', each.id, each.on)),
  ];
  if (came.length > 0) return { state: 'not_met', facts: came };
  const young = facts.openedOn > periodFrom(facts.today, norms);
  return { state: young ? 'not_known' : 'met', facts: [fact('file_opened', null, facts.openedOn)] };
};

const conditionsHeld: Judge = (facts, norms) => {
  const counts = inPeriod(facts, norms);
  const failed = facts.failed.filter(each => counts(each.on));
  const shown = [
    ...failed.map(each => fact('failed_check', each.id, each.on)),
    ...facts.conditions.map(each => fact('condition', each.id, each.on)),
  ];
  if (failed.length > 0 || facts.conditions.some(each => each.state === 'not_met'))
    return { state: 'not_met', facts: shown };
  const held = facts.conditions.length > 0 && facts.conditions.every(each => each.state === 'met');
  return { state: held ? 'met' : 'not_known', facts: shown };
};

const stablePhase: Judge = ({ phase }) => ({
  state: phase.stable && !phase.override ? 'met' : 'not_met',
  facts: [fact(phase.override ? 'override' : 'phase', null, phase.since)],
});

/** Danger that nobody asked about is no absence of danger. */
const noRed: Judge = ({ danger }) => {
  const at = (level: DangerLevel, what: FactKind) =>
    danger.filter(each => each.level === level).map(each => fact(what, each.personId, each.on));
  const red = at('red', 'red');
  if (red.length > 0) return { state: 'not_met', facts: red };
  const open = at('not_established', 'not_established');
  return { state: danger.length > 0 && open.length === 0 ? 'met' : 'not_known', facts: open };
};

const allAsked: Judge = (facts, norms) => {
  const counts = inPeriod(facts, norms);
  const shown = facts.members.map(personId => {
    const days = facts.asked.filter(each => each.personId === personId && counts(each.on));
    const last = days
      .map(each => each.on)
      .sort()
      .at(-1);
    return last === undefined ? fact('not_asked', personId) : fact('asked', personId, last);
  });
  const all = shown.length > 0 && shown.every(each => each.what === 'asked');
  return { state: all ? 'met' : 'not_known', facts: shown };
};

const judges: Readonly<Record<ClosingCriterion, Judge>> = {
  said_safe: saidSafe,
  children_heard: childrenHeard,
  quiet,
  conditions_held: conditionsHeld,
  stable_phase: stablePhase,
  no_red: noRed,
  all_asked: allAsked,
};

/** How each criterion stands today. The same answer serves the page, the proposal and the decision. */
export const judgeClosing = (facts: ClosingFacts, norms: ClosingNorms = closingNorms): Criterion[] =>
  closingCriteria.map(code => ({ code, ...judges[code](facts, norms) }));

/** May a household be closed on evidence? Only when every criterion is met: what is not known is not met. */
export const isClosable = (criteria: readonly Criterion[]): boolean =>
  closingCriteria.every(code => criteria.find(each => each.code === code)?.state === 'met');
