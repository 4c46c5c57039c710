export const planHref = (householdId: string, rest = ''): string => `/households/${householdId}/plan${rest}`;
