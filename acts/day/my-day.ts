import { z } from 'zod';
import { missedNow } from '#acts/referral/drop-out.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { outDay } from '#acts/shared/fields.ts';
import { chairToldDays } from '#domain/conference/conference.ts';
import {
  arrangeDay,
  contactLateDays,
  lineGroups,
  lineKinds,
  lineTones,
  mostLines,
  weekUntil,
} from '#domain/day/lines.ts';
import { writtenTask } from '#domain/day/tasks.ts';
import { addDays, diffDays, toLocalDate } from '#domain/shared/calendar.ts';
import { signalCodes } from '#domain/watch/codes.ts';
import { normsOf, sightKinds } from '#domain/watch/norms.ts';
import { regionSettings } from '#store/clock.ts';
import { conferencesSoon } from '#store/conference.ts';
import * as day from '#store/day.ts';
import { ownPlacesEnded } from '#store/network.ts';
import { passedContacts } from '#store/network-day.ts';
import { toAnswer } from '#store/referral-day.ts';
import { redWithoutSupervisor } from '#store/team.ts';
import { signalsOfDay, standingMutes } from '#store/watch-day.ts';
import { bottleneckLines } from './bottleneck-lines.ts';
import { conferenceLine } from './conference-line.ts';
import * as lines from './day-lines.ts';
import { passedContactLines } from './network-lines.ts';
import { missedLines, toAnswerLines } from './referral-lines.ts';
import { sightLines } from './sight-lines.ts';
import { besideTasks, mutesByHousehold, signalLines, signalsOfOwnDay } from './signal-lines.ts';

/** How long somebody is told that their place in a team ended. */
const placeToldDays = 14;

const name = z.object({ given: z.string(), prefix: z.string(), family: z.string() });

const outLine = z.object({
  kind: z.enum(lineKinds),
  group: z.enum(lineGroups),
  tone: z.enum(lineTones),
  /** From which place the visitor looks at this household. */
  place: z.enum(['director', 'deputy', 'intake', 'team', 'supervisor']),
  household: z.object({ id: z.string(), code: z.string() }),
  person: z.object({ id: z.string(), marker: z.number(), name }).nullable(),
  /** The task, condition, report, clock, agreement or override that it is about. */
  aboutId: z.string().nullable(),
  since: outDay(),
  dueOn: outDay().nullable(),
  /** Whole days past the due day, 0 when in time. */
  daysLate: z.number(),
  /** A task's code and its text, if somebody wrote one. */
  task: z.string().nullable(),
  text: z.string().nullable(),
  colleague: name.nullable(),
  /** The rule of a legal clock. */
  clock: z.string().nullable(),
  channel: z.string().nullable(),
  /** How many persons of a report have not been heard. */
  unheard: z.number().nullable(),
  /** The code of a signal of the watch, where the line is one. */
  signal: z.enum(signalCodes).nullable(),
  gaps: z.array(
    z.object({ what: z.enum(sightKinds), last: outDay().nullable(), dueOn: outDay(), daysOver: z.number() }),
  ),
});

/** A bottleneck to answer, one that nobody owns, or an answer to read. */
const outBottleneck = z.object({
  id: z.string(),
  what: z.enum(['to_answer', 'to_take', 'to_read']),
  dueOn: outDay().nullable(),
  since: outDay(),
  late: z.boolean(),
});

/** What this colleague has to do, over all their households, the most dangerous first. */
export const myDay = deed({
  code: 'my_day',
  kind: 'read',
  method: 'GET',
  path: '/my-day',
  summary: 'What you have to do, the most dangerous first: now, today, this week',
  access: { who: 'signed_in' },
  input: z.strictObject({}),
  output: z.object({
    today: outDay(),
    /** The last day that 'week' looks at. */
    until: outDay(),
    lines: z.array(outLine),
    /** All lines, also those beyond the first 200. */
    counts: z.object({ now: z.number(), today: z.number(), week: z.number() }),
    more: z.number(),
    /**
     * For a supervisor: red that waits for a decision in a household of the organisation in whose team nobody supervises. The
     * neutral code and whom to ask for a place, no more.
     */
    redWaits: z.array(
      z.object({
        code: z.string(),
        since: outDay(),
        ask: name,
        directed: z.boolean(),
        daysWaiting: z.number(),
      }),
    ),
    /** Direction, deputy or supervision that ended for this colleague, with the place in that team. Told for two weeks. */
    placesEnded: z.array(
      z.object({
        code: z.string(),
        place: z.enum(['director', 'deputy', 'supervisor']),
        on: outDay(),
        ask: name,
      }),
    ),
    /** Bottlenecks of this colleague: they hold no household. */
    bottlenecks: z.array(outBottleneck),
    /** Conferences until that day at which one has a seat. */
    conferences: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        at: z.date(),
        on: outDay(),
        place: z.string().nullable(),
        chair: z.boolean(),
        /** Since when, where somebody named this colleague as chair these days. */
        chairSince: outDay().nullable(),
      }),
    ),
  }),
  refusals: {},
  async run(tx, _, visit) {
    const { today, timeZone } = visit;
    const until = weekUntil(today);
    const norms = normsOf((await regionSettings(tx))['sightNorms']);
    const smallest = Math.min(
      ...Object.values(norms).flatMap(norm => [norm.asked, norm.seen, norm.spokenAlone]),
    );
    const veiligThuis = visit.organisationKind === 'veilig_thuis';
    const conditions = lines.conditionLines(await day.conditionsToWatch(tx, until), today, timeZone);
    const tasks = await day.openTasks(tx, writtenTask, today);
    const mutes = mutesByHousehold(await standingMutes(tx, today));
    const all: lines.DayLine[] = [
      ...conditions,
      ...lines.taskLines(tasks, conditions, timeZone),
      ...lines.stepLines(await day.stepsToLookAt(tx, until), tasks, timeZone),
      ...lines.clockLines(await day.runningClocks(tx, veiligThuis, until)),
      ...missedLines(await missedNow(tx, visit)),
      ...passedContactLines(await passedContacts(tx, timeZone, today, contactLateDays)),
      ...toAnswerLines(await toAnswer(tx, today), timeZone),
      ...lines.undirectedLines(await day.undirected(tx), timeZone),
      ...lines.safeContactLines(await day.expiringSafeContacts(tx, until)),
      ...(veiligThuis ? lines.hearingLines(await day.unheard(tx, timeZone), today) : []),
      ...sightLines(await day.outOfSight(tx, timeZone, today, smallest), norms, today, mutes),
      ...signalLines(besideTasks(await signalsOfDay(tx, signalsOfOwnDay), tasks), mutes, today, timeZone),
    ];
    const arranged = arrangeDay(all, today, mostLines);
    const shown = arranged.lines.map(line => {
      const { key: _, ...rest } = line;
      return outLine.parse({
        ...rest,
        daysLate: line.dueOn === null ? 0 : Math.max(0, diffDays(line.dueOn, today)),
      });
    });
    const waiting = await redWithoutSupervisor(tx);
    const redWaits = waiting.map(row => {
      const since = toLocalDate(row.since, timeZone);
      return {
        code: row.householdCode,
        since,
        ask: { given: row.given, prefix: row.prefix, family: row.family },
        directed: row.directed,
        daysWaiting: Math.max(0, diffDays(since, today)),
      };
    });
    const placesEnded = (
      await ownPlacesEnded(tx, new Date(visit.now.getTime() - placeToldDays * 86_400_000))
    ).map(({ householdCode, place, endedAt, ...ask }) => ({
      code: householdCode,
      place,
      on: toLocalDate(endedAt, timeZone),
      ask,
    }));
    const bottlenecks = await bottleneckLines(tx, visit);
    const namedSince = addDays(today, -chairToldDays);
    const conferences = (await conferencesSoon(tx, timeZone, today, until, namedSince)).map(row =>
      conferenceLine(row, namedSince, visit),
    );
    return done(
      {
        today,
        until,
        lines: shown,
        counts: arranged.counts,
        more: arranged.more,
        redWaits,
        placesEnded,
        bottlenecks,
        conferences,
      },
      {
        personIds: [...new Set(shown.flatMap(line => (line.person === null ? [] : [line.person.id])))],
        returned: {
          household: [
            ...new Set([...shown.map(line => line.household.id), ...waiting.map(row => row.householdId)]),
          ],
          bottleneck: bottlenecks.map(each => each.id),
          conference: conferences.map(each => each.id),
        },
      },
    );
  },
});
