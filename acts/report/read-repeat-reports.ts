import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { repeatAnswers } from '#domain/day/tasks.ts';
import { answersFor, isHeard } from '#domain/network/woken.ts';
import { localDate, toLocalDate } from '#domain/shared/calendar.ts';
import { refuse } from '#domain/shared/result.ts';
import { dueWithin } from '#domain/watch/in-phase.ts';
import { watchRules } from '#domain/watch/region-rules.ts';
import { regionSettings } from '#store/clock.ts';
import { directions } from '#store/network.ts';
import * as store from '#store/woken.ts';
import { outName } from './fields.ts';

const places = ['director', 'deputy', 'supervisor', 'intake', 'worker'] as const;

const outAsked = z.object({
  taskId: z.string(),
  name: outName.nullable(),
  /** From which place they were woken. */
  place: z.enum(places).nullable(),
  own: z.boolean(),
  answer: z.enum(repeatAnswers).nullable(),
  reason: z.string().nullable(),
  doneOn: outDay().nullable(),
  /** Who answered in their place. */
  answeredBy: outName.nullable(),
  mayAnswer: z.boolean(),
});

/**
 * Each report that came again about somebody of this file: who was woken, who answered what and why, and who did not. Who
 * directs reads all of it, anybody else what they were asked themselves; whoever was not asked reads nothing at all.
 */
export const readRepeatReports = deed({
  code: 'read_repeat_reports',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/repeat-reports',
  summary: 'Reports again about somebody of a household: who was woken, and what they answered',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id() }),
  output: z.object({
    wakes: z.array(
      z.object({
        at: z.date(),
        on: outDay(),
        /** A report in this file, one in another file, or this file that opened again. */
        what: z.enum(['here', 'elsewhere', 'reopened']),
        report: z.object({ id: z.string(), number: z.string() }).nullable(),
        takenInBy: outName.nullable(),
        personId: z.string().nullable(),
        /** The last day on which an answer of who directs is in time. */
        dueOn: outDay(),
        /** Whether somebody who directs answered; null for who does not read all answers. */
        heard: z.boolean().nullable(),
        asked: z.array(outAsked),
      }),
    ),
    /** Whether these are all answers: for who directs. */
    whole: z.boolean(),
    /** The last day in time, where the signal stands that nobody who directs answered. */
    unansweredSince: outDay().nullable(),
  }),
  refusals: {},
  async run(tx, { householdId }, visit) {
    const phase = await store.inPhaseOf(tx, householdId, visit.timeZone);
    if (phase === undefined) return refuse('not_found');
    const rows = await store.wakesOf(tx, householdId, visit.timeZone);
    const { norm } = watchRules((await regionSettings(tx))['watch']).repeat_report_unanswered;
    const history = (await directions(tx, householdId)).map(each => ({
      ...each,
      from: toLocalDate(each.from, visit.timeZone),
      until: each.until === null ? null : toLocalDate(each.until, visit.timeZone),
    }));
    const wakes = rows.map(row => ({
      at: row.at,
      on: row.on,
      what: row.reopened
        ? ('reopened' as const)
        : row.reportId === null
          ? ('elsewhere' as const)
          : ('here' as const),
      report:
        row.reopened || row.reportId === null || row.number === null
          ? null
          : { id: row.reportId, number: row.number },
      takenInBy: row.takenInBy,
      personId: row.personId,
      dueOn: dueWithin(localDate(row.on), norm, phase),
      heard: visit.directs ? isHeard(row, history) : null,
      asked: row.asked.map(each => ({
        taskId: each.taskId,
        name: each.name,
        place: each.place,
        own: each.userId === visit.userId,
        answer: each.answer,
        reason: each.reason,
        doneOn: each.doneOn,
        answeredBy: each.doneBy === each.userId ? null : each.doneByName,
        mayAnswer:
          each.doneOn === null &&
          (each.userId === visit.userId ||
            answersFor({ assignedTo: each.userId, on: row.on }, visit.userId, history)),
      })),
    }));
    // The signal goes at the next round of the jobs; who reads all answers sees at once that there is one.
    const answered = visit.directs && wakes.every(wake => wake.heard);
    const unansweredSince = answered ? null : ((await store.unansweredSince(tx, householdId)) ?? null);
    return done(
      { wakes, whole: visit.directs, unansweredSince },
      {
        householdId,
        personIds: [...new Set(rows.flatMap(row => row.personId ?? []))],
        returned: { task: rows.flatMap(row => row.asked.map(each => each.taskId)) },
      },
    );
  },
});
