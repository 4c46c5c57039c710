/** What is stuck around a household; `raise` is the form on that page. */
export const stuckHref = (householdId: string, raise = false): string =>
  `/households/${householdId}/bottlenecks${raise ? '#raise' : ''}`;
