import { addMonths, type LocalDate } from '#domain/shared/calendar.ts';

/** How many incidents of one month ('YYYY-MM') are known, and how sure their date is. */
export interface MonthCount {
  month: string;
  precision: 'day' | 'month' | 'year';
  count: number;
}

export interface IncidentMonths {
  /** Oldest first, up to and with the month of today; a month without incidents is there with 0. */
  months: { month: string; count: number }[];
  /** Before the first of those months. */
  earlier: number;
  /** Of which only the year is known: they cannot be put in a month, and are not spread over months. */
  yearOnly: number;
}

/** The incidents that are known, per month. What is known is not what happened: nobody telling is not nothing happening. */
export function incidentMonths(
  counts: readonly MonthCount[],
  today: LocalDate,
  howMany = 18,
): IncidentMonths {
  const firstOfMonth: LocalDate = `${Number(today.slice(0, 4))}-${today.slice(5, 7) as `${number}`}-01`;
  const names = Array.from({ length: howMany }, (_, i) =>
    addMonths(firstOfMonth, i + 1 - howMany).slice(0, 7),
  );
  const dated = counts.filter(each => each.precision !== 'year');
  const sum = (list: readonly MonthCount[]) => list.reduce((total, each) => total + each.count, 0);
  return {
    months: names.map(month => ({ month, count: sum(dated.filter(each => each.month === month)) })),
    earlier: sum(dated.filter(each => each.month < (names[0] ?? ''))),
    yearOnly: sum(counts.filter(each => each.precision === 'year')),
  };
}
