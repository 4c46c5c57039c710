/** What of a household says that safety lasts. */
export interface HouseholdStands {
  readonly stage: 'intake' | 'open' | 'closed';
  readonly endedWithoutSafety: boolean;
  readonly phase: 'direct_safety' | 'stable_safety';
  /** The phase rests on an override and not on conditions that hold. */
  readonly byOverride: boolean;
}

/**
 * May MDA++ end? Only with lasting safety: the household was closed on evidence, or it stands in phase 2 because its
 * conditions hold. A household that was ended without safety, or is there by an exception, keeps its coordinator.
 */
export const lastsSafely = (household: HouseholdStands): boolean =>
  household.stage === 'closed'
    ? !household.endedWithoutSafety
    : household.phase === 'stable_safety' && !household.byOverride;
