import type { WordKind } from './conference.ts';

/** Something said, as far as the order on the wall depends on it. */
export interface Said {
  readonly kind: WordKind;
  readonly discipline: string | null;
  readonly audience: { readonly team: 'author_and_director' | 'team' | 'named' };
}

/** What stands on the wall for one household: safety first, then each discipline beside the others. */
export interface Wall<W extends Said> {
  readonly safety: readonly W[];
  readonly views: readonly { readonly discipline: string; readonly words: readonly W[] }[];
  readonly contributions: readonly W[];
  readonly decisions: readonly W[];
  readonly dissent: readonly W[];
  readonly dilemmas: readonly W[];
}

/** A screen is read by everybody in the room: only what the whole team may read is on it. */
export const onWall = (word: Said): boolean => word.audience.team === 'team';

/** Words in the order in which they were said, put in their places. Nothing is merged, and nothing is left out. */
export function asWall<W extends Said>(words: readonly W[]): Wall<W> {
  const of = (kind: WordKind) => words.filter(word => word.kind === kind);
  const views = of('view');
  const disciplines = [...new Set(views.map(word => word.discipline ?? 'other'))];
  return {
    safety: of('safety'),
    views: disciplines.map(discipline => ({
      discipline,
      words: views.filter(word => (word.discipline ?? 'other') === discipline),
    })),
    contributions: of('contribution'),
    decisions: of('decision'),
    dissent: of('dissent'),
    dilemmas: of('dilemma'),
  };
}
