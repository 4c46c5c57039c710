import { ageOn } from '#domain/household/age.ts';
import type { BirthPrecision, PersonKind } from '#domain/household/codes.ts';
import type { Relation } from '#domain/household/relations.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Household } from './scope.ts';

export interface FilePerson {
  readonly id: string;
  readonly kind: PersonKind;
  readonly violenceRoles: readonly string[];
  readonly birthDate: LocalDate | null;
  readonly birthPrecision: BirthPrecision;
  readonly leftOn: LocalDate | null;
}

const couples: ReadonlySet<string> = new Set(['partner', 'ex_partner', 'new_partner']);
const bringsUp: ReadonlySet<string> = new Set(['parent', 'step_parent', 'guardian']);

/**
 * Whose answers profiles need: whoever is or was a partner, and whoever brings up a child of this file; where the file
 * says neither, every grown-up in it. The network is asked nothing here, and no child counts as a partner.
 */
export function householdOf(
  persons: readonly FilePerson[],
  relations: readonly Pick<Relation, 'from' | 'to' | 'kind'>[],
  today: LocalDate,
): Household {
  const age = new Map(persons.map(each => [each.id, grownUp(each, today)]));
  const there = new Set(
    persons
      .filter(each => each.kind !== 'network' && each.leftOn === null && age.get(each.id) !== 'no')
      .map(each => each.id),
  );
  const pairs = relations
    .filter(({ kind, from, to }) => couples.has(kind) && there.has(from) && there.has(to))
    .map(({ from, to }): readonly [string, string] => [from, to]);
  const raising = relations
    .filter(({ kind, from }) => bringsUp.has(kind) && there.has(from))
    .map(each => each.from);
  const named = [...new Set([...pairs.flat(), ...raising])];
  const members = persons.filter(each => each.kind === 'member' && there.has(each.id)).map(each => each.id);
  const grown = members.filter(id => age.get(id) === 'yes');
  return {
    adults: named.length > 0 ? named : grown.length > 0 ? grown : members,
    couples: pairs,
    undergoing: persons.filter(each => each.violenceRoles.includes('undergoes')).map(each => each.id),
  };
}

/** By the birth date alone; an unborn child is none, and what is not known is 'perhaps'. */
export function grownUp(person: FilePerson, today: LocalDate): 'yes' | 'no' | 'perhaps' {
  const age = ageOn(person.birthDate, person.birthPrecision, today);
  if (age.kind === 'unborn') return 'no';
  if (age.kind === 'not_known') return 'perhaps';
  const [min, max] = age.kind === 'exact' ? [age.years, age.years] : [age.min, age.max];
  return min >= 18 ? 'yes' : max < 18 ? 'no' : 'perhaps';
}
