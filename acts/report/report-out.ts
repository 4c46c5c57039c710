import { z } from 'zod';
import { outDay } from '#acts/shared/fields.ts';
import { decisionsInOrder } from '#domain/report/assessment.ts';
import { type HearingDue, hearingDue } from '#domain/report/hearing.ts';
import { type LocalDate, toLocalDate } from '#domain/shared/calendar.ts';
import type { AssessmentRow, HearingRow, ReportRow } from '#store/report.ts';
import type { VisiblePerson } from '#store/search.ts';
import { outName } from './fields.ts';

export const outAssessment = z.object({
  id: z.string(),
  decidedOn: outDay(),
  unsafety: z.string(),
  outcome: z.string(),
  handOverTo: z.array(z.string()),
  reason: z.string(),
  by: outName,
});

export const outHearing = z.object({
  personId: z.string(),
  /** What this person must get; null for an unborn child. */
  needs: z.string().nullable(),
  state: z.string(),
  retryOn: outDay().nullable(),
  spokenAlone: z.boolean(),
  /** What was recorded, oldest first. */
  tries: z.array(
    z.object({
      on: outDay(),
      outcome: z.string(),
      how: z.string().nullable(),
      alone: z.string().nullable(),
      reason: z.string().nullable(),
      tryAgainOn: outDay().nullable(),
    }),
  ),
});

/** The decisions on one report, in the order in which they follow each other. */
export function assessmentsOut(
  rows: readonly AssessmentRow[],
  reportId: string,
): z.output<typeof outAssessment>[] {
  const own = rows.filter(row => row.reportId === reportId);
  return decisionsInOrder(own).flatMap(decision => {
    const row = own.find(each => each.id === decision.id);
    return row === undefined
      ? []
      : {
          id: row.id,
          decidedOn: row.decidedOn,
          unsafety: row.unsafety,
          outcome: row.outcome,
          handOverTo: [...row.handoverTargets],
          reason: row.reason,
          by: row.by,
        };
  });
}

/**
 * The hearing register of one report: everybody it names and everybody of the file who is not of the network only,
 * also who was added later.
 */
export function hearingOut(
  report: ReportRow,
  persons: readonly VisiblePerson[],
  hearings: readonly HearingRow[],
  today: LocalDate,
  zone: string,
): z.output<typeof outHearing>[] {
  const concerned = persons.filter(
    person => report.personIds.includes(person.id) || (person.kind !== 'network' && person.leftOn === null),
  );
  const own = hearings.filter(row => row.reportId === report.id);
  const due = hearingDue(
    concerned.map(person => ({
      id: person.id,
      birth: { date: person.birthDate, precision: person.birthPrecision },
    })),
    own.flatMap(row =>
      row.how === null
        ? []
        : { personId: row.personId, on: row.on, way: row.how, alone: row.alone === 'yes' },
    ),
    own.flatMap(row =>
      row.outcome === 'not_yet' && row.tryAgainOn !== null
        ? { personId: row.personId, on: row.on, reason: row.reason ?? '', retryOn: row.tryAgainOn }
        : [],
    ),
    { since: toLocalDate(report.receivedAt, zone), today },
  );
  return due.map(each => lineOf(each, own));
}

const lineOf = (due: HearingDue, hearings: readonly HearingRow[]): z.output<typeof outHearing> => ({
  personId: due.personId,
  needs: due.needs,
  state: due.state,
  retryOn: due.retryOn,
  spokenAlone: due.spokenAlone,
  tries: hearings
    .filter(row => row.personId === due.personId)
    .map(row => ({
      on: row.on,
      outcome: row.outcome,
      how: row.how,
      alone: row.alone,
      reason: row.reason,
      tryAgainOn: row.tryAgainOn,
    })),
});
