import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { refuse } from '#domain/shared/result.ts';
import { questionnaireText } from '#store/questionnaire.ts';
import { administrators } from './access.ts';

/**
 * Gives back what was brought in: the same document but for the order of its keys. As text, because a number such as
 * 1.50 would lose its last digit in a program.
 */
export const exportQuestionnaire = deed({
  code: 'export_questionnaire',
  kind: 'read',
  method: 'GET',
  path: '/administration/questionnaires/:questionnaireId/document',
  summary: 'The document as it was brought in, as a text of JSON',
  access: administrators,
  input: z.strictObject({ questionnaireId: id() }),
  output: z.object({ title: z.string(), edition: z.string(), document: z.string() }),
  refusals: {},
  async run(tx, { questionnaireId }) {
    const found = await questionnaireText(tx, questionnaireId);
    if (found === undefined) return refuse('not_found');
    return done(
      { title: found.title, edition: found.edition, document: found.text },
      { returned: { questionnaire: [questionnaireId] } },
    );
  },
});
