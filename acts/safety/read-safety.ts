import { z } from 'zod';
import { childGate } from '#acts/child/heard-gate.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { gravest } from '#domain/safety/danger.ts';
import { phaseGate } from '#domain/safety/gate.ts';
import { overrideState } from '#domain/safety/override.ts';
import type { PhaseWhy } from '#domain/safety/phase.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { refuse } from '#domain/shared/result.ts';
import { corrections, latestSigns } from '#store/danger.ts';
import * as phases from '#store/phase.ts';
import { safetyNumbers } from '#store/safety-number.ts';
import { safetyPersons } from '#store/safety-person.ts';
import { askedOnRed, judges, responsible } from '#store/safety-task.ts';
import { safetyViews } from '#store/safety-view.ts';
import { conditionsOut, whoIsWho } from './condition-out.ts';
import { dangerOf, inDanger, judgingOf } from './danger-out.ts';
import { correctionOut, decisionsSeen } from './danger-said.ts';
import { gateFacts } from './gate.ts';
import { outSafety } from './safety-out.ts';
import { estimatesOf, viewOut } from './view-out.ts';

/** Everything of the safety room, as far as the visitor may see it. */
export const readSafety = deed({
  code: 'read_safety',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/safety',
  summary: 'Phase and gate, conditions, danger, views and overrides of a household',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id() }),
  output: outSafety,
  refusals: {},
  async run(tx, input, visit) {
    const { householdId } = input;
    const household = await tx
      .selectFrom('household')
      .select(['phase', 'phase_since', 'stage'])
      .where('id', '=', householdId)
      .executeTakeFirst();
    if (household === undefined) return refuse('not_found');
    const persons = await safetyPersons(tx, householdId);
    const who = await whoIsWho(tx);
    const conditions = await conditionsOut(tx, householdId, who, visit);
    const signs = await latestSigns(tx, householdId);
    const judging = await judgingOf(tx, householdId, visit);
    const decided = await decisionsSeen(tx, { householdId }, { userId: visit.userId, judging, name: who });
    const decisions = persons.flatMap(({ id }) => decided.find(each => each.personId === id) ?? []);
    const corrected = await corrections(tx, householdId);
    const asked = await askedOnRed(tx, householdId);
    const views = await safetyViews(tx, householdId);
    const numbers = await safetyNumbers(tx, householdId, visit.timeZone);
    const overrides = await phases.overrides(tx, householdId);
    const periods = await phases.periods(tx, householdId);
    const gate = phaseGate(await gateFacts(tx, householdId, visit));
    const children = await childGate(tx, householdId, 'phase_change', undefined, visit);
    const mayJudge = (await judges(tx, householdId)).includes(visit.userId);
    const mayDecide = (await responsible(tx, householdId)).includes(visit.userId);

    const danger = inDanger(persons, signs, visit.today).map(person => dangerOf(person, signs, judging));
    const states = overrides.map(row => overrideState(phases.asOverride(row, visit.timeZone), visit.today));
    const open = overrides.find(
      (row, at) => row.endedAt === null && ['waiting', 'holds'].includes(states[at] ?? ''),
    );
    const waiting = open?.decision === null;
    const direct = household.phase === 'direct_safety';
    return done(
      {
        phase: household.phase,
        phaseSince: household.phase_since,
        gate: {
          open: gate.open,
          by: gate.by,
          reasons: gate.reasons,
          notAsked: conditions
            .filter(each => each.ended === null)
            .flatMap(({ id: conditionId, agreements }) =>
              agreements
                .filter(each => each.answer === 'not_asked')
                .map(({ personId }) => ({ conditionId, personId })),
            ),
          children: children
            .filter(each => !each.ok || each.why === 'excused')
            .map(({ personId, ok, why, tryAgainOn }) => ({ personId, ok, why, tryAgainOn })),
        },
        conditions,
        danger: {
          level: gravest(danger.map(each => each.level)),
          persons: danger,
          decisions,
          corrections: corrected.map(row => correctionOut(row, who)),
          asked: [...asked],
        },
        views: views.map(row => viewOut(row, who)),
        estimates: persons
          .filter(
            ({ id: personId, kind, leftOn }) =>
              (kind !== 'network' && leftOn === null) || numbers.some(row => row.personId === personId),
          )
          .map(({ id: personId }) => ({
            personId,
            level: danger.find(each => each.personId === personId)?.level ?? 'not_established',
          }))
          .map(each => estimatesOf(each, numbers)),
        overrides: overrides.map((row, at) => ({
          id: row.id,
          reason: row.reason,
          askedBy: who(row.by),
          askedOn: toLocalDate(row.at, visit.timeZone),
          endsOn: row.endsOn,
          state: states[at] ?? 'ended',
          decision: row.decision,
          decidedBy: row.decidedBy === null ? null : who(row.decidedBy),
          decidedAt: row.decidedAt,
          decisionReason: row.decisionReason,
          endedWhy: row.endedWhy,
          endedAt: row.endedAt,
        })),
        overrideCount: {
          asked: overrides.length,
          confirmed: overrides.filter(row => row.decision === 'confirmed').length,
        },
        periods: periods.map(row => ({
          id: row.id,
          phase: row.phase,
          why: row.why as PhaseWhy,
          from: row.from,
          until: row.until,
          checkId: row.checkId,
          overrideId: row.overrideId,
          by: row.by === null ? null : who(row.by),
        })),
        may: {
          move: visit.directs && direct && gate.open && children.every(each => each.ok),
          askOverride: direct && household.stage === 'open' && open === undefined && !gate.open,
          decideOverride: waiting && mayJudge && open?.by !== visit.userId,
          withdrawOverride: open !== undefined && (visit.directs || (waiting && open.by === visit.userId)),
          endConditions: visit.directs,
          decideOnRed: mayDecide,
        },
      },
      {
        householdId,
        personIds: persons.map(each => each.id),
        returned: {
          safety_condition: conditions.map(each => each.id),
          condition_check: conditions.flatMap(each => each.checks).length,
          danger_sign: signs.length,
          report: danger.some(each => each.earlierReports.length > 0) ? judging.reports.length : 0,
          safety_view: views.map(row => row.id),
          phase_override: overrides.map(row => row.id),
        },
      },
    );
  },
});
