export const helpHref = (householdId: string, rest = ''): string => `/households/${householdId}/help${rest}`;
