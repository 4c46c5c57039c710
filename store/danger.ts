import { sql } from 'kysely';
import type { SourceKind } from '#domain/safety/codes.ts';
import type { DangerLevel, DangerSign, SignState } from '#domain/safety/danger.ts';
import type { SignReaders } from '#domain/safety/decision-reach.ts';
import type { CorrectionWhy } from '#domain/safety/standing.ts';
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
  /** Taken out by name and with a reason (danger_correction). */
  readonly corrected: boolean;
  /** For the whole team. */
  readonly wide: boolean;
  /** Said out of the hearing of the others; null where nobody recorded that. */
  readonly alone: 'yes' | 'no' | null;
  /** Told by who cares for this small child and is known not to use violence. */
  readonly carer: boolean;
}

interface NewAnswer {
  readonly code: DangerSign;
  readonly state: SignState;
  readonly informant: SourceKind;
  readonly remark?: string | undefined;
}

export interface NewSigns {
  readonly householdId: string;
  readonly personId: string;
  readonly assessmentId: string | undefined;
  readonly on: LocalDate;
  readonly alone?: 'yes' | 'no' | undefined;
  readonly carer?: boolean | undefined;
  readonly answers: readonly NewAnswer[];
  readonly audience: AudienceColumns;
}

/** Saves all answers in one statement, whose text is the same for any number of them. */
export async function insertSigns(tx: Tx, signs: NewSigns): Promise<void> {
  const { answers, audience } = signs;
  await sql`insert into danger_sign (household_id, person_id, assessment_id, on_date, code, state, informant, remark,
      alone, carer, audience_team, audience_users, audience_persons)
    select ${signs.householdId}::uuid, ${signs.personId}::uuid, ${signs.assessmentId ?? null}::uuid, ${signs.on}::date,
      code, state, informant, nullif(remark, ''), ${signs.alone ?? null}, ${signs.carer === true}::boolean,
      ${audience.audience_team}, ${audience.audience_users}::uuid[], ${audience.audience_persons}::uuid[]
    from unnest(${answers.map(each => each.code)}::text[], ${answers.map(each => each.state)}::text[],
      ${answers.map(each => each.informant)}::text[], ${answers.map(each => each.remark ?? '')}::text[])
      answer (code, state, informant, remark)`.execute(tx);
}

/**
 * What each informant said last about each sign: a few rows per sign and informant (the latest yes that stands, yes
 * that was corrected, no, not known, not asked), from which domain/safety/standing.ts takes what holds.
 */
export async function latestSigns(tx: Tx, householdId: string, personId?: string): Promise<SignRow[]> {
  const { rows } = await sql<SignRow>`
    with told as (select s.*, s.audience_team = 'team' wide, s.state = 'present' and exists (select from danger_correction c
        where c.household_id = s.household_id and c.sign_id = s.id) corrected
      from danger_sign s
      where s.household_id = ${householdId} and (${personId ?? null}::uuid is null or s.person_id = ${personId ?? null}))
    select distinct on (person_id, code, informant, state, corrected, wide)
      person_id "personId", code "sign", state, informant, on_date "on", remark, created_by "by", created_at "recordedAt", corrected, wide, alone, carer
    from told order by person_id, code, informant, state, corrected, wide, on_date desc, created_at desc`.execute(
    tx,
  );
  return rows;
}

export interface DecisionRow {
  readonly personId: string;
  readonly on: LocalDate;
  readonly at: Date;
  readonly level: DangerLevel;
  readonly signs: readonly string[];
  readonly rules: number;
  readonly decision: string;
  readonly by: string;
}

/** Decisions on the danger around each person, newest first. What of each is for the reader: acts/safety/danger-said.ts. */
export async function decisionsOn(tx: Tx, householdId: string, personId?: string): Promise<DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`
    select person_id "personId", on_date "on", created_at "at", level, signs, rules_version rules, decision, created_by "by"
    from danger_decision where household_id = ${householdId}
      and (${personId ?? null}::uuid is null or person_id = ${personId ?? null})
    order by on_date desc, created_at desc`.execute(tx);
  return rows;
}

/** Since when the visitor can see that each sign was ever told, corrected since or not. */
export async function firstTold(
  tx: Tx,
  householdId: string,
  personId?: string,
): Promise<{ personId: string; sign: DangerSign; at: Date }[]> {
  const { rows } = await sql<{ personId: string; sign: DangerSign; at: Date }>`
    select person_id "personId", code "sign", min(created_at) "at" from danger_sign
    where household_id = ${householdId} and state = 'present'
      and (${personId ?? null}::uuid is null or person_id = ${personId ?? null})
    group by person_id, code`.execute(tx);
  return rows;
}

/** Who may read each sign that stands around somebody: the whole team, or whoever may read one of its answers. */
export async function readersOfSigns(
  tx: Tx,
  householdId: string,
  personId: string,
): Promise<ReadonlyMap<DangerSign, SignReaders>> {
  const { rows } = await sql<{ sign: DangerSign; wide: boolean; users: string[] }>`
    select s.code "sign", s.audience_team = 'team' wide,
      array_append(case when s.audience_team = 'named' then s.audience_users else '{}'::uuid[] end, s.created_by)::text[] users
    from danger_sign s
    where s.household_id = ${householdId} and s.person_id = ${personId} and s.state = 'present'
      and not exists (select from danger_correction c where c.household_id = s.household_id and c.sign_id = s.id)`.execute(
    tx,
  );
  const readers = new Map<DangerSign, SignReaders>();
  for (const { sign, wide, users } of rows) {
    const known = readers.get(sign);
    readers.set(sign, wide || known === 'team' ? 'team' : new Set([...(known ?? []), ...users]));
  }
  return readers;
}

export async function insertDecision(
  tx: Tx,
  decision: {
    householdId: string;
    personId: string;
    on: LocalDate;
    level: DangerLevel;
    signs: string[];
    rules: number;
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
      rules_version: decision.rules,
      decision: decision.decision,
      ...audience,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export interface CorrectionRow {
  readonly personId: string;
  readonly sign: DangerSign;
  readonly why: CorrectionWhy;
  readonly reason: string;
  readonly on: LocalDate;
  readonly at: Date;
  readonly by: string;
}

/** What was corrected, newest first; once for each time that somebody did it. */
export async function corrections(tx: Tx, householdId: string, personId?: string): Promise<CorrectionRow[]> {
  const { rows } = await sql<CorrectionRow>`select * from (
      select distinct on (person_id, code, created_at, created_by) person_id "personId", code "sign", why, reason,
        on_date "on", created_at "at", created_by "by"
      from danger_correction
      where household_id = ${householdId} and (${personId ?? null}::uuid is null or person_id = ${personId ?? null})
      order by person_id, code, created_at, created_by) once order by "at" desc, "sign"`.execute(tx);
  return rows;
}

/**
 * Takes out every answer that says this sign is there and that the corrector may see, each under the audience of that
 * answer and for its author. Answers how many; those that nobody showed them stay.
 */
export async function correctSigns(
  tx: Tx,
  correction: {
    householdId: string;
    personId: string;
    code: DangerSign;
    why: CorrectionWhy;
    reason: string;
    on: LocalDate;
  },
): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`insert into danger_correction (household_id, person_id, code, sign_id, why, reason,
      on_date, audience_team, audience_users)
    select s.household_id, s.person_id, s.code, s.id, ${correction.why}, ${correction.reason}, ${correction.on}::date,
      case when s.audience_team = 'team' then 'team' else 'named' end,
      case when s.audience_team = 'team' then '{}'::uuid[]
        else array_append(case when s.audience_team = 'named' then s.audience_users else '{}'::uuid[] end, s.created_by) end
    from danger_sign s
    where s.household_id = ${correction.householdId}::uuid and s.person_id = ${correction.personId}::uuid
      and s.code = ${correction.code} and s.state = 'present'
      and not exists (select from danger_correction c where c.household_id = s.household_id and c.sign_id = s.id)
    returning id`.execute(tx);
  return rows.map(row => row.id);
}
