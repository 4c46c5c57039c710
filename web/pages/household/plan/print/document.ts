import { printPlan } from '#acts/plan-print/print-plan.ts';
import { printPlanPart } from '#acts/plan-print/print-plan-part.ts';
import { download } from '#web/page.ts';
import { paperPdf } from '#web/paper/pdf.ts';
import { partPaper } from './part-paper.ts';
import { wholePaper } from './whole-paper.ts';

/** The whole plan as a PDF for the team. */
export const planDocumentDownload = download({
  path: '/households/:householdId/plan/print/document',
  deed: printPlan,
  file: async (plan, { lang, fonts }) => ({
    name: `plan ${plan.code} ${plan.on}.pdf`,
    type: 'application/pdf',
    text: await paperPdf(wholePaper(plan, lang), fonts),
  }),
});

/** One person's part as a PDF for that person. Its name tells neither what it is about nor for whom. */
export const planPartDocumentDownload = download({
  path: '/households/:householdId/plan/print/:personId/document',
  deed: printPlanPart,
  file: async (part, { lang, fonts }) => ({
    name: `${lang === 'nl' ? 'papier' : 'paper'} ${part.on}.pdf`,
    type: 'application/pdf',
    text: await paperPdf(partPaper(part, lang), fonts),
  }),
});
