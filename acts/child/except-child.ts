import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id, neededText, oneOf } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { checkChildException, gateMoments } from '#domain/child/heard.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/child.ts';
import { arePersonsOf } from '#store/people.ts';
import { childrenOfGates } from './heard-gate.ts';
import { childRefusals } from './refusals.ts';

/**
 * Who directs decides that something may go on although this child was not heard or told: why, and on which day it is
 * tried again. From that day on it holds no more.
 */
export const exceptChild = deed({
  code: 'except_child',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/children/:personId/exceptions',
  summary: 'Let a moment go on without this child for now, with the reason and the day of the next try',
  access: { who: 'direction' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    personId: id(),
    moment: oneOf(gateMoments),
    reason: neededText(1_000),
    tryAgainOn: day(),
  }),
  output: z.object({ exceptionId: z.string() }),
  refusals: { ...commonRefusals, ...childRefusals },
  async run(tx, input, visit) {
    const { householdId, personId, moment, reason, tryAgainOn } = input;
    const children = await childrenOfGates(tx, householdId, visit);
    if (!children.some(each => each.id === personId))
      return refuse((await arePersonsOf(tx, householdId, [personId])) ? 'not_a_child' : 'unknown_person');
    const judged = checkChildException({ reason, retryOn: tryAgainOn }, visit.today);
    if (!judged.ok) return judged;
    if (await textHoldsAddress(tx, householdId, [reason])) return refuse('address_in_text');
    const exceptionId = await store.addException(tx, householdId, {
      personId,
      moment,
      reason,
      on: visit.today,
      tryAgainOn,
    });
    return done(
      { exceptionId },
      { householdId, personIds: [personId], returned: { child_exception: [exceptionId] } },
    );
  },
});
