import { sql } from 'kysely';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { SignalLevel } from '#domain/watch/codes.ts';
import { json, type Tx } from './session.ts';

/** The event of the sweep's own lines in the trail; they wake nobody. */
const ownEvent = 'raise_signals';

/**
 * Puts every household that is to be looked at on the list of today (`watch_due.look_on`): what was written about since
 * the last time, and everything when the rules changed or a dump was put back. The list and the mark move in one
 * transaction, so that a crash loses nothing; to be on the list twice does no harm.
 *
 * What was written is known by its line in the trail, read by transaction and not by time: every line below the oldest
 * transaction that still runs is final (docs/decisions/2026-11-23-audit-seal.md).
 */
export async function listForToday(tx: Tx, today: LocalDate, rules: string): Promise<void> {
  // To list everything takes longer than a page ever may; it happens once, and when the rules changed.
  await sql`select set_config('statement_timeout', '600000', true)`.execute(tx);
  await sql`insert into watch_mark (until_xid, rules, looked_on) values ('0', '', '-infinity') on conflict do nothing`.execute(
    tx,
  );
  const { rows } = await sql<{
    since: string;
    until: string;
    everything: boolean;
    newDay: boolean;
  }>`select until_xid::text since, pg_snapshot_xmin(pg_current_snapshot())::text until,
      rules <> ${rules} or until_xid > pg_snapshot_xmax(pg_current_snapshot()) everything, looked_on <> ${today}::date "newDay"
    from watch_mark for update`.execute(tx);
  const mark = rows[0];
  if (mark === undefined) return;
  if (mark.everything) await listAll(tx, today);
  else {
    if (mark.newDay) {
      await listUnknown(tx, today);
      await listWoken(tx, today);
    }
    if (mark.since !== mark.until) await listChanged(tx, today, mark.since, mark.until);
  }
  if (mark.everything || mark.newDay || mark.since !== mark.until)
    await sql`update watch_mark set until_xid = ${mark.until}::xid8, rules = ${rules}, looked_on = ${today}::date`.execute(
      tx,
    );
}

const listAll = (tx: Tx, today: LocalDate) =>
  sql`insert into watch_due (household_id, look_on) select id, ${today}::date from household order by id
    on conflict (household_id) do update set look_on = excluded.look_on where watch_due.look_on > excluded.look_on`.execute(
    tx,
  );

/** Once a day: households that no line announced (brought in by another road). */
const listUnknown = (tx: Tx, today: LocalDate) =>
  sql`insert into watch_due (household_id, look_on) select h.id, ${today}::date from household h
    where not exists (select from watch_due d where d.household_id = h.id) order by h.id on conflict do nothing`.execute(
    tx,
  );

/**
 * Once a day: households that were woken by a report in another file. The line of that report names the file in which it
 * came, and never this one; no report is late on the day on which it came.
 */
const listWoken = (tx: Tx, today: LocalDate) =>
  sql`insert into watch_due (household_id, look_on) select distinct t.household_id, ${today}::date from task t
    where t.code = 'repeat_report' and t.done_at is null and t.region_id = app.region() order by t.household_id
    on conflict (household_id) do update set look_on = excluded.look_on where watch_due.look_on > excluded.look_on`.execute(
    tx,
  );

/**
 * A line without a household can be about a colleague: who is away, whose account ended. Then the households in which
 * somebody who directs has an absence, and those with a signal about direction or a handover, are looked at as well.
 */
const listChanged = (tx: Tx, today: LocalDate, since: string, until: string) =>
  sql`with written as materialized (select household_id from audit where xid >= ${since}::xid8 and xid < ${until}::xid8
      and region_id = app.region() and kind in ('write', 'job') and outcome = 'done' and event <> ${ownEvent})
    insert into watch_due (household_id, look_on)
    select h.id, ${today}::date from household h where h.id in (
      select w.household_id from written w
      union select d.household_id from absence a join direction d on a.user_id in (d.director_id, d.deputy_id)
        where d.until_at is null and exists (select from written w where w.household_id is null)
      union select s.household_id from watch_signal s
        where s.resolved_at is null and s.code in ('director_away', 'no_director', 'handover_unanswered', 'first_contact_missing')
          and exists (select from written w where w.household_id is null))
    order by h.id
    on conflict (household_id) do update set look_on = excluded.look_on where watch_due.look_on > excluded.look_on`.execute(
    tx,
  );

/** The next households of the list, locked until the end of the transaction; what another sweep has is left to it. */
export async function takeBatch(tx: Tx, today: LocalDate, most: number): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select household_id id from watch_due where look_on <= ${today}::date
    order by look_on, household_id limit ${most} for update skip locked`.execute(tx);
  return rows.map(row => row.id);
}

export interface StandingSignal {
  readonly id: string;
  readonly householdId: string;
  readonly code: string;
  readonly personId: string | null;
  readonly aboutId: string | null;
  readonly dueOn: LocalDate;
  readonly level: SignalLevel;
  readonly mutedUntil: LocalDate | null;
}
export type NewSignal = Omit<StandingSignal, 'id'>;

export async function standingSignals(tx: Tx, householdIds: readonly string[]): Promise<StandingSignal[]> {
  const { rows } =
    await sql<StandingSignal>`select id, household_id "householdId", code, person_id "personId", about_id "aboutId",
      due_on::text "dueOn", level, muted_until::text "mutedUntil"
    from watch_signal where household_id = any (${[...householdIds]}::uuid[]) and resolved_at is null`.execute(
      tx,
    );
  return rows;
}

export interface Told {
  readonly householdId: string;
  readonly id: string;
  readonly personId: string | null;
}

export async function addSignals(tx: Tx, fresh: readonly NewSignal[]): Promise<Told[]> {
  if (fresh.length === 0) return [];
  const { rows } =
    await sql<Told>`insert into watch_signal (household_id, code, person_id, about_id, due_on, level, muted_until)
    select "householdId", code, "personId", "aboutId", "dueOn", level, "mutedUntil"
    from jsonb_to_recordset(${json(fresh)}) n ("householdId" uuid, code text, "personId" uuid, "aboutId" uuid, "dueOn" date, level text, "mutedUntil" date)
    returning id, household_id "householdId", person_id "personId"`.execute(tx);
  return rows;
}

export async function changeSignals(tx: Tx, changed: readonly StandingSignal[]): Promise<void> {
  if (changed.length === 0) return;
  await sql`update watch_signal s set due_on = n."dueOn", level = n.level, muted_until = n."mutedUntil",
      level_at = case when s.level = n.level then s.level_at else app.now() end
    from jsonb_to_recordset(${json(changed)}) n (id uuid, "dueOn" date, level text, "mutedUntil" date) where s.id = n.id`.execute(
    tx,
  );
}

export async function resolveSignals(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`update watch_signal set resolved_at = app.now() where id = any (${[...ids]}::uuid[])`.execute(tx);
}

/** Takes the batch off the list: each household until its own next day. */
export async function lookAgain(tx: Tx, days: ReadonlyMap<string, LocalDate>): Promise<void> {
  await sql`update watch_due d set look_on = n.on_day from unnest(${[...days.keys()]}::uuid[], ${[...days.values()]}::date[]) n (id, on_day)
    where d.household_id = n.id`.execute(tx);
}

/** One line in the trail for each household in which something rose or climbed. */
export async function tellTrail(tx: Tx, told: readonly Told[]): Promise<void> {
  if (told.length === 0) return;
  const lines = [...Map.groupBy(told, each => each.householdId)].map(([householdId, own]) => ({
    householdId,
    persons: [...new Set(own.flatMap(each => each.personId ?? []))],
    returned: { watch_signal: own.map(each => each.id) },
  }));
  await sql`insert into audit (event, kind, household_id, person_ids, returned)
    select ${ownEvent}, 'job', "householdId", persons, returned
    from jsonb_to_recordset(${json(lines)}) n ("householdId" uuid, persons uuid[], returned jsonb)`.execute(
    tx,
  );
}
