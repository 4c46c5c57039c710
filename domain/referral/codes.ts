/** Codes of help that somebody is referred to. */

export const referralKinds = [
  'help',
  'programme',
  'peer_group',
  'expert_by_experience',
  'trauma_treatment',
  'specialist',
] as const;
export type ReferralKind = (typeof referralKinds)[number];

export const urgencies = ['today', 'this_week', 'ordinary'] as const;
export type Urgency = (typeof urgencies)[number];

/** What the person agreed to; 'not_asked' is an answer of its own, never a "no". */
export const agreeds = ['yes', 'partly', 'no', 'not_asked'] as const;
export type Agreed = (typeof agreeds)[number];

export const referralStates = [
  'asked',
  'accepted',
  'waiting',
  'refused',
  'started',
  'ended',
  'dropped_out',
  'withdrawn',
] as const;
export type ReferralState = (typeof referralStates)[number];

export const attendanceOutcomes = ['came', 'called_off', 'no_show', 'dropped_out'] as const;
export type AttendanceOutcome = (typeof attendanceOutcomes)[number];

/** On which ground a piece of information is shared (field.md 5). */
export const sharingGrounds = [
  'consent',
  'wmo_5_2_6',
  'wmo_5_1_6',
  'jeugdwet_7_3_11',
  'vital_interest',
  'meldcode',
  'wgs',
  'other_law',
] as const;
export type SharingGround = (typeof sharingGrounds)[number];
