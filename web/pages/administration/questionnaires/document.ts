import { exportQuestionnaire } from '#acts/questionnaire/export-questionnaire.ts';
import { download } from '#web/page.ts';

/** The document as it was brought in, as a file. */
export const questionnaireDocumentDownload = download({
  path: '/administration/questionnaires/:questionnaireId/document',
  deed: exportQuestionnaire,
  file: ({ title, edition, document }) => ({
    name: `${title} ${edition}.json`,
    type: 'application/fhir+json',
    text: document,
  }),
});
