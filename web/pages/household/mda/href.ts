export const mdaHref = (householdId: string, rest = ''): string => `/households/${householdId}/mda${rest}`;
