import type { AnswerKind, Construct, Part } from '../constructs.ts';

/** Words on a page or paper, in both languages. */
export interface Text {
  readonly nl: string;
  readonly en: string;
}

/** Shown only where an earlier question of the same list got one of these answers. */
export interface When {
  readonly construct: Construct;
  readonly is: readonly string[];
}

export interface Question {
  readonly construct: Construct;
  readonly text: Text;
  /** Stands under the question for whoever answers. */
  readonly hint?: Text;
  /** Option code → words of this question, where the shared ones do not fit. */
  readonly labels?: Readonly<Record<string, Text>>;
  /** For the professional: why it is asked, in one sentence. */
  readonly intent: Text;
  /** For the professional: how to ask it and what to do with an answer, where that is delicate. */
  readonly how?: Text;
  /** Tag of docs/domain/sources.md from which the construct comes (never its words). */
  readonly source: string;
  readonly when?: When;
}

/** Questions that belong together, with the help for the professional beside them. */
export interface Section {
  readonly part: Part;
  readonly title: Text;
  readonly help: {
    readonly intent: Text;
    /** Talking about it: how to ask, what to do with an answer, how to react. */
    readonly how: Text;
    readonly source: string;
  };
  readonly questions: readonly Question[];
}

/**
 * A number that is made of answers, to see whether something grows or shrinks with one person. An order of our own: not
 * a norm, not a diagnosis, not a degree of danger. Danger signs are never scored.
 */
export interface ScoreRule {
  readonly code: string;
  /** Raised with every change of how it is reckoned, apart from the edition of the list. */
  readonly version: number;
  readonly title: Text;
  /** What a higher number says, and what it does not. */
  readonly meaning: Text;
  readonly constructs: readonly Construct[];
  /** `sum` of the weights of the options; `clear` counts the answers that are quite or very much so. */
  readonly rule: 'sum' | 'clear';
}

export const audiences = [
  'adult',
  'child_4_7',
  'child_8_11',
  'child_12_17',
  'carer_0_3',
  'professional',
] as const;
/** Who sits in front of the list. */
export type For = (typeof audiences)[number];

/** One version of one list. Its wording never changes any more; a new wording is a new edition in a folder of its own. */
export interface Instrument {
  readonly code: string;
  readonly edition: string;
  readonly for: For;
  readonly depth: 'short' | 'deep';
  /** Questions about "the other one" are in it: it needs a (former) partner that they are about. */
  readonly asksPartner: boolean;
  /** What it takes at most, rounded up; see `minutesOf`. */
  readonly minutes: number;
  readonly title: Text;
  /** Said or shown before the first question: who asks, what is done with it, that one may stop. */
  readonly lead: Text;
  readonly sections: readonly Section[];
  readonly scores: readonly ScoreRule[];
}

/** Seconds that one answer takes in a talk at an easy pace. Ours, to be replaced by what is measured. */
export const secondsOf: Readonly<Record<AnswerKind, number>> = {
  yes_no: 10,
  how_often: 12,
  how_much: 12,
  face: 15,
  direction: 12,
  together: 12,
  how_many: 10,
  help_years: 12,
  conflict_about: 15,
  number: 15,
  text: 45,
};
/** Reading or saying the lead, and going over to a next section. */
export const secondsOfLead = 30;
export const secondsOfSection = 10;

/** Share of the questions of a score that must be answered before it is shown at all. */
export const leastAnswered = { of: 3, least: 2 } as const;

/** Every text of a list with what it is, for whoever checks or prints them. Shared labels are not among them. */
export const textsOf = (one: Instrument): readonly (readonly [TextKind, Text])[] => [
  ['title', one.title],
  ['lead', one.lead],
  ...one.sections.flatMap(part => [
    ['title', part.title] as const,
    ['help', part.help.intent] as const,
    ['help', part.help.how] as const,
    ...part.questions.flatMap(textsOfQuestion),
  ]),
  ...one.scores.flatMap(score => [['title', score.title] as const, ['help', score.meaning] as const]),
];
export type TextKind = 'title' | 'lead' | 'text' | 'hint' | 'label' | 'intent' | 'how' | 'help';

const textsOfQuestion = (question: Question): readonly (readonly [TextKind, Text])[] => [
  ['text', question.text],
  ...(question.hint === undefined ? [] : [['hint', question.hint] as const]),
  ...Object.values(question.labels ?? {}).map(label => ['label', label] as const),
  ['intent', question.intent],
  ...(question.how === undefined ? [] : [['how', question.how] as const]),
];
