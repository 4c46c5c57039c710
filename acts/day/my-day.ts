import { z } from 'zod';
import { missedNow } from '#acts/referral/drop-out.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { outDay } from '#acts/shared/fields.ts';
import { arrangeDay, lineGroups, lineKinds, lineTones, mostLines, weekUntil } from '#domain/day/lines.ts';
import { writtenTask } from '#domain/day/tasks.ts';
import { diffDays, toLocalDate } from '#domain/shared/calendar.ts';
import { signalCodes } from '#domain/watch/codes.ts';
import { normsOf, sightKinds } from '#domain/watch/norms.ts';
import { answersToRead, type BottleneckLine, ownedByMe } from '#store/bottleneck.ts';
import { regionSettings } from '#store/clock.ts';
import { conferencesSoon } from '#store/conference.ts';
import * as day from '#store/day.ts';
import { toAnswer } from '#store/referral-day.ts';
import { signalsOfDay, standingMutes } from '#store/watch-day.ts';
import * as lines from './day-lines.ts';
import { missedLines, toAnswerLines } from './referral-lines.ts';
import { sightLines } from './sight-lines.ts';
import { mutesByHousehold, signalLines, signalsOfOwnDay } from './signal-lines.ts';

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

/** A bottleneck to answer, or an answer to read. */
const outBottleneck = z.object({
  id: z.string(),
  what: z.enum(['to_answer', 'to_read']),
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
      ...toAnswerLines(await toAnswer(tx, today), timeZone),
      ...lines.undirectedLines(await day.undirected(tx), timeZone),
      ...lines.safeContactLines(await day.expiringSafeContacts(tx, until)),
      ...(veiligThuis ? lines.hearingLines(await day.unheard(tx, timeZone), today) : []),
      ...sightLines(await day.outOfSight(tx, timeZone, today, smallest), norms, today, mutes),
      ...signalLines(await signalsOfDay(tx, signalsOfOwnDay), mutes, today, timeZone),
    ];
    const arranged = arrangeDay(all, today, mostLines);
    const shown = arranged.lines.map(line => {
      const { key: _, ...rest } = line;
      return outLine.parse({
        ...rest,
        daysLate: line.dueOn === null ? 0 : Math.max(0, diffDays(line.dueOn, today)),
      });
    });
    const bottleneck = (what: 'to_answer' | 'to_read') => (row: BottleneckLine) => ({
      id: row.id,
      what,
      dueOn: row.dueOn,
      since: toLocalDate(row.since, timeZone),
      late: what === 'to_answer' && row.dueOn !== null && row.dueOn < today,
    });
    const bottlenecks = [
      ...(await ownedByMe(tx)).map(bottleneck('to_answer')),
      ...(await answersToRead(tx)).map(bottleneck('to_read')),
    ];
    const conferences = (await conferencesSoon(tx, timeZone, today, until)).map(
      ({ id, title, at, on, place }) => ({ id, title, at, on, place }),
    );
    return done(
      { today, until, lines: shown, counts: arranged.counts, more: arranged.more, bottlenecks, conferences },
      {
        personIds: [...new Set(shown.flatMap(line => (line.person === null ? [] : [line.person.id])))],
        returned: {
          household: [...new Set(shown.map(line => line.household.id))],
          bottleneck: bottlenecks.map(each => each.id),
          conference: conferences.map(each => each.id),
        },
      },
    );
  },
});
