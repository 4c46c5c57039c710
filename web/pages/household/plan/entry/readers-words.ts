/** Words for choosing anew who reads an entry. */
export const readersWords = {
  nl: {
    title: 'Wie leest dit',
    change: 'Kies opnieuw wie dit leest',
    label: 'Wie mag dit lezen, ook de eerdere versies?',
    hint: 'Wie eraan schreef en wie het doet, blijven lezen. Wie het al las, kan het nog weten.',
    save: 'Lezers opslaan',
  },
  en: {
    title: 'Who reads this',
    change: 'Choose anew who reads this',
    label: 'Who may read this, the earlier versions too?',
    hint: 'Whoever wrote in it and whoever does it go on reading. Who has read it may still know it.',
    save: 'Save readers',
  },
} as const;
