/** Words around the ground on which a file is opened to another organisation; the grounds themselves are those of help. */
export const groundWords = {
  nl: {
    ask: 'Op welke grond?',
    hint: 'Alleen nodig als de collega bij een andere organisatie werkt: die krijgt het dossier te zien.',
    none: 'Zelfde organisatie',
    note: 'Wie gaf toestemming en wanneer, of waarom zonder?',
    noteHint: 'Eén zin. Het team leest dit.',
    label: 'Grond om te delen',
    notRecorded: 'grond niet vastgelegd',
  },
  en: {
    ask: 'On which ground?',
    hint: 'Needed only when the colleague works for another organisation: they get to see the file.',
    none: 'Same organisation',
    note: 'Who consented and when, or why without?',
    noteHint: 'One sentence. The team reads it.',
    label: 'Ground for sharing',
    notRecorded: 'ground not recorded',
  },
} as const;
