import { z } from 'zod';
import { who } from '#acts/safety/who.ts';
import { outDay } from '#acts/shared/fields.ts';
import { criterionCodes, factKinds, mdaStates, sectors, standings } from '#domain/mda/codes.ts';

const keptFact = z.object({
  kind: z.enum(factKinds),
  id: z.string(),
  about: z.string().nullable(),
  on: outDay(),
  sector: z.enum(sectors).nullish(),
});

/** A row of the file that says something about a criterion, to who may see it. */
export const outFact = keptFact.extend({
  label: z.string().nullable(),
  result: z.string().nullable(),
  personId: z.string().nullable(),
  /** The whole team may read it; only then is it kept with a proposal. */
  shared: z.boolean(),
});
export type FactOut = z.output<typeof outFact>;

const sign = z.object({
  code: z.string(),
  met: z.boolean(),
  count: z.number(),
  least: z.number(),
  months: z.number().nullable(),
});

/** How a criterion stands now, for this reader. */
export const outCriterion = z.object({
  code: z.enum(criterionCodes),
  source: z.string(),
  standing: z.enum(standings),
  leastSigns: z.number(),
  signs: z.array(sign),
  against: z.array(sign),
  facts: z.array(outFact),
});
export type CriterionOut = z.output<typeof outCriterion>;

/** The criteria as they stood when it was proposed, with the words of who proposed it. */
const outKept = z.object({
  version: z.number(),
  criteria: z.array(
    z.object({
      code: z.enum(criterionCodes),
      standing: z.enum(standings),
      words: z.string().nullable(),
      facts: z.array(keptFact),
    }),
  ),
});

export const outMda = z.object({
  id: z.string(),
  /** Null where it was kept in a shape that is not known any more. */
  criteria: outKept.nullable(),
  proposal: z.string(),
  state: z.enum(mdaStates),
  proposedBy: who.nullable(),
  proposedAt: z.coerce.date(),
  decidedBy: who.nullable(),
  decidedAt: z.coerce.date().nullable(),
  decisionReason: z.string().nullable(),
  coordinator: who.nullable(),
  endAskedBy: who.nullable(),
  endAskedAt: z.coerce.date().nullable(),
  endAskedReason: z.string().nullable(),
  /** Who looked as the second person; with the state 'accepted' the answer was no. */
  endLookedBy: who.nullable(),
  endLookedAt: z.coerce.date().nullable(),
  endLookedReason: z.string().nullable(),
  endedAt: z.coerce.date().nullable(),
  endedReason: z.string().nullable(),
  version: z.number(),
});
export type MdaOut = z.output<typeof outMda>;

/** A row as it is kept. What was kept of the criteria never keeps anybody from the page: of another shape it is left out. */
export function mdaOut(row: unknown): MdaOut {
  const kept = z.looseObject({ criteria: z.unknown() }).parse(row);
  return outMda.parse({ ...kept, criteria: outKept.safeParse(kept.criteria).data ?? null });
}
