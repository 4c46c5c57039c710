export const reasonWords = {
  nl: {
    title: (name: string) => `Waarom is ${name} nog niet gevraagd?`,
    lead: '"Niet gevraagd" blijft in beeld. Met een reden weet het team waarom, en wanneer het weer geprobeerd wordt.',
    reason: 'Waarom nog niet',
    reasonHint: 'Een zin voor het hele team. Schrijf niet op wat iemand vertelde.',
    tryAgainOn: 'Wanneer probeer je het weer?',
    save: 'Opslaan',
  },
  en: {
    title: (name: string) => `Why was ${name} not asked yet?`,
    lead: '"Not asked" stays in view. With a reason the team knows why, and when it will be tried again.',
    reason: 'Why not yet',
    reasonHint: 'A sentence for the whole team. Do not write down what somebody told.',
    tryAgainOn: 'When do you try again?',
    save: 'Save',
  },
} as const;
