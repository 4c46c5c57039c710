import { z } from 'zod';
import { whoIsWho } from '#acts/safety/condition-out.ts';
import { gateNow } from '#acts/safety/gate.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, whole } from '#acts/shared/fields.ts';
import { asOf } from '#domain/plan/differences.ts';
import { runsWithoutSafety } from '#domain/plan/gate.ts';
import { refuse } from '#domain/shared/result.ts';
import { entryRows, planAgreements, planVersions } from '#store/plan.ts';
import {
  changesOut,
  entryOut,
  lastSaid,
  outChange,
  outEntry,
  outPlanAgreement,
  outVersion,
} from './plan-out.ts';

/**
 * The plan as it stands now, or as it stood at a version, with what changed since the version before. Only what the
 * visitor may read is in it, also in the differences.
 */
export const readPlan = deed({
  code: 'read_plan',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/plan',
  summary: 'The plan now or at a version, with the differences to the version before',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    version: z.preprocess(
      value => (typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value),
      whole(1, 1_000_000).optional(),
    ),
  }),
  output: z.object({
    phase: z.enum(['direct_safety', 'stable_safety']),
    /** The version that is shown; null for the plan as it stands now. */
    shown: outVersion.nullable(),
    entries: z.array(outEntry),
    /** Difference to the version before; for the plan of now, to the newest version. */
    changes: z.array(outChange),
    versions: z.array(outVersion),
    agreements: z.array(outPlanAgreement),
    /** What runs though direct safety is not there, without a reason of its own. */
    withoutSafety: z.array(z.string()),
    may: z.object({ fix: z.boolean() }),
  }),
  refusals: {},
  async run(tx, input, visit) {
    const { householdId } = input;
    const gate = await gateNow(tx, householdId, visit.today);
    const versions = await planVersions(tx, householdId);
    const shown = versions.find(each => each.number === input.version);
    if (gate === undefined || (input.version !== undefined && shown === undefined))
      return refuse('not_found');
    const rows = await entryRows(tx, householdId);
    const newest = versions[0]?.number ?? 0;
    const after = asOf(rows, shown?.number ?? newest + 1);
    const before = asOf(rows, shown === undefined ? newest : shown.number - 1);
    const name = await whoIsWho(tx);
    const standing = after.filter(row => row.state !== 'ended');
    return done(
      {
        phase: gate.phase,
        shown: shown === undefined ? null : { ...shown, by: name(shown.by) },
        entries: standing.map(row => entryOut(row, name, gate)),
        changes: changesOut(before, after, name, gate),
        versions: versions.map(each => ({ ...each, by: name(each.by) })),
        agreements: lastSaid(await planAgreements(tx, householdId), name),
        withoutSafety:
          shown === undefined
            ? standing
                .filter(row => runsWithoutSafety(row, gate.phase, gate.override))
                .map(row => row.entryId)
            : [],
        may: { fix: visit.directs },
      },
      {
        householdId,
        personIds: [...new Set(standing.map(row => row.personId))],
        returned: { plan_entry: standing.map(row => row.entryId) },
      },
    );
  },
});
export type PlanOut = z.output<typeof readPlan.output>;
