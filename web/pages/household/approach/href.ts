export const approachHref = (householdId: string): string => `/households/${householdId}/approach`;
