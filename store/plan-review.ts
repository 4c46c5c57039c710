import { sql } from 'kysely';
import type { GoalResult, SafetyAsk } from '#domain/plan/review.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { AudienceColumns } from './condition.ts';
import type { Tx } from './session.ts';

export interface ReviewRow {
  readonly id: string;
  readonly on: LocalDate;
  readonly userIds: string[];
  readonly personIds: string[];
  readonly nextOn: LocalDate | null;
  readonly state: 'open' | 'closed';
  readonly incompleteReason: string | null;
  readonly missingSafety: string[];
  readonly missingChildren: string[];
  readonly closedAt: Date | null;
  readonly version: number;
  readonly by: string;
}

/** Reviews of this household, the newest first: an open one, then by their day. */
export async function reviewsOf(tx: Tx, householdId: string): Promise<ReviewRow[]> {
  return tx
    .selectFrom('plan_review')
    .select([
      'id',
      'on_date as on',
      'user_ids as userIds',
      'person_ids as personIds',
      'next_on as nextOn',
      'state',
      'incomplete_reason as incompleteReason',
      'missing_safety as missingSafety',
      'missing_children as missingChildren',
      'closed_at as closedAt',
      'version',
      'created_by as by',
    ])
    .where('household_id', '=', householdId)
    .orderBy(sql`(state = 'open')`, 'desc')
    .orderBy('on_date', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
}

export async function insertReview(
  tx: Tx,
  householdId: string,
  review: { on: LocalDate; userIds: string[]; personIds: string[] },
): Promise<string> {
  const row = await tx
    .insertInto('plan_review')
    .values({
      household_id: householdId,
      on_date: review.on,
      user_ids: review.userIds,
      person_ids: review.personIds,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Changes an open review; the caller holds the lock of the household and knows the version. */
export async function changeReview(
  tx: Tx,
  reviewId: string,
  version: number,
  change:
    | { user_ids: string[]; person_ids: string[] }
    | {
        state: 'closed';
        closed_at: Date;
        next_on: LocalDate;
        incomplete_reason: string | null;
        missing_safety: string[];
        missing_children: string[];
      },
): Promise<void> {
  await tx
    .updateTable('plan_review')
    .set({ ...change, version: version + 1 })
    .where('id', '=', reviewId)
    .where('version', '=', version)
    .execute();
}

export interface ReviewPartRow {
  readonly id: string;
  readonly reviewId: string;
  readonly personId: string;
  readonly goalEntryId: string | null;
  readonly answerId: string | null;
  readonly asked: SafetyAsk | null;
  readonly number: number | null;
  readonly ownWords: string | null;
  readonly reason: string | null;
  readonly result: GoalResult | null;
  readonly note: string | null;
  readonly by: string;
  readonly at: Date;
}

/** What was said at reviews, as far as the visitor may see it, newest first; of one review or of all. */
export async function reviewParts(tx: Tx, householdId: string, reviewId?: string): Promise<ReviewPartRow[]> {
  let query = tx
    .selectFrom('plan_review_part')
    .select([
      'id',
      'review_id as reviewId',
      'person_id as personId',
      'goal_entry_id as goalEntryId',
      'answer_id as answerId',
      'safety_asked as asked',
      'safety_number as number',
      'own_words as ownWords',
      'could_not_reason as reason',
      'goal_result as result',
      'note',
      'created_by as by',
      'created_at as at',
    ])
    .where('household_id', '=', householdId)
    .orderBy('created_at', 'desc')
    .orderBy('id');
  if (reviewId !== undefined) query = query.where('review_id', '=', reviewId);
  return query.execute();
}

const forTeam: AudienceColumns = { audience_team: 'team', audience_users: [], audience_persons: [] };

/**
 * Keeps that somebody was asked, for the team, and what they said then as a row of its own for its readers. Answers the
 * ids of both.
 */
export async function addSafetyAnswer(
  tx: Tx,
  householdId: string,
  reviewId: string,
  said: {
    personId: string;
    asked: SafetyAsk;
    reason: string | null;
    number: number | null;
    ownWords: string | null;
  },
  audience: AudienceColumns,
): Promise<string[]> {
  const about = { household_id: householdId, review_id: reviewId, person_id: said.personId };
  const fact = await tx
    .insertInto('plan_review_part')
    .values({ ...about, safety_asked: said.asked, could_not_reason: said.reason, ...forTeam })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (said.number === null && said.ownWords === null) return [fact.id];
  const words = await tx
    .insertInto('plan_review_part')
    .values({
      ...about,
      answer_id: fact.id,
      safety_number: said.number,
      own_words: said.ownWords,
      ...audience,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return [fact.id, words.id];
}

export async function addGoalResult(
  tx: Tx,
  householdId: string,
  reviewId: string,
  judged: { personId: string; entryId: string; result: GoalResult; note: string | null },
  audience: AudienceColumns,
): Promise<string> {
  const row = await tx
    .insertInto('plan_review_part')
    .values({
      household_id: householdId,
      review_id: reviewId,
      person_id: judged.personId,
      goal_entry_id: judged.entryId,
      goal_result: judged.result,
      note: judged.note,
      ...audience,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
