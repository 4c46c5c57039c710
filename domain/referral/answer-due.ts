import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import type { Urgency } from './codes.ts';

/** Within how many days an answer is expected. Own default: no source gives a number. */
const answerWithin: Readonly<Record<Urgency, number>> = { today: 0, this_week: 7, ordinary: 14 };

/** The last day on which an answer is in time. */
export const answerDue = (askedOn: LocalDate, urgency: Urgency): LocalDate =>
  addDays(askedOn, answerWithin[urgency]);

/** After how many days on a waiting list somebody asks how it stands: there people are forgotten. Own default. */
const waitingLookDays = 28;

export const waitingLookDue = (answeredOn: LocalDate): LocalDate => addDays(answeredOn, waitingLookDays);
