import { ageBand, ageOn, type Birth, reachesAge } from '#domain/household/age.ts';
import type { AuthorityKind } from '#domain/household/codes.ts';
import type { Relation } from '#domain/household/relations.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';

/** Whose consent help for a child needs. Facts for a professional, never a decision. */
export const consents = ['authority', 'child_and_authority', 'child', 'adult', 'not_known'] as const;
export type Consent = (typeof consents)[number];

/** What is recorded about the authority over a child: with whom, and of which kind. */
export interface AuthorityFact {
  personId: string;
  kind: AuthorityKind;
}

export interface ChildRights {
  consent: Consent;
  authority: AuthorityFact[];
  /** Whether the record says with whom authority is: not when nothing is recorded, or nobody has it now. */
  authorityClear: boolean;
  /** The next birthday that changes these rights, from its local midnight on; null when the date is not known. */
  next: { age: 12 | 16 | 18; on: LocalDate } | null;
}

const bands = {
  unborn: 'authority',
  under_4: 'authority',
  from_4_to_11: 'authority',
  from_12_to_15: 'child_and_authority',
  from_16_to_17: 'child',
  adult: 'adult',
  not_known: 'not_known',
} as const satisfies Record<ReturnType<typeof ageBand>, Consent>;

const unclear: ReadonlySet<AuthorityKind> = new Set(['temporarily_none', 'cannot_be_established']);

/**
 * Rights by age: under twelve each of those with authority consents, from twelve the child as well, from sixteen the
 * child decides (Jeugdwet 7.3.4 and 7.3.5). A birth date that leaves two answers gives none. Born on 29 February, an
 * age is reached on 1 March in a year without that day (domain/household/age.ts).
 */
export function rightsOf(
  child: { id: string; birth: Birth },
  relations: readonly Relation[],
  today: LocalDate,
): ChildRights {
  const { date, precision } = child.birth;
  const authority = relations
    .filter(each => each.kind === 'authority' && each.to === child.id && each.authority !== null)
    .filter(each => (each.startedOn ?? today) <= today && (each.endedOn === null || each.endedOn > today))
    .flatMap(each => (each.authority === null ? [] : [{ personId: each.from, kind: each.authority }]));
  const turns =
    date === null || precision !== 'day'
      ? undefined
      : ([12, 16, 18] as const)
          .map(age => ({ age, on: reachesAge(date, age) }))
          .find(each => each.on > today);
  return {
    consent: bands[ageBand(ageOn(date, precision, today))],
    authority,
    authorityClear: authority.length > 0 && authority.every(each => !unclear.has(each.kind)),
    next: turns ?? null,
  };
}
