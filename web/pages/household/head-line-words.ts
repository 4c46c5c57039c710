export const headLineWords = {
  nl: {
    mda: 'MDA++',
    coordinator: (name: string) => `coördinator ${name}`,
    gone: 'een oud-collega',
    notHere: 'niet meer in dit team: kies een andere',
  },
  en: {
    mda: 'MDA++',
    coordinator: (name: string) => `coordinator ${name}`,
    gone: 'a former colleague',
    notHere: 'not in this team any more: choose another',
  },
} as const;
