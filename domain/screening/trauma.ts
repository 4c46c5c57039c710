import type { Relation } from '#domain/household/relations.ts';
import { childrenOf } from './children-of.ts';
import { type Construct, constructs, type Part, partOf } from './constructs.ts';
import { type Fact, strength } from './facts.ts';
import { isGoodWhenHigh } from './instruments/weights.ts';

/**
 * Whether signs were told: 'not_for_you' where it was asked and the answers are not for the visitor, 'not_known' where
 * nobody asked, or nothing certain was said. "No" only where every question of a group was answered and none points to it.
 */
export type Told = 'yes' | 'no' | 'not_known' | 'not_for_you';

export interface TraumaOf {
  readonly personId: string;
  /** What somebody went through as a child. Asked of adults. */
  readonly childhood: Told;
  /** Signs of the present: of an adult, a child, or a baby as its carer or a professional tells. */
  readonly now: Told;
  readonly need: Told;
  readonly found: Told;
  /** Treatment is needed and was not found: a fact for figures to come. */
  readonly unmet: boolean;
}

const inPart = (part: Part): readonly Construct[] =>
  (Object.keys(constructs) as Construct[]).filter(code => partOf(code) === part);

/** Signs that are asked together: "no" needs a whole group of them. */
const childhood = [inPart('childhood')];
const now: readonly (readonly Construct[])[] = [
  inPart('trauma').filter(code => code !== 'trauma_wants_help'),
  ['child_scared', 'child_sad', 'child_sleeps', 'child_startles'],
  ['baby_startles', 'baby_clings', 'baby_looks_away', 'baby_sleeps'],
];

/** From "quite" on, a sign counts as there. Ours. */
export const presentFrom = 0.7;

/**
 * Trauma of each person, from the facts that the visitor may see. `hidden`: was this part asked of this person in a talk
 * whose answers are not for the visitor?
 */
export function traumaOf(
  facts: readonly Fact[],
  personIds: readonly string[],
  hidden: (personId: string, part: Part) => boolean,
): TraumaOf[] {
  return personIds.map(personId => {
    const own = facts.filter(fact => fact.personId === personId);
    const tell = (groups: readonly (readonly Construct[])[]) =>
      toldIn(
        own,
        groups,
        groups.flat().some(code => hidden(personId, partOf(code))),
      );
    const need = tell([['treatment_need']]);
    const found = tell([['treatment_found']]);
    return {
      personId,
      childhood: tell(childhood),
      now: tell(now),
      need,
      found,
      unmet: need === 'yes' && found === 'no',
    };
  });
}

/** A sign that is seen holds; without one, what is hidden from the visitor may still hold one. */
function toldIn(facts: readonly Fact[], groups: readonly (readonly Construct[])[], hidden: boolean): Told {
  const strengths = (code: Construct) => facts.filter(fact => fact.construct === code).map(weightOf);
  const some = (value: number | null) => value !== null && value >= presentFrom;
  if (groups.flat().some(code => strengths(code).some(some))) return 'yes';
  if (hidden) return 'not_for_you';
  const sure = (code: Construct) => {
    const told = strengths(code);
    return told.length > 0 && told.every(value => value !== null);
  };
  return groups.some(group => group.every(sure)) ? 'no' : 'not_known';
}

/** Strength of what is heavy; "sleeps well" turned round. */
function weightOf(fact: Fact): number | null {
  const value = strength(fact);
  if (value === null || fact.construct === 'treatment_found') return value;
  return isGoodWhenHigh(fact.construct) ? 1 - value : value;
}

/** An adult beside a child: one link between generations, each told of by itself. */
export interface Generation {
  readonly adultId: string;
  readonly childId: string;
}

/** Who raises whom, in the order of the persons; what stands beside it is each one's own. */
export function generationsOf(
  personIds: readonly string[],
  relations: readonly Pick<Relation, 'from' | 'to' | 'kind'>[],
): Generation[] {
  return personIds.flatMap(adultId =>
    childrenOf(relations, adultId)
      .filter(childId => personIds.includes(childId))
      .sort((a, b) => personIds.indexOf(a) - personIds.indexOf(b))
      .map(childId => ({ adultId, childId })),
  );
}
