/** The day of whoever does no work at households. */
export const nothingWords = {
  nl: {
    noHouseholds: 'Hier staat werk aan huishoudens. Jij hebt er geen.',
    noHouseholdsMore: 'Jouw werk vind je hier:',
    climbed: (count: number) =>
      count === 1 ? '1 signaal wacht bij de regio' : `${count} signalen wachten bij de regio`,
    toWatch: 'Kijk wat te lang wacht, en bij welke organisatie',
  },
  en: {
    noHouseholds: 'Work at households stands here. You have none.',
    noHouseholdsMore: 'You find your work here:',
    climbed: (count: number) =>
      count === 1 ? '1 signal waits with the region' : `${count} signals wait with the region`,
    toWatch: 'Look what waits too long, and at which organisation',
  },
} as const;
