import { sql } from 'kysely';
import type { SourceKind } from '#domain/safety/codes.ts';
import {
  type DangerLevel,
  type DangerSign,
  dangerRulesVersion,
  type SignState,
} from '#domain/safety/danger.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { AudienceColumns } from './condition.ts';
import type { Tx } from './session.ts';

export interface SignRow {
  readonly personId: string;
  readonly sign: DangerSign;
  readonly state: SignState;
  readonly informant: SourceKind;
  readonly on: LocalDate;
  readonly remark: string | null;
  readonly by: string;
  readonly recordedAt: Date;
}

export interface NewSigns {
  readonly householdId: string;
  readonly personId: string;
  readonly assessmentId: string | undefined;
  readonly on: LocalDate;
  readonly answers: readonly {
    readonly code: DangerSign;
    readonly state: SignState;
    readonly informant: SourceKind;
    readonly remark?: string | undefined;
  }[];
  readonly audience: { audience_team: string; audience_users: string[]; audience_persons: string[] };
}

/** Saves all answers in one statement, whose text is the same for any number of them. */
export async function insertSigns(tx: Tx, signs: NewSigns): Promise<void> {
  const { answers, audience } = signs;
  await sql`insert into danger_sign (household_id, person_id, assessment_id, on_date, code, state, informant, remark,
      audience_team, audience_users, audience_persons)
    select ${signs.householdId}::uuid, ${signs.personId}::uuid, ${signs.assessmentId ?? null}::uuid, ${signs.on}::date,
      code, state, informant, nullif(remark, ''), ${audience.audience_team}, ${audience.audience_users}::uuid[], ${audience.audience_persons}::uuid[]
    from unnest(${answers.map(each => each.code)}::text[], ${answers.map(each => each.state)}::text[],
      ${answers.map(each => each.informant)}::text[], ${answers.map(each => each.remark ?? '')}::text[])
      answer (code, state, informant, remark)`.execute(tx);
}

/**
 * What each informant said last about each sign: at most three rows per sign and informant (what was told, what was
 * not known, what was not asked), from which domain/safety/standing.ts takes the one that holds.
 */
export async function latestSigns(tx: Tx, householdId: string, personId?: string): Promise<SignRow[]> {
  const { rows } = await sql<SignRow>`
    select distinct on (person_id, code, informant, case when state in ('present', 'absent') then 'told' else state end)
      person_id "personId", code "sign", state, informant, on_date "on", remark, created_by "by", created_at "recordedAt"
    from danger_sign
    where household_id = ${householdId} and (${personId ?? null}::uuid is null or person_id = ${personId ?? null})
    order by person_id, code, informant, case when state in ('present', 'absent') then 'told' else state end,
      on_date desc, created_at desc`.execute(tx);
  return rows;
}

export interface DecisionRow {
  readonly personId: string;
  readonly on: LocalDate;
  readonly level: DangerLevel;
  readonly signs: readonly string[];
  readonly decision: string;
  readonly by: string;
}

/** The latest decision on the danger around each person. */
export async function latestDecisions(tx: Tx, householdId: string): Promise<DecisionRow[]> {
  const { rows } =
    await sql<DecisionRow>`select distinct on (person_id) person_id "personId", on_date "on", level, signs,
      decision, created_by "by"
    from danger_decision where household_id = ${householdId} order by person_id, on_date desc, created_at desc`.execute(
      tx,
    );
  return rows;
}

export async function insertDecision(
  tx: Tx,
  decision: {
    householdId: string;
    personId: string;
    on: LocalDate;
    level: DangerLevel;
    signs: string[];
    decision: string;
  },
  audience: AudienceColumns,
): Promise<string> {
  const row = await tx
    .insertInto('danger_decision')
    .values({
      household_id: decision.householdId,
      person_id: decision.personId,
      on_date: decision.on,
      level: decision.level,
      signs: decision.signs,
      rules_version: dangerRulesVersion,
      decision: decision.decision,
      ...audience,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
