/** Words of the frame around every page. */
export const frameWords = {
  nl: {
    name: 'Nederlands',
    skip: 'Naar de inhoud',
    nav: 'Hoofdmenu',
    signOut: 'Afmelden',
    madeUp: 'Verzonnen regio: alle mensen en gezinnen hier zijn bedacht.',
  },
  en: {
    name: 'English',
    skip: 'To the content',
    nav: 'Main menu',
    signOut: 'Sign out',
    madeUp: 'Made-up region: all people and families here are invented.',
  },
} as const;
