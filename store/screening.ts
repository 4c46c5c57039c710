import { sql } from 'kysely';
import type { AnsweredBy } from '#domain/screening/facts.ts';
import type { TeamReach } from '#domain/shared/audience.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { json, type Tx } from './session.ts';

/** One talk with one person over one list, as the team may know it; no answer is in it. */
export interface ScreeningRow {
  readonly id: string;
  readonly personId: string;
  readonly answeredBy: AnsweredBy;
  readonly carerId: string | null;
  readonly partnerId: string | null;
  readonly instrument: string;
  readonly edition: string;
  readonly questionnaireId: string | null;
  readonly on: LocalDate;
  readonly alone: 'yes' | 'no';
  readonly notAloneReason: string | null;
  readonly language: 'nl' | 'en';
  readonly state: 'open' | 'finished' | 'stopped';
  readonly endedAt: Date | null;
  /** Part → how far it was asked. */
  readonly parts: Readonly<Record<string, string>>;
  readonly version: number;
  readonly audience: { readonly team: TeamReach; readonly users: string[]; readonly persons: string[] };
  readonly by: string;
  readonly createdAt: Date;
}

export interface NewScreening {
  readonly personId: string;
  readonly answeredBy: AnsweredBy;
  readonly carerId: string | null;
  readonly partnerId: string | null;
  readonly instrument: string;
  readonly edition: string;
  readonly questionnaireId: string | null;
  readonly on: LocalDate;
  readonly alone: 'yes' | 'no';
  readonly notAloneReason: string | null;
  readonly language: 'nl' | 'en';
  readonly audience: { readonly team: TeamReach; readonly users: readonly string[] };
}

const columns = sql`s.id, s.person_id "personId", s.answered_by "answeredBy", s.carer_id "carerId", s.partner_id "partnerId",
  s.instrument, s.edition, s.questionnaire_id "questionnaireId", s.on_date "on", s.alone, s.not_alone_reason "notAloneReason",
  s.language, s.state, s.ended_at "endedAt", s.parts, s.version, jsonb_build_object('team', s.answers_team, 'users', s.answers_users, 'persons', '[]'::jsonb) audience, s.created_by "by",
  s.created_at "createdAt"`;

/** Screenings of a household, oldest first; of one person where one is named. */
export async function screeningsOf(tx: Tx, householdId: string, personId?: string): Promise<ScreeningRow[]> {
  const { rows } = await sql<ScreeningRow>`select ${columns} from screening s
    where s.household_id = ${householdId}::uuid and (${personId ?? null}::uuid is null or s.person_id = ${personId ?? null}::uuid)
    order by s.on_date, s.created_at, s.id`.execute(tx);
  return rows;
}

export async function screeningOf(
  tx: Tx,
  householdId: string,
  screeningId: string,
): Promise<ScreeningRow | undefined> {
  const { rows } = await sql<ScreeningRow>`select ${columns} from screening s
    where s.household_id = ${householdId}::uuid and s.id = ${screeningId}::uuid`.execute(tx);
  return rows[0];
}

/** Locks the row until the end of the transaction: saves of one screening come one after the other. */
export async function lockScreening(
  tx: Tx,
  householdId: string,
  screeningId: string,
): Promise<ScreeningRow | undefined> {
  const { rows } = await sql<ScreeningRow>`select ${columns} from screening s
    where s.household_id = ${householdId}::uuid and s.id = ${screeningId}::uuid for update`.execute(tx);
  return rows[0];
}

export async function insertScreening(tx: Tx, householdId: string, next: NewScreening): Promise<string> {
  const row = await tx
    .insertInto('screening')
    .values({
      household_id: householdId,
      person_id: next.personId,
      answered_by: next.answeredBy,
      carer_id: next.carerId,
      partner_id: next.partnerId,
      instrument: next.instrument,
      edition: next.edition,
      questionnaire_id: next.questionnaireId,
      on_date: next.on,
      alone: next.alone,
      not_alone_reason: next.notAloneReason,
      language: next.language,
      answers_team: next.audience.team,
      answers_users: [...next.audience.users],
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Keeps the facts of a save or an end; the version is the one that the caller made under the lock. */
export async function updateScreening(
  tx: Tx,
  householdId: string,
  screeningId: string,
  change: {
    readonly parts: Readonly<Record<string, string>>;
    readonly version: number;
    readonly ended?: { readonly state: 'finished' | 'stopped'; readonly at: Date };
  },
): Promise<void> {
  await tx
    .updateTable('screening')
    .set({
      parts: json(change.parts),
      version: change.version,
      ...(change.ended === undefined ? {} : { state: change.ended.state, ended_at: change.ended.at }),
    })
    .where('household_id', '=', householdId)
    .where('id', '=', screeningId)
    .execute();
}

export interface ReasonRow {
  readonly personId: string;
  readonly on: LocalDate;
  readonly reason: string;
  readonly tryAgainOn: LocalDate;
  readonly by: string;
  readonly recordedAt: Date;
}

/** Why persons were not asked yet, oldest first. */
export async function reasonsOf(tx: Tx, householdId: string): Promise<ReasonRow[]> {
  const { rows } =
    await sql<ReasonRow>`select person_id "personId", on_date "on", reason, try_again_on "tryAgainOn",
      created_by "by", created_at "recordedAt"
    from screening_reason where household_id = ${householdId}::uuid order by on_date, created_at, id`.execute(
      tx,
    );
  return rows;
}

export async function insertReason(
  tx: Tx,
  householdId: string,
  reason: { personId: string; on: LocalDate; reason: string; tryAgainOn: LocalDate },
): Promise<string> {
  const row = await tx
    .insertInto('screening_reason')
    .values({
      household_id: householdId,
      person_id: reason.personId,
      on_date: reason.on,
      reason: reason.reason,
      try_again_on: reason.tryAgainOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
