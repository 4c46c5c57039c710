import type { SignalCode } from '#domain/watch/codes.ts';

export const watchHref = (householdId: string, rest = ''): string =>
  `/households/${householdId}/watch${rest}`;

/** Where that is done which makes a signal go. */
export function signalHref(
  householdId: string,
  signal: { code: SignalCode; personId: string | null; aboutId: string | null },
): string {
  const to = (rest: string) => `/households/${householdId}${rest}`;
  const { personId, aboutId } = signal;
  switch (signal.code) {
    case 'not_asked':
    case 'not_seen':
    case 'not_spoken_alone':
    case 'director_not_met':
      return to(`/contacts/new${personId === null ? '' : `?person=${personId}`}`);
    case 'child_not_heard':
    case 'not_told_back':
      return to(personId === null ? '/children' : `/children/${personId}`);
    case 'condition_unchecked':
      return to(aboutId === null ? '/safety' : `/safety/conditions/${aboutId}`);
    case 'red_undecided':
      return to(personId === null ? '/safety' : `/safety/danger/${personId}`);
    case 'no_director':
    case 'director_away':
      return to('/network#appoint');
    case 'handover_unanswered':
    case 'first_contact_missing':
      return to('/network#handovers');
    case 'screening_missing':
      return to('/screening');
    case 'measurement_overdue':
      return to('/measurements');
    case 'part_missing':
      return to('/plan');
    case 'review_overdue':
      return to('/plan/review');
    case 'drop_out':
    case 'no_show':
      return to('/help');
    case 'clock_late':
      return to('/reports');
    case 'follow_up_due':
    case 'closing_undecided':
      return to('/closing');
    case 'repeat_report_unanswered':
      return to('/reports#repeat');
    case 'warning_to_review':
      return to('/warnings');
  }
}
