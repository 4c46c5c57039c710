import type { z } from 'zod';
import { readReports } from '#acts/report/read-reports.ts';
import type { Loading } from '#web/page.ts';
import type { Lang } from '#web/words/format.ts';
import { type Head, loadHead, tabHref } from '../frame.tsx';
import { nameOf } from '../person.ts';

export type Reports = z.output<typeof readReports.output>;
export type Report = Reports['reports'][number];
export type ReportPerson = Reports['persons'][number];

export interface WithReports {
  readonly head: Head;
  readonly reports: Reports;
}

export async function loadReports(loading: Loading): Promise<WithReports> {
  return {
    head: await loadHead(loading),
    reports: await loading.read(readReports, { householdId: loading.params['householdId'] }),
  };
}

/** The same with only the report of the path; leaves with 404 when it, its clock or person is not there. */
export const loadReport = async (loading: Loading): Promise<WithReports> => ({
  head: await loadHead(loading),
  reports: await loading.read(readReports, loading.params),
});

/** The one report of loadReport. */
export function oneReport({ reports }: WithReports): Report {
  const [report] = reports.reports;
  if (report === undefined) throw new Error('read_reports answered without the report it was asked for');
  return report;
}

export const reportsHref = (householdId: string): string => tabHref(householdId, 'reports');

export const reportPersonName = (person: ReportPerson, lang: Lang): string =>
  nameOf({ ...person.name, birthPrecision: person.birthPrecision }, lang);
