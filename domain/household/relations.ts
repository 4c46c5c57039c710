import type { AuthorityKind } from '#domain/household/codes.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { ok, type Result, refuse } from '#domain/shared/result.ts';

/** Read as: `from` is the <kind> of `to`. */
export const relationKinds = [
  'partner',
  'ex_partner',
  'new_partner',
  'parent',
  'step_parent',
  'guardian',
  'authority',
  'grandparent',
  'sibling',
  'network_person',
] as const;
export type RelationKind = (typeof relationKinds)[number];

/** The word seen from the other side. A symmetrical kind is its own inverse. */
export const inverseWords = {
  partner: 'partner',
  ex_partner: 'ex_partner',
  new_partner: 'has_new_partner',
  parent: 'child',
  step_parent: 'step_child',
  guardian: 'ward',
  authority: 'under_authority',
  grandparent: 'grandchild',
  sibling: 'sibling',
  network_person: 'has_network_person',
} as const satisfies Record<RelationKind, string>;
export type RelationWord = RelationKind | (typeof inverseWords)[RelationKind];

export const isSymmetrical = (kind: RelationKind): boolean => inverseWords[kind] === kind;

/** Kinds that cannot both hold between the same two persons on the same day. */
const coupleKinds: readonly RelationKind[] = ['partner', 'ex_partner', 'new_partner'];

export interface Relation {
  from: string;
  to: string;
  kind: RelationKind;
  /** Only with 'authority', and then always; `to` is the child. */
  authority: AuthorityKind | null;
  /** First day; null when it is not known since when. */
  startedOn: LocalDate | null;
  /** First day on which it no longer holds; null while it lasts. */
  endedOn: LocalDate | null;
}

export const relationRefusals = [
  'relation_with_self',
  'ends_before_start',
  'authority_kind_missing',
  'authority_kind_not_asked',
  'already_recorded',
  'cycle_in_parenthood',
] as const;
export type RelationRefusal = (typeof relationRefusals)[number];

export const relationWarnings = ['parent_not_older', 'more_than_two_parents', 'parent_and_partner'] as const;
export type RelationWarning = (typeof relationWarnings)[number];

/** Puts the lesser id first in a symmetrical relation, so that each pair is written one way only. */
export function normalise(relation: Relation): Relation {
  const { from, to, kind } = relation;
  return isSymmetrical(kind) && to < from ? { ...relation, from: to, to: from } : relation;
}

/** What the other person is to `personId` ('parent' for the child, 'child' for the parent); null if not in it. */
export function wordFor(relation: Relation, personId: string): { other: string; word: RelationWord } | null {
  if (relation.to === personId) return { other: relation.from, word: relation.kind };
  if (relation.from === personId) return { other: relation.to, word: inverseWords[relation.kind] };
  return null;
}

/** True when the relation holds on this day. */
export const holdsOn = (relation: Relation, day: LocalDate): boolean =>
  (relation.startedOn === null || relation.startedOn <= day) &&
  (relation.endedOn === null || relation.endedOn > day);

/** True when two spans share a day; an open side reaches all the way. */
const overlaps = (a: Relation, b: Relation): boolean =>
  (a.endedOn === null || b.startedOn === null || b.startedOn < a.endedOn) &&
  (b.endedOn === null || a.startedOn === null || a.startedOn < b.endedOn);

const samePair = (a: Relation, b: Relation): boolean =>
  (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from);

function clashes(a: Relation, b: Relation): boolean {
  if (!samePair(a, b) || !overlaps(a, b)) return false;
  if (coupleKinds.includes(a.kind) && coupleKinds.includes(b.kind)) return true;
  return a.kind === b.kind && a.from === b.from;
}

const isAncestry = ({ kind }: Relation): boolean => kind === 'parent' || kind === 'grandparent';

/** True when `ancestor` stands above `person` by way of parents and grandparents, whatever the dates. */
export function isAbove(relations: readonly Relation[], ancestor: string, person: string): boolean {
  const seen = new Set([ancestor]);
  const queue = [ancestor];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const { to } of relations.filter(each => isAncestry(each) && each.from === at)) {
      if (to === person) return true;
      if (!seen.has(to)) queue.push(to);
      seen.add(to);
    }
  }
  return false;
}

/**
 * May this relation be recorded beside the others? Refuses what cannot be; warns about what is odd but occurs.
 * `births` holds the birth dates that are known to the day. The value is the relation as it is to be stored.
 */
export function checkRelation(
  existing: readonly Relation[],
  next: Relation,
  births: ReadonlyMap<string, LocalDate> = new Map(),
): Result<{ relation: Relation; warnings: RelationWarning[] }, RelationRefusal> {
  const relation = normalise(next);
  const { from, to, kind, authority, startedOn, endedOn } = relation;
  if (from === to) return refuse('relation_with_self');
  if (startedOn !== null && endedOn !== null && endedOn <= startedOn) return refuse('ends_before_start');
  if (kind === 'authority' && authority === null) return refuse('authority_kind_missing');
  if (kind !== 'authority' && authority !== null) return refuse('authority_kind_not_asked');
  if (existing.some(other => clashes(normalise(other), relation))) return refuse('already_recorded');
  if (isAncestry(relation) && isAbove(existing, to, from)) return refuse('cycle_in_parenthood');
  return ok({ relation, warnings: warningsFor(existing, relation, births) });
}

function warningsFor(
  existing: readonly Relation[],
  { from, to, kind }: Relation,
  births: ReadonlyMap<string, LocalDate>,
): RelationWarning[] {
  const warnings: RelationWarning[] = [];
  const [elder, younger] = [births.get(from), births.get(to)];
  if ((kind === 'parent' || kind === 'grandparent') && elder && younger && elder >= younger) {
    warnings.push('parent_not_older');
  }
  const parents = new Set(
    existing.filter(each => each.kind === 'parent' && each.to === to).map(each => each.from),
  );
  if (kind === 'parent' && parents.add(from).size > 2) warnings.push('more_than_two_parents');
  const isCouple = coupleKinds.includes(kind);
  if (isCouple && (isAbove(existing, from, to) || isAbove(existing, to, from)))
    warnings.push('parent_and_partner');
  return warnings;
}
