export const warningsHref = (householdId: string, rest = ''): string =>
  `/households/${householdId}/warnings${rest}`;
