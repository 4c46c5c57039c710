/**
 * A questionnaire as the engine knows it, read from a FHIR Questionnaire (R4 with SDC; R5 is read in). Nothing here knows
 * a database, a page or a household. Source of names and meanings: HL7 FHIR R4 Questionnaire and the SDC guide.
 */

export const itemTypes = [
  'group',
  'display',
  'boolean',
  'decimal',
  'integer',
  'date',
  'dateTime',
  'time',
  'string',
  'text',
  'url',
  'choice',
  'open-choice',
  'attachment',
  'reference',
  'quantity',
] as const;
export type ItemType = (typeof itemTypes)[number];

/** A text with its translations: language tag (`en`, `nl-NL`) → text. */
export interface Words {
  readonly text: string;
  readonly translations: Readonly<Record<string, string>>;
}

/** One FHIR answer value: exactly one `value[x]`, such as `{ valueInteger: 3 }`, as it stands in a response. */
export type Value = Readonly<Record<string, unknown>>;

export interface Option {
  readonly value: Value;
  readonly label: Words;
  /** ordinalValue or itemWeight, where the document gives one. */
  readonly weight: number | null;
  /** No other option can be chosen beside it. */
  readonly exclusive: boolean;
  readonly initiallySelected: boolean;
}

/** How an item asks to be shown, as far as paper and phone care. */
export const controls = [
  'drop-down',
  'radio-button',
  'check-box',
  'slider',
  'spinner',
  'text-box',
  'autocomplete',
  'help',
  'flyover',
  'unit',
  'prompt',
  'header',
  'footer',
  'page',
  'list',
  'table',
  'gtable',
  'htable',
  'grid',
] as const;
export type Control = (typeof controls)[number];

export interface Item {
  /** Place in the document, counted from 0 in reading order; names the field of a form. */
  readonly number: number;
  readonly linkId: string;
  readonly type: ItemType;
  readonly text: Words | null;
  readonly prefix: string | null;
  readonly required: boolean;
  readonly repeats: boolean;
  readonly readOnly: boolean;
  /** Never shown; may still be calculated. */
  readonly hidden: boolean;
  readonly control: Control | null;
  readonly horizontal: boolean;
  readonly options: readonly Option[];
  readonly unit: string | null;
  readonly unitOptions: readonly Value[];
  readonly entryFormat: string | null;
  readonly shortText: Words | null;
  readonly least: Value | null;
  readonly most: Value | null;
  readonly leastLength: number | null;
  readonly mostLength: number | null;
  readonly mostDecimals: number | null;
  readonly leastTimes: number | null;
  readonly mostTimes: number | null;
  /** For an attachment. */
  readonly mostBytes: number | null;
  readonly mimeTypes: readonly string[];
  readonly regex: string | null;
  /** Help texts and legal notes that stand with the item (child display items with control help or flyover). */
  readonly help: readonly Words[];
  /** The value comes from an expression. */
  readonly calculated: boolean;
  readonly children: readonly Item[];
}

export interface Form {
  readonly fhir: 'R4' | 'R5';
  readonly url: string | null;
  readonly version: string | null;
  readonly title: Words;
  readonly description: Words | null;
  /** Languages in which it can be shown, the document's own first; empty when it does not say. */
  readonly languages: readonly string[];
  readonly designNote: string | null;
  readonly items: readonly Item[];
  readonly byLinkId: ReadonlyMap<string, Item>;
  readonly count: number;
  /** Some group is a page, or the document asks for steps. */
  readonly stepwise: boolean;
}

/** Something said about a place of a document when it is read in. */
export interface Finding {
  /** FHIRPath-like place: `item[3].item[0].enableWhen[1]`. Empty: the document as a whole. */
  readonly path: string;
  /**
   * `refused`: the document cannot be used because of it. `left_aside`: shown or counted without it. `understood`: an
   * extension or feature that is carried out (each once, with how often).
   */
  readonly kind: 'refused' | 'left_aside' | 'understood';
  readonly code: string;
  /** What it is about, such as the address of an extension; never the text of a question. */
  readonly about: string | null;
  readonly times: number;
}

/**
 * Answers to one item in one place. `place` tells which repetition of each repeating ancestor, outermost first, joined
 * with dots: '' where nothing above repeats, '1' or '0.2'. Repeating ancestors are repeating groups, and repeating questions
 * that have items under them: there the number of the answer counts (an item's own repetitions never stand in its place). A repeating group that has been opened without answers in it
 * stands as an entry of the group itself with the number of repetitions in `times`.
 */
export interface Entry {
  readonly linkId: string;
  readonly place: string;
  readonly values: readonly Value[];
  readonly times?: number;
}

export interface Issue {
  readonly linkId: string;
  readonly place: string;
  readonly code:
    | 'needed'
    | 'too_few'
    | 'too_many'
    | 'not_of_this_kind'
    | 'not_an_option'
    | 'too_long'
    | 'too_short'
    | 'too_small'
    | 'too_large'
    | 'too_many_decimals'
    | 'pattern'
    | 'exclusive'
    | 'constraint'
    | 'not_calculable';
  /** The words of the document itself, for a constraint or a pattern. */
  readonly human: Words | null;
  /** A warning does not keep a form from being finished. */
  readonly severity: 'error' | 'warning';
}

/** One item as it stands now, in one place, for a page to draw. Only what is enabled and not hidden. */
export interface Row {
  readonly item: Item;
  readonly place: string;
  /** `values` of a question; for a group empty. */
  readonly values: readonly Value[];
  /** The text with embedded answers filled in. */
  readonly text: Words | null;
  /** Options after conditions on options. */
  readonly options: readonly Option[];
  readonly required: boolean;
  readonly issues: readonly Issue[];
  /** Shown but not to be answered (read only, calculated, or disabled and shown). */
  readonly locked: boolean;
  /**
   * Children. For a repeating group one list per repetition, and for a repeating question with items under it one list per
   * answer (they are numbered in `place` alike); for any other item one list.
   */
  readonly repetitions: readonly (readonly Row[])[];
}

/** A number that a versioned expression made of the answers; never typed in. */
export interface Score {
  readonly linkId: string;
  readonly name: Words;
  readonly value: number | null;
  readonly unit: string | null;
  /** How many of the scored items under it have a weight, and how many are answered. */
  readonly asked: number;
  readonly answered: number;
}

/** Everything that follows from answers: what is shown, what counts, what is wrong, what was scored. */
export interface Standing {
  readonly rows: readonly Row[];
  /** Entries of enabled items only, calculated ones included: what is counted and sent on. */
  readonly counted: readonly Entry[];
  /** Given answers of items that are not enabled: to be wiped. */
  readonly wiped: readonly { readonly linkId: string; readonly place: string }[];
  readonly issues: readonly Issue[];
  readonly scores: readonly Score[];
}

/**
 * A compiled expression: called with the focus, the environment (`%resource`, `%context`, `%questionnaire`, variables) and
 * the day that `today()` is; gives a collection. `typed` gives it in the form in which it can be a variable of another
 * expression (a date stays a date); otherwise plain JSON. May throw: whoever calls it catches.
 */
export type Compiled = (
  focus: unknown,
  environment: Readonly<Record<string, unknown>>,
  today: string,
  how: 'plain' | 'typed',
) => readonly unknown[];

/** Compiles FHIRPath; handed in, because this floor knows no library that does it (acts/questionnaire/expressions.ts). */
export interface Expressions {
  /** Throws an error with a sentence when the text is no expression. */
  compile(text: string): Compiled;
}

/** What a calculation may know beside the answers: today, and nothing of anybody. */
export interface Context {
  /** Local day, 'YYYY-MM-DD': `today()`. */
  readonly today: string;
}
