/**
 * How much a document may hold. Far above the largest public questionnaires, low enough that one upload cannot keep the
 * server busy; tests and docs/questionnaires.md name them.
 */
export const limits = {
  /** Braces and brackets inside each other. */
  depth: 64,
  /** Values in the whole document. */
  nodes: 400_000,
  /** Characters of one text; a picture in base64 is a text too. */
  text: 2_000_000,
  items: 5_000,
  optionsOfAnItem: 2_000,
  options: 40_000,
  expressions: 2_000,
  expression: 20_000,
  regex: 2_000,
  /** Repetitions of one group, or answers to one question. */
  repetitions: 100,
  /** Items in all places together, when a form is filled in. */
  places: 20_000,
  /** Characters of one calculated answer: an expression could double its words for ever. */
  calculatedText: 100_000,
  /** Times that calculations may go round before they count as never settling. */
  rounds: 12,
  /** Reasons that are told; what comes after is counted under the last. */
  findings: 500,
} as const;
