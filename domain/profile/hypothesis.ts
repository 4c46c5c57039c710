import { isReason } from '#domain/shared/result.ts';
import { cards, type Profile } from './model.ts';

/** What a professional thinks of one profile, always with a reason. Never the last word: the next one may think otherwise. */
export const verdicts = ['confirmed', 'changed', 'rejected'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Judgement {
  readonly profile: Profile;
  readonly verdict: Verdict;
  /** Own estimate, 0 to 100; only where it differs from what was reckoned. */
  readonly outOf100: number | undefined;
  readonly fromPersonId: string | undefined;
  readonly toPersonId: string | undefined;
  readonly reason: string;
}

export type JudgementFault =
  | 'reason_missing'
  | 'own_value_missing'
  | 'own_value_not_asked'
  | 'direction_missing'
  | 'direction_not_asked';

/** What is wrong with a judgement in itself. Who controls whom is judged per direction, the other profiles as one. */
export function judgementFault(judgement: Judgement): JudgementFault | undefined {
  const { profile, verdict, outOf100, fromPersonId, toPersonId } = judgement;
  const directed = cards[profile].per === 'directed_dyad';
  const named = fromPersonId !== undefined || toPersonId !== undefined;
  const whole = fromPersonId !== undefined && toPersonId !== undefined && fromPersonId !== toPersonId;
  if (directed && !whole) return 'direction_missing';
  if (!directed && named) return 'direction_not_asked';
  if (verdict === 'changed' && outOf100 === undefined) return 'own_value_missing';
  if (verdict !== 'changed' && outOf100 !== undefined) return 'own_value_not_asked';
  return isReason(judgement.reason) ? undefined : 'reason_missing';
}

/** The professional's value: their own number, what was reckoned where they agree with it, nothing where it does not fit. */
export function humanValue(verdict: Verdict, own: number | null, reckoned: number | null): number | null {
  if (verdict === 'rejected') return 0;
  return verdict === 'changed' ? own : reckoned;
}
