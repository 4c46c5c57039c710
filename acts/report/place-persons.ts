import type { z } from 'zod';
import { fromParts, type LocalDate, partsOf } from '#domain/shared/calendar.ts';
import { likelySame } from '#domain/shared/matching.ts';
import { writtenName } from '#domain/shared/names.ts';
import { ok, type Result, refuse } from '#domain/shared/result.ts';
import { likeness, personKeys } from '#domain/shared/spellings.ts';
import { addToPerson, placePerson, type ReportedPerson } from '#store/reported-person.ts';
import { personsOfFile, personsToCompare, type VisiblePerson, visiblePersons } from '#store/search.ts';
import type { Tx } from '#store/session.ts';
import type { reportedPerson } from './fields.ts';

export type Told = z.output<typeof reportedPerson>;

/** The persons of a report and, where the reporter's taker says so, who they are in files already there. */
export interface Match {
  readonly told: Told;
  readonly same: VisiblePerson | undefined;
}

/**
 * Holds the persons of a report against those in the files that one may see. Refuses while somebody looks like a
 * known person and nobody said whether it is the same one; the detail names the rows and the ids, nothing more.
 */
export async function matchPersons(
  tx: Tx,
  persons: readonly Told[],
  today: LocalDate,
): Promise<Result<Match[], 'looks_like_known' | 'unknown_person' | 'same_person_twice' | 'birth_in_future'>> {
  const wanted = persons.flatMap(person => person.sameAs ?? []);
  const named = await visiblePersons(tx, wanted);
  if (new Set(wanted).size !== named.length) return refuse('unknown_person');
  if (new Set(named.map(person => person.identityId)).size !== wanted.length)
    return refuse('same_person_twice');
  const late = persons.findIndex(
    told => told.birthDate !== undefined && told.birthDate > today && told.birthPrecision !== 'unborn',
  );
  if (late >= 0) return refuse('birth_in_future', { field: `persons.${late}.birthDate` });

  const open = persons.filter(person => person.sameAs === undefined && !person.notTheSame);
  const others =
    open.length === 0
      ? []
      : await personsToCompare(
          tx,
          open.flatMap(person => personKeys(factsOf(person))),
        );
  const alike: Record<string, string> = {};
  persons.forEach((told, row) => {
    if (told.sameAs !== undefined || told.notTheSame) return;
    const facts = factsOf(told);
    const like = others
      .map(other => ({ other, like: likeness(facts, other) }))
      .filter(each => each.like >= likelySame)
      .sort((a, b) => b.like - a.like)
      .slice(0, 5);
    if (like.length > 0) alike[`persons.${row}`] = like.map(each => each.other.id).join(' ');
  });
  if (Object.keys(alike).length > 0) return refuse('looks_like_known', alike);
  return ok(persons.map(told => ({ told, same: named.find(person => person.id === told.sameAs) })));
}

/** Puts matched persons in a file, or adds what is new to who stands there already. Answers their ids in order. */
export async function placePersons(
  tx: Tx,
  householdId: string,
  matches: readonly Match[],
  today: LocalDate,
): Promise<string[]> {
  const here = await personsOfFile(tx, householdId);
  const ids: string[] = [];
  for (const { told, same } of matches) {
    const facts = factsOf(told);
    const known = same && here.find(person => person.identityId === same.identityId);
    if (known === undefined) {
      ids.push(await placePerson(tx, householdId, facts, same, today));
      continue;
    }
    const spelling = writtenName(facts);
    const isNew = spelling !== '' && spelling !== writtenName(known) && !known.alsoSpelled.includes(spelling);
    await addToPerson(tx, known, facts, isNew ? spelling : undefined);
    ids.push(known.id);
  }
  return ids;
}

/** What was told, in the shape of a person. */
function factsOf(told: Told): ReportedPerson {
  const birthPrecision = told.birthPrecision ?? (told.birthDate === undefined ? 'not_known' : 'day');
  return {
    kind: told.kind,
    given: told.given ?? '',
    prefix: told.prefix ?? '',
    family: told.family ?? '',
    alsoSpelled: told.alsoSpelled,
    birthDate: told.birthDate === undefined ? null : rounded(told.birthDate, birthPrecision),
    birthPrecision,
    sex: told.sex,
    violenceRoles: told.violenceRoles,
  };
}

/** Of a date that is known to the month or the year, the rest carries no meaning and is not kept. */
function rounded(date: LocalDate, precision: string): LocalDate {
  const { year, month } = partsOf(date);
  return precision === 'year'
    ? fromParts(year, 1, 1)
    : precision === 'month'
      ? fromParts(year, month, 1)
      : date;
}
