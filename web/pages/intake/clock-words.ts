import type { z } from 'zod';
import type { outClock } from '#acts/report/clock-out.ts';
import { formatDays, type Lang } from '#web/words/format.ts';

export type ClockView = z.output<typeof outClock>;

/** How a legal clock stands, said honestly: 'nog 3 werkdagen', 'te laat: 4 dagen'. */
export function clockWords(clock: ClockView, lang: Lang): string {
  const nl = lang === 'nl';
  const days = formatDays(clock.days, lang);
  switch (clock.state) {
    case 'running':
      return clock.unit === 'working_days'
        ? workingDays(clock.days, lang)
        : nl
          ? `nog ${days}`
          : `${days} left`;
    case 'due_today':
      return nl ? 'vandaag' : 'today';
    case 'late':
      return nl ? `te laat: ${days}` : `late: ${days}`;
    case 'met_in_time':
      return nl ? 'op tijd gedaan' : 'done in time';
    case 'met_late':
      return nl ? `gedaan, ${days} te laat` : `done, ${days} late`;
    case 'stopped':
      return nl ? 'loopt niet meer' : 'does not run any more';
  }
}

function workingDays(count: number, lang: Lang): string {
  if (lang === 'nl') return `nog ${count} ${count === 1 ? 'werkdag' : 'werkdagen'}`;
  return `${count} working ${count === 1 ? 'day' : 'days'} left`;
}
