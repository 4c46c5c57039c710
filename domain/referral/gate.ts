import { type GateNow, mayRun } from '#domain/plan/gate.ts';
import type { ReferralKind } from './codes.ts';

/** Help against the violence itself: a programme, and a group of people who did the same. */
const servesByItself: readonly ReferralKind[] = ['programme', 'peer_group'];

interface Help {
  readonly kind: ReferralKind;
  /** Why this help serves safety now. */
  readonly servesSafety: string | null;
}

/**
 * May help start? The gate of the plan (capability A1) holds for help too: while direct safety is not there, it can be asked
 * for and answered; it starts with a reason why it serves safety, or under an override that holds. What is there for
 * who used violence, to stop it, serves safety by what it is. The trigger app.check_referral_start is the same rule again.
 */
export function mayHelpStart(help: Help, gate: GateNow): boolean {
  return mayRun(
    {
      kind: 'action',
      layer: servesByItself.includes(help.kind) ? 'safety' : 'risk',
      state: 'running',
      servesSafety: help.servesSafety,
      ranIn: null,
    },
    gate.phase,
    gate.override,
  ).may;
}
