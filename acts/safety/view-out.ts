import { z } from 'zod';
import { outDay } from '#acts/shared/fields.ts';
import type { DangerLevel } from '#domain/safety/danger.ts';
import { type Estimate, isGap, latestEstimate, saferThanSigns, viewAskeds } from '#domain/safety/view.ts';
import type { Fact } from '#domain/screening/facts.ts';
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

/** Out of recorded views and of what was asked in screenings, as far as the visitor may see them. */
export function estimatesOf(
  danger: { readonly personId: string; readonly level: DangerLevel },
  views: readonly ViewRow[],
  facts: readonly Fact[],
): EstimatesOut {
  const seen = views.filter(view => view.personId === danger.personId);
  const asked = facts.filter(fact => fact.personId === danger.personId && fact.state === 'answered');
  const number = (on: Estimate['on'], value: number | null): Estimate[] =>
    value === null || !Number.isFinite(value) ? [] : [{ number: value, on }];
  const own = latestEstimate([
    ...seen.flatMap(view => number(view.on, view.ownNumber)),
    ...asked
      .filter(fact => fact.construct === 'safe_number' && fact.answeredBy === 'self')
      .flatMap(fact => number(fact.on, Number(fact.value ?? Number.NaN))),
  ]);
  const worker = latestEstimate([
    ...seen.flatMap(view => number(view.on, view.workerNumber)),
    ...asked
      .filter(fact => fact.construct === 'seen_number' && fact.answeredBy === 'professional')
      .flatMap(fact => number(fact.on, Number(fact.value ?? Number.NaN))),
  ]);
  return {
    personId: danger.personId,
    own,
    worker,
    gap: isGap(own?.number ?? null, worker?.number ?? null),
    saferThanSigns: saferThanSigns(own?.number ?? null, danger.level),
  };
}
