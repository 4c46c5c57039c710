import { asCondition } from '#acts/safety/gate.ts';
import { conditionState } from '#domain/safety/conditions.ts';
import { dangerLevel, floorRules, gravest } from '#domain/safety/danger.ts';
import { readRaises, rulesWith } from '#domain/safety/danger-rules.ts';
import { signsOfFile } from '#domain/safety/earlier-reports.ts';
import { asChecks } from '#domain/safety/recorded-check.ts';
import { type LocalDate, toLocalDate } from '#domain/shared/calendar.ts';
import type { WorklistRow } from '#store/worklist.ts';

/** How a household stands in a list, the gravest that the visitor may see. */
export const rowSafeties = ['red', 'not_met', 'orange', 'not_known'] as const;
export type RowSafety = (typeof rowSafeties)[number];

/**
 * Red danger, a condition that is not met, a serious sign; else "not known": a list does not look whether everything
 * was asked and answered, so it never says that a household is safe. By the rules of the safety room, over what the
 * visitor may see.
 */
export function rowSafety(
  { safety, rules }: Pick<WorklistRow, 'safety' | 'rules'>,
  today: LocalDate,
  zone: string,
): RowSafety {
  const inForce = rules === null ? floorRules : rulesWith(rules.number, readRaises(rules.raised));
  const known = signsOfFile(safety.reports.map(at => ({ on: toLocalDate(new Date(at), zone) })));
  // Around somebody of whom nothing was told, what the file tells by itself still counts.
  const level = gravest(
    [...new Set([...safety.signs.map(each => each.personId), 'anybody'])].map(personId => {
      const told = safety.signs
        .filter(each => each.personId === personId)
        .map(({ sign, informant }) => ({ sign, informant, state: 'present' as const }));
      return dangerLevel(told, { around: 'either', rules: inForce, known }).level;
    }),
  );
  if (level === 'red') return 'red';
  const violent = new Set(safety.usesViolence);
  const checks = safety.checks.flatMap(row =>
    asChecks({ ...row, recordedAt: new Date(row.recordedAt) }, violent),
  );
  const failed = safety.conditions.some(
    row =>
      conditionState(
        asCondition({ ...row, createdAt: new Date(row.createdAt) }, zone),
        checks,
        violent,
        today,
      ).state === 'not_met',
  );
  return failed ? 'not_met' : level === 'orange' ? 'orange' : 'not_known';
}
