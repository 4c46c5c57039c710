import { sql } from 'kysely';
import type { BottleneckKind, BottleneckState, Level } from '#domain/conference/bottleneck.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { nameJson } from './items.ts';
import type { Tx } from './session.ts';

interface Name {
  readonly given: string;
  readonly prefix: string;
  readonly family: string;
}

export interface BottleneckRow {
  readonly id: string;
  readonly text: string;
  readonly kind: BottleneckKind;
  readonly level: Level;
  readonly state: BottleneckState;
  readonly organisationId: string;
  readonly organisation: string | null;
  readonly ownerId: string | null;
  readonly ownerName: Name | null;
  /** The owner's account has ended: somebody else must be named. */
  readonly ownerGone: boolean;
  readonly dueOn: LocalDate | null;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly answeredByName: Name | null;
  readonly answerReadAt: Date | null;
  readonly version: number;
  readonly by: string;
  readonly byName: Name | null;
  readonly at: Date;
  readonly aboutHousehold: boolean;
  /** Which one, for its team alone (the policy of bottleneck_household). */
  readonly household: { readonly id: string; readonly code: string } | null;
}

const columns = sql`b.id, b.text, b.kind, b.level, b.state, b.organisation_id "organisationId",
  (select o.name from organisation o where o.id = b.organisation_id) organisation, b.owner_id "ownerId", ${nameJson('b.owner_id')} "ownerName",
  coalesce((select u.ended_at is not null from user_account u where u.id = b.owner_id), false) "ownerGone",
  b.due_on::text "dueOn", b.answer, b.answered_at "answeredAt", ${nameJson('b.answered_by')} "answeredByName",
  b.answer_read_at "answerReadAt", b.version, b.created_by by, ${nameJson('b.created_by')} "byName", b.created_at at,
  b.about_household "aboutHousehold", (select jsonb_build_object('id', h.id, 'code', h.code) from bottleneck_household k
    join household h on h.id = k.household_id where k.bottleneck_id = b.id order by h.code limit 1) household`;

export async function addBottleneck(tx: Tx, added: { text: string; kind: BottleneckKind }): Promise<string> {
  const row = await tx
    .insertInto('bottleneck')
    .values({ text: added.text, kind: added.kind })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Keeps a bottleneck that is about a household, with the link that only its team reads. */
export async function addHouseholdBottleneck(
  tx: Tx,
  householdId: string,
  added: { text: string; kind: BottleneckKind },
): Promise<string> {
  const row = await tx
    .insertInto('bottleneck')
    .values({ text: added.text, kind: added.kind, about_household: true })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('bottleneck_household')
    .values({ household_id: householdId, bottleneck_id: row.id })
    .execute();
  return row.id;
}

/** What is stuck around this household: open ones first, oldest first, then what was answered, latest first. */
export async function bottlenecksAbout(tx: Tx, householdId: string): Promise<BottleneckRow[]> {
  const answer = await sql<BottleneckRow>`select ${columns} from bottleneck b
    where b.id in (select k.bottleneck_id from bottleneck_household k where k.household_id = ${householdId}::uuid)
    order by b.state = 'answered', case when b.state = 'answered' then b.answered_at end desc, b.created_at, b.id limit 200`.execute(
    tx,
  );
  return answer.rows;
}

/** Given names of this household, as the visitor may know them. */
export async function givenNamesOf(tx: Tx, householdId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('person')
    .select('given_name')
    .where('household_id', '=', householdId)
    .execute();
  return rows.flatMap(row => row.given_name ?? []);
}

/** All that the visitor may see: open ones first, oldest first, then what was answered, latest first and at most fifty. */
export async function bottlenecksOf(tx: Tx): Promise<BottleneckRow[]> {
  const answer = await sql<BottleneckRow>`
    (select ${columns} from bottleneck b where b.state <> 'answered' order by b.created_at, b.id limit 300)
    union all (select ${columns} from bottleneck b where b.state = 'answered' order by b.answered_at desc, b.id limit 50)`.execute(
    tx,
  );
  return answer.rows;
}

export interface LevelFigures {
  readonly level: Level;
  readonly open: number;
  readonly oldest: Date | null;
  /** Open ones that nobody owns, and since when the oldest of them. */
  readonly unowned: number;
  readonly oldestUnowned: Date | null;
  readonly answered: number;
}

/** Per level, over all that the visitor may see: how many are open, since when the oldest, how many were answered. */
export async function figuresPerLevel(tx: Tx): Promise<LevelFigures[]> {
  const answer = await sql<LevelFigures>`select level, count(*) filter (where state <> 'answered')::int open,
      min(created_at) filter (where state <> 'answered') oldest, count(*) filter (where state = 'raised')::int unowned,
      min(created_at) filter (where state = 'raised') "oldestUnowned", count(*) filter (where state = 'answered')::int answered
    from bottleneck group by level`.execute(tx);
  return answer.rows;
}

export async function bottleneckOf(tx: Tx, id: string): Promise<BottleneckRow | undefined> {
  const answer =
    await sql<BottleneckRow>`select ${columns} from bottleneck b where b.id = ${id}::uuid`.execute(tx);
  return answer.rows[0];
}

/** Changes a bottleneck that is still as it was read; false when somebody else was first. */
export async function changeBottleneck(
  tx: Tx,
  bottleneck: Pick<BottleneckRow, 'id' | 'version'>,
  set: {
    level?: Level;
    owner_id?: string;
    due_on?: string;
    state?: BottleneckState;
    answer?: string;
    answered_at?: Date;
    answered_by?: string;
    answer_read_at?: Date;
  },
): Promise<boolean> {
  const answer = await tx
    .updateTable('bottleneck')
    .set({ ...set, version: bottleneck.version + 1 })
    .where('id', '=', bottleneck.id)
    .where('version', '=', bottleneck.version)
    .executeTakeFirst();
  return answer.numUpdatedRows > 0n;
}

/** Writes down that its level or owner changed, with what was said about it. */
export async function addStep(
  tx: Tx,
  bottleneckId: string,
  step: { level: Level; ownerId: string | null; dueOn: string | null; note: string },
): Promise<void> {
  await tx
    .insertInto('bottleneck_step')
    .values({
      bottleneck_id: bottleneckId,
      level: step.level,
      owner_id: step.ownerId,
      due_on: step.dueOn,
      note: step.note,
    })
    .execute();
}

export interface StepRow {
  readonly id: string;
  readonly level: Level;
  readonly owner: Name | null;
  readonly dueOn: LocalDate | null;
  readonly note: string;
  readonly at: Date;
  readonly by: Name | null;
}

/** Every step of its way, oldest first. */
export async function stepsOf(tx: Tx, bottleneckId: string): Promise<StepRow[]> {
  const answer =
    await sql<StepRow>`select s.id, s.level, ${nameJson('s.owner_id')} owner, s.due_on::text "dueOn", s.note,
      s.created_at at, ${nameJson('s.created_by')} by
    from bottleneck_step s where s.bottleneck_id = ${bottleneckId}::uuid order by s.created_at, s.id`.execute(
      tx,
    );
  return answer.rows;
}

/** A bottleneck as a line of somebody's day. */
export interface BottleneckLine {
  readonly id: string;
  readonly kind: BottleneckKind;
  readonly level: Level;
  readonly dueOn: LocalDate | null;
  readonly since: Date;
}

/** Answers to what the visitor raised that they have not read yet. */
export async function answersToRead(tx: Tx): Promise<BottleneckLine[]> {
  const answer =
    await sql<BottleneckLine>`select id, kind, level, due_on::text "dueOn", answered_at since from bottleneck
    where created_by = app.actor() and state = 'answered' and answer_read_at is null and answered_by <> created_by
    order by answered_at, id limit 50`.execute(tx);
  return answer.rows;
}

/** Bottlenecks that nobody owns, at a level that the visitor steers, the oldest first. The rule: `steers` of the domain. */
export async function ownedByNobody(tx: Tx): Promise<BottleneckLine[]> {
  const answer =
    await sql<BottleneckLine>`select id, kind, level, due_on::text "dueOn", created_at since from bottleneck
    where state = 'raised' and case when level = 'region' then app.has_role('region_coordinator')
      else app.has_role('supervisor') and organisation_id = app.organisation() end
    order by created_at, id limit 50`.execute(tx);
  return answer.rows;
}

/** Bottlenecks that the visitor owns and has not answered, the nearest day first. */
export async function ownedByMe(tx: Tx): Promise<BottleneckLine[]> {
  const answer =
    await sql<BottleneckLine>`select id, kind, level, due_on::text "dueOn", created_at since from bottleneck
    where owner_id = app.actor() and state = 'owned' order by due_on, created_at, id limit 50`.execute(tx);
  return answer.rows;
}
