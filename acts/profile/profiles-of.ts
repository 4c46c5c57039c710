import { factOf } from '#acts/screening/facts.ts';
import type { Visit } from '#acts/shared/deed.ts';
import { type CaseRead, readCase } from '#domain/profile/case.ts';
import { childKnown } from '#domain/profile/child-known.ts';
import { modelVersion } from '#domain/profile/model.ts';
import type { Household } from '#domain/profile/scope.ts';
import { householdOf } from '#domain/profile/who-is-who.ts';
import type { Fact } from '#domain/screening/facts.ts';
import { latestUnheard } from '#domain/screening/latest.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { relationsOf } from '#store/relation.ts';
import { safetyPersons } from '#store/safety-person.ts';
import { factRows } from '#store/screening-answers.ts';
import type { Tx } from '#store/session.ts';

/** All five profiles by what the visitor may see, and the same on any earlier day. */
export interface ProfilesRead extends CaseRead {
  readonly modelVersion: number;
  /** How many answers it rests on, and whom they are about. */
  readonly answers: number;
  readonly persons: readonly string[];
  /** Whether a child is known here, by the file and by these answers. */
  readonly childKnown: boolean;
  /** Days on which answers came in, oldest first. */
  readonly days: readonly LocalDate[];
  /** As it would have been reckoned on that day, with the answers until then. */
  readonly on: (day: LocalDate) => CaseRead;
}

/**
 * The five profiles of a household, reckoned from answers that this visitor may see (row security filters them), now or
 * as if nothing had been asked after `asOf`. Nothing of it is stored: it is reckoned anew each time.
 */
export async function profilesOf(
  tx: Tx,
  visit: Pick<Visit, 'today'>,
  householdId: string,
  asOf?: LocalDate,
): Promise<ProfilesRead> {
  const persons = await safetyPersons(tx, householdId);
  const relations = await relationsOf(tx, householdId);
  const household = householdOf(persons, relations, visit.today);
  const rows = await factRows(tx, householdId, { until: asOf });
  const authors = new Map(rows.map(row => [row.screeningId, row.by]));
  const facts = rows.flatMap(factOf);
  return {
    ...profilesFrom(household, facts, fact => authors.get(fact.screeningId) ?? ''),
    childKnown: childKnown(persons, relations, facts, visit.today),
  };
}

function profilesFrom(
  household: Household,
  facts: readonly Fact[],
  authorOf: (fact: Fact) => string,
): Omit<ProfilesRead, 'childKnown'> {
  const on = (day: LocalDate): CaseRead =>
    readCase(
      household,
      latestUnheard(
        facts.filter(fact => fact.on <= day),
        authorOf,
      ),
    );
  const held = latestUnheard(facts, authorOf);
  return {
    ...readCase(household, held),
    modelVersion,
    answers: held.filter(fact => fact.state === 'answered').length,
    persons: [...new Set(facts.map(fact => fact.personId))],
    days: [...new Set(facts.map(fact => fact.on))].sort(),
    on,
  };
}
