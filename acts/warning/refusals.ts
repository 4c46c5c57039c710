import type { Refusals } from '#acts/shared/deed.ts';

/** What may be refused around warnings. */
export const warningRefusals = {
  review_past: {
    status: 422,
    nl: 'Kies een dag na vandaag om hier opnieuw naar te kijken.',
    en: 'Choose a day after today to look at this again.',
  },
  review_too_late: {
    status: 422,
    nl: 'Kijk binnen een half jaar opnieuw: hoogstens 183 dagen vanaf vandaag.',
    en: 'Look again within half a year: at most 183 days from today.',
  },
  person_missing: {
    status: 422,
    nl: 'Kies over wie deze waarschuwing gaat.',
    en: 'Choose whom this warning is about.',
  },
  person_not_asked: {
    status: 422,
    nl: 'Kies “een persoon”, of laat leeg over wie het gaat.',
    en: 'Choose “a person”, or leave empty whom it is about.',
  },
  told_reason_missing: {
    status: 422,
    nl: 'Schrijf in een zin waarom het nog niet verteld is, of waarom vertellen niet veilig is.',
    en: 'Write in a sentence why they were not told, or why telling is not safe.',
  },
  address_in_warning: {
    status: 422,
    nl: 'Zet geen adres in een waarschuwing. Het adres staat bij het gezin; een veilig adres hoort nergens anders.',
    en: 'Write no address in a warning. The address stands with the family; a safe address belongs nowhere else.',
  },
  colleague_not_in_team: {
    status: 422,
    nl: 'Deze collega zit niet in het team van dit huishouden en kan dit niet zien.',
    en: 'This colleague is not in the team of this household and cannot see this.',
  },
  warning_ended: {
    status: 409,
    nl: 'Deze waarschuwing is al weggehaald. Schrijf een nieuwe als het weer nodig is.',
    en: 'This warning was taken away already. Write a new one if it is needed again.',
  },
  reason_missing: { status: 422, nl: 'Schrijf in een zin waarom.', en: 'Write in a sentence why.' },
} as const satisfies Refusals;
