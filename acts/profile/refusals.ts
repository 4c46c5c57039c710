import type { Refusals } from '#acts/shared/deed.ts';

/** What may be refused when somebody judges a profile. */
export const profileRefusals = {
  reason_missing: {
    status: 422,
    nl: 'Schrijf in een zin waarom je dit denkt.',
    en: 'Write in a sentence why you think so.',
  },
  own_value_missing: {
    status: 422,
    nl: 'Geef je eigen inschatting, van 0 tot en met 100.',
    en: 'Give your own estimate, from 0 up to and including 100.',
  },
  own_value_not_asked: {
    status: 422,
    nl: 'Een eigen inschatting hoort alleen bij "anders inschatten". Laat het getal anders leeg.',
    en: 'An own estimate belongs with "estimate otherwise" only. Leave the number empty if not.',
  },
  direction_missing: {
    status: 422,
    nl: 'Kies om welke twee personen het gaat, en in welke richting.',
    en: 'Choose which two persons it is about, and in which direction.',
  },
  direction_not_asked: {
    status: 422,
    nl: 'Dit profiel gaat over het hele huishouden, niet over één richting.',
    en: 'This profile is about the whole household, not about one direction.',
  },
  not_a_couple: {
    status: 422,
    nl: 'Deze twee staan niet in het dossier als partners of ex-partners. Leg dat eerst vast bij het gezin.',
    en: 'These two are not in the file as partners or former partners. Record that first under family.',
  },
  colleague_not_in_team: {
    status: 422,
    nl: 'Deze collega zit niet in het team van dit huishouden en kan dit niet zien.',
    en: 'This colleague is not in the team of this household and cannot see this.',
  },
} as const satisfies Refusals;
