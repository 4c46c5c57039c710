import type { FilePerson } from '#domain/household/people-of-file.ts';
import type { Relation } from '#domain/household/relations.ts';
import type { HandoverState } from '#domain/network/handover.ts';
import type { Directed, Wake } from '#domain/network/woken.ts';
import type { AfterMissed, Missed } from '#domain/referral/drop-out.ts';
import type { Sight } from '#domain/safety/contact-safety.ts';
import type { RecordedCheck } from '#domain/safety/recorded-check.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { InPhase } from './in-phase.ts';

/** One person of the file as far as the watch needs them: days, codes and ids, never a word. */
export interface WatchedPerson extends FilePerson {
  readonly knownSince: LocalDate;
  readonly sight: Sight;
  /** The last time, to the minute, that this person was asked about safety alone, and was spoken with. */
  readonly askedAt: Date | null;
  readonly spokenAt: Date | null;
  /** The last day on which this person was heard by being spoken with, and by being seen, in whatever room that is kept. */
  readonly heardBySpeaking: LocalDate | null;
  readonly heardBySeeing: LocalDate | null;
  /** The latest day on which somebody said to try again to hear this person. */
  readonly hearAgainOn: LocalDate | null;
  readonly screened: boolean;
  /** The latest day on which somebody said to try again to screen this person, and on which a reason was given at all. */
  readonly screenAgainOn: LocalDate | null;
  readonly notScreenedOn: LocalDate | null;
  /** The last day on which a list measured violence around this person (domain/followup/measures.ts). */
  readonly measuredOn: LocalDate | null;
  readonly inPlan: boolean;
  /** The last day on which who directs now had contact with this person themself: seen or spoken with. */
  readonly metByDirector: LocalDate | null;
}

export interface WatchedCondition {
  readonly id: string;
  readonly agreedOn: LocalDate;
  readonly firstCheckOn: LocalDate;
  readonly everyDays: number;
  readonly checks: readonly Omit<RecordedCheck, 'conditionId'>[];
}

/** One time that somebody who uses violence stayed away or stopped. */
export interface WatchedMissed extends Missed, Pick<AfterMissed, 'lastCame' | 'lastCheck' | 'open'> {
  readonly id: string;
  readonly personId: string;
  readonly outcome: 'drop_out' | 'no_show';
}

/** Everything the watch knows of one household. The order of every list is without meaning. */
export interface HouseholdFacts extends InPhase {
  readonly stage: 'intake' | 'open' | 'closed';
  readonly openedOn: LocalDate;
  /** The day of the first report; null for a household without one. */
  readonly reportedOn: LocalDate | null;
  /** The day on which somebody first directed. */
  readonly directedFrom: LocalDate | null;
  /** The last day on which a direction ended. */
  readonly undirectedFrom: LocalDate | null;
  /** Everybody who directed, in no order. */
  readonly directions: readonly Directed[];
  readonly direction: { readonly directorId: string; readonly deputyId: string | null } | null;
  /** Absences, not ended, of who directs and of the deputy. */
  readonly absences: readonly {
    readonly userId: string;
    readonly fromOn: LocalDate;
    readonly untilOn: LocalDate | null;
  }[];
  readonly persons: readonly WatchedPerson[];
  readonly relations: readonly (Pick<Relation, 'from' | 'to' | 'kind'> & {
    readonly untilOn: LocalDate | null;
  })[];
  /** The last talk kept with each child, when it was not told back. */
  readonly untold: readonly { readonly id: string; readonly personId: string; readonly on: LocalDate }[];
  readonly conditions: readonly WatchedCondition[];
  /** Since when red danger around somebody waits for a decision. */
  readonly red: readonly { readonly personId: string; readonly since: LocalDate }[];
  /** Handovers that run. */
  readonly handovers: readonly {
    readonly id: string;
    readonly state: HandoverState;
    readonly deadlineOn: LocalDate;
  }[];
  readonly missed: readonly WatchedMissed[];
  /** Clocks that run. */
  readonly clocks: readonly { readonly id: string; readonly dueOn: LocalDate }[];
  readonly planFrom: LocalDate | null;
  readonly versionFrom: LocalDate | null;
  /** The day that the last closed review agreed on for the next one. */
  readonly nextReviewOn: LocalDate | null;
  readonly closing: { readonly id: string; readonly proposedOn: LocalDate } | null;
  /** Moments after closing that were not done. */
  readonly moments: readonly { readonly id: string; readonly dueOn: LocalDate }[];
  readonly warnings: readonly {
    readonly id: string;
    readonly personId: string | null;
    readonly reviewOn: LocalDate;
  }[];
  /** Reports again, and files that opened again, of which somebody did not answer yet. */
  readonly wakes: readonly Wake[];
  /** Mutes that nobody ended. */
  readonly mutes: readonly {
    readonly code: string;
    readonly personId: string | null;
    readonly until: LocalDate;
  }[];
}
