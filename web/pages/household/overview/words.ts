import type { clockCodes } from '#domain/report/clock-rules.ts';

type ClockWords = Readonly<Record<(typeof clockCodes)[number], string>>;

export const overviewWords = {
  nl: {
    ways: 'Meer van dit huishouden',
    title: 'Overzicht',
    safety: 'Veiligheid eerst',
    noConditions: 'Er zijn nog geen veiligheidsvoorwaarden.',
    noConditionsLead: 'Wat moet er nu minstens gebeuren zodat het direct veilig is?',
    failed: (n: number) =>
      n === 1 ? 'Eén voorwaarde is niet voldaan.' : `${n} voorwaarden zijn niet voldaan.`,
    overdue: (n: number) =>
      n === 1 ? 'Bij één voorwaarde is de controle te laat.' : `Bij ${n} voorwaarden is de controle te laat.`,
    notChecked: (n: number) =>
      n === 1 ? 'Eén voorwaarde is nog niet gecontroleerd.' : `${n} voorwaarden zijn nog niet gecontroleerd.`,
    allMet: (n: number) =>
      n === 1
        ? 'De voorwaarde was voldaan bij de laatste controle.'
        : `Alle ${n} voorwaarden waren voldaan bij de laatste controle.`,
    standing: (met: number, active: number) => `${met} van ${active} voorwaarden voldaan.`,
    redAround: (names: string) => `Rood: er zijn tekenen van groot gevaar rond ${names}.`,
    orangeAround: (names: string) => `Er is een ernstig teken rond ${names}.`,
    notKnownOf: (n: number) =>
      n === 1 ? 'Van één persoon is het gevaar niet bekend.' : `Van ${n} personen is het gevaar niet bekend.`,
    allAsked: (n: number) =>
      n === 1
        ? 'Bij één persoon is alles gevraagd en geen teken van gevaar gezien.'
        : `Bij ${n} personen is alles gevraagd en geen teken van gevaar gezien.`,
    attention: (n: number) => (n === 1 ? 'Eén ding vraagt aandacht' : `${n} dingen vragen aandacht`),
    toSafety: 'Naar veiligheid',
    next: 'Wat er komt',
    nothingNext: 'Er staat niets gepland.',
    moments: {
      check: 'Controle van een voorwaarde',
      clock: 'Termijn',
      hearing: 'Opnieuw proberen te spreken',
      override: 'Uitzondering op fase 1 loopt af',
    },
    clocks: {
      acute_look: 'Kijken of het acuut onveilig is',
      safety_assessment: 'Veiligheidsbeoordeling',
      investigation: 'Onderzoek afronden',
      conditions_and_follow_up: 'Voorwaarden en vervolg',
      inform_persons: 'Betrokkenen informeren',
      feedback_to_reporter: 'Terugkoppelen aan wie meldde',
      plan_in_writing: 'Het plan op papier',
      plan_fixed: 'Het plan vastgesteld',
    } satisfies ClockWords,
    persons: 'Personen',
    personsLead: 'Ieder op zichzelf: gezien, alleen gesproken, gevraagd.',
    nobody: 'Er staat nog niemand in dit huishouden.',
    addPerson: 'Persoon toevoegen',
    others: 'Netwerk, en wie er niet meer bij hoort',
    lastSeen: 'Laatst gezien',
    lastAlone: 'Alleen gesproken',
    lastAsked: 'Gevraagd naar veiligheid',
    never: 'nog nooit',
    late: (value: string, days: number) => `${value}, ${days} ${days === 1 ? 'dag' : 'dagen'} te laat`,
    danger: 'Gevaar',
    red: (n: number) => `Rood: ${n} ${n === 1 ? 'teken' : 'tekens'}`,
    redLead: 'Er zijn tekenen van groot gevaar',
    moreSigns: (n: number) => `en nog ${n}`,
    orange: 'Oranje: één teken',
    none: 'niets gezien, alles gevraagd',
    notEstablished: 'niet vastgesteld',
    screening: 'Screening',
    asked: { done: 'gevraagd', begun: 'deels gevraagd', not_yet: 'nog niet gevraagd', late: 'te laat' },
    contact: 'Veilig contact',
    noContact: 'nog niet afgesproken',
    not: (channel: string) => `niet: ${channel}`,
    own: 'Eigen cijfer',
    worker: 'Professional',
    numbers: 'Cijfers van',
    twoDays: (own: string, worker: string) => `eigen: ${own}; professional: ${worker}`,
    unknown: 'niet bekend',
    of: 'van 10',
    series: (numbers: string) => `Eigen cijfer over de tijd: ${numbers}`,
    gap: 'Verschil',
    gapWords: (n: number) => `${n} punten uit elkaar: bespreek het`,
  },
  en: {
    ways: 'More of this household',
    title: 'Overview',
    safety: 'Safety first',
    noConditions: 'There are no safety conditions yet.',
    noConditionsLead: 'What must at least happen now to make it directly safe?',
    failed: (n: number) => (n === 1 ? 'One condition was not met.' : `${n} conditions were not met.`),
    overdue: (n: number) =>
      n === 1 ? 'The check of one condition is late.' : `The checks of ${n} conditions are late.`,
    notChecked: (n: number) =>
      n === 1 ? 'One condition has not been checked yet.' : `${n} conditions have not been checked yet.`,
    allMet: (n: number) =>
      n === 1
        ? 'The condition was met at the last check.'
        : `All ${n} conditions were met at the last check.`,
    standing: (met: number, active: number) => `${met} of ${active} conditions met.`,
    redAround: (names: string) => `Red: there are signs of grave danger around ${names}.`,
    orangeAround: (names: string) => `There is a serious sign around ${names}.`,
    notKnownOf: (n: number) =>
      n === 1 ? 'The danger around one person is not known.' : `The danger around ${n} persons is not known.`,
    allAsked: (n: number) =>
      n === 1
        ? 'Around one person everything was asked and no sign of danger seen.'
        : `Around ${n} persons everything was asked and no sign of danger seen.`,
    attention: (n: number) => (n === 1 ? 'One thing asks attention' : `${n} things ask attention`),
    toSafety: 'To safety',
    next: 'What comes',
    nothingNext: 'Nothing is planned.',
    moments: {
      check: 'Check of a condition',
      clock: 'Term',
      hearing: 'Try again to speak',
      override: 'Override of phase 1 ends',
    },
    clocks: {
      acute_look: 'Look whether it is acutely unsafe',
      safety_assessment: 'Safety assessment',
      investigation: 'Complete the investigation',
      conditions_and_follow_up: 'Conditions and follow-up',
      inform_persons: 'Inform those concerned',
      feedback_to_reporter: 'Feedback to who reported',
      plan_in_writing: 'The plan on paper',
      plan_fixed: 'The plan decided',
    } satisfies ClockWords,
    persons: 'Persons',
    personsLead: 'Each on their own: seen, spoken alone, asked.',
    nobody: 'Nobody stands in this household yet.',
    addPerson: 'Add a person',
    others: 'Network, and who no longer belongs to it',
    lastSeen: 'Last seen',
    lastAlone: 'Spoken alone',
    lastAsked: 'Asked about safety',
    never: 'never yet',
    late: (value: string, days: number) => `${value}, ${days} ${days === 1 ? 'day' : 'days'} late`,
    danger: 'Danger',
    red: (n: number) => `Red: ${n} ${n === 1 ? 'sign' : 'signs'}`,
    redLead: 'There are signs of grave danger',
    moreSigns: (n: number) => `and ${n} more`,
    orange: 'Orange: one sign',
    none: 'nothing seen, all asked',
    notEstablished: 'not established',
    screening: 'Screening',
    asked: { done: 'asked', begun: 'partly asked', not_yet: 'not asked yet', late: 'late' },
    contact: 'Safe contact',
    noContact: 'not agreed yet',
    not: (channel: string) => `not: ${channel}`,
    own: 'Own number',
    worker: 'Professional',
    numbers: 'Numbers of',
    twoDays: (own: string, worker: string) => `own: ${own}; professional: ${worker}`,
    unknown: 'not known',
    of: 'of 10',
    series: (numbers: string) => `Own number over time: ${numbers}`,
    gap: 'Gap',
    gapWords: (n: number) => `${n} points apart: talk about it`,
  },
} as const;
