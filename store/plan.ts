import { sql } from 'kysely';
import type {
  EntryKind,
  EntryState,
  Layer,
  LifeDomain,
  PlanAnswer,
  SafetyEffect,
} from '#domain/plan/codes.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { AudienceColumns } from './condition.ts';
import type { Tx } from './session.ts';

/** What an entry says; an array of it is a chain of versions. */
export interface EntryContent {
  readonly kind: EntryKind;
  readonly personId: string;
  readonly domain: LifeDomain;
  readonly layer: Layer | null;
  readonly goalEntryId: string | null;
  readonly text: string;
  readonly saidBy: string | null;
  readonly sinceOn: LocalDate | null;
  readonly effect: string | null;
  readonly doneByUser: string | null;
  readonly doneByPerson: string | null;
  readonly untilOn: LocalDate | null;
  readonly effectOnSafety: SafetyEffect | null;
  readonly state: EntryState;
  readonly servesSafety: string | null;
  readonly overrideId: string | null;
  readonly why: string | null;
}

export interface EntryRow extends EntryContent {
  readonly entryId: string;
  readonly version: number;
  readonly afterVersion: number;
  readonly audienceTeam: AudienceColumns['audience_team'];
  readonly audienceUsers: string[];
  readonly audiencePersons: string[];
  readonly by: string;
  readonly at: Date;
}

const columns = [
  'entry_id as entryId',
  'version',
  'kind',
  'person_id as personId',
  'domain',
  'layer',
  'goal_entry_id as goalEntryId',
  'text',
  'said_by as saidBy',
  'since_on as sinceOn',
  'effect',
  'done_by_user as doneByUser',
  'done_by_person as doneByPerson',
  'until_on as untilOn',
  'effect_on_safety as effectOnSafety',
  'state',
  'serves_safety as servesSafety',
  'override_id as overrideId',
  'why',
  'after_version as afterVersion',
  'audience_team as audienceTeam',
  'audience_users as audienceUsers',
  'audience_persons as audiencePersons',
  'created_by as by',
  'created_at as at',
] as const;

/** Every version of every entry that the visitor may see, each chain from its first; with an id at most that one. */
export async function entryRows(tx: Tx, householdId: string, entryId?: string): Promise<EntryRow[]> {
  let query = tx
    .selectFrom('plan_entry')
    .select(columns)
    .where('household_id', '=', householdId)
    .orderBy('created_at')
    .orderBy('entry_id')
    .orderBy('version');
  if (entryId !== undefined) query = query.where('entry_id', '=', entryId);
  return query.execute();
}

/** The entry as it stands now. The caller holds the lock of the household, so that it is the last. */
export async function lastVersion(
  tx: Tx,
  householdId: string,
  entryId: string,
): Promise<EntryRow | undefined> {
  return (await entryRows(tx, householdId, entryId)).toSorted((a, b) => b.version - a.version)[0];
}

export async function insertEntry(
  tx: Tx,
  householdId: string,
  content: EntryContent,
  audience: AudienceColumns,
  chain?: { entryId: string; version: number },
): Promise<string> {
  const row = await tx
    .insertInto('plan_entry')
    .values({
      household_id: householdId,
      ...(chain === undefined ? {} : { entry_id: chain.entryId, version: chain.version }),
      kind: content.kind,
      person_id: content.personId,
      domain: content.domain,
      layer: content.layer,
      goal_entry_id: content.goalEntryId,
      text: content.text,
      said_by: content.saidBy,
      since_on: content.sinceOn,
      effect: content.effect,
      done_by_user: content.doneByUser,
      done_by_person: content.doneByPerson,
      until_on: content.untilOn,
      effect_on_safety: content.effectOnSafety,
      state: content.state,
      serves_safety: content.servesSafety,
      override_id: content.overrideId,
      why: content.why,
      after_version: await lastNumber(tx, householdId),
      ...audience,
    })
    .returning('entry_id')
    .executeTakeFirstOrThrow();
  return row.entry_id;
}

/**
 * Who of the team reads this entry: every version of it, and what reviews said of how far it came. The words stay as they
 * are; the database lets only who directs or who wrote it first do this (app.check_readers).
 */
export async function changeReaders(
  tx: Tx,
  householdId: string,
  entryId: string,
  { audience_team, audience_users }: AudienceColumns,
): Promise<void> {
  await tx
    .updateTable('plan_review_part')
    .set({ audience_team, audience_users })
    .where('household_id', '=', householdId)
    .where('goal_entry_id', '=', entryId)
    .execute();
  await tx
    .updateTable('plan_entry')
    .set({ audience_team, audience_users })
    .where('household_id', '=', householdId)
    .where('entry_id', '=', entryId)
    .execute();
}

/** Number of the newest version of the plan; 0 before the first. */
export async function lastNumber(tx: Tx, householdId: string): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select coalesce(max(number), 0)::int n from plan_version where household_id = ${householdId}::uuid`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}

export interface VersionRow {
  readonly id: string;
  readonly number: number;
  readonly why: string;
  readonly by: string;
  readonly at: Date;
}

/** Versions of the plan, newest first. */
export async function planVersions(tx: Tx, householdId: string): Promise<VersionRow[]> {
  return tx
    .selectFrom('plan_version')
    .select(['id', 'number', 'why', 'created_by as by', 'created_at as at'])
    .where('household_id', '=', householdId)
    .orderBy('number', 'desc')
    .execute();
}

export async function insertVersion(
  tx: Tx,
  householdId: string,
  number: number,
  why: string,
): Promise<string> {
  const row = await tx
    .insertInto('plan_version')
    .values({ household_id: householdId, number, why })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export interface PlanAgreementRow {
  readonly id: string;
  readonly versionId: string;
  readonly personId: string;
  readonly answer: PlanAnswer;
  readonly reason: string | null;
  readonly howExplained: string | null;
  readonly ownWords: string | null;
  readonly on: LocalDate;
  readonly by: string;
  readonly at: Date;
}

/** What each person answered to each version, as far as the visitor may see, newest first. */
export async function planAgreements(tx: Tx, householdId: string): Promise<PlanAgreementRow[]> {
  return tx
    .selectFrom('plan_agreement')
    .select([
      'id',
      'plan_version_id as versionId',
      'person_id as personId',
      'answer',
      'reason',
      'how_explained as howExplained',
      'own_words as ownWords',
      'on_date as on',
      'created_by as by',
      'created_at as at',
    ])
    .where('household_id', '=', householdId)
    .orderBy('on_date', 'desc')
    .orderBy('created_at', 'desc')
    .execute();
}

export async function insertPlanAgreement(
  tx: Tx,
  householdId: string,
  said: {
    versionId: string;
    personId: string;
    answer: PlanAnswer;
    reason: string | undefined;
    howExplained: string | undefined;
    ownWords: string | undefined;
    on: LocalDate;
  },
  audience: AudienceColumns,
): Promise<string> {
  const row = await tx
    .insertInto('plan_agreement')
    .values({
      household_id: householdId,
      plan_version_id: said.versionId,
      person_id: said.personId,
      answer: said.answer,
      reason: said.reason ?? null,
      how_explained: said.howExplained ?? null,
      own_words: said.ownWords ?? null,
      on_date: said.on,
      ...audience,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
