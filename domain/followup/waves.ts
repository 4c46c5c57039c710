import { z } from 'zod';
import type { FilePerson } from '#domain/household/people-of-file.ts';
import { addDays, addMonths, type LocalDate } from '#domain/shared/calendar.ts';

/**
 * Months after the first report at which each person is asked about violence again, as data: at the report, a year
 * later and half a year after that, as the study did (SEED; field.md 1.1). The days around them, and how far a region
 * may go, are own defaults.
 */
export const waveNorms = {
  version: 1,
  source: 'SEED, field.md 1.1; days and bounds: own default',
  months: [0, 12, 18],
  daysBefore: 28,
  daysAfter: 56,
  bounds: { last: 120, most: 12, gap: 3, year: { from: 11, until: 19 } },
} as const;

/**
 * Why these months cannot be those of a region: out of bounds, nearer to each other than a window is long, or none of
 * them around a year, without which nothing can be laid beside the study. Nothing: they can.
 */
export function monthsFault(months: readonly number[]): 'out_of_bounds' | 'too_near' | 'no_year' | undefined {
  const { last, most, gap, year } = waveNorms.bounds;
  const all = withReport(months);
  if (all.length > most || all.some(each => !Number.isInteger(each) || each < 0 || each > last))
    return 'out_of_bounds';
  if (all.some((each, at) => each - (all[at - 1] ?? -gap) < gap)) return 'too_near';
  return all.some(each => each >= year.from && each <= year.until) ? undefined : 'no_year';
}

/** Each once, in order. The report itself cannot be taken out. */
const withReport = (months: readonly number[]): number[] =>
  [...new Set([0, ...months])].sort((a, b) => a - b);

const own = z.object({ months: z.array(z.number()).max(60) });

/** The months of a region (`measurement` of its settings). What is out of bounds is not heard, as a whole. */
export function waveMonths(setting: unknown): readonly number[] {
  const read = own.safeParse(setting);
  return !read.success || monthsFault(read.data.months) !== undefined
    ? waveNorms.months
    : withReport(read.data.months);
}

/** One moment of measuring in the time of one household. */
export interface Wave {
  readonly month: number;
  readonly dueOn: LocalDate;
  /** First and last day on which a measurement is in time. */
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
  /** The last day before the next one opens: until then a late one still belongs here. Null: without end. */
  readonly lastsUntil: LocalDate | null;
}

/**
 * The waves of a household by the calendar of the region, from the day of the first report, or that on which it was
 * opened. A day that a month lacks becomes its last. Their windows never meet.
 */
export function wavesFrom(day: LocalDate, months: readonly number[]): Wave[] {
  const dues = months.map(month => addMonths(day, month));
  return months.flatMap((month, at) => {
    const [dueOn, next] = [dues[at], dues[at + 1]];
    return dueOn === undefined
      ? []
      : [
          {
            month,
            dueOn,
            opensOn: addDays(dueOn, -waveNorms.daysBefore),
            closesOn: addDays(dueOn, waveNorms.daysAfter),
            lastsUntil: next === undefined ? null : addDays(next, -waveNorms.daysBefore - 1),
          },
        ];
  });
}

/**
 * Whom the waves are for: everybody who is of the family, or ever was, wherever they live; who left and who was put among
 * the network too. Only death, or an entry by mistake, ends it; who is not born yet cannot be asked.
 */
export const isFollowed = (person: Pick<FilePerson, 'kind' | 'birth' | 'leftWhy' | 'before'>): boolean =>
  person.birth.precision !== 'unborn' &&
  person.leftWhy !== 'died' &&
  person.leftWhy !== 'wrongly_entered' &&
  (person.kind !== 'network' || person.before.some(each => each.kind !== 'network'));

/** Was somebody there before its window closed? Who came later is not asked about a time that was not theirs here. */
export const isThere = (wave: Wave, thereFrom: LocalDate): boolean => thereFrom <= wave.closesOn;

/**
 * The first wave after the report that nothing was measured for since it opened. A later measurement answers the earlier
 * ones too: the days between are counted as they are, and nobody can be asked about the past twice.
 */
export const unmeasured = (
  waves: readonly Wave[],
  person: { readonly thereFrom: LocalDate; readonly measuredOn: LocalDate | null },
): Wave | undefined =>
  waves.find(
    wave =>
      wave.month > 0 &&
      isThere(wave, person.thereFrom) &&
      (person.measuredOn === null || person.measuredOn < wave.opensOn),
  );
