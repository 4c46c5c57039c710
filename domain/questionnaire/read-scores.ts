import { field, objects } from './json.ts';
import type { Planned } from './plan.ts';
import type { Draft } from './read-items.ts';
import { scoredBy } from './scores.ts';

const formulas = 'http://ehelse.no/scoringFormulas';
const scoreUnit = 'http://ehelse.no/Score';
const numeric: readonly string[] = ['integer', 'decimal', 'quantity'];

const hasCode = (draft: Draft, system: string, code?: string): boolean =>
  objects(field(draft.raw, 'code')).some(
    one => field(one, 'system') === system && (code === undefined || field(one, 'code') === code),
  );

/**
 * The Norwegian convention of codes: a question whose options weigh (QS), the score of a section (SS) and of the whole (TS).
 * A section's score adds up the questions around it and below, but not what a section inside it has added up: that counts
 * as one. More than one score in a section are the same sum.
 */
export function readSums(roots: readonly Draft[]): void {
  const totals: Draft[] = [];
  const gather = (drafts: readonly Draft[]): Draft[] => {
    const counted: Draft[] = [];
    const sections: Draft[] = [];
    for (const draft of drafts) {
      const below = gather(draft.children);
      if (hasCode(draft, formulas, 'SS')) sections.push(draft);
      else if (hasCode(draft, formulas, 'TS')) totals.push(draft);
      else if (hasCode(draft, formulas, 'QS')) counted.push(draft, ...below);
      else counted.push(...below);
    }
    const [first] = sections;
    if (first === undefined) return counted;
    for (const section of sections) setSum(section, counted);
    return [first];
  };
  const all = gather(roots);
  for (const total of totals) setSum(total, all);
}

function setSum(draft: Draft, of: readonly Draft[]): void {
  if (!numeric.includes(draft.item.type) || draft.calculation !== null) return;
  draft.calculation = { kind: 'sum', of };
  draft.item.calculated = true;
}

/** Which calculated numbers are scores: marked so, counting weights, or made of scores. */
export function markScores(all: readonly Draft[]): void {
  const calculated = all.filter(draft => draft.calculation !== null && numeric.includes(draft.item.type));
  for (const draft of calculated) {
    const { calculation } = draft;
    draft.score =
      calculation?.kind === 'sum' ||
      calculation?.weighs === true ||
      hasCode(draft, scoreUnit) ||
      (draft.unitCoding !== null && field(draft.unitCoding, 'system') === scoreUnit);
  }
  for (let moved = true; moved; ) {
    moved = false;
    for (const draft of calculated) {
      if (draft.score || draft.calculation?.kind !== 'program') continue;
      const reads: ReadonlySet<Planned> | null = draft.calculation.reads;
      const scores = calculated.filter(one => one !== draft && one.score);
      if (scores.some(one => reads === null || reads.has(one as Planned))) {
        draft.score = true;
        moved = true;
      }
    }
  }
  for (const draft of calculated) if (draft.score) draft.scoredBy = scoredBy(draft, all);
}
