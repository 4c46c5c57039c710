/** A network task as the family's version needs it. */
export interface FamilyRow {
  readonly id: string;
  readonly forPersonIds: readonly string[];
  /** Kind of organisation of the colleague; null for somebody of the person's own network. */
  readonly organisationKind: string | null;
  /** The person whose task this is, when it is somebody of their own network. */
  readonly personId: string | null;
}

/** Organisations whose name alone can tell where somebody is. */
const locates: ReadonlySet<string> = new Set(['shelter']);

/**
 * What one person's own version shows, and whether the organisation may stand on it. When somebody lives at a safe
 * address, nobody's version names a shelter: for who does not live hidden whoever works from one is left out altogether; for
 * who does, children who fled along included, name and goal remain. Somebody of the network who lives hidden is left out too.
 */
export function familyRows<R extends FamilyRow>(
  rows: readonly R[],
  personId: string,
  safePersonIds: ReadonlySet<string>,
): { row: R; showsOrganisation: boolean }[] {
  const hidden = [...safePersonIds];
  const others = hidden.filter(id => id !== personId);
  return rows.flatMap(row => {
    if (!row.forPersonIds.includes(personId)) return [];
    if (row.personId !== null && others.includes(row.personId)) return [];
    const place = row.organisationKind !== null && locates.has(row.organisationKind);
    if (place && others.length > 0 && !safePersonIds.has(personId)) return [];
    const shared = others.some(id => row.forPersonIds.includes(id));
    return [{ row, showsOrganisation: !shared && !(place && hidden.length > 0) }];
  });
}

/** May the director's organisation stand on somebody's version? Not a shelter's, while somebody lives at a safe address. */
export const showsDirectorsOrganisation = (
  organisationKind: string,
  safePersonIds: ReadonlySet<string>,
): boolean => safePersonIds.size === 0 || !locates.has(organisationKind);

/** Who of the team looks. */
export interface TeamLook {
  readonly userId: string;
  /** Directs, or supervises this household. */
  readonly oversees: boolean;
  /** For whom they themselves are there now. */
  readonly worksFor: ReadonlySet<string>;
}

/**
 * What the team's own page shows of a task: a shelter's, while somebody lives at a safe address, is for who works for
 * that person, who directs, who supervises, and whose task it is. Others see that a professional is there, and for whom.
 */
export function mayShowTask(
  row: Pick<FamilyRow, 'forPersonIds' | 'organisationKind'> & { readonly userId: string | null },
  safePersonIds: ReadonlySet<string>,
  look: TeamLook,
): boolean {
  if (safePersonIds.size === 0 || row.organisationKind === null || !locates.has(row.organisationKind))
    return true;
  if (look.oversees || row.userId === look.userId) return true;
  const own = row.forPersonIds.filter(id => safePersonIds.has(id));
  return (own.length > 0 ? own : [...safePersonIds]).some(id => look.worksFor.has(id));
}

/** May the visitor read which shelter it is, where only the organisation is told? */
export const mayNameShelter = (
  organisationKind: string,
  safePersonIds: ReadonlySet<string>,
  look: TeamLook & { readonly organisationKind: string },
): boolean =>
  safePersonIds.size === 0 ||
  !locates.has(organisationKind) ||
  look.oversees ||
  locates.has(look.organisationKind) ||
  [...safePersonIds].some(id => look.worksFor.has(id));
