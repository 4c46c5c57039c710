import { z } from 'zod';
import { asCondition } from '#acts/safety/gate.ts';
import type { LineSketch } from '#domain/day/lines.ts';
import { kindOfTask } from '#domain/day/tasks.ts';
import { birthPrecisions } from '#domain/household/codes.ts';
import { isAcute, unsafeties } from '#domain/report/codes.ts';
import { hearingDue, hearingWays } from '#domain/report/hearing.ts';
import { checkStatuses, sourceKinds } from '#domain/safety/codes.ts';
import { conditionState } from '#domain/safety/conditions.ts';
import { asChecks } from '#domain/safety/recorded-check.ts';
import { addDays, type LocalDate, localDate, toLocalDate } from '#domain/shared/calendar.ts';
import type { SightGap } from '#domain/watch/norms.ts';
import type * as day from '#store/day.ts';

/** A line with everything that a page or a program needs to say what it is and where it is done. */
export interface DayLine extends LineSketch {
  readonly place: day.Where['place'] | 'supervisor';
  readonly household: { readonly id: string; readonly code: string };
  readonly person: unknown;
  readonly aboutId: string | null;
  readonly task: string | null;
  readonly text: string | null;
  readonly colleague: unknown;
  readonly clock: string | null;
  readonly channel: string | null;
  readonly unheard: number | null;
  readonly gaps: readonly SightGap[];
  /** The code of a signal of the watch. */
  readonly signal: string | null;
}

const nothing = {
  person: null,
  task: null,
  text: null,
  colleague: null,
  clock: null,
  channel: null,
  unheard: null,
  gaps: [],
  signal: null,
};

export function lineOf(
  row: Omit<day.Where, 'place'> & Pick<DayLine, 'place'>,
  sketch: Pick<DayLine, 'kind' | 'dueOn' | 'since' | 'aboutId'>,
  more: Partial<DayLine> = {},
): DayLine {
  return {
    ...nothing,
    ...sketch,
    key: `${row.code}:${sketch.aboutId ?? ''}`,
    place: row.place,
    household: { id: row.householdId, code: row.code },
    ...more,
  };
}

export const dayOrNull = (text: string | null): LocalDate | null => (text === null ? null : localDate(text));

const recordedChecks = z.array(
  z.object({
    on: z.string().transform(localDate),
    recordedAt: z.coerce.date(),
    status: z.enum(checkStatuses),
    sources: z.array(z.enum(sourceKinds)),
    sourcePersonIds: z.array(z.string()),
  }),
);

/** Conditions that failed, or whose check is due. The rule is the gate's own (domain/safety/conditions.ts). */
export function conditionLines(
  rows: readonly day.ConditionLine[],
  today: LocalDate,
  zone: string,
): DayLine[] {
  return rows.map(row => {
    const violent = new Set(row.usesViolence);
    const checks = recordedChecks
      .parse(row.checks)
      .flatMap(each => asChecks({ ...each, conditionId: row.id }, violent));
    const condition = asCondition(
      {
        id: row.id,
        createdAt: row.createdAt,
        firstCheckOn: localDate(row.firstCheckOn),
        everyDays: row.everyDays,
        endedOn: null,
      },
      zone,
    );
    const state = conditionState(condition, checks, violent, today);
    const failed = state.state === 'not_met';
    return lineOf(
      row,
      {
        kind: failed ? 'condition_failed' : 'condition_check',
        dueOn: failed ? (state.decidedBy?.on ?? null) : state.nextCheckDueOn,
        since: state.decidedBy?.on ?? toLocalDate(row.createdAt, zone),
        aboutId: row.id,
      },
      { text: row.text },
    );
  });
}

/** Tasks whose line leads to what they are about: a contact, a condition. */
const doneElsewhere: ReadonlySet<string> = new Set(['contra_indicated_contact', 'checker_left']);

/**
 * Tasks. A condition that fails now has its own line, so its task is not said twice; where a later check put it right,
 * the task stays as an ordinary one until somebody has looked.
 */
export function taskLines(
  rows: readonly day.TaskLine[],
  conditions: readonly DayLine[],
  zone: string,
): DayLine[] {
  const failed = new Set(
    conditions.filter(line => line.kind === 'condition_failed').map(line => line.aboutId),
  );
  return rows
    .filter(row => !(row.task === 'condition_failed' && failed.has(row.aboutId)))
    .map(row =>
      lineOf(
        row,
        {
          kind: kindOfTask(row.task),
          dueOn: dayOrNull(row.dueOn),
          since: toLocalDate(row.createdAt, zone),
          // Where it is done: at the task itself, or at what it is about.
          aboutId: doneElsewhere.has(row.task) ? (row.aboutId ?? row.id) : row.id,
        },
        { task: row.task, text: row.text, person: row.person, colleague: row.colleague, key: row.id },
      ),
    );
}

/** A report that waits to be assessed, once with its nearest day, and the other clocks. */
export function clockLines(rows: readonly day.ClockLine[]): DayLine[] {
  const assess = (row: day.ClockLine) => row.rule === 'safety_assessment' || row.rule === 'acute_look';
  const nearest = [...rows].sort((a, b) =>
    a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.rule < b.rule ? -1 : 1,
  );
  const reports = new Set<string | null>();
  return nearest.flatMap(row => {
    if (assess(row) && reports.has(row.reportId)) return [];
    if (assess(row)) reports.add(row.reportId);
    const unsafety = unsafeties.find(code => code === row.unsafety);
    const acute = row.rule === 'acute_look' || (unsafety !== undefined && isAcute(unsafety));
    const kind = assess(row) ? (acute ? 'acute_report' : 'assess_report') : 'clock';
    const days = { dueOn: localDate(row.dueOn), since: localDate(row.startedOn) };
    return [
      lineOf(
        row,
        { kind, ...days, aboutId: row.reportId },
        { clock: row.rule, text: row.number, key: row.id },
      ),
    ];
  });
}

export const undirectedLines = (
  rows: readonly (day.Where & { createdAt: Date })[],
  zone: string,
): DayLine[] =>
  rows.map(row => {
    const since = toLocalDate(row.createdAt, zone);
    return lineOf(row, { kind: 'no_director', dueOn: null, since, aboutId: null });
  });

/** Steps with several persons that come up, or whose day has passed; who is told of one by a task is not told twice. */
export function stepLines(
  rows: readonly day.StepLine[],
  tasks: readonly day.TaskLine[],
  zone: string,
): DayLine[] {
  const told = new Set(tasks.filter(row => row.task === 'contra_indicated_step').map(row => row.aboutId));
  return rows
    .filter(row => !told.has(row.id))
    .map(row =>
      lineOf(
        row,
        {
          kind: 'planned_step',
          dueOn: localDate(row.on),
          since: toLocalDate(row.createdAt, zone),
          aboutId: row.id,
        },
        { key: row.id },
      ),
    );
}

export const safeContactLines = (rows: readonly day.SafeContactLine[]): DayLine[] =>
  rows.map(row =>
    lineOf(
      row,
      {
        kind: 'safe_contact_expires',
        dueOn: localDate(row.expiresOn),
        since: localDate(row.agreedOn),
        aboutId: row.id,
      },
      { channel: row.channel, person: row.person },
    ),
  );

const heardPersons = z.array(
  z.object({
    id: z.string(),
    birthDate: z.string().transform(localDate).nullable(),
    birthPrecision: z.enum(birthPrecisions),
    hearings: z.array(
      z.object({
        outcome: z.enum(['spoken', 'seen', 'not_yet']),
        on: z.string().transform(localDate),
        alone: z.string().nullable(),
        how: z.enum(hearingWays).nullable(),
        reason: z.string().nullable(),
        tryAgainOn: z.string().transform(localDate).nullable(),
      }),
    ),
  }),
);

/** Reports of which somebody is still to be heard; an exception puts it off to the day of the next try. */
export function hearingLines(rows: readonly day.HearingLine[], today: LocalDate): DayLine[] {
  return rows.flatMap(row => {
    const persons = heardPersons.parse(row.persons ?? []);
    const since = localDate(row.receivedOn);
    const every = persons.flatMap(person => person.hearings.map(each => ({ ...each, personId: person.id })));
    const due = hearingDue(
      persons.map(person => ({
        id: person.id,
        birth: { date: person.birthDate, precision: person.birthPrecision },
      })),
      every.flatMap(each =>
        each.outcome === 'not_yet' || each.how === null
          ? []
          : [{ personId: each.personId, on: each.on, way: each.how, alone: each.alone === 'yes' }],
      ),
      every.flatMap(each =>
        each.outcome !== 'not_yet' || each.reason === null || each.tryAgainOn === null
          ? []
          : [{ personId: each.personId, on: each.on, reason: each.reason, retryOn: each.tryAgainOn }],
      ),
      { since, today },
    ).filter(each => each.state === 'due' || each.state === 'retry_due' || each.state === 'excused');
    const assessBy = row.assessBy === null ? addDays(since, 7) : localDate(row.assessBy);
    const dueOn = (each: (typeof due)[number]) => each.retryOn ?? assessBy;
    const first = due.map(dueOn).sort()[0];
    if (first === undefined) return [];
    return [
      lineOf(
        row,
        { kind: 'hearing', dueOn: first, since, aboutId: row.reportId },
        {
          unheard: due.filter(each => each.state !== 'excused' || dueOn(each) === first).length,
          text: row.number,
        },
      ),
    ];
  });
}
