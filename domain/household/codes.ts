/** Codes of a household and its persons. Words live in words.ts on the web floor. */

export const sexes = ['female', 'male', 'other', 'not_known'] as const;
export type Sex = (typeof sexes)[number];

/** How sure the birth date is: whole day, only month, only year, nothing, or a child not yet born. */
export const birthPrecisions = ['day', 'month', 'year', 'not_known', 'unborn'] as const;
export type BirthPrecision = (typeof birthPrecisions)[number];

/** Member of this household, living or known elsewhere (ex-partner, grown child), or somebody of the network. */
export const personKinds = ['member', 'elsewhere', 'network'] as const;
export type PersonKind = (typeof personKinds)[number];

/** Part in the violence, several at once per person; 'not_known' is an answer of its own. */
export const violenceRoles = ['uses', 'undergoes', 'witnesses', 'not_known'] as const;
export type ViolenceRole = (typeof violenceRoles)[number];

/** Parental authority over one child, as the register of persons (BRP, soort gezag) names it. */
export const authorityKinds = [
  'one_parent',
  'two_parents',
  'parent_with_other',
  'guardianship',
  'temporarily_none',
  'cannot_be_established',
] as const;
export type AuthorityKind = (typeof authorityKinds)[number];

export const ageBands = [
  'unborn',
  'under_4',
  'from_4_to_11',
  'from_12_to_15',
  'from_16_to_17',
  'adult',
  'not_known',
] as const;
export type AgeBand = (typeof ageBands)[number];
