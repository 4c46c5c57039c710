import { sql } from 'kysely';
import type { WarningAbout, WarningTold } from '#domain/household/warning.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { AudienceColumns } from './condition.ts';
import { audienceJson, authorJson } from './items.ts';
import { json, type Tx } from './session.ts';

export interface NewWarning {
  readonly about: WarningAbout;
  readonly personId: string | null;
  readonly text: string;
  readonly reviewOn: LocalDate;
  readonly told: WarningTold;
  readonly toldReason: string | null;
}

export async function addWarning(
  tx: Tx,
  householdId: string,
  warning: NewWarning,
  audience: AudienceColumns,
): Promise<string> {
  const row = await tx
    .insertInto('warning')
    .values({
      household_id: householdId,
      about: warning.about,
      person_id: warning.personId,
      text: warning.text,
      review_on: warning.reviewOn,
      told: warning.told,
      told_reason: warning.toldReason,
      ...audience,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** One warning that the visitor may see, locked until the end of the transaction. */
export async function lockWarning(tx: Tx, householdId: string, warningId: string) {
  return tx
    .selectFrom('warning')
    .selectAll()
    .where('household_id', '=', householdId)
    .where('id', '=', warningId)
    .forUpdate()
    .executeTakeFirst();
}
export type WarningRow = NonNullable<Awaited<ReturnType<typeof lockWarning>>>;

/** Changes a warning; what stood there is kept as a revision for the same readers and its first author. */
export async function changeWarning(
  tx: Tx,
  before: WarningRow,
  next: {
    text?: string;
    review_on?: LocalDate;
    told?: WarningTold;
    told_reason?: string | null;
    ended_on?: LocalDate;
    ended_reason?: string;
  },
): Promise<void> {
  const named = before.audience_team === 'named' ? before.audience_users : [];
  await tx
    .insertInto('revision')
    .values({
      household_id: before.household_id,
      about: 'warning',
      about_id: before.id,
      version: before.version,
      before: json({
        text: before.text,
        reviewOn: before.review_on,
        told: before.told,
        toldReason: before.told_reason,
      }),
      audience_team: before.audience_team === 'team' ? 'team' : 'named',
      audience_users: before.audience_team === 'team' ? [] : [...new Set([...named, before.created_by])],
    })
    .execute();
  await tx
    .updateTable('warning')
    .set({ ...next, version: before.version + 1 })
    .where('household_id', '=', before.household_id)
    .where('id', '=', before.id)
    .execute();
}

/** Warnings that the visitor may see: those that stand first, the one to be looked at soonest on top. */
export async function warningsOf(tx: Tx, householdId: string, warningId?: string): Promise<unknown[]> {
  const { rows } = await sql<{ warning: unknown }>`select jsonb_build_object('id', w.id, 'about', w.about,
      'personId', w.person_id, 'text', w.text, 'reviewOn', w.review_on, 'told', w.told, 'toldReason', w.told_reason,
      'endedOn', w.ended_on, 'endedReason', w.ended_reason, 'version', w.version, 'by', ${authorJson('w')}, 'at', w.created_at,
      'audience', ${audienceJson('w')},
      'lastLook', (select jsonb_build_object('by', ${authorJson('v')}, 'at', v.created_at) from revision v
        where v.household_id = w.household_id and v.about = 'warning' and v.about_id = w.id order by v.version desc limit 1)) warning
    from warning w where w.household_id = ${householdId}::uuid
      and (${warningId ?? null}::uuid is null or w.id = ${warningId ?? null}::uuid)
    order by w.ended_on desc nulls first, w.review_on, w.created_at, w.id limit 200`.execute(tx);
  return rows.map(row => row.warning);
}

/** What stood in a warning before, newest first. */
export async function earlierOf(tx: Tx, householdId: string, warningId: string): Promise<unknown[]> {
  const { rows } = await sql<{
    earlier: unknown;
  }>`select jsonb_build_object('version', v.version, 'text', v.before ->> 'text',
      'reviewOn', v.before ->> 'reviewOn', 'told', v.before ->> 'told', 'until', v.created_at, 'by', ${authorJson('v')}) earlier
    from revision v where v.household_id = ${householdId}::uuid and v.about = 'warning' and v.about_id = ${warningId}::uuid
    order by v.version desc limit 100`.execute(tx);
  return rows.map(row => row.earlier);
}
