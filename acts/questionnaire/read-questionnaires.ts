import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { questionnaires, questionnaireUses } from '#store/questionnaire.ts';
import { administrators } from './access.ts';
import { questionnaireOutput, toOutput } from './questionnaire-out.ts';

export const readQuestionnaires = deed({
  code: 'read_questionnaires',
  kind: 'read',
  method: 'GET',
  path: '/administration/questionnaires',
  summary: 'The questionnaires that the region brought in, every edition, newest first',
  access: administrators,
  input: z.strictObject({}),
  output: z.object({ questionnaires: z.array(questionnaireOutput) }),
  refusals: {},
  async run(tx, _, visit) {
    const [found, uses] = [await questionnaires(tx), await questionnaireUses(tx)];
    return done(
      { questionnaires: found.map(row => toOutput(row, uses, visit)) },
      { returned: { questionnaire: found.length } },
    );
  },
});
