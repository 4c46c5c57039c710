import type { Relation } from '#domain/household/relations.ts';

const couples: ReadonlySet<string> = new Set(['partner', 'ex_partner', 'new_partner']);

/** Who is or ever was a partner of this person, whatever the dates say; each once, in the order of recording. */
export function partnersOf(
  relations: readonly Pick<Relation, 'from' | 'to' | 'kind'>[],
  personId: string,
): string[] {
  return [
    ...new Set(
      relations.flatMap(({ from, to, kind }) =>
        !couples.has(kind) ? [] : from === personId ? [to] : to === personId ? [from] : [],
      ),
    ),
  ];
}
