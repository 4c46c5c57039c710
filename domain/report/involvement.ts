/** Whether a report is the first that we know of (StatLine 85361NED: earlier involvement; field.md 4.4). */
export const involvements = [
  'first_report',
  'known_from_other_file',
  'during_intake',
  'follow_up_on_open_file',
  'again_after_closing',
] as const;
export type Involvement = (typeof involvements)[number];

/** `stage` of the household that the report joins, or null when a new file is opened for it. */
export function involvement(
  stage: 'intake' | 'open' | 'closed' | null,
  knownElsewhere: boolean,
): Involvement {
  if (stage === 'closed') return 'again_after_closing';
  if (stage === 'intake') return 'during_intake';
  if (stage === 'open') return 'follow_up_on_open_file';
  return knownElsewhere ? 'known_from_other_file' : 'first_report';
}
