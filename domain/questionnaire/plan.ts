import type { Json } from './json.ts';
import type { Compiled, Form, Item, Value, Words } from './model.ts';

/**
 * What carries a form out: conditions read, expressions compiled, who depends on whom. Made once when a document is read
 * in and kept beside the form, so that nobody who draws a page meets it.
 */
export interface Plan {
  readonly all: readonly Planned[];
  readonly roots: readonly Planned[];
  readonly byLinkId: ReadonlyMap<string, Planned>;
  /** Each item after what its conditions ask about, as far as conditions do not go round. */
  readonly inOrder: readonly Planned[];
  /** Conditions go round, or an expression decides on what is shown: wiping may open what was closed. */
  readonly mayReopen: boolean;
  /** Items with something to evaluate, in rounds of which each needs only earlier ones. */
  readonly levels: readonly (readonly Planned[])[];
  readonly constraints: readonly Constraint[];
  readonly questionnaire: Json;
}

export interface Planned {
  readonly item: Item;
  readonly raw: Json;
  readonly parent: Planned | null;
  readonly children: readonly Planned[];
  /** Ancestors whose repetitions stand in `place`, outermost first. */
  readonly repeatsIn: readonly Planned[];
  /** Its own repetitions stand in the place of its children. */
  readonly splits: boolean;
  readonly conditions: readonly Condition[];
  readonly every: boolean;
  readonly shownBy: Program | null;
  /** Shown and locked while its conditions do not hold. */
  readonly shownDisabled: boolean;
  readonly calculation: Program | Sum | null;
  readonly textBy: Program | null;
  readonly optionsBy: Program | null;
  readonly toggles: readonly Toggle[];
  readonly leastBy: Program | null;
  readonly mostBy: Program | null;
  readonly constraints: readonly Constraint[];
  readonly initial: readonly Value[];
  readonly initialBy: Program | null;
  readonly pattern: { readonly regex: RegExp; readonly human: Words | null } | null;
  readonly unitCoding: Json | null;
  /** A choice of which the options are somewhere else: whatever coding came is taken as it is. */
  readonly optionsUnknown: boolean;
  /** Marked as a score, or counts weights. */
  readonly score: boolean;
  /** The questions that the score is made of. */
  readonly scoredBy: readonly Planned[];
}

export interface Condition {
  readonly question: Planned;
  readonly operator: Operator;
  readonly asked: Value;
}

export const operators = ['exists', '=', '!=', '>', '<', '>=', '<='] as const;
export type Operator = (typeof operators)[number];

export interface Program {
  readonly kind: 'program';
  readonly run: Compiled;
  /** Variables it needs, each after those it needs itself. */
  readonly variables: readonly Variable[];
  /** Questions whose answers it reads; null where it may read anything. */
  readonly reads: ReadonlySet<Planned> | null;
  /** It says `QuestionnaireResponse.…`: evaluated on the whole response instead of on its own item. */
  readonly onResponse: boolean;
  readonly weighs: boolean;
}

export interface Variable {
  readonly name: string;
  /** On the document as a whole: null. */
  readonly owner: Planned | null;
  readonly program: Program;
}

/** A section or total score by the codes of the Norwegian forms: the weights of these questions and sections together. */
export interface Sum {
  readonly kind: 'sum';
  readonly of: readonly Planned[];
}

export interface Toggle {
  readonly options: readonly Value[];
  readonly program: Program;
}

export interface Constraint {
  readonly program: Program;
  readonly human: Words | null;
  readonly severity: 'error' | 'warning';
  readonly owner: Planned | null;
}

const plans = new WeakMap<ReadonlyMap<string, Item>, Plan>();

/** Kept under the index of the form, so that a copy of a form (`{ ...form, title }`) is carried out alike. */
export const keepPlan = (form: Form, plan: Plan): void => {
  plans.set(form.byLinkId, plan);
};

export function planOf(form: Form): Plan {
  const plan = plans.get(form.byLinkId);
  if (plan === undefined) throw new Error('a form comes from readIn() alone');
  return plan;
}
