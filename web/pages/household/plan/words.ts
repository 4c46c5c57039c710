import type { EntryKind, EntryState, Layer, LifeDomain, SafetyEffect } from '#domain/plan/codes.ts';
import type { Lang } from '#web/words/format.ts';

interface PlanWords {
  title: string;
  lead: string;
  problem: string;
  back: string;
  safetyTitle: string;
  safetyLead: string;
  noConditions: string;
  noConditionsMore: string;
  toSafety: string;
  withoutSafety: (n: number) => string;
  withoutSafetyMore: string;
  whose: string;
  part: (name: string) => string;
  partLead: string;
  emptyPart: (name: string) => string;
  emptyPartMore: string;
  noPersons: string;
  noPersonsMore: string;
  add: Readonly<Record<EntryKind, string>>;
  kind: Readonly<Record<EntryKind, string>>;
  domain: Readonly<Record<LifeDomain, string>>;
  layer: Readonly<Record<Layer, readonly [title: string, hint: string]>>;
  state: Readonly<Record<EntryState, string>>;
  effectOnSafety: Readonly<Record<SafetyEffect, string>>;
  wantedTitle: string;
  byDomain: string;
  noneIn: string;
  goals: string;
  noGoals: string;
  looseActions: string;
  since: (day: string) => string;
  until: (day: string) => string;
  late: string;
  does: (name: string) => string;
  written: (name: string, day: string) => string;
  servesSafety: string;
  effect: string;
  open: string;
  saved: string;
  versions: string;
  paper: string;
  versionNow: (n: number) => string;
  noVersion: string;
  gone: string;
  toHelp: string;
  showAll: (n: number) => string;
  showLess: string;
}

/** The plan: words of its codes and of the page itself. Names of domains are headings only, never scores. */
export const planWords: Readonly<Record<Lang, PlanWords>> = {
  nl: {
    title: 'Plan',
    lead: 'Eén plan, met voor ieder een eigen deel. Eerst veiligheid, dan wat eronder ligt, dan herstel.',
    problem: 'Dit is nog niet opgeslagen',
    back: 'Terug naar het plan',
    safetyTitle: 'Eerst veiligheid',
    safetyLead: 'De afgesproken voorwaarden. Wat hieronder staat, rust hierop.',
    noConditions: 'Er is nog geen veiligheidsvoorwaarde.',
    noConditionsMore: 'Begin daar: wat moet deze week minstens anders, voor wie, en wie kijkt ernaar?',
    toSafety: 'Naar veiligheid',
    withoutSafety: n =>
      n === 1
        ? '1 onderdeel loopt terwijl het niet veilig is'
        : `${n} onderdelen lopen terwijl het niet veilig is`,
    withoutSafetyMore:
      'Dit huishouden is in fase 1. Kijk per onderdeel: terugzetten naar voorbereiden, of opschrijven waarom het nu de veiligheid dient.',
    whose: 'Van wie is dit deel',
    part: name => `Deel van ${name}`,
    partLead: 'Dit deel is van één persoon. Wat een ander wil, staat in diens eigen deel.',
    emptyPart: name => `Er staat nog niets in het deel van ${name}.`,
    emptyPartMore:
      'Vraag eerst wat er goed gaat en wat iemand zelf wil. Schrijf het op in diens eigen woorden.',
    noPersons: 'Er staat nog niemand in dit huishouden.',
    noPersonsMore: 'Zet eerst bij Gezin wie erbij horen. Ieder krijgt een eigen deel.',
    add: {
      goes_well: 'Wat goed gaat',
      worry: 'Zorg',
      wanted: 'Wens',
      goal: 'Doel',
      action: 'Actie',
    },
    kind: {
      goes_well: 'Wat goed gaat',
      worry: 'Zorg',
      wanted: 'Wat iemand zelf wil',
      goal: 'Doel',
      action: 'Actie',
    },
    domain: {
      home_relations: 'Thuis en met elkaar',
      housing: 'Wonen',
      finances: 'Geld',
      work_and_education: 'Werk en school',
      use_of_time: 'Wat je met je tijd doet',
      mental_health: 'Hoe het in je hoofd gaat',
      physical_health: 'Hoe het met je lijf gaat',
      substance_use: 'Drank, drugs en gokken',
      daily_living: 'Voor jezelf zorgen',
      household_tasks: 'Het huishouden',
      social_network: 'Mensen om je heen',
      participation: 'Meedoen',
      justice: 'Politie en rechter',
    },
    layer: {
      safety: ['Veiligheid', 'Wat nu nodig is om het veilig te maken en te houden.'],
      risk: ['Wat eronder ligt', 'Wat het onveilig maakt en telkens terugkomt.'],
      recovery: ['Herstel', 'Weer verder kunnen na wat er is gebeurd.'],
    },
    state: {
      standing: 'staat',
      prepared: 'voorbereid',
      running: 'loopt',
      reached: 'bereikt',
      done: 'gedaan',
      not_done: 'niet gedaan',
      ended: 'beëindigd',
    },
    effectOnSafety: {
      safer: 'maakt het veiliger',
      none: 'geen gevolg voor veiligheid',
      watch: 'let op: kan spanning geven',
    },
    wantedTitle: 'Wat hij of zij zelf wil',
    byDomain: 'Wat goed gaat en wat zorgen geeft',
    noneIn: 'Nog niets opgeschreven over',
    goals: 'Doelen en acties',
    noGoals: 'Nog geen doel in deze laag.',
    looseActions: 'Acties bij een doel dat is geëindigd of dat je niet ziet',
    since: day => `sinds ${day}`,
    until: day => `tot ${day}`,
    late: 'te laat',
    does: name => `${name} doet dit`,
    written: (name, day) => `${name}, ${day}`,
    servesSafety: 'Dient nu de veiligheid',
    effect: 'Gevolg',
    open: 'Bekijken',
    saved: 'Het staat in het plan.',
    versions: 'Versies en akkoord',
    paper: 'Op papier',
    versionNow: n => `Laatste versie: ${n}`,
    noVersion: 'Nog niet als versie vastgelegd',
    gone: 'oud-collega',
    toHelp: 'Hulp van ieder',
    showAll: n => `Toon alle ${n}`,
    showLess: 'Toon minder',
  },
  en: {
    title: 'Plan',
    lead: 'One plan, with a part for each person. First safety, then what lies under it, then recovery.',
    problem: 'This has not been saved yet',
    back: 'Back to the plan',
    safetyTitle: 'Safety first',
    safetyLead: 'The conditions that were agreed. All that stands below rests on them.',
    noConditions: 'There is no safety condition yet.',
    noConditionsMore:
      'Begin there: what must at least be different this week, for whom, and who looks at it?',
    toSafety: 'To safety',
    withoutSafety: n =>
      n === 1 ? '1 item runs while it is not safe' : `${n} items run while it is not safe`,
    withoutSafetyMore:
      'This household is in phase 1. Look at each: put it back to prepared, or write down why it serves safety now.',
    whose: 'Whose part',
    part: name => `Part of ${name}`,
    partLead: 'This part belongs to one person. What somebody else wants stands in their own part.',
    emptyPart: name => `Nothing stands in the part of ${name} yet.`,
    emptyPartMore:
      'First ask what goes well and what they want themselves. Write it down in their own words.',
    noPersons: 'Nobody stands in this household yet.',
    noPersonsMore: 'First put in under Family who belongs to it. Each gets a part of their own.',
    add: { goes_well: 'What goes well', worry: 'Worry', wanted: 'Wish', goal: 'Goal', action: 'Action' },
    kind: {
      goes_well: 'What goes well',
      worry: 'Worry',
      wanted: 'What they want themselves',
      goal: 'Goal',
      action: 'Action',
    },
    domain: {
      home_relations: 'At home with each other',
      housing: 'Housing',
      finances: 'Money',
      work_and_education: 'Work and school',
      use_of_time: 'Use of time',
      mental_health: 'Mental health',
      physical_health: 'Physical health',
      substance_use: 'Drink, drugs and gambling',
      daily_living: 'Looking after oneself',
      household_tasks: 'Household tasks',
      social_network: 'People around',
      participation: 'Taking part',
      justice: 'Police and court',
    },
    layer: {
      safety: ['Safety', 'What is needed now to make it safe and keep it so.'],
      risk: ['What lies under it', 'What makes it unsafe and keeps coming back.'],
      recovery: ['Recovery', 'Being able to go on after what happened.'],
    },
    state: {
      standing: 'stands',
      prepared: 'prepared',
      running: 'running',
      reached: 'reached',
      done: 'done',
      not_done: 'not done',
      ended: 'ended',
    },
    effectOnSafety: {
      safer: 'makes it safer',
      none: 'no effect on safety',
      watch: 'watch: may bring tension',
    },
    wantedTitle: 'What they want themselves',
    byDomain: 'What goes well and what worries',
    noneIn: 'Nothing written yet about',
    goals: 'Goals and actions',
    noGoals: 'No goal in this layer yet.',
    looseActions: 'Actions of a goal that has ended, or that you do not see',
    since: day => `since ${day}`,
    until: day => `until ${day}`,
    late: 'late',
    does: name => `${name} does this`,
    written: (name, day) => `${name}, ${day}`,
    servesSafety: 'Serves safety now',
    effect: 'Effect',
    open: 'Look',
    saved: 'It stands in the plan.',
    versions: 'Versions and agreement',
    paper: 'On paper',
    versionNow: n => `Newest version: ${n}`,
    noVersion: 'Not fixed as a version yet',
    gone: 'former colleague',
    toHelp: 'Help of each person',
    showAll: n => `Show all ${n}`,
    showLess: 'Show fewer',
  },
};
