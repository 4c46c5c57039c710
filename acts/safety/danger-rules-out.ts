import { z } from 'zod';
import {
  type DangerRules,
  dangerGroups,
  dangerLevels,
  dangerSignCodes,
  floorRules,
} from '#domain/safety/danger.ts';
import { changesBetween, readRaises, rulesWith } from '#domain/safety/danger-rules.ts';
import { type LocalDate, toLocalDate } from '#domain/shared/calendar.ts';
import type { RulesRow } from '#store/danger-rules.ts';
import { type Who, who } from './who.ts';

const outChange = z.object({
  sign: z.enum(dangerSignCodes),
  from: z.enum(dangerGroups),
  to: z.enum(dangerGroups),
});

const outPreview = z.array(
  z.object({
    from: z.enum(dangerLevels),
    to: z.enum(dangerLevels),
    /** Whole tens, rounded down; null: fewer than ten, or none. */
    persons: z.number().nullable(),
  }),
);

/** One version of the danger rules of the region. */
export const outRules = z.object({
  id: z.string(),
  number: z.number(),
  state: z.enum(['draft', 'published', 'withdrawn']),
  why: z.string(),
  by: who,
  at: z.date(),
  publishedBy: who.nullable(),
  publishedAt: z.date().nullable(),
  inForce: z.boolean(),
  /** What differs from the product's own rules, version 1. */
  raised: z.array(outChange),
  /** What differs from the rules that were in force before it. */
  changes: z.array(outChange),
  /** What it would change, as reckoned today; null while that is not there. Only of a draft. */
  preview: outPreview.nullable(),
  previewedAt: z.date().nullable(),
  mayPublish: z.boolean(),
});
export type RulesOut = z.output<typeof outRules>;

const rulesOf = (row: RulesRow): DangerRules => rulesWith(row.number, readRaises(row.raised));

/** Is what was reckoned about this draft of today? */
export const previewedToday = (row: RulesRow, today: LocalDate, zone: string): boolean =>
  row.preview !== null && row.previewedAt !== null && toLocalDate(row.previewedAt, zone) === today;

/** Versions as somebody who keeps them reads them, newest first. */
export function rulesOut(
  rows: readonly RulesRow[],
  name: (userId: string) => Who,
  visit: { readonly userId: string; readonly today: LocalDate; readonly timeZone: string },
): RulesOut[] {
  const inForce = rows.find(row => row.state === 'published');
  return rows.map(row => {
    const before = rows.find(each => each.state === 'published' && each.number < row.number);
    const fresh = row.state === 'draft' && previewedToday(row, visit.today, visit.timeZone);
    return {
      id: row.id,
      number: row.number,
      state: row.state,
      why: row.why,
      by: name(row.by),
      at: row.at,
      publishedBy: row.publishedBy === null ? null : name(row.publishedBy),
      publishedAt: row.publishedAt,
      inForce: row.id === inForce?.id,
      raised: changesBetween(floorRules, rulesOf(row)),
      changes: changesBetween(before === undefined ? floorRules : rulesOf(before), rulesOf(row)),
      preview: fresh ? outPreview.parse(row.preview) : null,
      previewedAt: fresh ? row.previewedAt : null,
      mayPublish: fresh && row.by !== visit.userId,
    };
  });
}
