import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { licenceOver } from '#domain/questionnaire/licence.ts';
import { refuse } from '#domain/shared/result.ts';
import { oneHand } from '#store/accounts.ts';
import * as store from '#store/questionnaire.ts';
import { administrators } from './access.ts';
import { questionnaireRefusals } from './refusals.ts';

const { one_hand } = commonRefusals;
const { own_questionnaire, not_a_draft, licence_over } = questionnaireRefusals;

/** Two people publish: whoever brought a questionnaire in read it as its maker, somebody else reads it as it will be asked. */
export const publishQuestionnaire = deed({
  code: 'publish_questionnaire',
  kind: 'write',
  method: 'POST',
  path: '/administration/questionnaires/:questionnaireId/publish',
  summary: 'Publish a questionnaire that another administrator brought in',
  access: administrators,
  input: z.strictObject({ questionnaireId: id() }),
  output: z.object({ questionnaireId: z.string() }),
  refusals: { own_questionnaire, one_hand, not_a_draft, licence_over },
  async run(tx, { questionnaireId }, visit) {
    const row = await store.lockQuestionnaire(tx, questionnaireId);
    if (row === undefined) return refuse('not_found');
    if (row.state !== 'draft') return refuse('not_a_draft');
    if (row.createdBy === visit.userId) return refuse('own_questionnaire');
    if (await oneHand(tx, row.createdBy, visit.userId)) return refuse('one_hand');
    if (licenceOver(row.licenceEndsOn, visit.today)) return refuse('licence_over');
    await store.publishQuestionnaire(tx, questionnaireId, visit.userId, visit.now);
    return done({ questionnaireId }, { returned: { questionnaire: [questionnaireId] } });
  },
});
