import { type AnswerState, type Construct, kindOf, type Part, partOf } from './constructs.ts';

/**
 * How far a part was asked, without a word of what was said. `answered`: every question was put and answered; `partly`:
 * some of them were put. "Does not want" and "does not know" are answers of the one who was asked, and said of a part only
 * when every question was put; `not_asked` is ours.
 */
export const partStates = ['answered', 'partly', 'does_not_want', 'does_not_know', 'not_asked'] as const;
export type PartState = (typeof partStates)[number];

/** One question as it stands in a list now: undefined where nothing was saved. */
export interface AskedQuestion {
  readonly construct: Construct;
  readonly state: AnswerState | undefined;
}

/**
 * The state of each part from its questions that are open now. Room for own words may stay empty without making a part
 * a partly asked one, unless a part holds nothing else.
 */
export function partStatesOf(questions: readonly AskedQuestion[]): Readonly<Record<string, PartState>> {
  const parts = new Map<Part, AskedQuestion[]>();
  for (const question of questions) {
    const part = partOf(question.construct);
    parts.set(part, [...(parts.get(part) ?? []), question]);
  }
  return Object.fromEntries([...parts].map(([part, asked]) => [part, stateOf(asked)]));
}

/** Whether a question was put to somebody, whatever came of it. */
export const wasPut = (state: AnswerState | undefined): boolean =>
  state !== undefined && state !== 'not_asked';

function stateOf(asked: readonly AskedQuestion[]): PartState {
  const closed = asked.filter(({ construct }) => kindOf(construct) !== 'text');
  const needed = closed.length > 0 ? closed : asked;
  const told = asked.filter(({ state }) => state === 'answered').length;
  if (told > 0) return needed.every(({ state }) => state === 'answered') ? 'answered' : 'partly';
  if (!asked.some(({ state }) => wasPut(state))) return 'not_asked';
  if (!needed.every(({ state }) => wasPut(state))) return 'partly';
  return asked.some(({ state }) => state === 'does_not_want') ? 'does_not_want' : 'does_not_know';
}
