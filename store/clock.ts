import { sql } from 'kysely';
import type { Clock, Extension } from '#domain/report/clocks.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { nameJson } from './items.ts';
import type { Tx } from './session.ts';

export interface ClockRow extends Clock {
  readonly id: string;
  readonly householdId: string;
  /** Null: a term of the plan, which starts from a wish. */
  readonly reportId: string | null;
  readonly stoppedOn: LocalDate | null;
  readonly stoppedWhy: string | null;
  /** Who said that it was started by mistake; null where a decision stopped it. */
  readonly stoppedBy: Name | null;
}

interface Name {
  readonly given: string;
  readonly prefix: string;
  readonly family: string;
}

/** Starts a clock, unless the same one was started that day already. Without a report: a term of the plan. */
export async function startClock(
  tx: Tx,
  about: { householdId: string; reportId: string | null },
  clock: Clock,
): Promise<void> {
  await tx
    .insertInto('clock')
    .values({
      household_id: about.householdId,
      report_id: about.reportId,
      rule: clock.code,
      rule_version: clock.ruleVersion,
      started_on: clock.startedOn,
      due_on: clock.dueOn,
      met_on: clock.metOn,
    })
    .onConflict(conflict => conflict.doNothing())
    .execute();
}

/** Clocks of these households, earliest due first, with their extensions. */
export async function clocksOf(tx: Tx, householdIds: readonly string[]): Promise<ClockRow[]> {
  if (householdIds.length === 0) return [];
  const rows = await tx
    .selectFrom('clock')
    .selectAll()
    .select(sql<Name | null>`${nameJson('clock.stopped_by')}`.as('stopper'))
    .where(sql<boolean>`household_id = any (${[...householdIds]}::uuid[])`)
    .orderBy('due_on')
    .orderBy('rule')
    .execute();
  const extensions = await tx
    .selectFrom('clock_extension')
    .innerJoin('region', 'region.id', 'clock_extension.region_id')
    .select(['clock_id', 'due_before', 'due_after', 'reason'])
    .select(sql<LocalDate>`(created_at at time zone region.time_zone)::date::text`.as('on_day'))
    .where(sql<boolean>`household_id = any (${[...householdIds]}::uuid[])`)
    .orderBy('created_at')
    .execute();
  return rows.map(row => {
    const own: Extension[] = extensions
      .filter(extension => extension.clock_id === row.id)
      .map(each => ({ on: each.on_day, from: each.due_before, to: each.due_after, reason: each.reason }));
    return {
      id: row.id,
      householdId: row.household_id,
      reportId: row.report_id,
      code: row.rule,
      ruleVersion: row.rule_version,
      startedOn: row.started_on,
      firstDueOn: own[0]?.from ?? row.due_on,
      dueOn: row.due_on,
      extensions: own,
      metOn: row.met_on,
      stoppedOn: row.stopped_on,
      stoppedWhy: row.stopped_why,
      stoppedBy: row.stopper,
    };
  });
}

/** Writes down the day on which the running clocks of these rules were met; later days change nothing. */
export async function meetClocks(
  tx: Tx,
  reportId: string,
  rules: readonly string[],
  on: LocalDate,
): Promise<void> {
  await openOf(tx, reportId, rules).set({ met_on: on }).execute();
}

/** Stops the running clocks of these rules: what they counted is no longer asked. */
export async function stopClocks(
  tx: Tx,
  reportId: string,
  rules: readonly string[],
  on: LocalDate,
  why: string,
): Promise<void> {
  await openOf(tx, reportId, rules).set({ stopped_on: on, stopped_why: why }).execute();
}

const openOf = (tx: Tx, reportId: string, rules: readonly string[]) =>
  tx
    .updateTable('clock')
    .where('report_id', '=', reportId)
    .where(sql<boolean>`rule = any (${[...rules]}::text[])`)
    .where('met_on', 'is', null)
    .where('stopped_on', 'is', null);

export async function changeClock(
  tx: Tx,
  id: string,
  change:
    | { met_on: LocalDate }
    | { due_on: LocalDate }
    | { stopped_on: LocalDate; stopped_why: string; stopped_by?: string },
): Promise<void> {
  await tx.updateTable('clock').set(change).where('id', '=', id).execute();
}

export async function addExtension(tx: Tx, clock: ClockRow, to: LocalDate, reason: string): Promise<string> {
  const row = await tx
    .insertInto('clock_extension')
    .values({
      household_id: clock.householdId,
      clock_id: clock.id,
      due_before: clock.dueOn,
      due_after: to,
      reason,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** What the region has settled for itself, as it stands in its settings. */
export async function regionSettings(tx: Tx): Promise<Readonly<Record<string, unknown>>> {
  const row = await tx
    .selectFrom('region')
    .select('settings')
    .where('id', '=', sql<string>`app.region()`)
    .executeTakeFirst();
  const settings = row?.settings;
  return typeof settings === 'object' && settings !== null ? (settings as Record<string, unknown>) : {};
}
