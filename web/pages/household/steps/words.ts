import type { StepKind, WarningCode } from '#domain/profile/contra-indications.ts';
import type { Lang } from '#web/words/format.ts';

interface StepWords {
  title: string;
  lead: string;
  plan: string;
  none: string;
  noneMore: string;
  over: string;
  kinds: Readonly<Record<StepKind, string>>;
  states: Readonly<Record<'planned' | 'done' | 'called_off', string>>;
  plannedBy: (name: string, day: string) => string;
  gone: string;
  past: string;
  nowTitle: string;
  nowNone: string;
  isNew: string;
  about: (names: string) => string;
  knew: string;
  notTold: string;
  endTitle: string;
  how: string;
  done: string;
  calledOff: string;
  endReason: string;
  endHint: string;
  save: string;
  problem: string;
  saved: string;
  ended: string;
  toApproach: string;
  toContacts: string;
  limits: string;
  warnings: Readonly<Record<WarningCode, readonly [string, string]>>;
}

/** Warnings: what it is, and why. */
export const stepWords: Readonly<Record<Lang, StepWords>> = {
  nl: {
    title: 'Stappen samen',
    lead: 'Gesprekken en bezoeken waarbij zij elkaar zien. Elke stap wordt telkens opnieuw bekeken met wat nu bekend is.',
    plan: 'Stap plannen',
    none: 'Er is niets gepland waarbij zij elkaar zien.',
    noneMore: 'Spreek iedereen eerst apart. Een stap samen komt pas als vaststaat dat het kan.',
    over: 'Geweest of afgezegd',
    kinds: {
      joint_session: 'Gesprek samen',
      mediation: 'Bemiddeling',
      shared_visit: 'Bezoek bij allen tegelijk',
      family_meeting: 'Gezinsberaad',
      contact_visit: 'Omgang of overdracht',
    },
    states: { planned: 'Gepland', done: 'Geweest', called_off: 'Afgezegd' },
    plannedBy: (name, day) => `${name}, ${day}`,
    gone: 'een collega',
    past: 'De dag is voorbij. Hoe ging het?',
    nowTitle: 'Wat er nu tegen pleit',
    nowNone: 'Niets, met wat jij mag zien. Dat zegt niet dat het veilig is.',
    isNew: 'Nieuw sinds het plan',
    about: names => `Bij: ${names}`,
    knew: 'Gepland ondanks de waarschuwing, omdat:',
    notTold: 'Wat toen meewoog staat bij wie het plande en bij de casusregie.',
    endTitle: 'Afronden',
    how: 'Hoe liep het?',
    done: 'Het is geweest',
    calledOff: 'Afzeggen',
    endReason: 'Reden of bijzonderheden',
    endHint: 'Bij afzeggen altijd. Wat gezegd is leg je vast bij Contacten, per persoon.',
    save: 'Vastleggen',
    problem: 'Dit is nog niet opgeslagen',
    saved: 'De stap is gepland.',
    ended: 'Vastgelegd.',
    toApproach: 'Aanpak',
    toContacts: 'Contacten',
    limits: 'De waarschuwingen rusten op wat jij mag zien. Wat niet gevraagd is telt als niet uitgesloten.',
    warnings: {
      intimate_terror_open: [
        'Intieme terreur is niet uitgesloten',
        'Wie gecontroleerd wordt, kan niet vrij spreken waar de ander bij is, en kan er later voor boeten.',
      ],
      danger_red: ['Rood gevaar', 'Er is direct gevaar. Bij elkaar brengen kan het laten gebeuren.'],
      child_red: ['Rood gevaar voor een kind', 'Dit kind moet eerst veilig zijn.'],
      danger_orange: ['Een ernstig signaal', 'Een tweede signaal maakt het rood. Vraag eerst de rest.'],
      danger_not_established: [
        'Gevaar is niet vastgesteld',
        'Nog niet alles is gevraagd. Niet bekend is niet veilig.',
      ],
      child_with_who_controls: [
        'Een kind met wie een ander controleert',
        'Het kind kan middel van controle worden, en let op in plaats van te spelen.',
      ],
      condition_broken: [
        'Een veiligheidsvoorwaarde is niet nagekomen',
        'Wat minstens nodig was, houdt niet.',
      ],
      condition_not_sure: [
        'Niet zeker of een veiligheidsvoorwaarde houdt',
        'Niemand heeft het kort geleden gezien.',
      ],
      safe_address: [
        'Iemand heeft een geheim adres',
        'Samen op één plek en één tijd maakt volgen mogelijk. Er kan een verbod gelden.',
      ],
      order_breached: ['Een verbod of afspraak is eerder overtreden', 'De grens die er was, hield niet.'],
      calm_first: ['Eerst rust', 'Er is te veel spanning voor een gesprek met velen. Begin klein en apart.'],
      child_in_adult_conflict: [
        'Een kind bij een strijd van volwassenen',
        'Het kind hoort er niet bij te zitten. Spreek het apart en vertel daarna wat is afgesproken.',
      ],
    },
  },
  en: {
    title: 'Steps together',
    lead: 'Talks and visits at which they meet. Each step is looked at anew by what is known now.',
    plan: 'Plan a step',
    none: 'Nothing is planned at which they meet.',
    noneMore:
      'First speak with everybody apart. A step together comes only once it is established that it can be.',
    over: 'Done or called off',
    kinds: {
      joint_session: 'Talk together',
      mediation: 'Mediation',
      shared_visit: 'Visit to all at once',
      family_meeting: 'Family meeting',
      contact_visit: 'Contact or handover',
    },
    states: { planned: 'Planned', done: 'Done', called_off: 'Called off' },
    plannedBy: (name, day) => `${name}, ${day}`,
    gone: 'a colleague',
    past: 'The day is over. How did it go?',
    nowTitle: 'What speaks against it now',
    nowNone: 'Nothing, by what you may see. That does not say that it is safe.',
    isNew: 'New since it was planned',
    about: names => `Around: ${names}`,
    knew: 'Planned in spite of the warning, because:',
    notTold: 'What weighed then stands with who planned it and with the direction.',
    endTitle: 'Finish',
    how: 'How did it go?',
    done: 'It has been',
    calledOff: 'Call it off',
    endReason: 'Reason or particulars',
    endHint: 'Always when calling off. What was said you record under Contacts, per person.',
    save: 'Record',
    problem: 'This has not been saved yet',
    saved: 'The step has been planned.',
    ended: 'Recorded.',
    toApproach: 'Approach',
    toContacts: 'Contacts',
    limits: 'The warnings rest on what you may see. What was not asked counts as not ruled out.',
    warnings: {
      intimate_terror_open: [
        'Intimate terror is not ruled out',
        'Whoever is controlled cannot speak freely with the other there, and may pay for it later.',
      ],
      danger_red: ['Red danger', 'There is direct danger. Bringing them together can let it happen.'],
      child_red: ['Red danger to a child', 'This child has to be safe first.'],
      danger_orange: ['A grave sign', 'A second sign makes it red. Ask the rest first.'],
      danger_not_established: [
        'Danger is not established',
        'Not everything has been asked. Not known is not safe.',
      ],
      child_with_who_controls: [
        'A child with somebody who controls another',
        'The child can become a means of control, and watches instead of playing.',
      ],
      condition_broken: ['A safety condition was not kept', 'What was needed at least does not hold.'],
      condition_not_sure: ['Not sure whether a safety condition holds', 'Nobody has seen it lately.'],
      safe_address: [
        'Somebody has a secret address',
        'Together in one place at one time makes following possible. A ban may be in force.',
      ],
      order_breached: ['A ban or agreement was breached before', 'The limit that was there did not hold.'],
      calm_first: ['Calm first', 'There is too much strain for a talk with many. Begin small and apart.'],
      child_in_adult_conflict: [
        'A child at a conflict of adults',
        'The child should not sit there. Speak with it apart, and tell it afterwards what was agreed.',
      ],
    },
  },
};
