import { ageOn, isMinor } from '#domain/household/age.ts';
import { childrenOf } from '#domain/screening/children-of.ts';
import {
  type CoveredPerson,
  type CoveredScreening,
  coverage,
  type PersonCoverage,
} from '#domain/screening/coverage.ts';
import { instrumentOf } from '#domain/screening/instruments/all.ts';
import { partnersOf } from '#domain/screening/partners.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { type RelationRow, relationsOf } from '#store/relation.ts';
import { type ReasonRow, reasonsOf, type ScreeningRow, screeningsOf } from '#store/screening.ts';
import { type ScreeningPerson, screeningPersons } from '#store/screening-person.ts';
import type { Tx } from '#store/session.ts';
import { newestLists } from './lists.ts';

export interface Covered {
  readonly persons: readonly ScreeningPerson[];
  readonly relations: readonly RelationRow[];
  readonly screenings: readonly ScreeningRow[];
  readonly reasons: readonly ReasonRow[];
  readonly coverage: readonly PersonCoverage[];
}

/** Reads who was asked what in a household: facts that the team may know, in a few statements. */
export async function coveredOf(
  tx: Tx,
  householdId: string,
  today: LocalDate,
  zone: string,
): Promise<Covered> {
  const persons = await screeningPersons(tx, householdId, zone);
  const relations = await relationsOf(tx, householdId);
  const screenings = await screeningsOf(tx, householdId);
  const reasons = await reasonsOf(tx, householdId);
  const facts = screenings.map(factsOfScreening);
  const known = persons.map(person => knownPerson(person, persons, relations, today));
  return {
    persons,
    relations,
    screenings,
    reasons,
    coverage: coverage(known, facts, reasons, newestLists, today),
  };
}

/** The parts of a screening as the rules read them; the questionnaires of a region have no depth. */
const factsOfScreening = (row: ScreeningRow): CoveredScreening => ({
  id: row.id,
  personId: row.personId,
  answeredBy: row.answeredBy,
  partnerId: row.partnerId,
  depth: row.questionnaireId === null ? (instrumentOf(row.instrument, row.edition)?.depth ?? null) : null,
  on: row.on,
  createdAt: row.createdAt,
  alone: row.alone,
  state: row.state,
  parts: row.parts as CoveredScreening['parts'],
  by: row.by,
});

function knownPerson(
  person: ScreeningPerson,
  all: readonly ScreeningPerson[],
  relations: readonly RelationRow[],
  today: LocalDate,
): CoveredPerson {
  const present = all.filter(
    each => each.kind !== 'network' && each.leftOn === null && each.id !== person.id,
  );
  return {
    id: person.id,
    kind: person.kind,
    leftOn: person.leftOn,
    age: ageOn(person.birthDate, person.birthPrecision, today),
    addedOn: person.addedOn,
    partnerIds: partnersOf(relations, person.id),
    withChildren:
      childrenOf(relations, person.id).length > 0 ||
      present.some(each => isMinor(ageOn(each.birthDate, each.birthPrecision, today)) !== false),
  };
}
