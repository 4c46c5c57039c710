/** Signals that rise by themselves (A4). What each asks and when stands in signals.ts. */
export const signalCodes = [
  'not_asked',
  'not_seen',
  'not_spoken_alone',
  'child_not_heard',
  'not_told_back',
  'condition_unchecked',
  'red_undecided',
  'no_director',
  'director_away',
  'handover_unanswered',
  'first_contact_missing',
  'director_not_met',
  'screening_missing',
  'measurement_overdue',
  'part_missing',
  'review_overdue',
  'drop_out',
  'no_show',
  'clock_late',
  'follow_up_due',
  'warning_to_review',
  'closing_undecided',
  'repeat_report_unanswered',
] as const;
export type SignalCode = (typeof signalCodes)[number];

/** Who is to act, one after the other: a signal that is not answered climbs. */
export const signalLevels = ['worker', 'director', 'supervisor', 'region'] as const;
export type SignalLevel = (typeof signalLevels)[number];
