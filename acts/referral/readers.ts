import type { AudienceColumns } from '#store/condition.ts';
import type { LockedReferral } from '#store/referral.ts';

/**
 * Who may read what is noted under a referral: whoever may read the referral itself, or they would take somebody for
 * coming who stays away. Family members are not carried over.
 */
export function underReferral(
  referral: Pick<LockedReferral, 'audience_team' | 'audience_users' | 'created_by'>,
): AudienceColumns {
  if (referral.audience_team === 'team')
    return { audience_team: 'team', audience_users: [], audience_persons: [] };
  const users = referral.audience_team === 'named' ? referral.audience_users : [];
  return {
    audience_team: 'named',
    audience_users: [...new Set([...users, referral.created_by])],
    audience_persons: [],
  };
}
