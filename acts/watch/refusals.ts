import type { Refusals } from '#acts/shared/deed.ts';
import { longestMuteDays } from '#domain/watch/mute.ts';

const weeks = Math.floor(longestMuteDays / 7);

/** What may be refused around signals of the watch. */
export const watchRefusals = {
  cannot_be_muted: {
    status: 422,
    nl: 'Dit signaal kan niet stil. Het gaat weg door te doen wat het vraagt.',
    en: 'This signal cannot be muted. It goes by doing what it asks.',
  },
  mute_reason_missing: {
    status: 422,
    nl: 'Schrijf in een zin waarom dit even stil mag zijn.',
    en: 'Write in a sentence why this may be quiet for a while.',
  },
  mute_not_ahead: {
    status: 422,
    nl: 'Kies een dag na vandaag tot wanneer het stil is.',
    en: 'Choose a day after today until which it is quiet.',
  },
  mute_too_long: {
    status: 422,
    nl: `Dat is te lang stil. Kies een dag binnen ${weeks} weken.`,
    en: `That is quiet for too long. Choose a day within ${weeks} weeks.`,
  },
  mute_of_nobody: {
    status: 422,
    nl: 'Dit signaal gaat over het hele huishouden. Kies geen persoon.',
    en: 'This signal is about the whole household. Choose no person.',
  },
  muted_already: {
    status: 409,
    nl: 'Dit is al stil. Kijk eerst tot wanneer, en door wie.',
    en: 'This is muted already. First look until when, and by whom.',
  },
  mute_over: {
    status: 409,
    nl: 'Dit was al niet meer stil.',
    en: 'This was not muted any more.',
  },
} as const satisfies Refusals;
