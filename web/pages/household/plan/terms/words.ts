import type { ClockUnit, PlanTerm } from '#domain/report/clock-rules.ts';
import type { Lang } from '#web/words/format.ts';

interface TermsWords {
  title: string;
  look: string;
  lead: string;
  term: Readonly<Record<PlanTerm, string>>;
  from: Readonly<Record<PlanTerm, string>>;
  amount: (amount: number, unit: ClockUnit) => string;
  none: string;
  noneMore: string;
  columns: Readonly<Record<'term' | 'started' | 'due' | 'state' | 'met', string>>;
  start: string;
  which: string;
  startedOn: string;
  startButton: string;
  meet: string;
  meetLead: string;
  on: string;
  meetButton: string;
  stopped: (name: string, day: string) => string;
  gone: string;
  stop: string;
  stopLead: string;
  why: string;
  stopButton: string;
  problem: string;
  saved: string;
  ground: string;
}

const units = {
  nl: {
    days: ['dag', 'dagen'],
    working_days: ['werkdag', 'werkdagen'],
    weeks: ['week', 'weken'],
    months: ['maand', 'maanden'],
  },
  en: {
    days: ['day', 'days'],
    working_days: ['working day', 'working days'],
    weeks: ['week', 'weeks'],
    months: ['month', 'months'],
  },
} as const;

const amount = (lang: Lang) => (n: number, unit: ClockUnit) => `${n} ${units[lang][unit][n === 1 ? 0 : 1]}`;

/** The legal terms of the plan. */
export const termsWords: Readonly<Record<Lang, TermsWords>> = {
  nl: {
    title: 'Wettelijke termijnen van het plan',
    look: 'Termijnen bekijken',
    lead: 'Een termijn begint pas als jij hem start. Hij herinnert eraan en verstuurt niets.',
    term: { plan_in_writing: 'Het plan op papier', plan_fixed: 'Het plan vastgesteld' },
    from: {
      plan_in_writing: 'vanaf de dag dat de jongere, een ouder of de hulpverlener het op papier wil',
      plan_fixed: 'vanaf de dag dat duidelijk is dat er geen familiegroepsplan komt',
    },
    amount: amount('nl'),
    none: 'Er loopt geen termijn.',
    noneMore: 'Vraagt iemand om het plan op papier? Start dan de termijn, dan vergeet niemand het.',
    columns: { term: 'Termijn', started: 'Begonnen', due: 'Uiterlijk', state: 'Stand', met: 'Gedaan op' },
    start: 'Een termijn starten',
    which: 'Welke termijn?',
    startedOn: 'Vanaf welke dag?',
    startButton: 'Termijn starten',
    meet: 'Gedaan',
    meetLead: 'Schrijf op welke dag het gebeurde. Ook als het te laat was: dat blijft te zien.',
    on: 'Op welke dag?',
    meetButton: 'Dag vastleggen',
    stopped: (name, day) => `Bij vergissing gestart. Stopgezet door ${name} op ${day}:`,
    gone: 'een oud-collega',
    stop: 'Bij vergissing gestart?',
    stopLead:
      'Zet de termijn dan stop, met de reden. Hij blijft hier te lezen. Een termijn die klopt, zet je niet stop: schrijf op welke dag het gebeurde, ook als dat te laat was.',
    why: 'Waarom klopte deze termijn niet?',
    stopButton: 'Termijn stopzetten',
    problem: 'Dit is nog niet opgeslagen',
    saved: 'Opgeslagen.',
    ground: 'Grond',
  },
  en: {
    title: 'Legal terms of the plan',
    look: 'Look at the terms',
    lead: 'A term only begins when you start it. It reminds, and sends nothing.',
    term: { plan_in_writing: 'The plan on paper', plan_fixed: 'The plan decided' },
    from: {
      plan_in_writing: 'from the day on which the young person, a parent or the helper wants it on paper',
      plan_fixed: 'from the day on which it is clear that there will be no family group plan',
    },
    amount: amount('en'),
    none: 'No term runs.',
    noneMore: 'Does somebody ask for the plan on paper? Start the term, so that nobody forgets it.',
    columns: { term: 'Term', started: 'Begun', due: 'At the latest', state: 'State', met: 'Done on' },
    start: 'Start a term',
    which: 'Which term?',
    startedOn: 'From which day?',
    startButton: 'Start the term',
    meet: 'Done',
    meetLead: 'Write down on which day it happened. Also when it was late: that stays to be seen.',
    on: 'On which day?',
    meetButton: 'Record the day',
    stopped: (name, day) => `Started by mistake. Stopped by ${name} on ${day}:`,
    gone: 'a former colleague',
    stop: 'Started by mistake?',
    stopLead:
      'Then stop the term, with the reason. It stays here to be read. A term that is right is not stopped: write down on which day it happened, also when that was late.',
    why: 'Why was this term not right?',
    stopButton: 'Stop the term',
    problem: 'This is not saved yet',
    saved: 'Saved.',
    ground: 'Ground',
  },
};
