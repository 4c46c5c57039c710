/** Where the children of a household stand; with an id, one of them. */
export const childrenHref = (householdId: string, rest = ''): string =>
  `/households/${householdId}/children${rest}`;
