import type { Relation } from '#domain/household/relations.ts';
import type { Construct } from '#domain/screening/constructs.ts';
import type { Fact } from '#domain/screening/facts.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { mappings } from './mapping.ts';
import { cards, type Indicator, type Profile } from './model.ts';
import { type FilePerson, grownUp } from './who-is-who.ts';

/** The one profile that is about a child. */
export const childProfile = 'child_behaviour_parenting_stress' satisfies Profile;

/** What is asked about a child: every question behind what speaks for that profile. */
const aboutChild: ReadonlySet<Construct> = new Set(
  (Object.keys(cards[childProfile].plus) as Indicator[]).flatMap(indicator =>
    mappings[indicator].items.flatMap(item => item.voices.map(voice => voice.construct)),
  ),
);

const grownUpBy: ReadonlySet<string> = new Set([
  'partner',
  'ex_partner',
  'new_partner',
  'parent',
  'step_parent',
  'guardian',
  'authority',
  'grandparent',
]);
const bothWays: ReadonlySet<string> = new Set(['partner', 'ex_partner', 'new_partner']);

/**
 * Is a child known here: living in, expected, elsewhere, or spoken of in an answer? Not known is not no: somebody whose
 * age nobody knows may be a child, unless the file has them as a partner, as who brings somebody up, or as who uses
 * violence. The network is no part of it.
 */
export function childKnown(
  persons: readonly FilePerson[],
  relations: readonly Pick<Relation, 'from' | 'to' | 'kind'>[],
  facts: readonly Fact[],
  today: LocalDate,
): boolean {
  const adults = new Set(
    relations
      .filter(({ kind }) => grownUpBy.has(kind))
      .flatMap(({ kind, from, to }) => (bothWays.has(kind) ? [from, to] : [from])),
  );
  const mayBeChild = persons.some(person => {
    if (person.kind === 'network') return false;
    const grown = grownUp(person, today);
    if (grown !== 'perhaps') return grown === 'no';
    return !adults.has(person.id) && !person.violenceRoles.includes('uses');
  });
  return mayBeChild || facts.some(fact => fact.state === 'answered' && aboutChild.has(fact.construct));
}

/** Questions that matter to another profile too, and how much they move there, where no child is known. */
export function withoutChildProfile<
  Q extends { readonly moves: Readonly<Partial<Record<Profile, number>>>; readonly movement: number },
>(questions: readonly Q[]): Q[] {
  return questions
    .map(each => {
      const { [childProfile]: _, ...moves } = each.moves;
      return { ...each, moves, movement: Math.max(0, ...Object.values(moves)) };
    })
    .filter(each => each.movement > 0);
}
