import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { parts } from '#domain/screening/constructs.ts';
import { answeredBys } from '#domain/screening/facts.ts';
import { partStates } from '#domain/screening/part-state.ts';
import { refuse } from '#domain/shared/result.ts';
import { outWho, whoAsked } from './colleagues-out.ts';
import { coveredOf } from './covered.ts';

const outStep = z
  .object({
    status: z.enum(['done', 'begun', 'not_yet', 'late']),
    on: outDay().nullable(),
    dueOn: outDay(),
  })
  .nullable();

export const outCoverage = z.object({
  personId: z.string(),
  /** 'elsewise': of the network or gone, asked only where somebody chose to. */
  asks: z.enum(['yes', 'unborn', 'elsewise']),
  /** Parts that apply to this person, or were asked; 'not_asked' stays in it. */
  parts: z.array(
    z.object({
      part: z.enum(parts),
      state: z.enum(partStates),
      on: outDay().nullable(),
      depth: z.enum(['short', 'deep']).nullable(),
      screeningId: z.string().nullable(),
    }),
  ),
  first: outStep,
  deep: outStep,
  /** (Former) partners about whom was not asked. */
  partnersMissing: z.array(z.string()),
  reason: z.object({ reason: z.string(), on: outDay(), tryAgainOn: outDay(), by: z.string() }).nullable(),
  last: z
    .object({
      screeningId: z.string(),
      on: outDay(),
      by: z.string(),
      alone: z.enum(['yes', 'no']),
      answeredBy: z.enum(answeredBys),
      state: z.enum(['open', 'finished', 'stopped']),
    })
    .nullable(),
});
export type CoverageOut = z.output<typeof outCoverage>;

/** Who of a household was asked what, by whom, when, and what is missing: facts for the whole team, no answers. */
export const readCoverage = deed({
  code: 'read_coverage',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/screening-coverage',
  summary: 'Who was asked what, and what is missing and why',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), personId: id().optional() }),
  output: z.object({
    /** In the fixed order of the household. */
    persons: z.array(outCoverage),
    colleagues: z.array(outWho),
  }),
  refusals: {},
  async run(tx, { householdId, personId }, visit) {
    const covered = await coveredOf(tx, householdId, visit.today, visit.timeZone);
    const which = covered.coverage.filter(each => personId === undefined || each.personId === personId);
    if (personId !== undefined && which.length === 0) return refuse('not_found');
    const persons = which.map(
      ({ personId, asks, parts, first, deep, partnersMissing, reason, last }): CoverageOut => ({
        personId,
        asks,
        parts: parts.map(({ part, state, on, depth, screeningId }) => ({
          part,
          state,
          on,
          depth,
          screeningId,
        })),
        first,
        deep,
        partnersMissing: [...partnersMissing],
        reason:
          reason === null
            ? null
            : { reason: reason.reason, on: reason.on, tryAgainOn: reason.tryAgainOn, by: reason.by },
        last:
          last === null
            ? null
            : {
                screeningId: last.id,
                on: last.on,
                by: last.by,
                alone: last.alone,
                answeredBy: last.answeredBy,
                state: last.state,
              },
      }),
    );
    const by = persons.flatMap(each => [each.last?.by ?? [], each.reason?.by ?? []].flat());
    return done(
      { persons, colleagues: await whoAsked(tx, by) },
      {
        householdId,
        personIds: persons.map(each => each.personId),
        returned: {
          screening: covered.screenings.length,
          screening_reason: covered.reasons.length,
        },
      },
    );
  },
});
