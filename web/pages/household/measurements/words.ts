import type { WaveState } from '#domain/followup/measurements.ts';
import type { MeasuredHow } from '#domain/followup/measures.ts';
import { daysAgo, formatDays, type Lang } from '#web/words/format.ts';

interface MeasurementWords {
  readonly title: string;
  readonly way: string;
  readonly lead: string;
  readonly fromReport: (day: string) => string;
  readonly fromOpened: (day: string) => string;
  readonly moments: string;
  readonly moment: string;
  readonly month: (month: number) => string;
  readonly day: string;
  readonly window: string;
  readonly between: (from: string, until: string) => string;
  readonly count: string;
  readonly measuredOf: (measured: number, of: number) => string;
  readonly askedOnly: (n: number) => string;
  readonly notYet: string;
  readonly persons: string;
  readonly personsLead: string;
  readonly none: string;
  readonly noneMore: string;
  readonly addPerson: string;
  readonly nothing: string;
  readonly nothingMore: string;
  readonly last: (day: string, days: number) => string;
  readonly never: string;
  readonly left: (day: string) => string;
  readonly unborn: string;
  readonly wavesOf: (name: string) => string;
  readonly states: Readonly<Record<WaveState, (days: { due: string; last: string }) => string>>;
  readonly self: (name: string) => string;
  readonly carer: (name: string) => string;
  readonly about: (name: string) => string;
  readonly held: (day: string, informant: string, by: string) => string;
  readonly observed: (days: number) => string;
  readonly late: string;
  readonly how: Readonly<Record<Exclude<MeasuredHow, 'told'>, string>>;
  readonly read: string;
  readonly hidden: string;
  readonly why: string;
  readonly tryAgain: (day: string) => string;
  readonly tryAgainLate: (day: string) => string;
  readonly measure: string;
  readonly sayWhy: string;
  readonly forName: (what: string, name: string) => string;
}

export const measurementWords: Readonly<Record<Lang, MeasurementWords>> = {
  nl: {
    title: 'Metingen',
    way: 'Metingen: wie is opnieuw naar het geweld gevraagd',
    lead: 'Of het geweld stopt, weet je pas als je het opnieuw vraagt. Iedereen apart, ook wie ergens anders woont of is weggegaan, en ook na het sluiten.',
    fromReport: day => `De momenten tellen vanaf de eerste melding, op ${day}.`,
    fromOpened: day =>
      `Er is geen melding. De momenten tellen vanaf de dag waarop dit dossier begon: ${day}.`,
    moments: 'Meetmomenten',
    moment: 'Moment',
    month: month => (month === 0 ? 'Bij de melding' : month === 1 ? 'Na 1 maand' : `Na ${month} maanden`),
    day: 'Dag',
    window: 'Op tijd',
    between: (from, until) => `${from} tot en met ${until}`,
    count: 'Gemeten',
    measuredOf: (measured, of) => `${measured} van ${of}`,
    askedOnly: n => `${n} gevraagd, niet verteld`,
    notYet: 'nog niet begonnen',
    persons: 'Per persoon',
    personsLead: 'Wie niet is gevraagd, telt mee als niet bekend. Niet bekend is niet "het is gestopt".',
    none: 'Er staat nog niemand van het gezin in dit dossier',
    noneMore: 'Zet erin wie er in dit gezin zijn. Dan zie je hier wanneer je iedereen opnieuw vraagt.',
    addPerson: 'Voeg iemand toe',
    nothing: 'Er is nog niets gemeten',
    nothingMore:
      'Een meting is een vragenlijst over geweld die klaar is. Begin met het eerste gesprek van ieder, apart en alleen.',
    last: (day, days) => `Laatst gevraagd op ${day}, ${daysAgo(days, 'nl')}`,
    never: 'nog nooit naar geweld gevraagd',
    left: day => `Hoort sinds ${day} niet meer bij dit huishouden. De momenten blijven.`,
    unborn: 'Nog niet geboren: er is nog niets te vragen.',
    wavesOf: name => `Meetmomenten van ${name}`,
    states: {
      done: () => 'gemeten',
      asked: () => 'gevraagd, niet verteld',
      put_off: () => 'kan nu niet',
      late: ({ last }) => `te laat, uiterlijk ${last}`,
      missed: () => 'niet gemeten',
      open: ({ last }) => `nu, uiterlijk ${last}`,
      to_come: ({ due }) => `komt nog, op ${due}`,
      not_there: () => 'was er toen nog niet',
    },
    self: name => `${name} zelf`,
    carer: name => `${name} vertelde`,
    about: name => `over ${name}`,
    held: (day, informant, by) => `${day}: ${informant}, gevraagd door ${by}.`,
    observed: days => `${formatDays(days, 'nl')} na de vorige keer.`,
    late: 'Na de tijd die ervoor staat.',
    how: {
      partly: 'Deels gevraagd.',
      does_not_want: 'Wilde het niet vertellen.',
      does_not_know: 'Wist het niet.',
    },
    read: 'Lees',
    hidden: 'antwoorden niet voor jou',
    why: 'Waarom niet',
    tryAgain: day => `Weer proberen op ${day}.`,
    tryAgainLate: day => `Zou op ${day} weer geprobeerd worden.`,
    measure: 'Begin een meting',
    sayWhy: 'Waarom het niet kan',
    forName: (what, name) => `${what}: ${name}`,
  },
  en: {
    title: 'Measurements',
    way: 'Measurements: who was asked about the violence again',
    lead: 'Whether the violence stops you only know by asking again. Everybody separately, also who lives elsewhere or left, and also after closing.',
    fromReport: day => `The moments count from the first report, on ${day}.`,
    fromOpened: day => `There is no report. The moments count from the day on which this file began: ${day}.`,
    moments: 'Moments of measuring',
    moment: 'Moment',
    month: month => (month === 0 ? 'At the report' : month === 1 ? 'After 1 month' : `After ${month} months`),
    day: 'Day',
    window: 'In time',
    between: (from, until) => `${from} until ${until}`,
    count: 'Measured',
    measuredOf: (measured, of) => `${measured} of ${of}`,
    askedOnly: n => `${n} asked, not told`,
    notYet: 'not begun yet',
    persons: 'Per person',
    personsLead: 'Who was not asked counts as not known. Not known is not "it has stopped".',
    none: 'Nobody of the family is in this file yet',
    noneMore: 'Add who there are in this family. Then you see here when to ask everybody again.',
    addPerson: 'Add somebody',
    nothing: 'Nothing was measured yet',
    nothingMore:
      'A measurement is a finished list about violence. Begin with the first talk of each, apart and alone.',
    last: (day, days) => `Last asked on ${day}, ${daysAgo(days, 'en')}`,
    never: 'never asked about violence yet',
    left: day => `No longer belongs to this household since ${day}. The moments stay.`,
    unborn: 'Not born yet: there is nothing to ask.',
    wavesOf: name => `Moments of measuring of ${name}`,
    states: {
      done: () => 'measured',
      asked: () => 'asked, not told',
      put_off: () => 'cannot be now',
      late: ({ last }) => `late, was due by ${last}`,
      missed: () => 'not measured',
      open: ({ last }) => `now, by ${last}`,
      to_come: ({ due }) => `to come, on ${due}`,
      not_there: () => 'was not here then',
    },
    self: name => `${name} in person`,
    carer: name => `${name} told`,
    about: name => `about ${name}`,
    held: (day, informant, by) => `${day}: ${informant}, asked by ${by}.`,
    observed: days => `${formatDays(days, 'en')} after the time before.`,
    late: 'After its time.',
    how: {
      partly: 'Partly asked.',
      does_not_want: 'Did not want to tell.',
      does_not_know: 'Did not know.',
    },
    read: 'Read',
    hidden: 'answers not for you',
    why: 'Why not',
    tryAgain: day => `Try again on ${day}.`,
    tryAgainLate: day => `Was to be tried again on ${day}.`,
    measure: 'Begin a measurement',
    sayWhy: 'Why it cannot be',
    forName: (what, name) => `${what}: ${name}`,
  },
};
