export const knowledgeWords = {
  nl: {
    title: 'Kennis',
    lead: 'Kort, in gewone woorden, om bij de hand te hebben. Geen oordeel over een gezin, wel iets om op te steunen.',
    back: 'Kennis',
    contents: 'Op deze pagina',
    sources: 'Waar dit op rust',
    sourcesLead:
      'In eigen woorden verteld. Wat onze eigen gevolgtrekking is, staat erbij of volgt uit deze bronnen.',
    groups: { meet: 'In gesprek', see: 'Zien wat er speelt', do: 'Wegen en doen' },
    pages: {
      talking: {
        title: 'Praten over geweld',
        about: 'Beginnen, vragen, reageren. Met een volwassene, met een kind van vier of van vijftien.',
      },
      signs: {
        title: 'Gevaarsignalen',
        about: 'De twintig signalen: wat elk betekent en wat je dan vraagt.',
      },
      stress: {
        title: 'Wat stress en trauma doen',
        about: 'De cirkel van gevaar en stress, en waar hulp hem opent. Ook voor het gezin en voor een kind.',
      },
      meldcode: {
        title: 'Meldcode, stap 5',
        about: 'Vijf vragen voor het besluit: zelf hulp bieden of melden.',
      },
      norms: {
        title: 'Normen van de regio',
        about: 'Na hoeveel dagen iets te laat is, en wie dat zo koos.',
      },
      profiles: {
        title: 'De vijf profielen',
        about: 'Hoe je elk herkent, wat het vraagt en wat je beter laat.',
      },
    },
  },
  en: {
    title: 'Knowledge',
    lead: 'Short, in plain words, to have at hand. No judgement on a family; something to lean on.',
    back: 'Knowledge',
    contents: 'On this page',
    sources: 'What this rests on',
    sourcesLead: 'Told in our own words. What is our own inference is marked, or follows from these sources.',
    groups: { meet: 'Talking', see: 'Seeing what is going on', do: 'Weighing and doing' },
    pages: {
      talking: {
        title: 'Talking about violence',
        about: 'Beginning, asking, responding. With an adult, with a child of four or of fifteen.',
      },
      signs: {
        title: 'Danger signs',
        about: 'The twenty signs: what each means, and what you ask then.',
      },
      stress: {
        title: 'What stress and trauma do',
        about:
          'The circle of danger and stress, and where help opens it. Also for the family and for a child.',
      },
      meldcode: {
        title: 'Reporting code, step 5',
        about: 'Five questions for the decision: give help yourself, or report.',
      },
      norms: {
        title: 'Norms of the region',
        about: 'After how many days something is late, and who chose that.',
      },
      profiles: {
        title: 'The five profiles',
        about: 'How you recognise each, what it asks and what you had better not do.',
      },
    },
  },
} as const;
