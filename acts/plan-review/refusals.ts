import type { Refusals } from '#acts/shared/deed.ts';

/** What may be refused around a review of the plan. */
export const reviewRefusals = {
  colleague_not_in_team: {
    status: 422,
    nl: 'Deze collega zit niet in het team van dit huishouden.',
    en: 'This colleague is not in the team of this household.',
  },
  nobody_took_part: {
    status: 422,
    nl: 'Kies wie erbij waren: minstens één.',
    en: 'Choose who were there: at least one.',
  },
  review_open: {
    status: 409,
    nl: 'Er is al een evaluatie open. Ga daarin verder.',
    en: 'There is an open review already. Go on in that one.',
  },
  review_closed: {
    status: 409,
    nl: 'Deze evaluatie is intussen afgesloten. Wat er staat, blijft zo staan.',
    en: 'This review has been closed in the meantime. What stands in it stays.',
  },
  before_last_review: {
    status: 422,
    nl: 'Deze dag ligt voor de vorige evaluatie.',
    en: 'This day lies before the review before.',
  },
  not_asked_unborn: {
    status: 422,
    nl: 'Een kind dat nog niet geboren is, kan niets zeggen en niets doen.',
    en: 'A child that is not born yet can say nothing and do nothing.',
  },
  answer_missing: {
    status: 422,
    nl: 'Schrijf het cijfer of de woorden op, of kies dat het niet gevraagd kon worden.',
    en: 'Write the number or the words, or choose that it could not be asked.',
  },
  answer_without_asking: {
    status: 422,
    nl: 'Je koos dat het niet gevraagd kon worden, maar er staat wel een antwoord.',
    en: 'You chose that it could not be asked, but there is an answer.',
  },
  reason_missing: {
    status: 422,
    nl: 'Schrijf in een zin waarom.',
    en: 'Write in a sentence why.',
  },
  unknown_goal: {
    status: 422,
    nl: 'Dit doel loopt niet (meer), of het is niet voor jou.',
    en: 'This goal does not run (any more), or it is not for you.',
  },
  next_not_after: {
    status: 422,
    nl: 'Kies voor de volgende evaluatie een dag die nog komt.',
    en: 'Choose a day still to come for the next review.',
  },
  next_too_far: {
    status: 422,
    nl: 'Kies voor de volgende evaluatie een dag binnen een half jaar.',
    en: 'Choose a day within half a year for the next review.',
  },
  review_incomplete: {
    status: 409,
    nl: 'Er ontbreekt nog iets. Vul het aan, of schrijf in een zin waarom je zo afsluit.',
    en: 'Something is still missing. Add it, or write in a sentence why you close it like this.',
  },
} as const satisfies Refusals;
