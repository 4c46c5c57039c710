import type { Refusals } from './deed.ts';

/** Refusals that any deed may meet. A room's own stand in acts/<room>/refusals.ts. */
export const commonRefusals = {
  not_found: {
    status: 404,
    nl: 'Dit bestaat niet, of het is niet voor jou.',
    en: 'This does not exist, or it is not for you.',
  },
  stale: {
    status: 409,
    nl: 'Iemand anders heeft dit intussen gewijzigd. Vergelijk en sla opnieuw op.',
    en: 'Somebody else has changed this in the meantime. Compare and save again.',
  },
  unknown_person: {
    status: 422,
    nl: 'Een van de gekozen personen hoort niet bij dit huishouden.',
    en: 'One of the chosen persons does not belong to this household.',
  },
  unknown_colleague: {
    status: 422,
    nl: 'Deze collega werkt niet (meer) in deze regio.',
    en: 'This colleague does not work in this region (any more).',
  },
  colleague_away: {
    status: 422,
    nl: 'Deze collega is nu afwezig. Kies iemand anders, of een dag nadat je collega terug is.',
    en: 'This colleague is away now. Choose somebody else, or a day after your colleague is back.',
  },
  at_the_same_time: {
    status: 409,
    nl: 'Iemand anders deed dit op hetzelfde moment. Kijk eerst wat er nu staat.',
    en: 'Somebody else did this at the same moment. First look at what is there now.',
  },
  one_hand: {
    status: 422,
    nl: 'Jullie tellen hier niet als twee mensen: de een heeft het account van de ander gemaakt, of kort geleden de rollen ervan gezet. Vraag een andere collega.',
    en: 'You do not count as two people here: one of you made the account of the other, or set its roles not long ago. Ask another colleague.',
  },
  own_password_first: {
    status: 403,
    nl: 'Kies eerst een eigen wachtwoord. Daarna kun je verder.',
    en: 'First choose a password of your own. Then you can go on.',
  },
  in_the_future: {
    status: 422,
    nl: 'Deze datum ligt in de toekomst.',
    en: 'This date lies in the future.',
  },
  address_in_text: {
    status: 422,
    nl: 'In deze tekst staat een adres, en in dit huishouden heeft iemand een geheim adres. Haal het adres weg.',
    en: 'This text holds an address, and somebody in this household has a secret address. Take the address out.',
  },
} as const satisfies Refusals;
