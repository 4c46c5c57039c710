import { z } from 'zod';
import { outWho } from '#acts/screening/colleagues-out.ts';
import { outDay } from '#acts/shared/fields.ts';
import { waveStates } from '#domain/followup/measurements.ts';
import { measuredHow } from '#domain/followup/measures.ts';
import { answeredBys } from '#domain/screening/facts.ts';

/** One measurement: that it was held, by whom, with whom. What was said stays with its audience. */
const outMeasurement = z.object({
  screeningId: z.string(),
  on: outDay(),
  by: z.string(),
  answeredBy: z.enum(answeredBys),
  informantId: z.string(),
  partnerId: z.string().nullable(),
  how: z.enum(measuredHow),
  inTime: z.boolean(),
  /** Real days since the same informant was asked about this person before; null the first time. */
  daysObserved: z.number().nullable(),
  mayRead: z.boolean(),
});

const outWaveOf = z.object({
  month: z.number(),
  state: z.enum(waveStates),
  /** The last day in time for whoever must act. */
  lastDay: outDay(),
  measurements: z.array(outMeasurement),
  reason: z.object({ reason: z.string(), on: outDay(), tryAgainOn: outDay(), by: z.string() }).nullable(),
});

const outPerson = z.object({
  personId: z.string(),
  leftOn: outDay().nullable(),
  /** Null: not born yet, so there is nothing to ask. */
  thereFrom: outDay().nullable(),
  /** The last time that violence was asked about, and the days since then. */
  lastOn: outDay().nullable(),
  daysSince: z.number().nullable(),
  waves: z.array(outWaveOf),
});

export const outMeasurements = z.object({
  /** From when the waves count: the first report, or the day on which the household was opened. */
  from: z.object({ on: outDay(), what: z.enum(['report', 'opened']) }),
  waves: z.array(
    z.object({
      month: z.number(),
      dueOn: outDay(),
      opensOn: outDay(),
      closesOn: outDay(),
      /** Of everybody whom it is for, how many told; who was not measured stays in `of`. */
      of: z.number(),
      measured: z.number(),
      asked: z.number(),
    }),
  ),
  /** Everybody of the family in the fixed order of the household, who left too; not who only ever was of the network. */
  persons: z.array(outPerson),
  colleagues: z.array(outWho),
});
export type MeasurementsOut = z.output<typeof outMeasurements>;
export type MeasuredPersonOut = z.output<typeof outPerson>;
export type WaveOfOut = z.output<typeof outWaveOf>;
