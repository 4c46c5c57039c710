import type { ReferralState } from './codes.ts';

type ReferralStep = 'answer' | 'start' | 'attend' | 'end' | 'withdraw';

/**
 * What can be done from each state. Whoever dropped out can start again: the referral and its history stay one.
 * What has ended or was refused does not move any more; a new referral is asked.
 */
const possible: Readonly<Record<ReferralState, readonly ReferralStep[]>> = {
  asked: ['answer', 'withdraw'],
  waiting: ['answer', 'start', 'withdraw'],
  accepted: ['start', 'withdraw'],
  started: ['attend', 'end'],
  dropped_out: ['start', 'end'],
  refused: [],
  ended: [],
  withdrawn: [],
};

/** May this step be taken from this state? */
export const mayStep = (state: ReferralState, step: ReferralStep): boolean => possible[state].includes(step);

/** True while something is still to happen. */
export const isOpen = (state: ReferralState): boolean => possible[state].length > 0;
