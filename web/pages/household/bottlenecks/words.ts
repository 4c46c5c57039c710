export const stuckWords = {
  nl: {
    title: 'Knelpunten rond dit huishouden',
    way: 'Knelpunten rond dit huishouden',
    lead: 'Waar het samenwerken vastliep, en wat het antwoord was. Alleen het team ziet hier om welk huishouden het gaat.',
    none: 'Rond dit huishouden is geen knelpunt gemeld.',
    noneMore: 'Loopt het ergens vast waar jullie niets aan kunnen doen? Meld het hieronder.',
    raise: 'Meld een knelpunt',
    raiseLead:
      'Het team ziet dat het over dit huishouden gaat. Wie het oppakt of beantwoordt en hier geen plek heeft, leest alleen ‘over een huishouden’. Schrijf dus geen naam, ook geen voornaam.',
    answer: 'Antwoord',
    by: (name: string, day: string) => `${name}, ${day}`,
    gone: 'een collega',
    askNetwork: 'Loopt het samenwerken vast?',
    askNetworkLead:
      'Wachttijd, geen aanbod, regels die in de weg zitten: meld het, dan zoekt iemand een antwoord.',
    see: 'Knelpunten rond dit huishouden',
  },
  en: {
    title: 'Bottlenecks around this household',
    way: 'Bottlenecks around this household',
    lead: 'Where working together got stuck, and what the answer was. Only the team sees here which household it is about.',
    none: 'No bottleneck was raised about this household.',
    noneMore: 'Is something stuck that you can do nothing about? Raise it below.',
    raise: 'Raise a bottleneck',
    raiseLead:
      'The team sees that it is about this household. Whoever takes it up or answers it and has no place here reads "about a household" only. So write no name, not even a first name.',
    answer: 'Answer',
    by: (name: string, day: string) => `${name}, ${day}`,
    gone: 'a colleague',
    askNetwork: 'Is working together stuck?',
    askNetworkLead: 'Waiting time, no offer, rules in the way: raise it, and somebody looks for an answer.',
    see: 'Bottlenecks around this household',
  },
} as const;
