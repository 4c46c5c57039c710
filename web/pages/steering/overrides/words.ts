export const steeringOverrideWords = {
  nl: {
    title: 'Uitzonderingen op fase 2',
    lead: 'Hoe vaak in deze regio fase 2 werd gevraagd zonder dat alle veiligheidsvoorwaarden voldaan waren, per maand.',
    cannot:
      'Dit zegt niet of de uitzonderingen terecht waren. Aantallen onder de tien worden niet getoond, ook nul niet.',
    none: 'In geen van de laatste twaalf maanden kwam een van deze aantallen aan tien: gevraagd, bevestigd, geweigerd of geëindigd. Hoe vaak dan wel, wordt niet verteld.',
    few: 'minder dan 10',
    month: 'Maand',
    asked: 'Gevraagd',
    confirmed: 'Bevestigd',
    refused: 'Geweigerd',
    ended: 'Geëindigd',
  },
  en: {
    title: 'Overrides for phase 2',
    lead: 'How often phase 2 was asked in this region without all safety conditions being met, per month.',
    cannot:
      'This does not say whether the overrides were right. Counts below ten are not shown, nor is none.',
    none: 'In none of the last twelve months did one of these counts reach ten: asked, confirmed, refused or ended. How often it was then is not told.',
    few: 'fewer than 10',
    month: 'Month',
    asked: 'Asked',
    confirmed: 'Confirmed',
    refused: 'Refused',
    ended: 'Ended',
  },
} as const;
