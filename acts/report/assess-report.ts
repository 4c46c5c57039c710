import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id, neededText, oneOf, someOf } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { currentDecision, mayDecide } from '#domain/report/assessment.ts';
import { startClock } from '#domain/report/clocks.ts';
import {
  assessmentOutcomes,
  handoverTargets,
  isProfessional,
  type ReporterRole,
} from '#domain/report/codes.ts';
import { clockSteps } from '#domain/report/follow-clocks.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { refuse } from '#domain/shared/result.ts';
import * as clocks from '#store/clock.ts';
import { lockHousehold } from '#store/network.ts';
import { addAssessment, assessmentsOf, reportsOf } from '#store/report.ts';
import { receipt } from './fields.ts';
import { reportRefusals } from './refusals.ts';
import { ruleOf, termsOf } from './terms.ts';

/**
 * Decides on one report: the safety assessment, and each decision after it. A decision is never overwritten, only
 * followed, and is open to the whole team. It meets, stops and starts the clocks of its report.
 */
export const assessReport = deed({
  code: 'assess_report',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/reports/:reportId/assessments',
  summary: 'Decide on a report: unsafety, outcome and reason, following the decision before',
  access: { who: 'team' },
  input: z.strictObject({
    householdId: id(),
    reportId: id(),
    /** The latest decision as the decider saw it; left out when there was none. */
    followsId: z.preprocess(value => (value === '' ? undefined : value), id().optional()),
    decidedOn: day(),
    unsafety: receipt.unsafety(),
    outcome: oneOf(assessmentOutcomes),
    handOverTo: someOf(handoverTargets).default([]),
    reason: neededText(),
  }),
  output: z.object({ assessmentId: z.string() }),
  refusals: { ...commonRefusals, ...reportRefusals },
  async run(tx, input, visit) {
    const { householdId, reportId } = input;
    // One decision at a time: of two who decide at once the second sees the first's.
    if ((await lockHousehold(tx, householdId)) === undefined) return refuse('not_found');
    const report = (await reportsOf(tx, [householdId])).find(row => row.id === reportId);
    if (report === undefined) return refuse('not_found');
    if (visit.organisationKind !== 'veilig_thuis') return refuse('only_veilig_thuis');
    const chain = (await assessmentsOf(tx, [householdId])).filter(row => row.reportId === reportId);
    const judged = mayDecide(
      chain,
      {
        id: '',
        outcome: input.outcome,
        reason: input.reason,
        decidedOn: input.decidedOn,
        handoverTargets: input.handOverTo,
        follows: input.followsId ?? null,
      },
      { receivedOn: toLocalDate(report.receivedAt, visit.timeZone), today: visit.today },
    );
    if (!judged.ok) return judged;
    if (await textHoldsAddress(tx, householdId, [input.reason])) return refuse('address_in_text');

    const assessmentId = await addAssessment(tx, householdId, reportId, {
      ...judged.value,
      unsafety: input.unsafety,
    });
    const canBeTold = report.reporterSealed || isProfessional(report.reporterRole as ReporterRole);
    const steps = clockSteps(currentDecision(chain)?.outcome ?? null, input.outcome, canBeTold);
    await clocks.meetClocks(tx, reportId, steps.meet, input.decidedOn);
    await clocks.stopClocks(tx, reportId, steps.stop, input.decidedOn, 'followed_by_investigation');
    const terms = await termsOf(tx);
    for (const code of steps.start)
      await clocks.startClock(
        tx,
        { householdId, reportId },
        startClock(ruleOf(terms, code), input.decidedOn, terms.holidays),
      );
    return done(
      { assessmentId },
      { householdId, personIds: report.personIds, returned: { assessment: [assessmentId] } },
    );
  },
});
