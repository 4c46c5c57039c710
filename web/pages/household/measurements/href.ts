/** Where the moments of measuring of a household stand. */
export const measurementsHref = (householdId: string): string => `/households/${householdId}/measurements`;
