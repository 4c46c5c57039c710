import type { Refusals } from '#acts/shared/deed.ts';

/** What may be refused around help that somebody is referred to. */
export const referralRefusals = {
  colleague_not_in_team: {
    status: 422,
    nl: 'Deze collega zit niet in het team van dit huishouden en kan dit niet zien.',
    en: 'This colleague is not in the team of this household and cannot see this.',
  },
  imposed_incomplete: {
    status: 422,
    nl: 'Is de hulp opgelegd? Schrijf dan door wie én tot wanneer. Anders laat je beide leeg.',
    en: 'Is this help imposed? Then write by whom and until when. Otherwise leave both empty.',
  },
  imposed_past: {
    status: 422,
    nl: 'De dag tot wanneer dit is opgelegd is al voorbij.',
    en: 'The day until which this is imposed has passed.',
  },
  words_missing: {
    status: 422,
    nl: 'Schrijf in eigen woorden waar deze persoon ja of nee tegen zei.',
    en: 'Write in their own words what this person said yes or no to.',
  },
  words_not_asked: {
    status: 422,
    nl: 'Eigen woorden horen bij iemand die gevraagd is.',
    en: 'Own words belong with somebody who was asked.',
  },
  not_from_here: {
    status: 409,
    nl: 'Dit kan niet meer in deze stand. Kijk eerst wat er nu staat.',
    en: 'This cannot be done from this state. First look at what stands there now.',
  },
  not_yours_to_answer: {
    status: 403,
    nl: 'De gevraagde collega geeft antwoord, of wie de regie heeft.',
    en: 'The colleague who was asked answers, or who directs.',
  },
  reason_missing: { status: 422, nl: 'Schrijf in een zin waarom.', en: 'Write in a sentence why.' },
  result_missing: {
    status: 422,
    nl: 'Schrijf wat het heeft gebracht, ook als dat weinig is.',
    en: 'Write what it brought, even if that is little.',
  },
  help_without_safety: {
    status: 409,
    nl: 'Het is nog niet veilig genoeg om hiermee te beginnen. Schrijf in een zin waarom deze hulp nu de veiligheid dient.',
    en: 'It is not safe enough yet to begin this. Write in a sentence why this help serves safety now.',
  },
  before_asked: {
    status: 422,
    nl: 'Deze dag ligt voor de dag waarop deze hulp begon.',
    en: 'This day lies before the day on which this help began.',
  },
  ground_note_missing: {
    status: 422,
    nl: 'Schrijf welke wet of afspraak het is.',
    en: 'Write which law or agreement it is.',
  },
  consent_with_other_ground: {
    status: 422,
    nl: 'Kies toestemming als grond, of laat leeg wie toestemming gaf.',
    en: 'Choose consent as the ground, or leave empty who consented.',
  },
  consent_nobody: {
    status: 422,
    nl: 'Kies wie toestemming gaf.',
    en: 'Choose who consented.',
  },
  consent_own_missing: {
    status: 422,
    nl: 'Vanaf 12 jaar beslist iemand zelf mee. Zonder toestemming van deze persoon kan dit niet op grond van toestemming.',
    en: 'From the age of 12 somebody decides too. Without consent of this person it cannot be shared on consent.',
  },
  consent_authority_missing: {
    status: 422,
    nl: 'Onder de 16 geeft ieder die gezag heeft toestemming, elk apart. Dat is nog niet zo. Is er een andere grond?',
    en: 'Under 16 everybody with authority consents, each apart. That is not so yet. Is there another ground?',
  },
  authority_not_known: {
    status: 422,
    nl: 'Het dossier zegt niet wie gezag heeft over dit kind. Leg dat eerst vast bij het gezin, of kies een andere grond.',
    en: 'The file does not say who has authority over this child. First record that with the family, or choose another ground.',
  },
} as const satisfies Refusals;
