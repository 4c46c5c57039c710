import type { Refusals } from '#acts/shared/deed.ts';

/** What may be refused around MDA++. */
export const mdaRefusals = {
  mda_open: {
    status: 409,
    nl: 'MDA++ is hier al voorgesteld of loopt al.',
    en: 'MDA++ was proposed here already, or is under way.',
  },
  household_closed: {
    status: 409,
    nl: 'Dit huishouden is afgesloten. Open het eerst weer.',
    en: 'This household is closed. First open it again.',
  },
  no_second_person: {
    status: 422,
    nl: 'Er is niemand die als tweede kan besluiten. Zet eerst een leidinggevende in het team of benoem een vervanger.',
    en: 'There is nobody who can decide as second person. First give a supervisor a place in the team or appoint a deputy.',
  },
  not_a_decider: {
    status: 403,
    nl: 'Hierover besluit een leidinggevende in dit team, of de casusregisseur of de vervanger.',
    en: 'A supervisor in this team decides on this, or the case director or the deputy.',
  },
  not_your_own: {
    status: 403,
    nl: 'Wie iets vraagt, besluit er niet zelf over. Dat doet iemand anders.',
    en: 'Whoever asks does not decide on it. Somebody else does.',
  },
  already_decided: {
    status: 409,
    nl: 'Hierover is al besloten. Kijk eerst wat er nu staat.',
    en: 'This was decided already. First look at what stands there now.',
  },
  coordinator_missing: {
    status: 422,
    nl: 'Kies één coördinator. Zonder coördinator begint MDA++ niet.',
    en: 'Choose one coordinator. MDA++ does not begin without one.',
  },
  coordinator_not_in_team: {
    status: 422,
    nl: 'Deze collega zit niet in het team van dit huishouden. Geef eerst een plek in het team.',
    en: 'This colleague is not in the team of this household. First give them a place in the team.',
  },
  same_coordinator: {
    status: 422,
    nl: 'Deze collega is al de coördinator. Kies iemand anders.',
    en: 'This colleague is the coordinator already. Choose somebody else.',
  },
  not_yours_to_change: {
    status: 403,
    nl: 'Dit doet de coördinator, de casusregisseur of de vervanger, of een leidinggevende in dit team.',
    en: 'The coordinator does this, the case director or the deputy, or a supervisor in this team.',
  },
  not_under_way: {
    status: 409,
    nl: 'MDA++ loopt hier niet (meer). Kijk eerst wat er nu staat.',
    en: 'MDA++ is not under way here (any more). First look at what stands there now.',
  },
  safety_does_not_last: {
    status: 409,
    nl: 'MDA++ eindigt pas bij blijvende veiligheid: fase 2 omdat de voorwaarden houden, of afgesloten op bewijs. Dat is hier niet zo.',
    en: 'MDA++ only ends with lasting safety: phase 2 because the conditions hold, or closed on evidence. That is not so here.',
  },
  end_asked_already: {
    status: 409,
    nl: 'Iemand vroeg al om MDA++ te beëindigen. Een tweede persoon kijkt nu mee.',
    en: 'Somebody asked to end MDA++ already. A second person looks at it now.',
  },
  end_not_asked: {
    status: 409,
    nl: 'Niemand vraagt nu om MDA++ te beëindigen.',
    en: 'Nobody asks to end MDA++ now.',
  },
  reason_missing: { status: 422, nl: 'Schrijf in een zin waarom.', en: 'Write in a sentence why.' },
} as const satisfies Refusals;
