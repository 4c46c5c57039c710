import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id, oneOf, optionalText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { agreementAnswers } from '#domain/safety/codes.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { refuse } from '#domain/shared/result.ts';
import { lockCondition } from '#store/condition.ts';
import { insertAgreement } from '#store/condition-said.ts';
import { underCondition } from './audience.ts';
import { safetyRefusals } from './refusals.ts';

/** What one member said when asked about one condition, to its wording of that moment. Each member separately. */
export const recordAgreement = deed({
  code: 'record_agreement',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/conditions/:conditionId/agreements',
  summary: 'Record what one member answered on a safety condition',
  access: { who: 'team' },
  input: z.strictObject({
    householdId: id(),
    conditionId: id(),
    personId: id(),
    answer: oneOf(agreementAnswers),
    reason: optionalText(1_000),
    on: day(),
  }),
  output: z.object({ agreementId: z.string() }),
  refusals: { ...commonRefusals, ...safetyRefusals },
  async run(tx, input, visit) {
    if (input.on > visit.today) return refuse('in_the_future');
    if (input.answer !== 'yes' && !input.reason) return refuse('reason_missing');
    const condition = await lockCondition(tx, input.householdId, input.conditionId);
    if (condition === undefined) return refuse('not_found');
    if (condition.state === 'ended') return refuse('condition_ended');
    if (!condition.askedOf.includes(input.personId)) return refuse('not_asked_of');
    if (input.on < toLocalDate(condition.agreedAt, visit.timeZone)) return refuse('before_condition');
    if (await textHoldsAddress(tx, input.householdId, [input.reason])) return refuse('address_in_text');
    const agreementId = await insertAgreement(tx, condition, input, underCondition(condition));
    return done(
      { agreementId },
      {
        householdId: input.householdId,
        personIds: [input.personId],
        returned: { condition_agreement: [agreementId] },
      },
    );
  },
});
