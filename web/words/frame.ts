/** Words of the frame around every page. */
export const frameWords = {
  nl: {
    name: 'Nederlands',
    skip: 'Naar de inhoud',
    nav: 'Hoofdmenu',
    signOut: 'Afmelden',
    madeUp: 'Verzonnen regio: alle mensen en gezinnen hier zijn bedacht.',
    again: {
      kept: {
        head: 'Nog niet opgeslagen',
        body: 'Wat je schreef voordat je werd afgemeld, staat weer in het formulier. Kijk het na en sla het op.',
      },
      lost: {
        head: 'Wat je schreef kon niet terugkomen',
        body: 'Het hoort bij een ander account, of het is langer dan twee uur geleden. Er is niets van opgeslagen.',
      },
    },
  },
  en: {
    name: 'English',
    skip: 'To the content',
    nav: 'Main menu',
    signOut: 'Sign out',
    madeUp: 'Made-up region: all people and families here are invented.',
    again: {
      kept: {
        head: 'Not saved yet',
        body: 'What you wrote before you were signed out is in the form again. Look it over and save it.',
      },
      lost: {
        head: 'What you wrote could not come back',
        body: 'It belongs to another account, or it is more than two hours ago. Nothing of it was saved.',
      },
    },
  },
} as const;
