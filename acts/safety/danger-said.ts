import { z } from 'zod';
import { outDay } from '#acts/shared/fields.ts';
import { dangerLevels, dangerSignCodes } from '#domain/safety/danger.ts';
import { correctionWhys } from '#domain/safety/standing.ts';
import type { CorrectionRow, DecisionRow } from '#store/danger.ts';
import { type Who, who } from './who.ts';

/** What somebody decided on danger, by name and with its moment, the signs and the rules as they stood. */
export const outDecision = z.object({
  personId: z.string(),
  on: outDay(),
  at: z.date(),
  level: z.enum(dangerLevels),
  signs: z.array(z.enum(dangerSignCodes)),
  rules: z.number(),
  decision: z.string(),
  by: who,
});
export type DecisionOut = z.output<typeof outDecision>;

/** That a sign was a mistake or is over, by name and with a reason. What was told before stays readable. */
export const outCorrection = z.object({
  personId: z.string(),
  sign: z.enum(dangerSignCodes),
  why: z.enum(correctionWhys),
  reason: z.string(),
  on: outDay(),
  at: z.date(),
  by: who,
});
export type CorrectionOut = z.output<typeof outCorrection>;

export const decisionOut = (row: DecisionRow, name: (userId: string) => Who): DecisionOut => ({
  personId: row.personId,
  on: row.on,
  at: row.at,
  level: row.level,
  signs: dangerSignCodes.filter(sign => row.signs.includes(sign)),
  rules: row.rules,
  decision: row.decision,
  by: name(row.by),
});

export const correctionOut = (row: CorrectionRow, name: (userId: string) => Who): CorrectionOut => ({
  personId: row.personId,
  sign: row.sign,
  why: row.why,
  reason: row.reason,
  on: row.on,
  at: row.at,
  by: name(row.by),
});
