import { z } from 'zod';
import { outDay } from '#acts/shared/fields.ts';
import { clockState } from '#domain/report/clocks.ts';
import { mayBeLeftOut, metByDecision, workingDaysLeft } from '#domain/report/follow-clocks.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { ClockRow } from '#store/clock.ts';
import { ruleOf, type Terms } from './terms.ts';

/** A clock with how it stands today. */
export const outClock = z.object({
  id: z.string(),
  reportId: z.string().nullable(),
  code: z.string(),
  ground: z.string(),
  startedOn: outDay(),
  firstDueOn: outDay(),
  dueOn: outDay(),
  metOn: outDay().nullable(),
  stoppedOn: outDay().nullable(),
  stoppedWhy: z.string().nullable(),
  state: z.enum(['running', 'due_today', 'late', 'met_in_time', 'met_late', 'stopped']),
  /** Days left, late or to spare; never negative. Late and to spare count calendar days. */
  days: z.number(),
  /** What days left are counted in. */
  unit: z.enum(['days', 'working_days']),
  extensions: z.array(z.object({ on: outDay(), from: outDay(), to: outDay(), reason: z.string() })),
  may: z.object({ meet: z.boolean(), extend: z.boolean(), leaveOut: z.boolean() }),
});

export function clockOut(clock: ClockRow, terms: Terms, today: LocalDate): z.output<typeof outClock> {
  const rule = ruleOf(terms, clock.code);
  const stopped = clock.stoppedOn !== null;
  const { state, days } = clockState(clock, today);
  const inWorkingDays = rule.term.unit === 'working_days' && state === 'running';
  const open = !stopped && clock.metOn === null;
  return {
    id: clock.id,
    reportId: clock.reportId,
    code: clock.code,
    ground: rule.ground,
    startedOn: clock.startedOn,
    firstDueOn: clock.firstDueOn,
    dueOn: clock.dueOn,
    metOn: clock.metOn,
    stoppedOn: clock.stoppedOn,
    stoppedWhy: clock.stoppedWhy,
    state: stopped ? 'stopped' : state,
    days: stopped ? 0 : inWorkingDays ? workingDaysLeft(today, clock.dueOn, terms.holidays) : days,
    unit: inWorkingDays ? 'working_days' : 'days',
    extensions: clock.extensions.map(each => ({
      on: each.on,
      from: each.from,
      to: each.to,
      reason: each.reason,
    })),
    may: {
      meet: open && !metByDecision.includes(clock.code),
      extend: open && rule.extension !== null && state !== 'late',
      leaveOut: open && mayBeLeftOut.includes(clock.code),
    },
  };
}
