import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { birthPrecisions, sexes, violenceRoles } from '#domain/household/codes.ts';
import { refuse } from '#domain/shared/result.ts';
import { clocksOf } from '#store/clock.ts';
import { assessmentsOf, hearingsOf, lookAtHousehold, reportsOf } from '#store/report.ts';
import { openings } from '#store/seal.ts';
import { personsOfFile } from '#store/search.ts';
import { askedHours } from './ask-opening.ts';
import { clockOut, outClock } from './clock-out.ts';
import { outName } from './fields.ts';
import { assessmentsOut, hearingOut, outAssessment, outHearing } from './report-out.ts';
import { termsOf } from './terms.ts';

const outOpening = z.object({
  id: z.string(),
  by: outName,
  reason: z.string(),
  askedAt: z.date(),
  own: z.boolean(),
});

/** All reports of a household: what was told, the decisions in order, the clocks, who was heard and who was not. */
export const readReports = deed({
  code: 'read_reports',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/reports',
  summary: 'Reports of a household with their decisions, clocks and hearing register; never the reporter',
  access: { who: 'team' },
  input: z.strictObject({
    householdId: id(),
    /** Only this report, or the one that this clock runs for. */
    reportId: id().optional(),
    clockId: id().optional(),
    /** Only if the file has this person. */
    personId: id().optional(),
  }),
  output: z.object({
    reports: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        receivedAt: z.date(),
        receivedBy: z.string(),
        recordedAt: z.date(),
        by: outName,
        reporterRole: z.string(),
        /** Whether an identity lies sealed; the identity itself is in no list. */
        reporterSealed: z.boolean(),
        anonymousToFamily: z.boolean(),
        reasons: z.array(z.string()),
        natures: z.array(z.string()),
        unsafety: z.string(),
        facts: z.string(),
        views: z.string(),
        source: z.string(),
        personIds: z.array(z.string()),
        earlierInvolvement: z.string(),
        assessments: z.array(outAssessment),
        clocks: z.array(outClock),
        hearing: z.array(outHearing),
        /** Requests of the last day to open the reporter that nobody confirmed yet. */
        waiting: z.array(outOpening),
        /** Until when the visitor may read the reporter, if somebody confirmed it. */
        openUntil: z.date().nullable(),
      }),
    ),
    persons: z.array(
      z.object({
        id: z.string(),
        name: outName,
        marker: z.number(),
        birthDate: outDay().nullable(),
        birthPrecision: z.enum(birthPrecisions),
        sex: z.enum(sexes),
        violenceRoles: z.array(z.enum(violenceRoles)),
        kind: z.string(),
      }),
    ),
    may: z.object({ receive: z.boolean(), assess: z.boolean(), open: z.boolean() }),
  }),
  refusals: {},
  async run(tx, input, visit) {
    const { householdId } = input;
    const household = await lookAtHousehold(tx, householdId);
    if (household === undefined) return refuse('not_found');
    const allClocks = await clocksOf(tx, [householdId]);
    const clock = input.clockId === undefined ? undefined : allClocks.find(row => row.id === input.clockId);
    const only = input.reportId ?? clock?.reportId;
    const reports = (await reportsOf(tx, [householdId])).filter(row => only === undefined || row.id === only);
    const asked = input.reportId !== undefined || input.clockId !== undefined;
    if (asked && (reports.length === 0 || only === undefined)) return refuse('not_found');
    const assessments = await assessmentsOf(tx, [householdId]);
    const clocks = allClocks.filter(row => reports.some(report => report.id === row.reportId));
    const hearings = await hearingsOf(tx, householdId);
    const persons = await personsOfFile(tx, householdId);
    if (input.personId !== undefined && !persons.some(row => row.id === input.personId))
      return refuse('not_found');
    const opened = await openings(tx, householdId);
    const terms = await termsOf(tx);
    const atVeiligThuis = visit.organisationKind === 'veilig_thuis';
    const since = visit.now.getTime() - askedHours * 3_600_000;
    return done(
      {
        reports: reports.map(report => {
          const own = opened.filter(row => row.reportId === report.id);
          const open = own.find(
            row => row.by === visit.userId && row.openUntil !== null && row.openUntil > visit.now,
          );
          return {
            id: report.id,
            number: report.number,
            receivedAt: report.receivedAt,
            receivedBy: report.receivedBy,
            recordedAt: report.createdAt,
            by: report.by,
            reporterRole: report.reporterRole,
            reporterSealed: report.reporterSealed,
            anonymousToFamily: report.anonymousToFamily,
            reasons: [...report.reasons],
            natures: [...report.natures],
            unsafety: report.unsafety,
            facts: report.facts,
            views: report.views,
            source: report.source,
            personIds: [...report.personIds],
            earlierInvolvement: report.earlierInvolvement,
            assessments: assessmentsOut(assessments, report.id),
            clocks: clocks
              .filter(row => row.reportId === report.id)
              .map(row => clockOut(row, terms, visit.today)),
            hearing: hearingOut(report, persons, hearings, visit.today, visit.timeZone),
            waiting: atVeiligThuis
              ? own
                  .filter(row => row.confirmedBy === null && row.askedAt.getTime() > since)
                  .map(row => ({
                    id: row.id,
                    by: row.byName,
                    reason: row.reason,
                    askedAt: row.askedAt,
                    own: row.by === visit.userId,
                  }))
              : [],
            openUntil: open?.openUntil ?? null,
          };
        }),
        persons: persons.map(person => ({
          id: person.id,
          name: { given: person.given, prefix: person.prefix, family: person.family },
          marker: person.position,
          birthDate: person.birthDate,
          birthPrecision: person.birthPrecision,
          sex: person.sex,
          violenceRoles: [...person.violenceRoles],
          kind: person.kind,
        })),
        may: {
          receive: atVeiligThuis,
          assess: atVeiligThuis,
          open: atVeiligThuis,
        },
      },
      {
        householdId,
        personIds: persons.map(person => person.id),
        returned: {
          report: reports.map(row => row.id),
          assessment: assessments.map(row => row.id),
          clock: clocks.length,
          hearing: hearings.length,
        },
      },
    );
  },
});
