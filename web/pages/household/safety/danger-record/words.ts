export const recordSignWords = {
  nl: {
    title: (name: string) => `Leg gevaarsignalen vast rond ${name}`,
    lead: 'Wat heeft iemand hierover verteld? Laat staan wat je niet vroeg: niet gevraagd is niet hetzelfde als nee.',
    informant: 'Wie vertelde het?',
    on: 'Op welke dag?',
    remark: 'Toelichting',
    until: (parts: string) => `Tot nu toe: ${parts}`,
    stays: 'Wat eenmaal verteld is, blijft staan: een later "nee" haalt het niet weg.',
    audience: 'Wie in het team ziet deze antwoorden?',
    audienceHint:
      'Meestal het hele team: gevaar raakt iedereen die langsgaat. Kies minder als iemand dit kan doorvertellen.',
    save: 'Antwoorden opslaan',
    back: 'Terug naar gevaar',
  },
  en: {
    title: (name: string) => `Record danger signs around ${name}`,
    lead: 'What did somebody tell about this? Leave what you did not ask: not asked is not the same as no.',
    informant: 'Who told it?',
    on: 'On which day?',
    remark: 'Remark',
    until: (parts: string) => `Until now: ${parts}`,
    stays: 'What was told once stays: a later "no" does not take it away.',
    audience: 'Who in the team sees these answers?',
    audienceHint:
      'Mostly the whole team: danger touches everybody who visits. Choose fewer when somebody may pass it on.',
    save: 'Save the answers',
    back: 'Back to danger',
  },
} as const;
