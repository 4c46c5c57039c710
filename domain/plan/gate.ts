import { isReason } from '#domain/shared/result.ts';
import type { EntryKind, EntryState, Layer } from './codes.ts';

/** What decides whether work beside safety may start: the phase, and whether an override holds. */
export interface GateNow {
  readonly phase: 'direct_safety' | 'stable_safety';
  readonly override: boolean;
}

/** What the gate needs to know of an entry as it is about to be saved. */
interface GatedEntry {
  readonly kind: EntryKind;
  readonly layer: Layer | null;
  readonly state: EntryState;
  /** Why this serves safety now. */
  readonly servesSafety: string | null;
  /** The layer in which the version before was running already; null when it was not. */
  readonly ranIn: Layer | null;
}

export const gateAnswers = [
  'not_work',
  'not_running',
  'safety_layer',
  'runs_already',
  'safety_stands',
  'serves_safety',
  'under_override',
  'work_without_safety',
] as const;
type GateAnswer = (typeof gateAnswers)[number];

/**
 * The gate of the plan (capability A1): while direct safety is not there, work on what lies under it may be prepared, or
 * may run with a reason why it serves safety, or under an override that holds. It is never simply started. What runs when
 * a condition fails goes on and is shown; a start is refused. The trigger app.check_plan_entry is the same rule again.
 */
export function mayRun(
  entry: GatedEntry,
  phase: 'direct_safety' | 'stable_safety',
  override: boolean,
): { readonly may: boolean; readonly by: GateAnswer } {
  const by = answer(entry, phase, override);
  return { may: by !== 'work_without_safety', by };
}

function answer(entry: GatedEntry, phase: 'direct_safety' | 'stable_safety', override: boolean): GateAnswer {
  if (entry.kind !== 'goal' && entry.kind !== 'action') return 'not_work';
  if (entry.state !== 'running') return 'not_running';
  if (entry.layer === 'safety') return 'safety_layer';
  if (isReason(entry.servesSafety)) return 'serves_safety';
  if (entry.ranIn !== null && entry.ranIn === entry.layer) return 'runs_already';
  if (phase === 'stable_safety') return 'safety_stands';
  return override ? 'under_override' : 'work_without_safety';
}

/** Work that runs without direct safety and without a reason of its own: shown on top of the plan. */
export function runsWithoutSafety(
  entry: Pick<GatedEntry, 'kind' | 'layer' | 'state' | 'servesSafety'>,
  phase: 'direct_safety' | 'stable_safety',
  override: boolean,
): boolean {
  return !mayRun({ ...entry, ranIn: null }, phase, override).may;
}
