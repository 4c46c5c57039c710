import { z } from 'zod';
import { id, oneOf, optionalDay, optionalText, outDay, someOf, text } from '#acts/shared/fields.ts';
import { birthPrecisions, personKinds, sexes, violenceRoles } from '#domain/household/codes.ts';
import { leftWhys } from '#domain/household/people-of-file.ts';
import { fromParts, type LocalDate, partsOf } from '#domain/shared/calendar.ts';
import { matchKeys } from '#domain/shared/matching.ts';
import { splitDutchName } from '#domain/shared/names.ts';
import { ok, type Result, refuse } from '#domain/shared/result.ts';
import type { PersonFacts, PersonRow } from '#store/person.ts';

/** What is asked about a person. Everything may be unknown: a person without a name is a person. */
export const personFields = {
  householdId: id(),
  given: optionalText(200),
  prefix: optionalText(50),
  family: optionalText(200),
  alsoSpelled: z.array(text(200)).max(10).default([]),
  birthDate: optionalDay(),
  birthPrecision: oneOf(birthPrecisions).default('not_known'),
  sex: oneOf(sexes).default('not_known'),
  kind: oneOf(personKinds).default('member'),
  violenceRoles: someOf(violenceRoles).default([]),
  networkTie: optionalText(200),
};
const inPerson = z.strictObject(personFields);
type Typed = z.output<typeof inPerson>;

type BirthRefusal =
  | 'birth_date_missing'
  | 'birth_date_without_precision'
  | 'in_the_future'
  | 'roles_contradict';

/** Reads the form into facts. Of a birth date of which only month or year is known the rest is set to the first day. */
export function personFacts(typed: Typed, today: LocalDate): Result<PersonFacts, BirthRefusal> {
  const { birthDate, birthPrecision } = typed;
  if (birthPrecision === 'not_known' && birthDate !== undefined)
    return refuse('birth_date_without_precision');
  if (['day', 'month', 'year'].includes(birthPrecision) && birthDate === undefined)
    return refuse('birth_date_missing');
  if (birthDate !== undefined && birthPrecision !== 'unborn' && birthDate > today)
    return refuse('in_the_future');
  if (typed.violenceRoles.length > 1 && typed.violenceRoles.includes('not_known'))
    return refuse('roles_contradict');
  return ok({
    kind: typed.kind,
    given: typed.given ?? '',
    prefix: typed.prefix ?? '',
    family: typed.family ?? '',
    alsoSpelled: typed.alsoSpelled.filter(name => name !== ''),
    birthDate: birthDate === undefined ? null : rounded(birthDate, birthPrecision),
    birthPrecision,
    sex: typed.sex,
    violenceRoles: typed.violenceRoles,
    networkTie: typed.networkTie ?? null,
  });
}

function rounded(date: LocalDate, precision: string): LocalDate {
  const { year, month } = partsOf(date);
  return precision === 'year'
    ? fromParts(year, 1, 1)
    : precision === 'month'
      ? fromParts(year, month, 1)
      : date;
}

/** Search keys of every spelling of the name. */
export function keysOf(facts: PersonFacts): string[] {
  const birthDate = facts.birthPrecision === 'day' ? facts.birthDate : null;
  const spellings = [facts, ...facts.alsoSpelled.map(splitDutchName)];
  return [
    ...new Set(
      spellings.flatMap(name =>
        matchKeys({ given: name.given, prefix: name.prefix, family: name.family, birthDate }),
      ),
    ),
  ].sort();
}

/** Texts of a person in which an address must not stand. */
export const textsOf = (facts: PersonFacts) => [
  facts.given,
  facts.family,
  ...facts.alsoSpelled,
  facts.networkTie ?? '',
];

/** A person as they leave the house. */
export const outPerson = z.object({
  id: z.string(),
  position: z.number(),
  kind: z.enum(personKinds),
  given: z.string(),
  prefix: z.string(),
  family: z.string(),
  alsoSpelled: z.array(z.string()),
  birthDate: outDay().nullable(),
  birthPrecision: z.enum(birthPrecisions),
  sex: z.enum(sexes),
  violenceRoles: z.array(z.enum(violenceRoles)),
  networkTie: z.string().nullable(),
  safeAddress: z.boolean(),
  safeAddressSince: outDay().nullable(),
  leftOn: outDay().nullable(),
  leftWhy: z.enum(leftWhys).nullable(),
  version: z.number(),
});

export const personOut = (row: PersonRow): z.output<typeof outPerson> => ({
  id: row.id,
  position: row.position,
  kind: row.kind,
  given: row.given,
  prefix: row.prefix,
  family: row.family,
  alsoSpelled: [...row.alsoSpelled],
  birthDate: row.birthDate,
  birthPrecision: row.birthPrecision,
  sex: row.sex,
  violenceRoles: [...row.violenceRoles],
  networkTie: row.networkTie,
  safeAddress: row.safeAddress,
  safeAddressSince: row.safeAddressSince,
  leftOn: row.leftOn,
  leftWhy: row.leftWhy,
  version: row.version,
});
