import type { Refusals } from '#acts/shared/deed.ts';

/** What may be refused around a case conference. */
export const conferenceRefusals = {
  tells_who: {
    status: 422,
    nl: 'Hier staat een naam, een dossiercode of een adres. Iedereen die uitgenodigd is leest dit. Haal het weg.',
    en: 'This holds a name, a file code or an address. Everybody who is invited reads this. Take it out.',
  },
  in_the_past: {
    status: 422,
    nl: 'Deze dag is al voorbij. Kies een dag die nog komt.',
    en: 'This day is over. Choose a day that is still to come.',
  },
  not_the_chair: {
    status: 403,
    nl: 'Alleen de voorzitter of wie het overleg plande wijzigt dit.',
    en: 'Only the chair, or who planned the conference, changes this.',
  },
  chair_not_yours: {
    status: 403,
    nl: 'Een andere voorzitter kiest alleen wie nu voorzit, wie het overleg plande, of een leidinggevende van de voorzitter.',
    en: 'Only who chairs now, who planned it or a supervisor of the chair names another chair.',
  },
  chair_not_invited: {
    status: 422,
    nl: 'Kies als voorzitter iemand die voor dit overleg is uitgenodigd.',
    en: 'Choose as chair somebody who is invited to this conference.',
  },
  conference_over: {
    status: 409,
    nl: 'Dit overleg is al gehouden of gaat niet door.',
    en: 'This conference has been held already or was called off.',
  },
  not_there: {
    status: 422,
    nl: 'Aanwezig kan alleen zijn wie uitgenodigd is, of de voorzitter.',
    en: 'Only who is invited, or the chair, can have been there.',
  },
  on_agenda_already: {
    status: 409,
    nl: 'Dit huishouden staat al op de agenda van dit overleg.',
    en: 'This household is on the agenda of this conference already.',
  },
  called_off: {
    status: 409,
    nl: 'Dit overleg gaat niet door.',
    en: 'This conference was called off.',
  },
  not_yet_meeting: {
    status: 409,
    nl: 'Dit is voor het overleg zelf. Vooraf schrijf je een inbreng.',
    en: 'This is for the conference itself. Beforehand you write a contribution.',
  },
  held_already: {
    status: 409,
    nl: 'Het overleg is gehouden. Inbreng vooraf kan niet meer.',
    en: 'The conference has been held. Contributions beforehand are over.',
  },
  safety_first: {
    status: 409,
    nl: 'Eerst veiligheid: leg vast hoe veilig het nu is in dit huishouden. Daarna de rest.',
    en: 'Safety first: record how safe it is now in this household. Then the rest.',
  },
  not_invited: {
    status: 403,
    nl: 'Je bent niet uitgenodigd voor dit overleg. Je inbreng vooraf kan wel.',
    en: 'You are not invited to this conference. You can contribute beforehand.',
  },
  owner_not_in_team: {
    status: 422,
    nl: 'Wie het besluit uitvoert moet nu in het team van dit huishouden zitten.',
    en: 'Who carries out the decision must be in the team of this household now.',
  },
  due_in_the_past: {
    status: 422,
    nl: 'Deze dag is al voorbij. Kies vandaag of later.',
    en: 'This day is over. Choose today or later.',
  },
  goal_not_for_team: {
    status: 422,
    nl: 'Dit doel leest niet het hele team, en een besluit wel. Zet de actie zelf in het plan, of leg een taak vast.',
    en: 'Not the whole team reads this goal, and a decision it does. Put the action in the plan yourself, or record a task.',
  },
  colleague_not_in_team: {
    status: 422,
    nl: 'Een gekozen collega zit niet in het team van dit huishouden.',
    en: 'A chosen colleague is not in the team of this household.',
  },
} as const satisfies Refusals;
