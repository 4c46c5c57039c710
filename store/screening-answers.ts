import { sql } from 'kysely';
import type { Value } from '#domain/questionnaire/model.ts';
import type { AnsweredBy } from '#domain/screening/facts.ts';
import type { TeamReach } from '#domain/shared/audience.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Tx } from './session.ts';

export type SavedState = 'answered' | 'not_asked' | 'does_not_want' | 'does_not_know' | 'cleared';

/** The save that holds for one item in one place of one screening. */
export interface AnswerRow {
  readonly screeningId: string;
  readonly item: string;
  readonly place: string;
  readonly state: SavedState;
  readonly answers: readonly Value[];
  readonly savedIn: number;
  readonly recordedAt: Date;
}

/**
 * The latest save of each item and place of these screenings, as far as the visitor may see them. What was cleared is
 * in it: an empty place that somebody emptied is newer than a blank one that was drawn before.
 */
export async function latestAnswers(
  tx: Tx,
  householdId: string,
  screeningIds: readonly string[],
): Promise<AnswerRow[]> {
  if (screeningIds.length === 0) return [];
  const { rows } =
    await sql<AnswerRow>`select distinct on (screening_id, item, place) screening_id "screeningId", item, place,
      state, answers, saved_in "savedIn", created_at "recordedAt"
    from screening_answer
    where household_id = ${householdId}::uuid and screening_id = any (${[...screeningIds]}::uuid[])
    order by screening_id, item, place, saved_in desc`.execute(tx);
  return rows;
}

export interface NewAnswer {
  readonly item: string;
  readonly place: string;
  readonly state: SavedState;
  readonly answers: readonly Value[];
}

/** Adds one save of each of these items, all in one statement. */
export async function insertAnswers(
  tx: Tx,
  householdId: string,
  screening: {
    readonly id: string;
    readonly audience: { readonly team: TeamReach; readonly users: readonly string[] };
  },
  savedIn: number,
  answers: readonly NewAnswer[],
): Promise<void> {
  if (answers.length === 0) return;
  await sql`insert into screening_answer (household_id, screening_id, item, place, state, answers, saved_in,
      audience_team, audience_users, audience_persons)
    select ${householdId}::uuid, ${screening.id}::uuid, row.item, row.place, row.state, row.answers, ${savedIn}::int,
      ${screening.audience.team}::text, ${[...screening.audience.users]}::uuid[], '{}'::uuid[]
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as row (item text, place text, state text, answers jsonb)`.execute(
    tx,
  );
}

/** An answer with whom it is about and who gave it, for rules that read over screenings. */
export interface FactRow {
  readonly screeningId: string;
  readonly item: string;
  readonly state: SavedState;
  readonly answers: readonly Value[];
  readonly recordedAt: Date;
  readonly personId: string;
  readonly answeredBy: AnsweredBy;
  readonly carerId: string | null;
  readonly partnerId: string | null;
  readonly alone: 'yes' | 'no';
  readonly on: LocalDate;
  readonly by: string;
}

/** What holds now of every answer to a list of ours in this household that the visitor may see, oldest first. */
export async function factRows(
  tx: Tx,
  householdId: string,
  which: { readonly until?: LocalDate | undefined; readonly personId?: string | undefined },
): Promise<FactRow[]> {
  const { rows } = await sql<FactRow>`select a.*, s.person_id "personId", s.answered_by "answeredBy",
      s.carer_id "carerId", s.partner_id "partnerId", s.alone, s.on_date "on", s.created_by "by"
    from (select distinct on (screening_id, item, place) screening_id "screeningId", item, state, answers, created_at "recordedAt"
        from screening_answer where household_id = ${householdId}::uuid
        order by screening_id, item, place, saved_in desc) a
      join screening s on s.id = a."screeningId" and s.household_id = ${householdId}::uuid
    where s.questionnaire_id is null and a.state <> 'cleared'
      and (${which.until ?? null}::date is null or s.on_date <= ${which.until ?? null}::date)
      and (${which.personId ?? null}::uuid is null or s.person_id = ${which.personId ?? null}::uuid)
    order by s.on_date, a."recordedAt", s.id, a.item`.execute(tx);
  return rows;
}
