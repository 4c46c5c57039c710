import type { Refusals } from '#acts/shared/deed.ts';

/** What may be refused around a bottleneck. */
export const bottleneckRefusals = {
  tells_who: {
    status: 422,
    nl: 'Hier staat een naam, een dossiercode of een adres. Een knelpunt gaat over het samenwerken, niet over wie. Haal het weg.',
    en: 'This holds a name, a file code or an address. A bottleneck is about working together, not about who. Take it out.',
  },
  first_name: {
    status: 422,
    nl: 'Hier staat een voornaam uit dit huishouden. Wie dit op een ander niveau leest, mag niet weten over wie het gaat. Schrijf bijvoorbeeld ‘het kind’ of ‘de moeder’.',
    en: 'This holds a first name of this household. Who reads this at another level may not know whom it is about. Write for example "the child" or "the mother".',
  },
  not_yours: {
    status: 403,
    nl: 'Dit is aan de eigenaar, of aan wie op dit niveau stuurt.',
    en: 'This is up to the owner, or to who steers at this level.',
  },
  own_bottleneck: {
    status: 403,
    nl: 'Wat je zelf inbracht, beantwoordt boven het team iemand anders.',
    en: 'Above the team, somebody else answers what you raised yourself.',
  },
  no_owner_yet: {
    status: 409,
    nl: 'Wijs eerst een eigenaar aan, met een datum.',
    en: 'First name an owner, with a date.',
  },
  answered_already: {
    status: 409,
    nl: 'Dit knelpunt is al beantwoord.',
    en: 'This bottleneck has been answered already.',
  },
  not_answered: {
    status: 409,
    nl: 'Er is nog geen antwoord.',
    en: 'There is no answer yet.',
  },
  no_further_level: {
    status: 422,
    nl: 'Verder in deze richting is er geen niveau.',
    en: 'There is no further level in this direction.',
  },
  due_in_the_past: {
    status: 422,
    nl: 'Deze dag is al voorbij. Kies vandaag of later.',
    en: 'This day is over. Choose today or later.',
  },
} as const satisfies Refusals;
