import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { audience, audienceColumns, id, neededText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { decisionAudience, decisionReach } from '#domain/safety/decision-reach.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { insertDecision, latestSigns, readersOfSigns } from '#store/danger.ts';
import { safetyPersons } from '#store/safety-person.ts';
import { askedOnRed, endDecisionOnRed, responsible } from '#store/safety-task.ts';
import { audienceFault } from './audience.ts';
import { dangerOf, judgingOf } from './danger-out.ts';
import { withFile } from './danger-said.ts';
import { safetyRefusals } from './refusals.ts';

/**
 * What is decided on the danger around one person, by name, beside the signs as they stand. It lowers no level: only
 * other answers do. Director and deputy decide; while nobody directs, whoever takes the household in. It is for no more
 * people than see the red by themselves, whatever was chosen: what was decided would tell of what is hidden.
 */
export const decideOnRed = deed({
  code: 'decide_on_red',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/danger-decisions',
  summary: 'Decide on a red level of danger around one person',
  access: { who: 'team' },
  input: z.strictObject({
    householdId: id(),
    personId: id(),
    decision: neededText(2_000),
    audience: audience(),
  }),
  output: z.object({
    decisionId: z.string(),
    /** It went to fewer people than was chosen, as not everybody sees the red. */
    narrowed: z.boolean(),
  }),
  refusals: { ...commonRefusals, ...safetyRefusals },
  async run(tx, input, visit) {
    const { householdId, personId, decision } = input;
    if (!(await responsible(tx, householdId)).includes(visit.userId)) return refuse('not_yours_to_decide');
    if (!isReason(decision)) return refuse('decision_too_short');
    const [person] = await safetyPersons(tx, householdId, personId);
    if (person === undefined) return refuse('unknown_person');
    const fault = await audienceFault(tx, householdId, input.audience);
    if (fault !== undefined) return refuse(fault);
    if (await textHoldsAddress(tx, householdId, [decision])) return refuse('address_in_text');
    const judging = await judgingOf(tx, householdId, visit);
    const { rules } = judging;
    const rows = await latestSigns(tx, householdId, personId);
    const { level, why: signs } = dangerOf(person, rows, judging);
    if (level !== 'red' && !(await askedOnRed(tx, householdId)).has(personId))
      return refuse('nothing_to_decide');
    const readers = withFile(await readersOfSigns(tx, householdId, personId), judging);
    const reach = decisionReach(signs, readers, rules);
    const audience = decisionAudience(input.audience, reach, signs, readers);
    const decisionId = await insertDecision(
      tx,
      { householdId, personId, on: visit.today, level, signs, rules: rules.number, decision },
      audienceColumns({ ...audience, users: [...audience.users], persons: [...audience.persons] }),
    );
    await endDecisionOnRed(tx, householdId, personId);
    return done(
      { decisionId, narrowed: reach === 'narrow' && input.audience.team !== 'author_and_director' },
      { householdId, personIds: [personId], returned: { danger_decision: [decisionId] } },
    );
  },
});
