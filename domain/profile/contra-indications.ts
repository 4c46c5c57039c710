import type { ViolenceRole } from '#domain/household/codes.ts';
import type { ApproachLevel } from './approach/codes.ts';
import { terrorOpenFrom } from './compute.ts';

/**
 * When a step with several persons may do harm (capability A14), as declared rules. A rule never forbids: it warns, asks
 * a reason and tells who directs. Whatever is not established warns as if it were so: a warning too many costs a
 * sentence, one too few can cost a life.
 */
export const stepKinds = [
  'joint_session',
  'mediation',
  'shared_visit',
  'family_meeting',
  'contact_visit',
] as const;
export type StepKind = (typeof stepKinds)[number];

export const warningCodes = [
  'intimate_terror_open',
  'danger_red',
  'child_red',
  'danger_orange',
  'danger_not_established',
  'child_with_who_controls',
  'condition_broken',
  'condition_not_sure',
  'safe_address',
  'order_breached',
  'calm_first',
  'child_in_adult_conflict',
] as const;
export type WarningCode = (typeof warningCodes)[number];

/** Somebody who takes part. */
export interface StepPerson {
  readonly id: string;
  /** Empty: nobody has recorded a role. */
  readonly roles: readonly ViolenceRole[];
  /** Null: the age is not known. */
  readonly child: boolean | null;
  /** Somebody of the network, such as a grandmother. */
  readonly network: boolean;
  /** Danger around this person; null where none is asked about: an adult who only uses violence, the network. */
  readonly level: ApproachLevel | null;
  readonly safeAddress: boolean;
  /** A court order or ban around this person was breached. */
  readonly orderBreached: boolean;
}

/** How far one of two controls the other. */
export interface Control {
  readonly from: string;
  readonly to: string;
  /** Upper bound of the membership in intimate terror; 1 while nothing is known. */
  readonly high: number;
  /** A professional confirmed it, or changed it to something that is not low. */
  readonly confirmed: boolean;
}

/** A safety condition that does not hold for certain. */
export interface ShakyCondition {
  readonly protects: readonly string[];
  readonly askedOf: readonly string[];
  /** It was found not met; otherwise nobody knows, or the check is overdue. */
  readonly broken: boolean;
}

export interface StepFacts {
  readonly kind: StepKind;
  readonly persons: readonly StepPerson[];
  readonly controls: readonly Control[];
  readonly conditions: readonly ShakyCondition[];
  /** Profiles that a professional confirmed or that are present by what is known. */
  readonly stress: boolean;
  readonly separation: boolean;
}

export interface Warning {
  readonly code: WarningCode;
  /** Who takes part and is touched by it. */
  readonly personIds: readonly string[];
}

interface Rule {
  readonly code: WarningCode;
  /** Left out: every kind of step. */
  readonly kinds?: readonly StepKind[];
  /** Tags of docs/domain/sources.md; the translation into a rule is ours. */
  readonly sources: readonly string[];
  readonly touches: (facts: StepFacts) => readonly string[];
}

/** May this person use violence, as far as is known? Children and network count only when it was recorded. */
const mayUse = (person: StepPerson): boolean =>
  person.roles.includes('uses') ||
  person.roles.includes('not_known') ||
  (person.roles.length === 0 && person.child !== true && !person.network);

const mayBeChild = (person: StepPerson): boolean => person.child !== false;

export const controlOpen = (control: Control): boolean => control.confirmed || control.high >= terrorOpenFrom;

/** Everybody around whom danger stands so while somebody else who may use violence takes part. */
const besideWhoMayUse =
  (touched: (person: StepPerson) => boolean) =>
  ({ persons }: StepFacts): string[] =>
    persons
      .filter(person => touched(person) && persons.some(other => other.id !== person.id && mayUse(other)))
      .map(person => person.id);

/** Two who take part, of whom one may control the other. */
const controlling = ({ persons, controls }: StepFacts): string[] => {
  const there = new Set(persons.map(person => person.id));
  return controls
    .filter(each => controlOpen(each) && there.has(each.from) && there.has(each.to))
    .flatMap(each => [each.from, each.to]);
};

/** A child together with somebody who controls a partner, whether that partner is there or not. */
const childrenWithControl = ({ persons, controls }: StepFacts): string[] => {
  const control = new Set(controls.filter(controlOpen).map(each => each.from));
  return persons
    .filter(
      person => mayBeChild(person) && persons.some(other => other.id !== person.id && control.has(other.id)),
    )
    .map(person => person.id);
};

/** Whom a condition protects and of whom it is asked, both taking part. */
const conditionsBetween =
  (broken: boolean) =>
  ({ persons, conditions }: StepFacts): string[] => {
    const there = (id: string) => persons.some(person => person.id === id);
    return conditions
      .filter(each => each.broken === broken)
      .flatMap(each => {
        const [safe, asked] = [each.protects.filter(there), each.askedOf.filter(there)];
        const between = safe.some(one => asked.some(other => other !== one));
        return between ? [...safe, ...asked] : [];
      });
  };

const childrenIf =
  (when: (facts: StepFacts) => boolean) =>
  (facts: StepFacts): string[] =>
    when(facts)
      ? facts.persons.filter(person => mayBeChild(person) && !person.network).map(person => person.id)
      : [];

/** The rules, gravest first. */
export const stepRules: readonly Rule[] = [
  { code: 'intimate_terror_open', sources: ['SEED', 'HGC-RV'], touches: controlling },
  { code: 'danger_red', sources: ['HGC-RV', 'EENV'], touches: besideWhoMayUse(each => each.level === 'red') },
  {
    code: 'child_red',
    sources: ['SEED'],
    touches: ({ persons }) =>
      persons.filter(each => mayBeChild(each) && each.level === 'red').map(each => each.id),
  },
  { code: 'danger_orange', sources: ['HGC-RV'], touches: besideWhoMayUse(each => each.level === 'orange') },
  {
    code: 'danger_not_established',
    sources: ['SEED'],
    touches: besideWhoMayUse(each => each.level === 'not_established'),
  },
  { code: 'child_with_who_controls', sources: ['SEED'], touches: childrenWithControl },
  { code: 'condition_broken', sources: ['VTMB', 'CZW'], touches: conditionsBetween(true) },
  { code: 'condition_not_sure', sources: ['VTMB'], touches: conditionsBetween(false) },
  {
    code: 'safe_address',
    sources: ['BRP-7010', 'WTH-2'],
    touches: besideWhoMayUse(each => each.safeAddress),
  },
  {
    code: 'order_breached',
    sources: ['EENV'],
    touches: besideWhoMayUse(each => each.orderBreached),
  },
  {
    code: 'calm_first',
    kinds: ['mediation', 'family_meeting'],
    sources: ['SEED'],
    touches: ({ stress, persons }) =>
      stress ? persons.filter(each => each.child !== true && !each.network).map(each => each.id) : [],
  },
  {
    code: 'child_in_adult_conflict',
    kinds: ['joint_session', 'mediation'],
    sources: ['SEED'],
    touches: childrenIf(({ stress, separation }) => stress || separation),
  },
];

/** Somebody's part in a contact that has been. */
export interface MetPerson {
  readonly personId: string;
  readonly seen: boolean;
  readonly spoken: boolean;
  /** Without anybody else of the household there. */
  readonly alone: 'yes' | 'no' | 'not_applicable';
}

/** Who was met and not alone: whoever was spoken with alone was not together with the others. */
export const metTogether = (persons: readonly MetPerson[]): string[] =>
  persons.filter(each => (each.seen || each.spoken) && each.alone !== 'yes').map(each => each.personId);

/**
 * Which step a contact was, after it has been; undefined when nobody was met together. What the recorder calls it comes
 * first; else it is one as soon as somebody was spoken with while another who was met was there.
 */
export function stepThatWas(
  kind: 'visit' | 'talk' | 'call' | 'message',
  called: StepKind | undefined,
  persons: readonly MetPerson[],
): { readonly kind: StepKind; readonly personIds: readonly string[] } | undefined {
  const personIds = metTogether(persons);
  if (personIds.length < 2) return undefined;
  if (called !== undefined) return { kind: called, personIds };
  if (!persons.some(each => each.spoken && each.alone === 'no')) return undefined;
  return { kind: kind === 'visit' ? 'shared_visit' : 'joint_session', personIds };
}

/** What speaks against a step, gravest first; nobody is named twice. */
export function warningsOf(facts: StepFacts): Warning[] {
  return stepRules.flatMap(rule => {
    if (rule.kinds !== undefined && !rule.kinds.includes(facts.kind)) return [];
    const touched = new Set(rule.touches(facts));
    const personIds = facts.persons.map(person => person.id).filter(id => touched.has(id));
    return personIds.length === 0 ? [] : [{ code: rule.code, personIds }];
  });
}
