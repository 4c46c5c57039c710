export const scoresWords = {
  nl: {
    title: (name: string) => `Cijfers van ${name}`,
    lead: 'Uit de antwoorden gerekend, nooit ingetypt. Om één persoon te volgen: geen norm, geen vergelijking met een ander, en geen maat voor gevaar.',
    none: 'Er zijn nog geen cijfers.',
    noneWhy: 'Ze komen uit afgeronde of lopende gesprekken die jij mag lezen.',
    hidden: (n: number) =>
      n === 1
        ? '1 gesprek is niet voor jou en telt hier niet mee.'
        : `${n} gesprekken zijn niet voor jou en tellen hier niet mee.`,
    safety: 'Hoe veilig, van 0 tot 10',
    safetyLead: 'Het cijfer dat iemand zelf gaf, met de eigen woorden ernaast.',
    seen: 'Hoe veilig, volgens de professional',
    day: 'Dag',
    value: 'Cijfer',
    words: 'Eigen woorden',
    view: 'Wat de professional zag',
    answered: 'Beantwoord',
    of: (answered: number, asked: number) => `${answered} van ${asked}`,
    tooFew: 'te weinig beantwoord',
    list: 'Uitgave',
    states: {
      answered: 'beantwoord',
      not_asked: 'niet gevraagd',
      does_not_want: 'wil niet',
      does_not_know: 'weet niet',
    },
    read: 'Lees',
    chart: (name: string, points: string) => `${name}, van oud naar nieuw: ${points}`,
    unknown: 'niet bekend',
  },
  en: {
    title: (name: string) => `Numbers of ${name}`,
    lead: 'Reckoned from the answers, never typed in. To follow one person: no norm, no comparing with another, and no measure of danger.',
    none: 'There are no numbers yet.',
    noneWhy: 'They come from talks, finished or going on, that you may read.',
    hidden: (n: number) =>
      n === 1
        ? '1 talk is not for you and does not count here.'
        : `${n} talks are not for you and do not count here.`,
    safety: 'How safe, from 0 to 10',
    safetyLead: 'The number that somebody gave themselves, with their own words beside it.',
    seen: 'How safe, according to the professional',
    day: 'Day',
    value: 'Number',
    words: 'Own words',
    view: 'What the professional saw',
    answered: 'Answered',
    of: (answered: number, asked: number) => `${answered} of ${asked}`,
    tooFew: 'too little answered',
    list: 'Edition',
    states: {
      answered: 'answered',
      not_asked: 'not asked',
      does_not_want: 'does not want',
      does_not_know: 'does not know',
    },
    read: 'Read',
    chart: (name: string, points: string) => `${name}, oldest first: ${points}`,
    unknown: 'not known',
  },
} as const;
