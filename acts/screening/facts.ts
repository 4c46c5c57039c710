import type { Value } from '#domain/questionnaire/model.ts';
import { isConstruct } from '#domain/screening/constructs.ts';
import type { Fact } from '#domain/screening/facts.ts';
import { latestFacts } from '#domain/screening/latest.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { type FactRow, factRows } from '#store/screening-answers.ts';
import type { Tx } from '#store/session.ts';

/**
 * What holds now of everything that was answered to lists of ours and that the visitor may see: per person, construct,
 * informant and partner the latest that was told (domain/screening/latest.ts). With `until`: as if only the screenings
 * up to and including that day had been held. Oldest first.
 */
export async function factsOf(tx: Tx, householdId: string, until?: LocalDate): Promise<readonly Fact[]> {
  return held(await factRows(tx, householdId, { until }));
}

/** The same about one person; no row of anybody else is read. */
export async function factsOfPerson(tx: Tx, householdId: string, personId: string): Promise<readonly Fact[]> {
  return held(await factRows(tx, householdId, { personId }));
}

function held(rows: readonly FactRow[]): readonly Fact[] {
  const authors = new Map(rows.map(row => [row.screeningId, row.by]));
  return latestFacts(rows.flatMap(factOf), fact => authors.get(fact.screeningId) ?? '');
}

/** Everything that was answered in each screening, earlier answers of the same informant too. Oldest first. */
export async function allFactsOf(tx: Tx, householdId: string, personId?: string): Promise<readonly Fact[]> {
  return (await factRows(tx, householdId, { personId })).flatMap(factOf);
}

/** A saved answer as the rules read it; nothing where it is not about one of our constructs. */
export function factOf(row: FactRow): Fact[] {
  if (row.state === 'cleared' || !isConstruct(row.item)) return [];
  const informants = { self: row.personId, carer: row.carerId, professional: null };
  return [
    {
      screeningId: row.screeningId,
      construct: row.item,
      state: row.state,
      value: row.state === 'answered' ? codeOf(row.answers[0]) : null,
      personId: row.personId,
      answeredBy: row.answeredBy,
      informantId: informants[row.answeredBy],
      partnerId: row.partnerId,
      alone: row.alone,
      on: row.on,
      recordedAt: row.recordedAt,
    },
  ];
}

/** The code, number or text of one FHIR answer value. */
export function codeOf(value: Value | undefined): string | null {
  const [inner] = Object.values(value ?? {});
  if (typeof inner === 'string') return inner;
  if (typeof inner === 'number' || typeof inner === 'boolean') return String(inner);
  if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, 'code')) return null;
  const { code } = inner as { code: unknown };
  return typeof code === 'string' ? code : null;
}
