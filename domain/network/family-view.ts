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
 * address, nobody's version names a shelter: for others whoever works from one is left out altogether, and of who
 * works for the hidden person only name and goal remain. Somebody of the network who lives hidden is left out too.
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
    if (place && others.length > 0) return [];
    const shared = others.some(id => row.forPersonIds.includes(id));
    return [{ row, showsOrganisation: !shared && !(place && hidden.length > 0) }];
  });
}
