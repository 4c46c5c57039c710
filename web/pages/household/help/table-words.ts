/** Heads of the columns of the list of help. */
export const tableWords = {
  nl: {
    caption: (name: string) => `Hulp voor ${name}`,
    what: 'Welke hulp, bij wie',
    state: 'Hoe staat het',
    how: 'Soort',
    since: 'Gevraagd op',
  },
  en: {
    caption: (name: string) => `Help for ${name}`,
    what: 'Which help, with whom',
    state: 'How it stands',
    how: 'Kind',
    since: 'Asked on',
  },
} as const;
