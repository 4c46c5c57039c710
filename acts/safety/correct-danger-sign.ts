import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText, oneOf } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { dangerLevels, dangerSignCodes } from '#domain/safety/danger.ts';
import { correctionWhys } from '#domain/safety/standing.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { correctSigns, latestSigns } from '#store/danger.ts';
import { safetyPersons } from '#store/safety-person.ts';
import { endDecisionOnRed, responsible } from '#store/safety-task.ts';
import { dangerOf, judgingOf } from './danger-out.ts';
import { safetyRefusals } from './refusals.ts';

/**
 * The only way in which a danger sign goes: somebody of the direction (before there is one, who takes in) says by name
 * and with a reason that it was a mistake, or that it is over. Nothing is deleted, and what is told afterwards counts
 * again. Where nothing red is left for somebody who sees it all, this is the decision that was asked.
 */
export const correctDangerSign = deed({
  code: 'correct_danger_sign',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/danger-corrections',
  summary: 'Say by name and with a reason that a danger sign was a mistake or is over',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    personId: id(),
    code: oneOf(dangerSignCodes),
    why: oneOf(correctionWhys),
    reason: neededText(2_000),
  }),
  output: z.object({ corrected: z.number(), level: z.enum(dangerLevels) }),
  refusals: { ...commonRefusals, ...safetyRefusals },
  async run(tx, input, visit) {
    const { householdId, personId, code, why, reason } = input;
    if (!(await responsible(tx, householdId)).includes(visit.userId)) return refuse('not_yours_to_correct');
    if (!isReason(reason)) return refuse('reason_missing');
    const [person] = await safetyPersons(tx, householdId, personId);
    if (person === undefined) return refuse('unknown_person');
    if (await textHoldsAddress(tx, householdId, [reason])) return refuse('address_in_text');
    const corrected = await correctSigns(tx, { householdId, personId, code, why, reason, on: visit.today });
    if (corrected.length === 0) return refuse('sign_not_present');
    const judging = await judgingOf(tx, householdId, visit);
    const rows = await latestSigns(tx, householdId, personId);
    const { level } = dangerOf(person, rows, judging);
    if (level !== 'red' && visit.directs) await endDecisionOnRed(tx, householdId, personId);
    return done(
      { corrected: corrected.length, level },
      { householdId, personIds: [personId], returned: { danger_correction: corrected } },
    );
  },
});
