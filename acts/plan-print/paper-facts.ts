import { ageOn, isMinor } from '#domain/household/age.ts';
import type { PaperCondition, PaperEntry } from '#domain/plan/paper.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { type ConditionRow, conditions } from '#store/condition.ts';
import { type EntryRow, entryRows } from '#store/plan.ts';
import type { Tx } from '#store/session.ts';

/** An entry as the rule of the paper knows it. */
export const asPaper = (row: EntryRow): PaperEntry => ({
  personId: row.personId,
  state: row.state,
  saidBy: row.saidBy,
  readers: row.audiencePersons,
});

/** A condition as the rule of the paper knows it. */
export const asPaperCondition = (row: ConditionRow): PaperCondition => ({
  askedOf: row.askedOf,
  protects: row.protects,
  readers: row.audience.persons,
});

/** The last version of every entry, in the order in which they were first written. */
export async function lastEntries(tx: Tx, householdId: string): Promise<EntryRow[]> {
  const last = new Map<string, EntryRow>();
  for (const row of await entryRows(tx, householdId)) {
    const known = last.get(row.entryId);
    if (known === undefined || known.version < row.version) last.set(row.entryId, row);
  }
  return [...last.values()];
}

/** The conditions that stand now. */
export const activeConditions = async (tx: Tx, householdId: string) =>
  (await conditions(tx, householdId)).filter(row => row.endedOn === null);

/** Whoever a paper can be for: born, and of this file. A child is spoken to in its own words. */
export async function paperPerson(tx: Tx, householdId: string, personId: string, today: LocalDate) {
  const row = await tx
    .selectFrom('person')
    .select(['given_name', 'name_prefix', 'family_name', 'birth_date', 'birth_precision', 'violence_roles'])
    .where('household_id', '=', householdId)
    .where('id', '=', personId)
    .executeTakeFirst();
  if (row === undefined || row.birth_precision === 'unborn') return undefined;
  return {
    reader: { id: personId, violenceRoles: row.violence_roles },
    name: { given: row.given_name ?? '', prefix: row.name_prefix ?? '', family: row.family_name ?? '' },
    child: isMinor(ageOn(row.birth_date, row.birth_precision, today)) === true,
  };
}
