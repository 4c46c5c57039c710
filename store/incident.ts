import { sql } from 'kysely';
import { audienceJson, authorJson } from './items.ts';
import type { Tx } from './session.ts';

export interface NewIncident {
  readonly on: string;
  readonly precision: 'day' | 'month' | 'year';
  readonly natures: readonly string[];
  readonly severity: 'light' | 'serious' | 'very_serious' | 'not_known';
  readonly byPerson: string | null;
  readonly towardPersons: readonly string[];
  readonly childrenPresent: readonly string[];
  readonly facts: string;
  readonly source: string;
  readonly toldBy: string;
  readonly contactId: string | null;
  readonly reportId: string | null;
  readonly audience: {
    audience_team: 'author_and_director' | 'team' | 'named';
    audience_users: string[];
    audience_persons: string[];
  };
}

export async function addIncident(tx: Tx, householdId: string, incident: NewIncident): Promise<string> {
  const row = await tx
    .insertInto('incident')
    .values({
      household_id: householdId,
      on_date: incident.on,
      date_precision: incident.precision,
      natures: [...incident.natures],
      severity: incident.severity,
      by_person: incident.byPerson,
      toward_persons: [...incident.towardPersons],
      children_present: [...incident.childrenPresent],
      facts: incident.facts,
      source: incident.source,
      told_by: incident.toldBy,
      contact_id: incident.contactId,
      report_id: incident.reportId,
      ...incident.audience,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** True when contact and report, where given, are of this household and may be seen by the visitor. */
export async function linksAreSeen(
  tx: Tx,
  householdId: string,
  links: { contactId: string | null; reportId: string | null },
): Promise<boolean> {
  const answer = await sql<{ seen: boolean }>`select
      (${links.contactId}::uuid is null or exists (select from contact where household_id = ${householdId}::uuid and id = ${links.contactId}::uuid))
      and (${links.reportId}::uuid is null or exists (select from report where household_id = ${householdId}::uuid and id = ${links.reportId}::uuid)) seen`.execute(
    tx,
  );
  return answer.rows[0]?.seen === true;
}

/** Incidents that the visitor may see, newest first: about 50, never cutting a day in two. */
export async function incidentsOf(
  tx: Tx,
  householdId: string,
  before: string | undefined,
): Promise<unknown[]> {
  const answer = await sql<{ incident: unknown }>`
    select jsonb_build_object('id', i.id, 'on', i.on_date, 'precision', i.date_precision, 'natures', i.natures, 'severity', i.severity,
      'byPerson', i.by_person, 'towardPersons', i.toward_persons, 'childrenPresent', i.children_present, 'facts', i.facts,
      'source', i.source, 'toldBy', i.told_by, 'contactId', i.contact_id, 'reportId', i.report_id, 'by', ${authorJson('i')},
      'recordedAt', i.created_at, 'audience', ${audienceJson('i')}) incident
    from (select * from incident where household_id = ${householdId}::uuid
        and (${before ?? null}::date is null or on_date < ${before ?? null}::date)
      order by on_date desc fetch first 50 rows with ties) i
    order by i.on_date desc, i.created_at desc, i.id`.execute(tx);
  return answer.rows.map(row => row.incident);
}

/** How many incidents the visitor may see, per month and precision of the date. */
export async function incidentCounts(
  tx: Tx,
  householdId: string,
): Promise<{ month: string; precision: 'day' | 'month' | 'year'; count: number }[]> {
  const answer = await sql<{ month: string; precision: 'day' | 'month' | 'year'; count: number }>`
    select to_char(on_date, 'YYYY-MM') as month, date_precision as precision, count(*)::int as count
    from incident where household_id = ${householdId}::uuid group by 1, 2 order by 1`.execute(tx);
  return answer.rows;
}
