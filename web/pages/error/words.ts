export const errorWords = {
  nl: {
    not_found: { title: 'Niet gevonden', sentence: 'Dit bestaat niet, of het is niet voor jou.' },
    foreign_origin: {
      title: 'Niet gelukt',
      sentence: 'Dit verzoek kwam van een andere website. Open de pagina opnieuw en probeer het nog eens.',
    },
    too_large: {
      title: 'Te groot',
      sentence: 'Wat je stuurde is te groot. Maak de tekst korter en probeer het nog eens.',
    },
    unreadable: {
      title: 'Niet gelukt',
      sentence: 'Dit verzoek is niet te lezen. Ga terug en probeer het nog eens.',
    },
    not_utf8: {
      title: 'Niet gelukt',
      sentence:
        'De letters in dit bestand zijn niet te lezen. Sla het op als UTF-8, ga terug en kies het opnieuw.',
    },
    unavailable: {
      title: 'Even niet bereikbaar',
      sentence: 'Er is niets opgeslagen. Wacht een minuut en probeer het nog eens.',
    },
    unexpected: {
      title: 'Er ging iets mis',
      sentence: 'Er is niets opgeslagen. Probeer het nog eens, of meld dit nummer bij je beheerder.',
    },
  },
  en: {
    not_found: { title: 'Not found', sentence: 'This does not exist, or it is not for you.' },
    foreign_origin: {
      title: 'Not done',
      sentence: 'This request came from another website. Open the page anew and try again.',
    },
    too_large: {
      title: 'Too large',
      sentence: 'What you sent is too large. Make the text shorter and try again.',
    },
    unreadable: { title: 'Not done', sentence: 'This request cannot be read. Go back and try again.' },
    not_utf8: {
      title: 'Not done',
      sentence: 'The letters in this file cannot be read. Save it as UTF-8, go back and choose it again.',
    },
    unavailable: {
      title: 'Out of reach for a moment',
      sentence: 'Nothing was saved. Wait a minute and try again.',
    },
    unexpected: {
      title: 'Something went wrong',
      sentence: 'Nothing was saved. Try again, or give this number to your administrator.',
    },
  },
} as const;
