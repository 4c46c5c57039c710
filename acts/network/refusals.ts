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
  has_place: {
    status: 422,
    nl: 'Deze collega heeft al een plek in dit team.',
    en: 'This colleague has a place in this team already.',
  },
} as const satisfies Refusals;
