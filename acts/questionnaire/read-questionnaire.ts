import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { refuse } from '#domain/shared/result.ts';
import {
  questionnaireDocument,
  questionnaireFindings,
  questionnaires,
  questionnaireUses,
} from '#store/questionnaire.ts';
import { administrators } from './access.ts';
import { findingOutput, findingsOut, questionnaireOutput, toOutput } from './questionnaire-out.ts';

export const readQuestionnaire = deed({
  code: 'read_questionnaire',
  kind: 'read',
  method: 'GET',
  path: '/administration/questionnaires/:questionnaireId',
  summary: 'One questionnaire: its facts, what was understood of it, and the document',
  access: administrators,
  input: z.strictObject({ questionnaireId: id() }),
  output: questionnaireOutput.extend({ findings: z.array(findingOutput), document: z.unknown() }),
  refusals: {},
  async run(tx, { questionnaireId }, visit) {
    const row = (await questionnaires(tx, questionnaireId))[0];
    if (row === undefined) return refuse('not_found');
    return done(
      {
        ...toOutput(row, await questionnaireUses(tx), visit),
        findings: findingsOut(await questionnaireFindings(tx, questionnaireId)),
        document: await questionnaireDocument(tx, questionnaireId),
      },
      { returned: { questionnaire: [questionnaireId] } },
    );
  },
});
