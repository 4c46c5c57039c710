import { escalateHandovers } from '#acts/handover/escalate-handovers.ts';
import { endOverrides } from '#acts/safety/end-overrides.ts';
import { raiseSignals } from '#acts/watch/raise-signals.ts';
import { dangerRules } from './danger-rules.ts';
import { redWithoutDecision } from './red.ts';
import type { Job } from './schedule.ts';
import type { Seal } from './seal.ts';
import { sealAudit } from './seal-audit.ts';
import { stepsAgainstDanger } from './steps.ts';

/** Everything the house does by itself, in this order. A new job is one line here. */
export const jobsOf = (seal: Seal): readonly Job[] => [
  { name: 'end_overrides', run: endOverrides },
  { name: 'danger_rules', run: dangerRules },
  { name: 'red_without_decision', run: redWithoutDecision() },
  { name: 'steps_against_danger', run: stepsAgainstDanger },
  { name: 'escalate_handovers', run: escalateHandovers },
  { name: 'raise_signals', run: house => raiseSignals(house) },
  { name: 'seal_audit', run: house => sealAudit(house, seal) },
];
