import { z } from 'zod';
import { outDay } from '#acts/shared/fields.ts';
import { type DangerSign, dangerLevels, dangerSignCodes } from '#domain/safety/danger.ts';
import { decisionSeen, type SignReaders } from '#domain/safety/decision-reach.ts';
import { signsOfFile } from '#domain/safety/earlier-reports.ts';
import { correctionWhys } from '#domain/safety/standing.ts';
import { type CorrectionRow, type DecisionRow, decisionsOn, firstTold } from '#store/danger.ts';
import type { Tx } from '#store/session.ts';
import type { Judging } from './danger-out.ts';
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

const decisionOut = (row: DecisionRow, name: (userId: string) => Who): DecisionOut => ({
  personId: row.personId,
  on: row.on,
  at: row.at,
  level: row.level,
  signs: dangerSignCodes.filter(sign => row.signs.includes(sign)),
  rules: row.rules,
  decision: row.decision,
  by: name(row.by),
});

/**
 * The decisions that are for this reader, newest first: each without the signs that they could not see when it was taken, and
 * none that would tell them of a level they do not see (domain/safety/decision-reach.ts).
 */
export async function decisionsSeen(
  tx: Tx,
  at: { householdId: string; personId?: string | undefined },
  reader: { userId: string; judging: Judging; name: (userId: string) => Who },
): Promise<DecisionOut[]> {
  const told = await firstTold(tx, at.householdId, at.personId);
  const rows = await decisionsOn(tx, at.householdId, at.personId);
  return rows.flatMap(row => {
    const seen = decisionSeen(
      decisionOut(row, reader.name),
      sign =>
        toldByFile(reader.judging, row.at).has(sign) ||
        told.some(each => each.personId === row.personId && each.sign === sign && each.at <= row.at),
      row.by === reader.userId,
      reader.judging.rules,
    );
    return seen === undefined ? [] : [seen];
  });
}

/** What the file told by itself at that moment: the whole team could read it there. */
const toldByFile = ({ reports }: Pick<Judging, 'reports'>, at: Date): ReadonlySet<DangerSign> =>
  signsOfFile(reports.filter(each => each.at <= at));

/** Who may read each sign, with what the file tells by itself: that is for the whole team, whoever was told it as well. */
export const withFile = (
  readers: ReadonlyMap<DangerSign, SignReaders>,
  { reports }: Pick<Judging, 'reports'>,
): ReadonlyMap<DangerSign, SignReaders> =>
  new Map([...readers, ...[...signsOfFile(reports)].map(sign => [sign, 'team'] as const)]);

export const correctionOut = (row: CorrectionRow, name: (userId: string) => Who): CorrectionOut => ({
  personId: row.personId,
  sign: row.sign,
  why: row.why,
  reason: row.reason,
  on: row.on,
  at: row.at,
  by: name(row.by),
});
