import type { Refusals } from '#acts/shared/deed.ts';

/** What may be refused where a file is opened to another organisation. */
export const groundRefusals = {
  ground_missing: {
    status: 422,
    nl: 'Deze collega werkt bij een andere organisatie en krijgt het dossier te zien. Kies op welke grond je deelt.',
    en: 'This colleague works for another organisation and gets to see the file. Choose on which ground you share.',
  },
  ground_why_missing: {
    status: 422,
    nl: 'Schrijf bij de grond wie toestemming gaf en wanneer, of waarom het zonder toestemming moet.',
    en: 'Write with the ground who consented and when, or why it has to be done without consent.',
  },
} as const satisfies Refusals;
