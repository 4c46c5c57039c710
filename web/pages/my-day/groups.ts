import type { Line } from './line.ts';

/** The lines of one household in one part of the day. */
export interface HouseholdLines {
  readonly household: Line['household'];
  readonly place: Line['place'];
  readonly lines: readonly Line[];
}

/**
 * The same lines, household by household and in it person by person, so that whoever goes somewhere sees at once all that
 * can be done there. What is most dangerous still comes first: a household stands where its gravest line stood, a person likewise.
 */
export function byHousehold(lines: readonly Line[]): HouseholdLines[] {
  return together(lines, line => `${line.household.id} ${line.place}`).flatMap(part => {
    const [first] = part;
    if (first === undefined) return [];
    const ordered = together(part, line => line.person?.id ?? '').flat();
    return [{ household: first.household, place: first.place, lines: ordered }];
  });
}

/** Puts together what has the same key, each where the first of it stood. */
function together(lines: readonly Line[], keyOf: (line: Line) => string): Line[][] {
  const parts = new Map<string, Line[]>();
  for (const line of lines) {
    const key = keyOf(line);
    parts.set(key, [...(parts.get(key) ?? []), line]);
  }
  return [...parts.values()];
}
