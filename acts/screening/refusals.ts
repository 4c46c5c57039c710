import type { Refusals } from '#acts/shared/deed.ts';

/** What may be refused around screening. */
export const screeningRefusals = {
  unknown_list: {
    status: 422,
    nl: 'Deze vragenlijst is er niet, of wordt niet meer aangeboden.',
    en: 'This list of questions is not there, or is no longer offered.',
  },
  not_for_this_age: {
    status: 422,
    nl: 'Deze lijst past niet bij de leeftijd van deze persoon.',
    en: 'This list does not fit the age of this person.',
  },
  not_born: {
    status: 422,
    nl: 'Een kind dat nog niet geboren is, kan niets gevraagd worden.',
    en: 'A child that is not born yet cannot be asked anything.',
  },
  answerer_does_not_fit: {
    status: 422,
    nl: 'Deze lijst wordt door iemand anders beantwoord. Kijk wie bij deze lijst hoort.',
    en: 'This list is answered by somebody else. Look who belongs with this list.',
  },
  carer_missing: {
    status: 422,
    nl: 'Kies wie er over het kind vertelt.',
    en: 'Choose who tells about the child.',
  },
  carer_does_not_fit: {
    status: 422,
    nl: 'Wie over het kind vertelt, is iemand anders dan het kind zelf.',
    en: 'Whoever tells about the child is somebody else than the child.',
  },
  partner_missing: {
    status: 422,
    nl: 'Kies over welke (vroegere) partner de vragen gaan.',
    en: 'Choose which (former) partner the questions are about.',
  },
  partner_does_not_fit: {
    status: 422,
    nl: 'Deze persoon is geen (vroegere) partner. Leg eerst bij Familie vast wie partners zijn of waren.',
    en: 'This person is no (former) partner. First record under Family who are or were partners.',
  },
  not_alone_reason_missing: {
    status: 422,
    nl: 'Schrijf in een zin waarom het niet alleen kon.',
    en: 'Write in a sentence why it could not be alone.',
  },
  reason_missing: {
    status: 422,
    nl: 'Schrijf in een zin waarom.',
    en: 'Write in a sentence why.',
  },
  try_again_missing: {
    status: 422,
    nl: 'Kies een dag na vandaag waarop je het weer probeert.',
    en: 'Choose a day after today on which you try again.',
  },
  try_again_too_late: {
    status: 422,
    nl: 'Probeer het binnen drie maanden weer.',
    en: 'Try again within three months.',
  },
  already_open: {
    status: 409,
    nl: 'Je hebt deze lijst met deze persoon al open staan. Ga daarmee verder.',
    en: 'You have this list open with this person already. Go on with that one.',
  },
  colleague_not_in_team: {
    status: 422,
    nl: 'Deze collega zit niet in het team van dit huishouden en kan dit niet zien.',
    en: 'This colleague is not in the team of this household and cannot see this.',
  },
  not_yours: {
    status: 403,
    nl: 'Alleen wie dit gesprek begon, gaat ermee verder.',
    en: 'Only the one who began this talk goes on with it.',
  },
  screening_ended: {
    status: 409,
    nl: 'Deze lijst is al afgesloten. Begin een nieuwe om weer te vragen.',
    en: 'This list has been closed already. Begin a new one to ask again.',
  },
  unknown_item: {
    status: 422,
    nl: 'Een van de antwoorden hoort bij een vraag die niet in deze lijst staat.',
    en: 'One of the answers belongs to a question that is not in this list.',
  },
  unknown_value: {
    status: 422,
    nl: 'Een antwoord past niet bij zijn vraag. Kijk het na; de rest is nog niet opgeslagen.',
    en: 'An answer does not fit its question. Check it; the rest has not been saved yet.',
  },
  answer_twice: {
    status: 422,
    nl: 'Een vraag staat er twee keer in.',
    en: 'A question stands in it twice.',
  },
  takes_too_long: {
    status: 422,
    nl: 'Een rekenregel in deze vragenlijst duurt te lang. Vraag de functioneel beheerder ernaar te kijken.',
    en: 'A rule in this list of questions takes too long. Ask the functional administrator to look at it.',
  },
  nothing_asked: {
    status: 422,
    nl: 'Er is nog niets gevraagd. Stop het gesprek en schrijf op waarom het niet lukte.',
    en: 'Nothing has been asked yet. Stop the talk and write down why it did not work out.',
  },
  not_right_yet: {
    status: 422,
    nl: 'Sommige antwoorden kloppen nog niet met elkaar. Verbeter ze, of stop met een reden.',
    en: 'Some answers do not agree yet. Mend them, or stop with a reason.',
  },
} as const satisfies Refusals;
