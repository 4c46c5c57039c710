import { sql } from 'kysely';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { SignalLevel } from '#domain/watch/codes.ts';
import { nameJson } from './items.ts';
import type { Tx } from './session.ts';

interface Name {
  readonly given: string;
  readonly prefix: string;
  readonly family: string;
}

export interface SignalRow {
  readonly id: string;
  readonly code: string;
  readonly personId: string | null;
  readonly aboutId: string | null;
  readonly dueOn: LocalDate;
  readonly level: SignalLevel;
  readonly levelAt: Date;
  readonly raisedAt: Date;
  readonly resolvedAt: Date | null;
}

/** Signals of a household as far as the visitor may see them: all that are open, and what was resolved since a moment, newest first. */
export async function signalsOf(tx: Tx, householdId: string, since: Date): Promise<SignalRow[]> {
  const { rows } = await sql<SignalRow>`
    with listed as ((select * from watch_signal where household_id = ${householdId}::uuid and resolved_at is null)
      union all (select * from watch_signal where household_id = ${householdId}::uuid and resolved_at >= ${since}::timestamptz
        order by resolved_at desc, id limit 200))
    select s.id, s.code, s.person_id "personId", s.about_id "aboutId", s.due_on::text "dueOn", s.level, s.level_at "levelAt",
      s.raised_at "raisedAt", s.resolved_at "resolvedAt"
    from listed s order by s.resolved_at desc nulls first, s.due_on, s.id`.execute(tx);
  return rows;
}

export interface MuteRow {
  readonly id: string;
  readonly code: string;
  readonly personId: string | null;
  readonly reason: string;
  readonly until: LocalDate;
  readonly endedAt: Date | null;
  readonly createdAt: Date;
  readonly by: Name | null;
}

/** The mutes of a household, the newest first; those that stand are always among them. */
export async function mutesOf(tx: Tx, householdId: string, today: LocalDate): Promise<MuteRow[]> {
  const { rows } = await sql<MuteRow>`
    select m.id, m.code, m.person_id "personId", m.reason, m.until_on::text until, m.ended_at "endedAt", m.created_at "createdAt",
      ${nameJson('m.created_by')} by
    from watch_mute m where m.household_id = ${householdId}::uuid
      and ((m.ended_at is null and m.until_on >= ${today}::date)
        or m.id in (select l.id from watch_mute l where l.household_id = ${householdId}::uuid order by l.created_at desc limit 50))
    order by m.created_at desc, m.id`.execute(tx);
  return rows;
}

export interface SeenRow {
  readonly personId: string;
  readonly birthDate: LocalDate | null;
  readonly birthPrecision: string;
  readonly knownSince: LocalDate;
  readonly asked: LocalDate | null;
  readonly seen: LocalDate | null;
  readonly spokenAlone: LocalDate | null;
}

/** When each person of a household was last asked, seen and spoken with alone; in their fixed order. */
export async function lastSights(tx: Tx, householdId: string, zone: string): Promise<SeenRow[]> {
  const last = (which: ReturnType<typeof sql>) =>
    sql`(max(c.at) filter (where ${which}) at time zone ${zone}::text)::date::text`;
  const { rows } = await sql<SeenRow>`
    select p.id "personId", p.birth_date::text "birthDate", p.birth_precision "birthPrecision",
      (p.created_at at time zone ${zone}::text)::date::text "knownSince",
      ${last(sql`c.safety_asked = 'yes'`)} asked, ${last(sql`c.seen`)} seen, ${last(sql`c.spoken and c.alone = 'yes'`)} "spokenAlone"
    from person p left join contact_person c on c.household_id = p.household_id and c.person_id = p.id
    where p.household_id = ${householdId}::uuid group by p.id order by p.position, p.created_at, p.id`.execute(
    tx,
  );
  return rows;
}

export async function addMute(
  tx: Tx,
  householdId: string,
  mute: { code: string; personId: string | null; reason: string; until: LocalDate },
): Promise<string> {
  const row = await tx
    .insertInto('watch_mute')
    .values({
      household_id: householdId,
      code: mute.code,
      person_id: mute.personId,
      reason: mute.reason,
      until_on: mute.until,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** One mute of this household, its row locked. */
export async function lockMute(tx: Tx, householdId: string, muteId: string) {
  return tx
    .selectFrom('watch_mute')
    .select(['id', 'person_id as personId', 'until_on as until', 'ended_at as endedAt'])
    .where('household_id', '=', householdId)
    .where('id', '=', muteId)
    .forUpdate()
    .executeTakeFirst();
}

export async function endMute(tx: Tx, muteId: string, at: Date): Promise<void> {
  await tx.updateTable('watch_mute').set({ ended_at: at }).where('id', '=', muteId).execute();
}
