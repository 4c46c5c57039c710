import type { LineKind } from '#domain/day/lines.ts';

/** The task that somebody writes for a colleague or for themselves; every other code is set by a deed. */
export const writtenTask = 'written';

/**
 * Tasks that only end by the deed that they ask for, which closes them itself: a decision is taken, not ticked off.
 */
const endedByDeed: ReadonlySet<string> = new Set([
  'decide_on_red',
  'decide_on_override',
  'handover_to_answer',
  'handover_first_contact',
  'mda_to_decide',
  'closing_escalation',
  'closing_to_decide',
  'repeat_report',
]);

/** May this task be ended by hand, by whom it was given to or by who directs? */
export const endsByHand = (code: string): boolean => !endedByDeed.has(code);

/**
 * What somebody answers who was woken by a report again: it is about somebody else; it is, and the file stays closed; or,
 * of an open file, it was looked at. Each who was asked answers for themselves.
 */
export const repeatAnswers = ['not_the_same', 'no_reason_to_reopen', 'looked_at'] as const;
export type RepeatAnswer = (typeof repeatAnswers)[number];

/** Whether this answers a report again on such a file: a closed one is opened again or stays closed with a reason. */
export const answersRepeat = (answer: RepeatAnswer, stage: 'intake' | 'open' | 'closed'): boolean =>
  answer === 'not_the_same' || (answer === 'no_reason_to_reopen') === (stage === 'closed');

const kinds: Readonly<Record<string, LineKind>> = {
  decide_on_red: 'decide_on_red',
  contra_indicated_step: 'contra_indicated_step',
  contra_indicated_contact: 'contra_indicated_contact',
  phase_reopened: 'phase_reopened',
  override_ended: 'override_ended',
  decide_on_override: 'override_waiting',
  asked_about_known_person: 'asked_about_known_person',
  handover_to_answer: 'handover',
  handover_first_contact: 'handover',
  handover_refused: 'handover',
  handover_late: 'handover',
  you_direct_now: 'handover',
  direction_changed: 'handover',
  place_given: 'handover',
  network_task_ended: 'handover',
  network_task_passed: 'handover',
  repeat_report: 'repeat_report',
  conference_decision: 'conference_decision',
  closing_escalation: 'escalation',
  closing_to_decide: 'to_decide',
  mda_to_decide: 'to_decide',
  owner_passed: 'handover',
  deputy_left: 'handover',
  director_left: 'handover',
  checker_left: 'handover',
  doer_left: 'handover',
};

/** The kind of line of a task; a code that is not known here is an ordinary task. */
export const kindOfTask = (code: string): LineKind =>
  Object.hasOwn(kinds, code) ? (kinds[code] ?? 'task') : 'task';
