import { z } from 'zod';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import { isReason, ok, type Result, refuse } from '#domain/shared/result.ts';

/** A warm handover goes one way: offered, accepted, talked about together, first contact. Or it ends before that. */
export const handoverStates = ['offered', 'accepted', 'refused', 'talked', 'done', 'withdrawn'] as const;
export type HandoverState = (typeof handoverStates)[number];

/** What the rules need to know of a handover. */
export interface Handover {
  readonly what: 'direction' | 'task';
  readonly fromUserId: string;
  readonly toUserId: string;
  readonly toDeputyId: string | null;
  readonly offeredOn: LocalDate;
  readonly deadlineOn: LocalDate;
  readonly state: HandoverState;
  readonly jointTalkOn: LocalDate | null;
}

/** Who does something now, and on which day. */
export interface Doing {
  readonly userId: string;
  /** Director or deputy of the household. */
  readonly directs: boolean;
  readonly today: LocalDate;
}

export const handoverRefusals = [
  'handover_over',
  'only_receiver',
  'only_sender',
  'only_those_two',
  'reason_missing',
  'not_accepted_yet',
  'no_joint_talk_yet',
  'in_the_future',
  'before_the_offer',
  'before_the_talk',
  'not_yourself',
] as const;
export type HandoverRefusal = (typeof handoverRefusals)[number];

const ends: ReadonlySet<HandoverState> = new Set(['refused', 'done', 'withdrawn']);
export const isOver = (state: HandoverState): boolean => ends.has(state);

/** Whoever is responsible while this handover runs: the sender, until it is done. */
export const responsibleIn = (handover: Handover): string =>
  handover.state === 'done' ? handover.toUserId : handover.fromUserId;

/** Only the receiver answers. Giving it back is possible until it is done, with a reason. */
export function answerHandover(
  handover: Handover,
  answer: { accepts: boolean; reason: string },
  { userId }: Doing,
): Result<'accepted' | 'refused', HandoverRefusal> {
  if (isOver(handover.state)) return refuse('handover_over');
  if (userId !== handover.toUserId) return refuse('only_receiver');
  if (!answer.accepts) return isReason(answer.reason) ? ok('refused') : refuse('reason_missing');
  return handover.state === 'offered' ? ok('accepted') : refuse('handover_over');
}

/** The joint talk was held: said by either of the two, or by who directs. */
export function talkTogether(
  handover: Handover,
  on: LocalDate,
  { userId, directs, today }: Doing,
): Result<'talked', HandoverRefusal> {
  if (isOver(handover.state)) return refuse('handover_over');
  if (!directs && userId !== handover.fromUserId && userId !== handover.toUserId)
    return refuse('only_those_two');
  if (handover.state === 'offered') return refuse('not_accepted_yet');
  if (on > today) return refuse('in_the_future');
  if (on < handover.offeredOn) return refuse('before_the_offer');
  return ok('talked');
}

/**
 * The receiver's first contact took place: with this the handover is done. Confirmed by the sender or by who directs,
 * never by who receives: nobody takes direction, or a task, by their own word (rule V9).
 */
export function confirmContact(
  handover: Handover,
  on: LocalDate,
  { userId, directs, today }: Doing,
): Result<'done', HandoverRefusal> {
  if (isOver(handover.state)) return refuse('handover_over');
  if (!directs && userId !== handover.fromUserId) return refuse('only_sender');
  if (userId === handover.toUserId || userId === handover.toDeputyId) return refuse('not_yourself');
  if (handover.jointTalkOn === null) return refuse('no_joint_talk_yet');
  if (on > today) return refuse('in_the_future');
  return on < handover.jointTalkOn ? refuse('before_the_talk') : ok('done');
}

/** The sender, or who directs, takes the offer back as long as it is not done. */
export function withdrawHandover(
  handover: Handover,
  { userId, directs }: Doing,
): Result<'withdrawn', HandoverRefusal> {
  if (isOver(handover.state)) return refuse('handover_over');
  return directs || userId === handover.fromUserId ? ok('withdrawn') : refuse('only_sender');
}

/**
 * Days that a handover may take, unless a region or the sender says otherwise, and the furthest that either may go: own
 * defaults. A deadline can be made shorter or somewhat longer, not switched off.
 */
export const handoverTerm = { version: 1, days: 14, shortestDays: 1, longestDays: 42 } as const;

/** The term of a region (`handoverDays` of its settings, 1 to 42); what is out of bounds is not heard. */
export function handoverDaysOf(setting: unknown): number {
  const read = z.int().min(handoverTerm.shortestDays).max(handoverTerm.longestDays).safeParse(setting);
  return read.success ? read.data : handoverTerm.days;
}

/** The last day of a handover that is offered today; `asked` null takes the term of the region. */
export function deadlineOf(
  asked: LocalDate | null,
  regionDays: number,
  today: LocalDate,
): Result<LocalDate, 'deadline_in_past' | 'deadline_too_far'> {
  const on = asked ?? addDays(today, regionDays);
  if (on < today) return refuse('deadline_in_past');
  return on > addDays(today, handoverTerm.longestDays) ? refuse('deadline_too_far') : ok(on);
}

/** Days within which the receiver is asked to answer. */
export const answerDays = 3;
/** Days after the first escalation before the region is told. */
export const regionAfterDays = 7;

/** To whom a handover is to go that is not done in time; null when it is not (yet) late for anybody further. */
export function escalation(
  handover: { state: HandoverState; deadlineOn: LocalDate; escalatedTo: 'supervisors' | 'region' | null },
  daysLate: number,
): 'supervisors' | 'region' | null {
  if (isOver(handover.state) || daysLate <= 0) return null;
  if (handover.escalatedTo === null) return 'supervisors';
  return handover.escalatedTo === 'supervisors' && daysLate > regionAfterDays ? 'region' : null;
}
