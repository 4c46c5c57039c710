import { sql } from 'kysely';
import { expect } from 'vitest';
import type { z } from 'zod';
import { receiveReport } from '#acts/report/receive-report.ts';
import type { Answer } from '#acts/shared/perform.ts';
import type { Actor, World } from './world.ts';

export type ReportInput = z.input<typeof receiveReport.input>;

/** A report as it may come in: made up, with two persons who are known by name. */
export const aReport = (change: Partial<ReportInput> = {}): ReportInput => ({
  receivedAt: '2026-03-02T08:30:00Z',
  receivedBy: 'phone',
  reporterRole: 'primary_education',
  reporter: { name: 'Tineke Schoolmeester', phone: '06 1234 5678', relation: 'leerkracht' },
  reasons: ['partner_violence'],
  natures: ['physical_abuse', 'witness_of_violence'],
  unsafety: 'structural',
  facts: 'Noor vertelde dat er maandag met een stoel werd gegooid.',
  views: 'De leerkracht denkt dat dit vaker gebeurt.',
  source: 'De leerkracht, uit de mond van Noor.',
  persons: [
    {
      given: 'Mara',
      family: 'Verzonnen',
      birthDate: '1988-04-12',
      sex: 'female',
      violenceRoles: ['undergoes'],
    },
    {
      given: 'Noor',
      family: 'Verzonnen',
      birthDate: '2016-05-03',
      sex: 'female',
      violenceRoles: ['witnesses'],
    },
  ],
  ...change,
});

/** Takes a report in as vera, or as somebody else of Veilig Thuis. */
export const received = (world: World, change: Partial<ReportInput> = {}, by: Actor = world.as.vera) =>
  by.must(receiveReport, aReport(change));

/** The code of a refusal, or how else it ended. */
export const refusedAs = (answer: Answer<unknown>): string =>
  answer.kind === 'refused' ? answer.code : answer.kind;

interface AuditLine {
  event: string;
  outcome: string;
  household_id: string | null;
  person_ids: string[];
  user_id: string;
  returned: Record<string, unknown>;
}

/** The latest line of the trail with this event. */
export async function lastAudit(world: World, event: string): Promise<AuditLine | undefined> {
  const answer =
    await sql<AuditLine>`select event, outcome, household_id, person_ids, user_id, returned from audit
    where event = ${event} order by seq desc limit 1`.execute(world.database.db);
  return answer.rows[0];
}

/** A stranger, somebody of another region and a shelter worker without a place all get the answer for an unknown id. */
export async function expectHidden(
  world: World,
  attempt: (who: Actor, householdId: string) => Promise<Answer<unknown>>,
  householdId: string,
) {
  const unknown = '00000000-0000-4000-8000-000000000000';
  for (const who of [world.as.stranger, world.as.elsewhere, world.as.sh]) {
    const real = await attempt(who, householdId);
    expect(real, who.name).toEqual(await attempt(who, unknown));
    expect(refusedAs(real), who.name).toBe('not_found');
  }
}
