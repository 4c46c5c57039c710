/** Words for who may read an item. */
export const audienceWords = {
  nl: {
    label: 'Wie mag dit lezen?',
    authorAndDirector: 'Alleen ik en de casusregisseur',
    team: 'Het hele team',
    named: 'Collega’s die ik kies',
    namedHint: 'En altijd ik en de casusregisseur.',
    colleagues: 'Welke collega’s',
    readAuthorAndDirector: 'Te lezen door schrijver en casusregisseur',
    readTeam: 'Te lezen door het hele team',
    readNamed: (count: number) =>
      `Te lezen door schrijver, casusregisseur en ${count === 1 ? '1 gekozen collega' : `${count} gekozen collega’s`}`,
  },
  en: {
    label: 'Who may read this?',
    authorAndDirector: 'Only I and the case director',
    team: 'The whole team',
    named: 'Colleagues whom I choose',
    namedHint: 'And always I and the case director.',
    colleagues: 'Which colleagues',
    readAuthorAndDirector: 'For its writer and the case director',
    readTeam: 'For the whole team',
    readNamed: (count: number) =>
      `For its writer, the case director and ${count === 1 ? '1 chosen colleague' : `${count} chosen colleagues`}`,
  },
} as const;
