/** Who in the team an item is for (safety-by-design.md, V3). Nothing is inherited from the household. */
export const teamReaches = ['author_and_director', 'team', 'named'] as const;
export type TeamReach = (typeof teamReaches)[number];

/** The audience of one item. There is no group "family" or "parents": persons are named one by one. */
export interface Audience {
  team: TeamReach;
  /** Ids of professionals; only read when `team` is 'named'. */
  users: readonly string[];
  /** Ids of family members who may see the item in their own portal; gives no professional sight. */
  persons: readonly string[];
}

/** Unset means: author and case director, no family member. */
export const defaultAudience: Audience = { team: 'author_and_director', users: [], persons: [] };
