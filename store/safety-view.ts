import type { ViewAsked } from '#domain/safety/view.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { AudienceColumns } from './condition.ts';
import type { Tx } from './session.ts';

export interface ViewRow {
  readonly id: string;
  readonly personId: string;
  readonly on: LocalDate;
  readonly asked: ViewAsked;
  readonly ownNumber: number | null;
  readonly ownWords: string | null;
  readonly workerNumber: number | null;
  readonly workerView: string | null;
  readonly contactId: string | null;
  readonly by: string;
}

/** Own and professional's views of this household, oldest first. */
export async function safetyViews(tx: Tx, householdId: string): Promise<ViewRow[]> {
  const rows = await tx
    .selectFrom('safety_view')
    .selectAll()
    .where('household_id', '=', householdId)
    .orderBy('on_date')
    .orderBy('created_at')
    .execute();
  return rows.map(row => ({
    id: row.id,
    personId: row.person_id,
    on: row.on_date,
    asked: row.asked,
    ownNumber: row.own_number,
    ownWords: row.own_words,
    workerNumber: row.worker_number,
    workerView: row.worker_view,
    contactId: row.contact_id,
    by: row.created_by,
  }));
}

export interface NewView {
  readonly householdId: string;
  readonly personId: string;
  readonly on: LocalDate;
  readonly asked: ViewAsked;
  readonly ownNumber?: number | undefined;
  readonly ownWords?: string | undefined;
  readonly workerNumber?: number | undefined;
  readonly workerView?: string | undefined;
  readonly contactId?: string | undefined;
}

export async function insertView(tx: Tx, view: NewView, audience: AudienceColumns): Promise<string> {
  const row = await tx
    .insertInto('safety_view')
    .values({
      household_id: view.householdId,
      person_id: view.personId,
      on_date: view.on,
      asked: view.asked,
      own_number: view.ownNumber ?? null,
      own_words: view.ownWords || null,
      worker_number: view.workerNumber ?? null,
      worker_view: view.workerView || null,
      contact_id: view.contactId ?? null,
      ...audience,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
