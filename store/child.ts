import { sql } from 'kysely';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { audienceJson, authorJson, nameJson } from './items.ts';
import type { Tx } from './session.ts';

/** Where it was kept that a child was spoken with or seen. */
export type HeardFrom = 'child' | 'contact' | 'report';

export interface HeardRow {
  readonly id: string;
  readonly from: HeardFrom;
  readonly personId: string;
  readonly outcome: 'spoken' | 'seen' | 'not_yet';
  readonly on: LocalDate;
  readonly moment: string | null;
  readonly alone: 'yes' | 'no' | null;
  readonly place: string | null;
  readonly how: 'in_person' | 'video' | 'phone' | 'seen' | null;
  readonly reason: string | null;
  readonly tryAgainOn: LocalDate | null;
  /** Null where it is not kept: a contact, a hearing at a report. */
  readonly toldBack: boolean | null;
  readonly by: { given: string; prefix: string; family: string } | null;
}

/**
 * Everything that says that children of this household were spoken with or seen, newest first: talks with the children
 * themselves, contacts, hearings at a report. Facts of the team; nothing that was said.
 */
export async function heardOf(
  tx: Tx,
  householdId: string,
  zone: string,
  personId?: string,
): Promise<HeardRow[]> {
  const { rows } = await sql<HeardRow>`
    select * from (
      select id::text, 'child' "from", person_id::text "personId", outcome, on_date::text "on", at_moment moment, alone, place, how,
        reason, try_again_on::text "tryAgainOn", told_back "toldBack", ${nameJson('h.created_by')} by, created_at
      from child_heard h where household_id = ${householdId}::uuid
      union all
      select contact_id::text, 'contact', person_id::text, case when spoken then 'spoken' else 'seen' end,
        (at at time zone ${zone}::text)::date::text, null, case alone when 'yes' then 'yes' else 'no' end, null,
        case when not spoken then 'seen' when seen then 'in_person' else 'phone' end, null, null, null, ${nameJson('c.created_by')}, at
      from contact_person c where household_id = ${householdId}::uuid and (seen or spoken)
      union all
      select id::text, 'report', person_id::text, outcome, on_date::text, 'report', alone, null, how, reason, try_again_on::text,
        null, ${nameJson('r.created_by')}, created_at
      from hearing r where household_id = ${householdId}::uuid
    ) heard
    where ${personId ?? null}::text is null or "personId" = ${personId ?? null}::text
    order by "on" desc, created_at desc, id`.execute(tx);
  return rows;
}

export interface ExceptionRow {
  readonly id: string;
  readonly personId: string;
  readonly moment: 'phase_change' | 'closing' | 'review';
  readonly reason: string;
  readonly on: LocalDate;
  readonly tryAgainOn: LocalDate;
  readonly by: { given: string; prefix: string; family: string } | null;
}

/** Reasoned exceptions, newest first. */
export async function exceptionsOf(tx: Tx, householdId: string, personId?: string): Promise<ExceptionRow[]> {
  const { rows } = await sql<ExceptionRow>`
    select id, person_id "personId", for_moment moment, reason, on_date::text "on", try_again_on::text "tryAgainOn",
      ${nameJson('e.created_by')} by
    from child_exception e where household_id = ${householdId}::uuid
      and (${personId ?? null}::uuid is null or person_id = ${personId ?? null}::uuid)
    order by on_date desc, created_at desc, id`.execute(tx);
  return rows;
}

/** What children said, want and were told, as far as the visitor may see it, oldest first. */
export async function wordsOf(tx: Tx, householdId: string, personId: string): Promise<unknown[]> {
  const { rows } = await sql<{ words: unknown }>`
    select jsonb_build_object('id', w.id, 'heardId', w.heard_id, 'kind', w.kind, 'text', w.text, 'on', w.on_date,
      'by', ${authorJson('w')}, 'audience', ${audienceJson('w')}) words
    from child_words w where household_id = ${householdId}::uuid and person_id = ${personId}::uuid
    order by w.on_date, w.created_at, w.id`.execute(tx);
  return rows.map(row => row.words);
}

export interface NewHeard {
  readonly personId: string;
  readonly outcome: 'spoken' | 'seen' | 'not_yet';
  readonly on: LocalDate;
  readonly moment:
    | 'report'
    | 'screening'
    | 'plan'
    | 'review'
    | 'phase_change'
    | 'closing'
    | 'follow_up'
    | 'other';
  readonly alone: 'yes' | 'no' | null;
  readonly place: string | null;
  readonly how: string | null;
  readonly reason: string | null;
  readonly tryAgainOn: LocalDate | null;
}

export async function addHeard(tx: Tx, householdId: string, heard: NewHeard): Promise<string> {
  const row = await tx
    .insertInto('child_heard')
    .values({
      household_id: householdId,
      person_id: heard.personId,
      outcome: heard.outcome,
      on_date: heard.on,
      at_moment: heard.moment,
      alone: heard.alone,
      place: heard.place,
      how: heard.how,
      reason: heard.reason,
      try_again_on: heard.tryAgainOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** A talk with this child, its row locked: of two who tell back at once, the second sees the first's work. */
export async function lockHeard(tx: Tx, householdId: string, personId: string, heardId: string) {
  return tx
    .selectFrom('child_heard')
    .select(['id', 'outcome', 'on_date as on', 'told_back as toldBack'])
    .where('household_id', '=', householdId)
    .where('person_id', '=', personId)
    .where('id', '=', heardId)
    .forUpdate()
    .executeTakeFirst();
}

export async function markToldBack(tx: Tx, heardId: string): Promise<void> {
  await tx.updateTable('child_heard').set({ told_back: true }).where('id', '=', heardId).execute();
}

export interface NewWords {
  readonly heardId: string;
  readonly personId: string;
  readonly kind: 'own_words' | 'interpretation' | 'wish' | 'decided' | 'told_back' | 'evaluation';
  readonly text: string;
  readonly on: LocalDate;
}

/** Keeps what was said, each kind as a row of its own, for the same readers. Answers their ids. */
export async function addWords(
  tx: Tx,
  householdId: string,
  words: readonly NewWords[],
  audience: {
    audience_team: 'author_and_director' | 'team' | 'named';
    audience_users: string[];
    audience_persons: string[];
  },
): Promise<string[]> {
  if (words.length === 0) return [];
  const rows = await tx
    .insertInto('child_words')
    .values(
      words.map(each => ({
        household_id: householdId,
        heard_id: each.heardId,
        person_id: each.personId,
        kind: each.kind,
        text: each.text,
        on_date: each.on,
        ...audience,
      })),
    )
    .returning('id')
    .execute();
  return rows.map(row => row.id);
}

export async function addException(
  tx: Tx,
  householdId: string,
  exception: {
    personId: string;
    moment: 'phase_change' | 'closing' | 'review';
    reason: string;
    on: LocalDate;
    tryAgainOn: LocalDate;
  },
): Promise<string> {
  const row = await tx
    .insertInto('child_exception')
    .values({
      household_id: householdId,
      person_id: exception.personId,
      for_moment: exception.moment,
      reason: exception.reason,
      on_date: exception.on,
      try_again_on: exception.tryAgainOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
