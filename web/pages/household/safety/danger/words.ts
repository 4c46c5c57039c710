export const dangerWords = {
  nl: {
    title: (name: string) => `Gevaar rond ${name}`,
    lead: 'Wat heeft iemand hierover verteld? Laat staan wat je niet vroeg: niet gevraagd is niet hetzelfde als nee.',
    groups: {
      red_alone: 'Eén hiervan is genoeg voor rood',
      red_in_pairs: 'Twee hiervan samen zijn rood',
      child_red: 'Signalen bij een kind: één is genoeg voor rood',
      amplifier: 'Dit maakt gevaar erger',
    },
    informant: 'Wie vertelde het?',
    on: 'Op welke dag?',
    remark: 'Toelichting',
    until: (parts: string) => `Tot nu toe: ${parts}`,
    audience: 'Wie in het team ziet deze antwoorden?',
    audienceHint:
      'Meestal het hele team: gevaar raakt iedereen die langsgaat. Kies minder als iemand dit kan doorvertellen.',
    save: 'Antwoorden opslaan',
    level: 'Zoals het nu staat, met wat jij mag zien',
    decide: 'Besluit',
    decideLead:
      'Wat doe je nu, wie doet wat, en wanneer? Je naam staat erbij. Een besluit maakt het gevaar niet kleiner.',
    decision: 'Wat is besloten?',
    saveDecision: 'Besluit vastleggen',
  },
  en: {
    title: (name: string) => `Danger around ${name}`,
    lead: 'What did somebody tell about this? Leave what you did not ask: not asked is not the same as no.',
    groups: {
      red_alone: 'One of these is enough for red',
      red_in_pairs: 'Two of these together are red',
      child_red: 'Signs about a child: one is enough for red',
      amplifier: 'This makes danger graver',
    },
    informant: 'Who told it?',
    on: 'On which day?',
    remark: 'Remark',
    until: (parts: string) => `Until now: ${parts}`,
    audience: 'Who in the team sees these answers?',
    audienceHint:
      'Mostly the whole team: danger touches everybody who visits. Choose fewer when somebody may pass it on.',
    save: 'Save the answers',
    level: 'As it stands now, by what you may see',
    decide: 'Decision',
    decideLead:
      'What do you do now, who does what, and when? Your name stands beside it. A decision makes the danger no smaller.',
    decision: 'What was decided?',
    saveDecision: 'Record the decision',
  },
} as const;
