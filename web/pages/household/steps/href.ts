export const stepsHref = (householdId: string, rest = ''): string =>
  `/households/${householdId}/steps${rest}`;
