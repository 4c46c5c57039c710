import type { Refusals } from '#acts/shared/deed.ts';

/** What may be refused around planned steps and texts on the approach. */
export const approachRefusals = {
  contra_indicated: {
    status: 409,
    nl: 'Deze stap kan schade doen. Lees waarom. Wil je toch door, schrijf dan waarom.',
    en: 'This step may do harm. Read why. If you still want to go on, write why.',
  },
  too_few_persons: {
    status: 422,
    nl: 'Kies minstens twee personen. Een gesprek met één persoon leg je vast bij Contacten.',
    en: 'Choose two persons at least. A talk with one person is recorded under Contacts.',
  },
  reason_too_short: {
    status: 422,
    nl: 'Schrijf in een hele zin waarom.',
    en: 'Write in a whole sentence why.',
  },
  in_the_past: {
    status: 422,
    nl: 'Deze dag is al voorbij. Wat geweest is, leg je vast bij Contacten.',
    en: 'This day is over. What has been is recorded under Contacts.',
  },
  colleague_not_in_team: {
    status: 422,
    nl: 'Deze collega zit niet in het team van dit huishouden en kan dit niet zien.',
    en: 'This colleague is not in the team of this household and cannot see this.',
  },
  step_ended: {
    status: 409,
    nl: 'Deze stap is al afgerond of afgezegd.',
    en: 'This step has been done or called off already.',
  },
  not_yet: {
    status: 422,
    nl: 'Deze stap is nog niet geweest. Zeg hem af, of wacht tot de dag.',
    en: 'This step has not been yet. Call it off, or wait for the day.',
  },
  own_text: {
    status: 403,
    nl: 'Een tweede persoon maakt jouw tekst openbaar.',
    en: 'A second person publishes your text.',
  },
  not_a_draft: {
    status: 409,
    nl: 'Deze tekst is geen concept meer.',
    en: 'This text is no draft any more.',
  },
  not_the_same_place: {
    status: 422,
    nl: 'Een nieuwe tekst vervangt alleen een tekst op dezelfde plek.',
    en: 'A new text replaces only a text in the same place.',
  },
  withdrawn_already: {
    status: 409,
    nl: 'Deze tekst is al ingetrokken.',
    en: 'This text has been withdrawn already.',
  },
} as const satisfies Refusals;
