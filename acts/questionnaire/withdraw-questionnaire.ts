import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText } from '#acts/shared/fields.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import * as store from '#store/questionnaire.ts';
import { administrators } from './access.ts';
import { questionnaireRefusals } from './refusals.ts';

const { reason_missing, withdrawn_already } = questionnaireRefusals;

/** Takes a draft or a published questionnaire out of use, by one person: stopping must not wait. What was answered stays readable. */
export const withdrawQuestionnaire = deed({
  code: 'withdraw_questionnaire',
  kind: 'write',
  method: 'POST',
  path: '/administration/questionnaires/:questionnaireId/withdraw',
  summary: 'Take a questionnaire out of use, with the reason',
  access: administrators,
  input: z.strictObject({ questionnaireId: id(), reason: neededText(2_000) }),
  output: z.object({ questionnaireId: z.string() }),
  refusals: { reason_missing, withdrawn_already },
  async run(tx, { questionnaireId, reason }, visit) {
    if (!isReason(reason)) return refuse('reason_missing');
    const row = await store.lockQuestionnaire(tx, questionnaireId);
    if (row === undefined) return refuse('not_found');
    if (row.state === 'withdrawn') return refuse('withdrawn_already');
    await store.withdrawQuestionnaire(tx, questionnaireId, visit.userId, visit.now, reason);
    return done({ questionnaireId }, { returned: { questionnaire: [questionnaireId] } });
  },
});
