import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { clocksOf } from '#store/clock.ts';
import { assessmentsOf, intakes, reportsOf } from '#store/report.ts';
import { clockOut, outClock } from './clock-out.ts';
import { termsOf } from './terms.ts';

/** Files in intake that the visitor may see, with what still runs: the desk of somebody who takes reports in. */
export const readIntakes = deed({
  code: 'read_intakes',
  kind: 'read',
  method: 'GET',
  path: '/intakes',
  summary: 'Files still in intake, with their reports and running clocks',
  access: { who: 'role', roles: ['worker'], organisationKind: 'veilig_thuis' },
  input: z.strictObject({}),
  output: z.object({
    intakes: z.array(
      z.object({
        householdId: z.string(),
        code: z.string(),
        reports: z.array(
          z.object({
            id: z.string(),
            number: z.string(),
            receivedAt: z.date(),
            /** As judged last: by the latest decision, or at receipt. */
            unsafety: z.string(),
            assessed: z.boolean(),
          }),
        ),
        clocks: z.array(outClock),
      }),
    ),
  }),
  refusals: {},
  async run(tx, _, visit) {
    const files = await intakes(tx);
    const ids = files.map(file => file.id);
    const [reports, assessments, clocks, terms] = [
      await reportsOf(tx, ids),
      await assessmentsOf(tx, ids),
      await clocksOf(tx, ids),
      await termsOf(tx),
    ];
    const unsafetyOf = (reportId: string, otherwise: string) =>
      assessments.filter(row => row.reportId === reportId).at(-1)?.unsafety ?? otherwise;
    return done(
      {
        intakes: files.map(file => ({
          householdId: file.id,
          code: file.code,
          reports: reports
            .filter(report => report.householdId === file.id)
            .map(report => ({
              id: report.id,
              number: report.number,
              receivedAt: report.receivedAt,
              unsafety: unsafetyOf(report.id, report.unsafety),
              assessed: assessments.some(row => row.reportId === report.id),
            })),
          clocks: clocks
            .filter(
              clock => clock.householdId === file.id && clock.metOn === null && clock.stoppedOn === null,
            )
            .map(clock => clockOut(clock, terms, visit.today)),
        })),
      },
      { returned: { household: ids, report: reports.map(row => row.id) } },
    );
  },
});
