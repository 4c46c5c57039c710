export const headLineWords = {
  nl: {
    mda: 'MDA++',
    coordinator: (name: string) => `coördinator ${name}`,
    gone: 'een oud-collega',
  },
  en: {
    mda: 'MDA++',
    coordinator: (name: string) => `coordinator ${name}`,
    gone: 'a former colleague',
  },
} as const;
