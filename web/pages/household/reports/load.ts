import type { z } from 'zod';
import { readReports } from '#acts/report/read-reports.ts';
import { displayName } from '#domain/shared/names.ts';
import type { Loading } from '#web/page.ts';
import type { Lang, LocalDate } from '#web/words/format.ts';
import { type Head, loadHead, tabHref } from '../frame.tsx';
import { ageWords, nameOf, roleWords } from '../person.ts';
import { personWords } from '../person-words.ts';

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

/** The name; who has none is told apart by sex and age as far as known. */
export function reportPersonName(person: ReportPerson, today: LocalDate, lang: Lang): string {
  const name = nameOf({ ...person.name, birthPrecision: person.birthPrecision }, lang);
  if (displayName(person.name) !== '' || person.birthPrecision === 'unborn') return name;
  return `${name} (${[...sexWord(person, lang), ageWords(person, today, lang)].join(', ')})`;
}

/** What stands behind the name where people are listed: age and part in the violence. */
export function reportPersonAbout(person: ReportPerson, today: LocalDate, lang: Lang): string {
  const age =
    displayName(person.name) === '' && person.birthPrecision !== 'unborn'
      ? []
      : [ageWords(person, today, lang)];
  return [...age, ...roleWords(person.violenceRoles, lang)].join(', ');
}

const sexWord = (person: ReportPerson, lang: Lang): string[] =>
  person.sex === 'not_known' ? [] : [personWords[lang].sexes[person.sex]];
