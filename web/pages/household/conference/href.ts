/** Where the conferences about a household stand; with an id, one of them. */
export const caseHref = (householdId: string, rest = ''): string =>
  `/households/${householdId}/conference${rest}`;
