import { sql } from 'kysely';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Tx } from './session.ts';

export interface LoadRow {
  readonly userId: string;
  readonly given: string;
  readonly prefix: string;
  readonly family: string;
  readonly jobTitle: string | null;
  readonly directs: number;
  readonly deputies: number;
  readonly places: number;
  readonly tasksLate: number;
  readonly atWorker: number;
  readonly atDirector: number;
  readonly atSupervisor: number;
  readonly atRegion: number;
  readonly silence: number;
  readonly red: number;
  readonly mutes: number;
  readonly awayFrom: LocalDate | null;
  readonly awayUntil: LocalDate | null;
}

/** What each colleague of the supervisor's organisation carries: numbers, no household. */
export async function teamLoad(tx: Tx): Promise<LoadRow[]> {
  const { rows } =
    await sql<LoadRow>`select user_id "userId", given, prefix, family, job_title "jobTitle", directs, deputies, places,
      tasks_late "tasksLate", at_worker "atWorker", at_director "atDirector", at_supervisor "atSupervisor", at_region "atRegion",
      silence, red, mutes, away_from::text "awayFrom", away_until::text "awayUntil"
    from app.team_load()`.execute(tx);
  return rows;
}

export interface ClimbedRow {
  readonly householdId: string;
  readonly householdCode: string;
  readonly stage: 'intake' | 'open' | 'closed';
  readonly code: string;
  readonly level: 'supervisor' | 'region';
  readonly dueOn: LocalDate;
  /** Who directs, or takes in while nobody does; null when there is nobody. */
  readonly carrierId: string | null;
  readonly given: string | null;
  readonly prefix: string | null;
  readonly family: string | null;
  readonly directed: boolean;
  readonly hasPlace: boolean;
  /** It climbed by no day: nobody is there at its own level. */
  readonly atOnce: boolean;
}

/** What climbed to the supervisor or the region, in the order of these codes. No person and no words. */
export async function teamSignals(
  tx: Tx,
  terms: { codes: readonly string[]; carrier: string | null; limit: number; offset: number },
): Promise<ClimbedRow[]> {
  const { rows } =
    await sql<ClimbedRow>`select household_id "householdId", household_code "householdCode", stage, code, level,
      due_on::text "dueOn", carrier_id "carrierId", given, prefix, family, directed, has_place "hasPlace", at_once "atOnce"
    from app.team_signals(${[...terms.codes]}::text[], ${terms.carrier}::uuid, ${terms.limit}::integer, ${terms.offset}::integer)`.execute(
      tx,
    );
  return rows;
}

export interface RedRow {
  readonly householdId: string;
  readonly householdCode: string;
  readonly since: Date;
  readonly given: string;
  readonly prefix: string;
  readonly family: string;
  readonly directed: boolean;
}

/** For a supervisor: red that waits in households of the organisation in which nobody supervises; nothing for others. */
export async function redWithoutSupervisor(tx: Tx): Promise<RedRow[]> {
  const { rows } =
    await sql<RedRow>`select household_id "householdId", household_code "householdCode", since, given, prefix, family, directed
    from app.red_without_supervisor()`.execute(tx);
  return rows;
}

export interface RegionRow {
  readonly organisation: string | null;
  readonly code: string;
  readonly households: number;
  readonly oldestOn: LocalDate;
  /** Nobody supervises there today. */
  readonly noSupervisor: boolean;
}

/** What is with the region, per organisation and signal. */
export async function regionWatch(tx: Tx): Promise<RegionRow[]> {
  const { rows } =
    await sql<RegionRow>`select organisation, code, households, oldest_on::text "oldestOn", no_supervisor "noSupervisor" from app.region_watch()`.execute(
      tx,
    );
  return rows;
}

export interface RegionFigureRow {
  /** Null: how often a household ended without safety, of the whole region. */
  readonly organisationId: string | null;
  readonly organisation: string | null;
  readonly month: string;
  /** Null: fewer than ten, none included. */
  readonly times: number | null;
}

export async function regionWatchFigures(tx: Tx): Promise<RegionFigureRow[]> {
  const { rows } =
    await sql<RegionFigureRow>`select organisation_id "organisationId", organisation, month, times from app.region_watch_figures()`.execute(
      tx,
    );
  return rows;
}
