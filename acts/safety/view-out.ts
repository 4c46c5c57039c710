import { z } from 'zod';
import { outDay } from '#acts/shared/fields.ts';
import type { DangerLevel } from '#domain/safety/danger.ts';
import { type Estimate, isGap, latestEstimate, saferThanSigns, viewAskeds } from '#domain/safety/view.ts';
import type { NumberRow } from '#store/safety-number.ts';
import type { ViewRow } from '#store/safety-view.ts';
import { type Who, who } from './who.ts';

/** Somebody's own view on safety beside the professional's; never merged. */
export const outView = z.object({
  id: z.string(),
  personId: z.string(),
  on: outDay(),
  asked: z.enum(viewAskeds),
  ownNumber: z.number().nullable(),
  ownWords: z.string().nullable(),
  workerNumber: z.number().nullable(),
  workerView: z.string().nullable(),
  gap: z.boolean(),
  by: who,
});
export type ViewOut = z.output<typeof outView>;

export const viewOut = (row: ViewRow, name: (userId: string) => Who): ViewOut => ({
  id: row.id,
  personId: row.personId,
  on: row.on,
  asked: row.asked,
  ownNumber: row.ownNumber,
  ownWords: row.ownWords,
  workerNumber: row.workerNumber,
  workerView: row.workerView,
  gap: isGap(row.ownNumber, row.workerNumber),
  by: name(row.by),
});

const outEstimate = z.object({ number: z.number(), on: outDay() }).nullable();

/** Own number and professional's beside each other, with what is to be talked about. */
export const outEstimates = z.object({
  personId: z.string(),
  own: outEstimate,
  worker: outEstimate,
  gap: z.boolean(),
  /** Feels safer than the signs say. Lowers nothing. */
  saferThanSigns: z.boolean(),
});
export type EstimatesOut = z.output<typeof outEstimates>;

/** The numbers of one kind, each with its day. */
export const told = (rows: readonly NumberRow[], kind: 'own' | 'worker'): Estimate[] =>
  rows.flatMap(row => {
    const number = row[kind];
    return number === null ? [] : [{ number, on: row.on }];
  });

/** Out of every number that the visitor may see (store/safety-number.ts). */
export function estimatesOf(
  danger: { readonly personId: string; readonly level: DangerLevel },
  numbers: readonly NumberRow[],
): EstimatesOut {
  const seen = numbers.filter(row => row.personId === danger.personId);
  const own = latestEstimate(told(seen, 'own'));
  const worker = latestEstimate(told(seen, 'worker'));
  return {
    personId: danger.personId,
    own,
    worker,
    gap: isGap(own?.number ?? null, worker?.number ?? null),
    saferThanSigns: saferThanSigns(own?.number ?? null, danger.level),
  };
}
