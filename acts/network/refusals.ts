import type { Refusals } from '#acts/shared/deed.ts';

/** What may be refused around director and team. */
export const networkRefusals = {
  deputy_is_director: {
    status: 422,
    nl: 'De vervanger moet iemand anders zijn dan de casusregisseur.',
    en: 'The deputy must be somebody other than the case director.',
  },
  not_yourself: {
    status: 422,
    nl: 'Je kunt jezelf niet benoemen of in een team zetten. Vraag een collega.',
    en: 'You cannot appoint yourself or put yourself in a team. Ask a colleague.',
  },
  reason_missing: {
    status: 422,
    nl: 'Schrijf in een paar woorden waarom.',
    en: 'Write in a few words why.',
  },
  nothing_changes: {
    status: 422,
    nl: 'Deze twee hebben de regie al.',
    en: 'These two direct already.',
  },
  not_the_current_direction: {
    status: 409,
    nl: 'Intussen heeft iemand anders de casusregie gewijzigd. Kijk eerst wie het nu is.',
    en: 'Meanwhile somebody else has changed the direction. First look who it is now.',
  },
  before_current: {
    status: 422,
    nl: 'De nieuwe regie kan niet vóór de huidige beginnen.',
    en: 'The new direction cannot begin before the present one.',
  },
  in_future: { status: 422, nl: 'Deze datum ligt in de toekomst.', en: 'This date lies in the future.' },
  only_direction_changes: {
    status: 403,
    nl: 'Alleen de casusregisseur of de vervanger wijzigt de regie. Vraag het aan hen.',
    en: 'Only the case director or the deputy changes the direction. Ask them.',
  },
  hand_over_warmly: {
    status: 422,
    nl: 'Draag de casusregie warm over: dan kent het gezin de nieuwe casusregisseur al. Kan het echt niet wachten? Zeg dat dan, met de reden.',
    en: 'Hand the direction over warmly: then the family knows the new case director already. Can it really not wait? Then say so, with the reason.',
  },
  say_why_now: {
    status: 422,
    nl: 'Schrijf in een hele zin waarom dit niet kan wachten op een warme overdracht (minstens 20 tekens).',
    en: 'Write in a whole sentence why this cannot wait for a warm handover (at least 20 characters).',
  },
  only_owner_ends: {
    status: 403,
    nl: 'Wie deze taak heeft of wie de casusregie heeft, stopt haar. Vraag het aan hen.',
    en: 'Whoever has this task or directs the case ends it. Ask them.',
  },
  only_direction_supervises: {
    status: 403,
    nl: 'Wie leidinggevende is bij dit huishouden, bepaalt de casusregisseur of de vervanger; in de intake wie de melding aannam.',
    en: 'Who supervises this household is for the case director or the deputy to say; in intake for who took the report in.',
  },
  not_a_supervisor: {
    status: 422,
    nl: 'Deze collega heeft de rol leidinggevende niet. Kies een leidinggevende, of zet deze collega als betrokken in het team.',
    en: 'This colleague does not have the role of supervisor. Choose a supervisor, or put this colleague in the team as involved.',
  },
  has_place: {
    status: 422,
    nl: 'Deze collega heeft al een plek in dit team.',
    en: 'This colleague has a place in this team already.',
  },
  one_of_two: {
    status: 422,
    nl: 'Kies wie dit doet: een collega uit het team of iemand uit het netwerk. Precies één.',
    en: 'Choose who does this: a colleague of the team or somebody of the network. Exactly one.',
  },
  not_in_team: {
    status: 422,
    nl: 'Deze collega heeft geen plek in dit team. Vraag de collega eerst in het team.',
    en: 'This colleague has no place in this team. Ask the colleague into the team first.',
  },
  not_of_network: {
    status: 422,
    nl: 'Deze persoon staat niet als netwerk in dit dossier. Voeg de persoon eerst toe bij Gezin.',
    en: 'This person does not stand as network in this file. First add the person under Family.',
  },
  no_director_yet: {
    status: 422,
    nl: 'Benoem eerst een casusregisseur. Dan is er altijd iemand bij wie een taak terugvalt.',
    en: 'First appoint a case director. Then there is always somebody to whom a task falls back.',
  },
  task_ended: {
    status: 409,
    nl: 'Deze taak is al gestopt.',
    en: 'This task has ended already.',
  },
  being_handed_over: {
    status: 409,
    nl: 'Deze taak wordt net overgedragen. Rond dat eerst af of trek het in.',
    en: 'This task is being handed over. First finish that or take it back.',
  },
} as const satisfies Refusals;
