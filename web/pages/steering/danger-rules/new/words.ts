export const newDangerRulesWords = {
  nl: {
    title: 'Stel regels voor gevaarsignalen voor',
    lead: 'Kies welke signalen in deze regio zwaarder tellen dan in het product. De rest blijft zoals het product het heeft.',
    back: 'Gevaarregels',
    problem: 'Dit is nog niet opgeslagen',
    why: 'Waarom telt dit hier zwaarder?',
    whyHint: 'Waar blijkt het uit? Een onderzoek, een zaak die misging, een afspraak met politie en OM.',
    asProduct: (group: string) => `zoals het product: ${group}`,
    save: 'Voorstel vastleggen',
    after: 'Daarna wordt berekend wat er verandert. Een tweede persoon bekijkt dat en publiceert.',
  },
  en: {
    title: 'Propose rules for danger signs',
    lead: 'Choose which signs weigh more in this region than in the product. The rest stays as the product has it.',
    back: 'Danger rules',
    problem: 'This has not been saved yet',
    why: 'Why does this weigh more here?',
    whyHint: 'What shows it? A study, a case that went wrong, an agreement with police and prosecution.',
    asProduct: (group: string) => `as the product: ${group}`,
    save: 'Record the proposal',
    after: 'Then it is reckoned what changes. A second person looks at that and publishes.',
  },
} as const;
