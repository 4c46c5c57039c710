import { addDays, diffDays, type LocalDate } from '#domain/shared/calendar.ts';

/** Kinds of lines of a working day, the most dangerous first: the order decides between lines of one tone. */
export const lineKinds = [
  'decide_on_red',
  'acute_report',
  'repeat_report',
  'condition_failed',
  'drop_out',
  'no_director',
  'assess_report',
  'drop_out_check',
  'override_waiting',
  'to_decide',
  'escalation',
  'contra_indicated_step',
  'contra_indicated_contact',
  'phase_reopened',
  'condition_check',
  'sight_gap',
  'climbed',
  'signal',
  'hearing',
  'planned_step',
  'handover',
  'network_contact',
  'motivate_again',
  'referral_to_answer',
  'asked_about_known_person',
  'override_ended',
  'conference_decision',
  'clock',
  'safe_contact_expires',
  'task',
] as const;
export type LineKind = (typeof lineKinds)[number];

/** Danger is now, whatever its day is; it is the only red. */
export const dangerKinds: ReadonlySet<LineKind> = new Set([
  'decide_on_red',
  'acute_report',
  'repeat_report',
  'condition_failed',
  'drop_out',
  'no_director',
]);

export const lineTones = ['danger', 'late', 'neutral'] as const;
export type LineTone = (typeof lineTones)[number];

export const lineGroups = ['now', 'today', 'week'] as const;
export type LineGroup = (typeof lineGroups)[number];

/** What the rules need to know of a line. */
export interface LineSketch {
  kind: LineKind;
  /** The last day on which it is in time; null when it has none. */
  dueOn: LocalDate | null;
  /** Since when it is there. */
  since: LocalDate;
  /** Tells lines apart that are alike in everything else. */
  key: string;
}

/** From how many days late a next contact in the network is for who directs, too. */
export const contactLateDays = 7;

/** How many days ahead 'this week' looks. */
export const daysAhead = 7;

/** How many lines are shown at most; how many more there are is always said. */
export const mostLines = 200;

export function lineTone(line: LineSketch, today: LocalDate): LineTone {
  if (dangerKinds.has(line.kind)) return 'danger';
  return line.dueOn !== null && line.dueOn < today ? 'late' : 'neutral';
}

/** Where a line stands; null when it is due later than this week. What has no day is for this week. */
export function lineGroup(line: LineSketch, today: LocalDate): LineGroup | null {
  if (dangerKinds.has(line.kind)) return 'now';
  if (line.dueOn === null) return 'week';
  if (line.dueOn <= today) return 'today';
  return diffDays(today, line.dueOn) <= daysAhead ? 'week' : null;
}

/** The last day of this week's group. */
export const weekUntil = (today: LocalDate): LocalDate => addDays(today, daysAhead);

/**
 * Most dangerous first: danger before late before plain, today before later. Up to today the kind decides, then the
 * longest waiting; what is for this week stands by its day, and what has no day comes last.
 */
export function compareLines(a: LineSketch, b: LineSketch, today: LocalDate): number {
  const group = (line: LineSketch) => lineGroups.indexOf(lineGroup(line, today) ?? 'week');
  const kind = lineKinds.indexOf(a.kind) - lineKinds.indexOf(b.kind);
  const due = byDay(a.dueOn ?? noDay, b.dueOn ?? noDay);
  return (
    lineTones.indexOf(lineTone(a, today)) - lineTones.indexOf(lineTone(b, today)) ||
    group(a) - group(b) ||
    (lineGroup(a, today) === 'week' ? due || kind : kind || due) ||
    byDay(a.since, b.since) ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  );
}

const noDay: LocalDate = '9999-12-31';
const byDay = (a: LocalDate, b: LocalDate): number => (a < b ? -1 : a > b ? 1 : 0);

export interface Day<L> {
  /** In order; at most `mostLines`. */
  lines: (L & { tone: LineTone; group: LineGroup })[];
  /** All lines of each group, also those that are not shown. */
  counts: Record<LineGroup, number>;
  /** How many lines are not shown. */
  more: number;
}

/** Puts the lines of a day in order and cuts off the least dangerous when there are too many. */
export function arrangeDay<L extends LineSketch>(
  all: readonly L[],
  today: LocalDate,
  most = mostLines,
): Day<L> {
  const lines = all
    .flatMap(line => {
      const group = lineGroup(line, today);
      return group === null ? [] : [{ ...line, group, tone: lineTone(line, today) }];
    })
    .sort((a, b) => compareLines(a, b, today));
  const count = (group: LineGroup) => lines.filter(line => line.group === group).length;
  return {
    lines: lines.slice(0, most),
    counts: { now: count('now'), today: count('today'), week: count('week') },
    more: Math.max(0, lines.length - most),
  };
}
