import type { Relation } from '#domain/household/relations.ts';

type Link = Pick<Relation, 'from' | 'to' | 'kind'>;

const raising: ReadonlySet<string> = new Set(['parent', 'step_parent', 'guardian', 'authority']);

/** The children whom this person is a parent of, or raises. Each once. */
export const childrenOf = (relations: readonly Link[], personId: string): string[] => [
  ...new Set(
    relations.filter(({ from, kind }) => from === personId && raising.has(kind)).map(({ to }) => to),
  ),
];
