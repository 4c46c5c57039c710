import type { Refusals } from '#acts/shared/deed.ts';

/** What may be refused in the room of access. */
export const accessRefusals = {
  name_taken: {
    status: 422,
    nl: 'Deze gebruikersnaam is al in gebruik. Kies een andere.',
    en: 'This sign-in name is in use already. Choose another one.',
  },
  unknown_organisation: {
    status: 422,
    nl: 'Deze organisatie werkt niet (meer) in deze regio.',
    en: 'This organisation does not work in this region (any more).',
  },
  organisation_exists: {
    status: 422,
    nl: 'Er is al een organisatie met deze naam.',
    en: 'There is an organisation with this name already.',
  },
  people_work_here: {
    status: 422,
    nl: 'Hier werken nog mensen. Beëindig eerst hun accounts; daarna kan de organisatie worden beëindigd.',
    en: 'People still work here. End their accounts first; then the organisation can be ended.',
  },
  own_account: {
    status: 422,
    nl: 'Je eigen rollen en account wijzig je niet zelf. Vraag het aan een andere beheerder.',
    en: 'You do not change your own roles or account. Ask another administrator.',
  },
  directs: {
    status: 422,
    nl: 'Deze persoon heeft nog de regie over een huishouden. Die moet eerst worden overgedragen: deze persoon zelf of de vervanger doet dat bij Netwerk. Daarna kan het account eindigen.',
    en: 'This person still directs a household. Direction must be handed over first: this person or the deputy does that under Network. Then the account can be ended.',
  },
  takes_in: {
    status: 422,
    nl: 'Deze persoon neemt nog een huishouden aan waar verder niemand voor is. Vraag deze persoon om daar bij Netwerk een casusregisseur te benoemen of een leidinggevende een plek te geven; een beheerder kan dat niet. Gaan er twee collega’s weg, begin dan met wie niets meer hoeft over te dragen. Kan deze persoon het zelf niet meer? Laat het account dan staan en bel de leidinggevende: na een week staat het huishouden ook bij Mijn team.',
    en: 'This person still takes in a household that nobody else is there for. Ask this person to appoint a case director there, under Network, or to give a supervisor a place; an administrator cannot. Do two colleagues leave? Begin with the one who has nothing more to hand over. Can this person not do it any more? Then leave the account and call the supervisor: after a week the household stands under My team as well.',
  },
  wrong_password: {
    status: 422,
    nl: 'Dit is niet je huidige wachtwoord.',
    en: 'This is not your present password.',
  },
  password_too_easy: {
    status: 422,
    nl: 'Dit wachtwoord is te makkelijk te raden. Kies er een zonder je gebruikersnaam en met meer verschillende tekens.',
    en: 'This password is too easy to guess. Choose one without your sign-in name and with more different characters.',
  },
  same_password: {
    status: 422,
    nl: 'Het nieuwe wachtwoord is hetzelfde als het oude.',
    en: 'The new password is the same as the old one.',
  },
  wrong_code: {
    status: 422,
    nl: 'Deze code klopt niet, of is al gebruikt. Wacht op de volgende.',
    en: 'This code is not right, or was used already. Wait for the next one.',
  },
  too_many_tries: {
    status: 422,
    nl: 'Dit ging te vaak mis. Wacht een kwartier en probeer het nog eens.',
    en: 'This went wrong too often. Wait a quarter of an hour and try again.',
  },
  second_factor_on: {
    status: 409,
    nl: 'De tweede stap staat al aan.',
    en: 'The second step is on already.',
  },
  second_factor_not_begun: {
    status: 409,
    nl: 'Er is geen tweede stap die op bevestiging wacht. Begin opnieuw.',
    en: 'There is no second step that waits to be confirmed. Begin again.',
  },
} as const satisfies Refusals;

/** What may be refused when somebody says who is away. */
export const absenceRefusals = {
  away_already: {
    status: 409,
    nl: 'Er staat al een afwezigheid. Beëindig die eerst; daarna schrijf je een nieuwe op.',
    en: 'An absence stands here already. End that one first; then write a new one.',
  },
  until_before_from: {
    status: 422,
    nl: 'De laatste dag ligt voor de eerste.',
    en: 'The last day lies before the first.',
  },
  absence_passed: {
    status: 422,
    nl: 'Deze afwezigheid is al voorbij. Die hoeft niet meer op te worden geschreven.',
    en: 'This absence is over already. It need not be written down any more.',
  },
  absence_too_far: {
    status: 422,
    nl: 'Dat is te ver weg. Begin binnen een jaar van vandaag, en kies een laatste dag binnen twee jaar of laat die open.',
    en: 'That is too far off. Begin within a year of today, and choose a last day within two years or leave it open.',
  },
} as const satisfies Refusals;
