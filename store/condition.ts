import { sql } from 'kysely';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { json, type Tx } from './session.ts';

export type Reach = 'author_and_director' | 'team' | 'named';

export interface ConditionRow {
  readonly id: string;
  readonly text: string;
  readonly protects: readonly string[];
  readonly askedOf: readonly string[];
  readonly checkedByUser: string | null;
  readonly checkedByPerson: string | null;
  readonly how: string;
  readonly everyDays: number;
  readonly firstCheckOn: LocalDate;
  readonly state: 'active' | 'ended';
  readonly endedOn: LocalDate | null;
  readonly endedReason: string | null;
  readonly wording: number;
  readonly version: number;
  readonly audience: { team: Reach; users: readonly string[]; persons: readonly string[] };
  readonly by: string;
  readonly agreedAt: Date;
}

const columns = [
  'id',
  'text',
  'protects',
  'asked_of as askedOf',
  'checked_by_user as checkedByUser',
  'checked_by_person as checkedByPerson',
  'check_how as how',
  'check_every_days as everyDays',
  'first_check_on as firstCheckOn',
  'state',
  'ended_on as endedOn',
  'ended_reason as endedReason',
  'wording',
  'version',
  'audience_team',
  'audience_users',
  'audience_persons',
  'created_by as by',
  'created_at as agreedAt',
] as const;

/** Conditions that the visitor may see, oldest first; with an id at most that one. */
export async function conditions(tx: Tx, householdId: string, conditionId?: string): Promise<ConditionRow[]> {
  let query = tx
    .selectFrom('safety_condition')
    .select(columns)
    .where('household_id', '=', householdId)
    .orderBy('created_at')
    .orderBy('id');
  if (conditionId !== undefined) query = query.where('id', '=', conditionId);
  const rows = await query.execute();
  return rows.map(({ audience_team, audience_users, audience_persons, ...row }) => ({
    ...row,
    audience: { team: audience_team, users: audience_users, persons: audience_persons },
  }));
}

/** One condition, locked until the end of the transaction: of two who save at once the second sees the first's work. */
export async function lockCondition(
  tx: Tx,
  householdId: string,
  conditionId: string,
): Promise<ConditionRow | undefined> {
  const locked = await tx
    .selectFrom('safety_condition')
    .select('id')
    .where('household_id', '=', householdId)
    .where('id', '=', conditionId)
    .forUpdate()
    .executeTakeFirst();
  return locked === undefined ? undefined : (await conditions(tx, householdId, conditionId))[0];
}

export interface ConditionFields {
  readonly text: string;
  readonly protects: string[];
  readonly askedOf: string[];
  readonly checkedByUser: string | undefined;
  readonly checkedByPerson: string | undefined;
  readonly how: string;
  readonly everyDays: number;
  readonly firstCheckOn: LocalDate;
}

const fieldColumns = (fields: ConditionFields) => ({
  text: fields.text,
  protects: fields.protects,
  asked_of: fields.askedOf,
  checked_by_user: fields.checkedByUser ?? null,
  checked_by_person: fields.checkedByPerson ?? null,
  check_how: fields.how,
  check_every_days: fields.everyDays,
  first_check_on: fields.firstCheckOn,
});

/** The columns of an audience; also those that an item of this condition (agreement, check) carries. */
export interface AudienceColumns {
  readonly audience_team: Reach;
  readonly audience_users: string[];
  readonly audience_persons: string[];
}

export async function insertCondition(
  tx: Tx,
  householdId: string,
  fields: ConditionFields,
  audience: AudienceColumns,
): Promise<string> {
  const row = await tx
    .insertInto('safety_condition')
    .values({ household_id: householdId, ...fieldColumns(fields), ...audience })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Keeps what stood there, then writes what comes; answers the new version. */
export async function changeCondition(
  tx: Tx,
  householdId: string,
  before: ConditionRow,
  fields: ConditionFields,
  audience: AudienceColumns,
): Promise<number> {
  await keepRevision(tx, householdId, before);
  const version = before.version + 1;
  await tx
    .updateTable('safety_condition')
    .set({
      ...fieldColumns(fields),
      ...audience,
      version,
      wording: fields.text === before.text ? before.wording : before.wording + 1,
    })
    .where('id', '=', before.id)
    .where('household_id', '=', householdId)
    .execute();
  return version;
}

export async function endCondition(
  tx: Tx,
  householdId: string,
  before: ConditionRow,
  end: { on: LocalDate; reason: string },
): Promise<void> {
  await keepRevision(tx, householdId, before);
  await tx
    .updateTable('safety_condition')
    .set({ state: 'ended', ended_on: end.on, ended_reason: end.reason, version: before.version + 1 })
    .where('id', '=', before.id)
    .where('household_id', '=', householdId)
    .execute();
}

async function keepRevision(tx: Tx, householdId: string, before: ConditionRow): Promise<void> {
  const { text, protects, askedOf, checkedByUser, checkedByPerson, how, everyDays, firstCheckOn, state } =
    before;
  await tx
    .insertInto('revision')
    .values({
      household_id: householdId,
      about: 'safety_condition',
      about_id: before.id,
      version: before.version,
      before: json({
        text,
        protects,
        askedOf,
        checkedByUser,
        checkedByPerson,
        how,
        everyDays,
        firstCheckOn,
        state,
      }),
      audience_team: before.audience.team,
      audience_users: [...before.audience.users],
      audience_persons: [...before.audience.persons],
    })
    .execute();
}

/** Who last changed each condition and when; a condition that is as it was agreed is not in it. */
export async function lastChanges(
  tx: Tx,
  householdId: string,
): Promise<ReadonlyMap<string, { by: string; at: Date }>> {
  const { rows } = await sql<{
    id: string;
    by: string;
    at: Date;
  }>`select distinct on (about_id) about_id id, created_by by, created_at at
    from revision where household_id = ${householdId} and about = 'safety_condition'
    order by about_id, version desc`.execute(tx);
  return new Map(rows.map(({ id, by, at }) => [id, { by, at }]));
}
