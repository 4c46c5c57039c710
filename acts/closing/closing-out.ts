import { z } from 'zod';
import { outName } from '#acts/contact/item-out.ts';
import { outDay } from '#acts/shared/fields.ts';
import type { Criterion } from '#domain/followup/closing.ts';
import {
  afterOutcomes,
  closingCriteria,
  closingKinds,
  closingStates,
  criterionStates,
  escalationWhys,
  factKinds,
  reopenWhys,
} from '#domain/followup/codes.ts';
import { sourceKinds } from '#domain/safety/codes.ts';
import type { ClosingRow, MomentRow } from '#store/closing.ts';

export const outCriterion = z.object({
  code: z.enum(closingCriteria),
  state: z.enum(criterionStates),
  facts: z.array(
    z.object({
      what: z.enum(factKinds),
      id: z.string().nullable(),
      on: outDay().nullable(),
      informant: z.enum(sourceKinds).nullable(),
      /** Who said it; null where it is a check on the word of a kind of informant. */
      personId: z.string().nullable(),
    }),
  ),
});
export type CriterionOut = z.output<typeof outCriterion>;

export const criterionOut = ({ code, state, facts }: Criterion): CriterionOut => ({
  code,
  state,
  facts: facts.map(each => ({ ...each })),
});

/** A criterion for who does not see everything: how it stands, and nothing of what it rests on. */
export const bare = ({ code, state }: Criterion): CriterionOut => ({ code, state, facts: [] });

export const outClosing = z.object({
  id: z.string(),
  kind: z.enum(closingKinds),
  why: z.enum(escalationWhys).nullable(),
  reason: z.string(),
  state: z.enum(closingStates),
  owner: outName.nullable(),
  by: outName.nullable(),
  on: outDay(),
  decidedBy: outName.nullable(),
  decidedOn: outDay().nullable(),
  decisionReason: z.string().nullable(),
  reopenedOn: outDay().nullable(),
  reopenedWhy: z.enum(reopenWhys).nullable(),
  reopenedReason: z.string().nullable(),
  withdrawnBy: outName.nullable(),
  withdrawnOn: outDay().nullable(),
  withdrawnReason: z.string().nullable(),
  version: z.number(),
});

export const closingOut = (row: ClosingRow) => outClosing.parse({ ...row, by: row.byName });

export const outMoment = z.object({
  id: z.string(),
  closingId: z.string(),
  dueOn: outDay(),
  doneOn: outDay().nullable(),
  outcome: z.enum(afterOutcomes).nullable(),
  doneBy: outName.nullable(),
  /** Worries, and it stayed closed. */
  staysClosedWhy: z.string().nullable(),
});
export const momentOut = (row: MomentRow) => outMoment.parse(row);
