import { type SignalCode, signalCodes } from './codes.ts';

/** What a signal is about, for who looks over many households: the gravest first. */
export const signalGroups = {
  red: [
    'red_undecided',
    'no_director',
    'director_away',
    'repeat_report_unanswered',
    'drop_out',
    'no_show',
    'condition_unchecked',
  ],
  silence: ['not_asked', 'not_spoken_alone', 'not_seen', 'child_not_heard', 'not_told_back'],
  overdue: [
    'first_contact_missing',
    'director_not_met',
    'handover_unanswered',
    'closing_undecided',
    'clock_late',
    'follow_up_due',
    'warning_to_review',
    'review_overdue',
    'part_missing',
    'screening_missing',
    'measurement_overdue',
  ],
} as const satisfies Readonly<Record<string, readonly SignalCode[]>>;

export const signalGroupNames = ['red', 'silence', 'overdue'] as const;
export type SignalGroup = (typeof signalGroupNames)[number];

/** Every signal, the gravest first. */
export const byGravity: readonly SignalCode[] = signalGroupNames.flatMap(group => [...signalGroups[group]]);

/** The signals that a filter leaves, in order of gravity. */
export const chosenSignals = (filter: {
  group?: SignalGroup | undefined;
  code?: SignalCode | undefined;
}): SignalCode[] =>
  byGravity.filter(
    code =>
      (filter.code === undefined || filter.code === code) &&
      (filter.group === undefined || signalGroups[filter.group].some(each => each === code)),
  );

/** A signal code, or undefined for a text that is none. */
export const asSignalCode = (text: string | null | undefined): SignalCode | undefined =>
  signalCodes.find(code => code === text);
