import type { FactOut } from '#acts/mda/mda-out.ts';

/** The page on which a row of the file stands. */
export function factHref(householdId: string, fact: FactOut): string {
  const household = `/households/${householdId}`;
  switch (fact.kind) {
    case 'report':
    case 'structural_unsafety':
      return `${household}/reports`;
    case 'incident':
      return `${household}/incidents`;
    case 'failed_check':
      return fact.about === null ? `${household}/safety` : `${household}/safety/conditions/${fact.about}`;
    case 'fell_back':
    case 'stable_phase':
      return `${household}/safety`;
    case 'help_ended':
    case 'help_dropped_out':
    case 'help_open':
    case 'help_of_sector':
      return `${household}/help/${fact.id}`;
    case 'plan_version':
      return `${household}/plan/versions?number=${fact.label ?? ''}`;
    case 'reopened':
      return `${household}/closing`;
    case 'sector_at_table':
      return `${household}/network`;
  }
}
