import { ageOn, type Birth, isMinor } from '#domain/household/age.ts';
import type { PersonKind } from '#domain/household/codes.ts';
import type { Relation } from '#domain/household/relations.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';

/** A person of the file, as far as it matters for being a child in it. */
export interface FilePerson {
  id: string;
  kind: PersonKind;
  birth: Birth;
  leftOn: LocalDate | null;
}

const raising: ReadonlySet<string> = new Set(['parent', 'step_parent', 'guardian', 'authority']);
const grown: ReadonlySet<string> = new Set([...raising, 'grandparent']);
const couple: ReadonlySet<string> = new Set(['partner', 'ex_partner', 'new_partner']);

/**
 * The children of a file, in its own order: who is under eighteen, wherever they live, born or not. Of somebody whose
 * age is not known nobody may conclude that it is no child: living here they count as one until a relation says that
 * they are grown; living elsewhere (an ex-partner, a grown child) only when somebody is recorded as raising them.
 */
export function childrenIn(
  persons: readonly FilePerson[],
  relations: readonly Pick<Relation, 'from' | 'to' | 'kind'>[],
  today: LocalDate,
): FilePerson[] {
  return persons.filter(({ id, kind, birth, leftOn }) => {
    if (kind === 'network' || (leftOn !== null && leftOn <= today)) return false;
    const minor = isMinor(ageOn(birth.date, birth.precision, today));
    if (minor !== null) return minor;
    const isGrown = relations.some(
      each =>
        (each.from === id && grown.has(each.kind)) ||
        (couple.has(each.kind) && (each.from === id || each.to === id)),
    );
    if (isGrown) return false;
    return kind === 'member' || relations.some(each => each.to === id && raising.has(each.kind));
  });
}
