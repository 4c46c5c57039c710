import { z } from 'zod';
import { outDay } from '#acts/shared/fields.ts';
import { childWhys } from '#domain/child/heard.ts';
import { agreementAnswers, checkStatuses, phases, sourceKinds } from '#domain/safety/codes.ts';
import { conditionStates } from '#domain/safety/conditions.ts';
import { dangerLevels } from '#domain/safety/danger.ts';
import { gateReasonCodes } from '#domain/safety/gate.ts';
import { overrideStates } from '#domain/safety/override.ts';
import { phaseWhys } from '#domain/safety/phase.ts';
import { outDanger } from './danger-out.ts';
import { outCorrection, outDecision } from './danger-said.ts';
import { outEstimates, outView } from './view-out.ts';
import { who } from './who.ts';

const id = z.string();

const outCheck = z.object({
  id,
  on: outDay(),
  status: z.enum(checkStatuses),
  sources: z.array(z.enum(sourceKinds)),
  sourcePersonIds: z.array(id),
  evidence: z.string(),
  by: who,
  /** False: it rests only on the person who used violence, and does not make the condition met. */
  counts: z.boolean(),
});

export const outCondition = z.object({
  id,
  text: z.string(),
  protects: z.array(id),
  askedOf: z.array(id),
  checkedByUser: who.nullable(),
  checkedByPerson: id.nullable(),
  how: z.string(),
  everyDays: z.number(),
  firstCheckOn: outDay(),
  agreedOn: outDay(),
  by: who,
  ended: z.object({ on: outDay(), reason: z.string() }).nullable(),
  version: z.number(),
  /** Who wrote the present version, when it is no longer the first. */
  lastChange: z.object({ by: who, at: z.date() }).nullable(),
  state: z.enum(conditionStates),
  nextCheckDueOn: outDay(),
  overdueDays: z.number(),
  onlyPersonUsingViolenceSaysMet: z.boolean(),
  /** Everybody who is asked, with what they said to the present wording: 'not_asked' until then. */
  agreements: z.array(
    z.object({
      personId: id,
      answer: z.enum([...agreementAnswers, 'not_asked']),
      reason: z.string().nullable(),
      on: outDay().nullable(),
      /** They answered to an older wording and are to be asked again. */
      toOlderWording: z.boolean(),
    }),
  ),
  /** Newest first. */
  checks: z.array(outCheck),
});
export type ConditionOut = z.output<typeof outCondition>;

const outOverride = z.object({
  id,
  reason: z.string(),
  askedBy: who,
  askedOn: outDay(),
  endsOn: outDay(),
  state: z.enum(overrideStates),
  decision: z.enum(['confirmed', 'refused']).nullable(),
  decidedBy: who.nullable(),
  decidedAt: z.date().nullable(),
  decisionReason: z.string().nullable(),
  endedWhy: z.string().nullable(),
  endedAt: z.date().nullable(),
});

export const outSafety = z.object({
  phase: z.enum(phases),
  phaseSince: z.date(),
  gate: z.object({
    open: z.boolean(),
    by: z.enum(['conditions', 'override']).nullable(),
    reasons: z.array(z.object({ code: z.enum(gateReasonCodes), conditionIds: z.array(id) })),
    /** Does not shut the gate; is always shown. */
    notAsked: z.array(z.object({ conditionId: id, personId: id })),
    /** Children for whom something is lacking, and those who are put off by an exception. Stands apart from `open`. */
    children: z.array(
      z.object({ personId: id, ok: z.boolean(), why: z.enum(childWhys), tryAgainOn: outDay().nullable() }),
    ),
  }),
  /** Active ones first, each group oldest first. */
  conditions: z.array(outCondition),
  danger: z.object({
    level: z.enum(dangerLevels),
    persons: z.array(outDanger),
    /** The latest on each person. */
    decisions: z.array(outDecision),
    corrections: z.array(outCorrection),
    /** Around whom a decision on red is asked of the visitor, or of those whom they direct. */
    asked: z.array(id),
  }),
  /** Oldest first, per person in the order of the household. */
  views: z.array(outView),
  /** Everybody of the household, and who ever gave a number: the latest own one beside the latest of a professional. */
  estimates: z.array(outEstimates),
  overrides: z.array(outOverride),
  /** How often an override was asked here, and how often confirmed. */
  overrideCount: z.object({ asked: z.number(), confirmed: z.number() }),
  periods: z.array(
    z.object({
      id,
      phase: z.enum(phases),
      why: z.enum(phaseWhys),
      from: z.date(),
      until: z.date().nullable(),
      checkId: id.nullable(),
      overrideId: id.nullable(),
      by: who.nullable(),
    }),
  ),
  /** What the visitor may do here; a page asks, it never reckons itself. */
  may: z.object({
    move: z.boolean(),
    askOverride: z.boolean(),
    decideOverride: z.boolean(),
    withdrawOverride: z.boolean(),
    endConditions: z.boolean(),
    decideOnRed: z.boolean(),
  }),
});
export type SafetyOut = z.output<typeof outSafety>;
