/** Codes of MDA++: the multidisciplinary approach with several sectors and specialists. */

export const mdaStates = ['proposed', 'accepted', 'refused', 'ended'] as const;

export const criterionCodes = [
  'structurally_unsafe',
  'regular_efforts_tried',
  'several_sectors_needed',
] as const;
export type CriterionCode = (typeof criterionCodes)[number];

/** How a criterion stands by what the file shows. 'not_known' is no "no": the file cannot tell. */
export const standings = ['fulfilled', 'not_fulfilled', 'not_known'] as const;
export type Standing = (typeof standings)[number];

/** Kinds of rows that say something about a criterion. */
export const factKinds = [
  'report',
  'structural_unsafety',
  'incident',
  'failed_check',
  'fell_back',
  'stable_phase',
  'help_ended',
  'help_dropped_out',
  'help_open',
  'plan_version',
  'reopened',
  'sector_at_table',
  'help_of_sector',
] as const;
export type FactKind = (typeof factKinds)[number];

/** The first + of MDA++ is several sectors, the second is specialists. */
export const sectors = ['care', 'justice', 'child_protection'] as const;
export type Sector = (typeof sectors)[number];

const sectorOfKind: Readonly<Record<string, Sector>> = {
  local_team: 'care',
  shelter: 'care',
  mental_health: 'care',
  addiction_care: 'care',
  police: 'justice',
  probation: 'justice',
  youth_protection: 'child_protection',
};

/**
 * The sector of a kind of organisation; null for Veilig Thuis, a municipality and others: they are there for every
 * household, so that they are at the table does not say that a sector is needed.
 */
export const sectorOf = (organisationKind: string): Sector | null =>
  Object.hasOwn(sectorOfKind, organisationKind) ? (sectorOfKind[organisationKind] ?? null) : null;
