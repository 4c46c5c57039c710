import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { type DangerLevel, dangerLevels, gravest } from '#domain/safety/danger.ts';
import { type DecisionReach, decisionReach, decisionReaches } from '#domain/safety/decision-reach.ts';
import { refuse } from '#domain/shared/result.ts';
import { corrections, latestSigns, readersOfSigns } from '#store/danger.ts';
import { safetyNumbers } from '#store/safety-number.ts';
import { safetyPersons } from '#store/safety-person.ts';
import { askedOnRed, responsible, supervisors } from '#store/safety-task.ts';
import { safetyViews } from '#store/safety-view.ts';
import { whoIsWho } from './condition-out.ts';
import { dangerOf, inDanger, judgingOf, outDanger } from './danger-out.ts';
import { correctionOut, decisionsSeen, outCorrection, outDecision, withFile } from './danger-said.ts';
import { estimatesOf, outEstimates, outView, viewOut } from './view-out.ts';

/**
 * The danger signs of a household, per person (or around one person, whoever it is), with the level and why; what was
 * decided and corrected, and each one's own view beside it. Apart from every profile, never averaged.
 */
export const readDanger = deed({
  code: 'read_danger',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/danger-signs',
  summary: 'Danger signs and level per person, with what is not known',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), personId: id().optional() }),
  output: z.object({
    level: z.enum(dangerLevels),
    persons: z.array(outDanger),
    /** Newest first. */
    decisions: z.array(outDecision),
    corrections: z.array(outCorrection),
    /** Oldest first. */
    views: z.array(outView),
    /** The latest own number beside the latest of a professional, of views, contacts and screenings; never averaged. */
    estimates: z.array(outEstimates),
    /** Around whom a decision on red is asked of the visitor, or of those whom they direct. */
    asked: z.array(z.string()),
    /** Of each red, for who is to decide: how far a decision may go without telling of a sign that is not for all. */
    reaches: z.array(z.object({ personId: z.string(), reach: z.enum(decisionReaches) })),
    /** Somebody supervises in this team: they are told of red too. */
    supervised: z.boolean(),
    may: z.object({ decide: z.boolean() }),
  }),
  refusals: {},
  async run(tx, { householdId, personId }, visit) {
    const persons = await safetyPersons(tx, householdId, personId);
    if (personId !== undefined && persons.length === 0) return refuse('not_found');
    const rows = await latestSigns(tx, householdId, personId);
    const judging = await judgingOf(tx, householdId, visit);
    const { rules } = judging;
    const who = await whoIsWho(tx);
    const around = personId === undefined ? inDanger(persons, rows, visit.today) : persons;
    const danger = around.map(person => dangerOf(person, rows, judging));
    const level: DangerLevel = gravest(danger.map(each => each.level));
    const decisions = await decisionsSeen(
      tx,
      { householdId, personId },
      { userId: visit.userId, judging, name: who },
    );
    const decides = (await responsible(tx, householdId)).includes(visit.userId);
    const reaches: { personId: string; reach: DecisionReach }[] = [];
    for (const each of decides ? danger.filter(({ level: own }) => own === 'red') : [])
      reaches.push({
        personId: each.personId,
        reach: decisionReach(
          each.why,
          withFile(await readersOfSigns(tx, householdId, each.personId), judging),
          rules,
        ),
      });
    const corrected = await corrections(tx, householdId, personId);
    const views = (await safetyViews(tx, householdId)).filter(
      row => personId === undefined || row.personId === personId,
    );
    const numbers = await safetyNumbers(tx, householdId, visit.timeZone, personId);
    return done(
      {
        level,
        persons: danger,
        decisions,
        reaches,
        corrections: corrected.map(row => correctionOut(row, who)),
        views: views.map(row => viewOut(row, who)),
        estimates: danger.map(each => estimatesOf(each, numbers)),
        asked: [...(await askedOnRed(tx, householdId))].filter(
          each => personId === undefined || each === personId,
        ),
        supervised: (await supervisors(tx, householdId)).length > 0,
        may: { decide: decides },
      },
      {
        householdId,
        personIds: danger.map(each => each.personId),
        returned: {
          danger_sign: rows.length,
          report: danger.some(each => each.earlierReports.length > 0) ? judging.reports.length : 0,
          danger_decision: decisions.length,
          danger_correction: corrected.length,
          safety_view: views.map(row => row.id),
        },
      },
    );
  },
});
