import type { Refusals } from '#acts/shared/deed.ts';

/** What may be refused around the plan. */
export const planRefusals = {
  colleague_not_in_team: {
    status: 422,
    nl: 'Deze collega zit niet in het team van dit huishouden en kan dit niet zien.',
    en: 'This colleague is not in the team of this household and cannot see this.',
  },
  not_of_this_kind: {
    status: 422,
    nl: 'Een van de velden past niet bij wat je opschrijft.',
    en: 'One of the fields does not fit what you write down.',
  },
  layer_missing: {
    status: 422,
    nl: 'Kies of het doel gaat over veiligheid, over wat eronder ligt of over herstel.',
    en: 'Choose whether the goal is about safety, about what lies under it or about recovery.',
  },
  goal_missing: {
    status: 422,
    nl: 'Kies bij welk doel deze actie hoort.',
    en: 'Choose the goal to which this action belongs.',
  },
  unknown_goal: {
    status: 422,
    nl: 'Dit doel staat niet (meer) in het deel van deze persoon.',
    en: 'This goal does not stand in the part of this person (any more).',
  },
  doer_missing: {
    status: 422,
    nl: 'Kies wie dit doet: precies één.',
    en: 'Choose who does this: exactly one.',
  },
  one_doer: {
    status: 422,
    nl: 'Kies er één die dit doet. Wat van twee is, is van niemand.',
    en: 'Choose one who does this. What belongs to two belongs to nobody.',
  },
  not_asked_unborn: {
    status: 422,
    nl: 'Een kind dat nog niet geboren is, kan niets zeggen en niets doen.',
    en: 'A child that is not born yet can say nothing and do nothing.',
  },
  work_without_safety: {
    status: 409,
    nl: 'Het is nog niet veilig genoeg om hieraan te beginnen. Bereid het voor, of schrijf in een zin waarom dit nu de veiligheid dient.',
    en: 'It is not safe enough yet to begin this. Prepare it, or write in a sentence why it serves safety now.',
  },
  entry_ended: {
    status: 409,
    nl: 'Dit is intussen beëindigd.',
    en: 'This has ended in the meantime.',
  },
  not_from_here: {
    status: 409,
    nl: 'Deze stap kan niet vanaf waar het nu staat. Kijk eerst hoe het er nu voor staat.',
    en: 'This step is not possible from where it stands now. First look how it stands.',
  },
  reason_missing: {
    status: 422,
    nl: 'Schrijf in een zin waarom.',
    en: 'Write in a sentence why.',
  },
  only_writer_or_direction: {
    status: 403,
    nl: 'Wie dit leest, kiest wie het schreef of de casusregie. Vraag het aan hen.',
    en: 'Who reads this is chosen by who wrote it or who directs. Ask them.',
  },
  plan_empty: {
    status: 409,
    nl: 'Er staat nog niets in het plan om vast te leggen.',
    en: 'There is nothing in the plan yet to fix.',
  },
  nothing_changed: {
    status: 409,
    nl: 'Sinds de vorige versie is er niets veranderd.',
    en: 'Nothing has changed since the version before.',
  },
  no_version: {
    status: 409,
    nl: 'Er is nog geen versie van het plan om over te vragen.',
    en: 'There is no version of the plan yet to ask about.',
  },
  explained_missing: {
    status: 422,
    nl: 'Schrijf op hoe het plan is uitgelegd; bij een kind in zijn eigen woorden.',
    en: 'Write down how the plan was explained; to a child in its own words.',
  },
  before_version: {
    status: 422,
    nl: 'Deze dag ligt voor de dag waarop deze versie is vastgelegd.',
    en: 'This day lies before the day on which this version was fixed.',
  },
  term_runs: {
    status: 409,
    nl: 'Deze termijn loopt al.',
    en: 'This term runs already.',
  },
  stopped_already: {
    status: 409,
    nl: 'Deze termijn is al stopgezet.',
    en: 'This term has been stopped already.',
  },
  already_met: {
    status: 409,
    nl: 'Hier is al een dag bij opgeschreven. Die blijft staan.',
    en: 'A day was written down for this already. It stays.',
  },
  before_start: {
    status: 422,
    nl: 'Deze dag ligt voor de dag waarop de termijn begon.',
    en: 'This day lies before the day on which the term began.',
  },
} as const satisfies Refusals;
