import type { ClosingState } from './codes.ts';

/** Shortest reason for ending without safety, in characters after trimming. */
export const shortestEscalation = 20;

export const isEscalationReason = (text: string): boolean => [...text.trim()].length >= shortestEscalation;

interface Place {
  readonly userId: string;
  readonly place: 'intake' | 'director' | 'deputy' | 'worker' | 'supervisor';
}

/**
 * Who may own an escalation: a supervisor of the team; where there is none the deputy or any other colleague. Never who
 * escalates: it must land on somebody else's desk.
 */
export function ownersOf(team: readonly Place[], escalatedBy: string): string[] {
  const others = team.filter(each => each.userId !== escalatedBy);
  const supervisors = others.filter(each => each.place === 'supervisor');
  const deputyFirst = [...others].sort((a, b) => Number(b.place === 'deputy') - Number(a.place === 'deputy'));
  return [...new Set((supervisors.length > 0 ? supervisors : deputyFirst).map(each => each.userId))];
}

/** Who may take a proposal back while nobody decided on it: who made it, and who directs. */
export const mayTakeBack = (
  proposal: { readonly by: string; readonly state: ClosingState },
  who: { readonly userId: string; readonly directs: boolean },
): boolean => proposal.state === 'proposed' && (who.directs || proposal.by === who.userId);

/** Who decides as second person: director, deputy or supervisor of the team, never who proposed. */
export const decidersOf = (team: readonly Place[], proposedBy: string): string[] => [
  ...new Set(
    team
      .filter(each => ['director', 'deputy', 'supervisor'].includes(each.place) && each.userId !== proposedBy)
      .map(each => each.userId),
  ),
];
