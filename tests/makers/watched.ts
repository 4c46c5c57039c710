import type { LocalDate } from '#domain/shared/calendar.ts';
import type { HouseholdFacts, WatchedPerson } from '#domain/watch/facts.ts';

/** A grown member of whom nothing is known but that they are there. */
export const grown: WatchedPerson = {
  id: 'mara',
  kind: 'member',
  birth: { date: '1990-05-02', precision: 'day' },
  leftOn: null,
  knownSince: '2027-12-01',
  usesViolence: false,
  undergoes: true,
  sight: { lastAsked: null, lastSeen: null, lastSpokenAlone: null },
  askedAt: null,
  spokenAt: null,
  heardBySpeaking: null,
  heardBySeeing: null,
  hearAgainOn: null,
  screened: false,
  screenAgainOn: null,
  inPlan: false,
};
/** A household that was opened and directed on one day, and in which nothing was ever entered since. */
export const untouched = (
  since: LocalDate,
  persons: readonly Partial<WatchedPerson>[] = [{}],
): HouseholdFacts => ({
  stage: 'open',
  phase: 'direct_safety',
  phaseSince: since,
  reopenedOn: null,
  openedOn: since,
  directedFrom: since,
  undirectedFrom: null,
  direction: { directorId: 'd1', deputyId: 'd2' },
  absences: [],
  persons: persons.map(each => ({ ...grown, knownSince: since, ...each })),
  relations: [],
  untold: [],
  conditions: [],
  red: [],
  handovers: [],
  missed: [],
  clocks: [],
  planFrom: null,
  versionFrom: null,
  nextReviewOn: null,
  closing: null,
  moments: [],
  warnings: [],
  mutes: [],
});
