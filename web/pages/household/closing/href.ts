/** The closing of a household; with a rest, a page under it. */
export const closingHref = (householdId: string, rest = ''): string =>
  `/households/${householdId}/closing${rest}`;
