import type { EntryKind } from '#domain/plan/codes.ts';
import type { Lang } from '#web/words/format.ts';

interface FormWords {
  newTitle: (kind: string, name: string) => string;
  newPage: string;
  kindLead: Readonly<Record<EntryKind, string>>;
  domain: string;
  text: Readonly<Record<EntryKind, string>>;
  goalHint: string;
  saidBy: string;
  saidByHint: string;
  professional: string;
  sinceOn: string;
  effect: string;
  effectHint: string;
  layer: string;
  goal: string;
  doneBy: string;
  doneByHint: string;
  choose: string;
  untilOn: string;
  effectOnSafety: string;
  start: string;
  startNow: string;
  startLater: string;
  gateClosed: string;
  servesSafety: string;
  servesSafetyHint: string;
  save: string;
  noGoal: string;
  noGoalMore: string;
  entryPage: string;
  stands: string;
  changeTitle: string;
  changeSave: string;
  movesTitle: string;
  to: string;
  moves: Readonly<Record<'prepared' | 'running' | 'reached' | 'done' | 'not_done' | 'ended', string>>;
  why: string;
  whyHint: string;
  moveSave: string;
  history: string;
  version: (n: number) => string;
  staleTitle: string;
  staleBy: (name: string, day: string) => string;
  staleLead: string;
  same: string;
  field: string;
  standsNow: string;
  typed: string;
  none: string;
}

/** Words of the forms of the plan. */
export const formWords: Readonly<Record<Lang, FormWords>> = {
  nl: {
    newTitle: (kind, name) => `${kind}: ${name}`,
    newPage: 'In het plan zetten',
    kindLead: {
      goes_well: 'Wat nu al werkt, ook als het klein is.',
      worry: 'Waar maakt iemand zich zorgen over? Schrijf op wat je ziet of hoort, en van wie.',
      wanted: 'Hoe wil iemand dat het wordt? In de eigen woorden, zo letterlijk als het kan.',
      goal: 'Wat is er straks anders, zo dat je het kunt zien?',
      action: 'Eén stap, met één die hem doet.',
    },
    domain: 'Waar gaat het over?',
    text: {
      goes_well: 'Wat gaat er goed?',
      worry: 'Wat is de zorg?',
      wanted: 'Wat wil hij of zij zelf?',
      goal: 'Wat is het doel?',
      action: 'Wat gebeurt er?',
    },
    goalHint: 'Zeg wat er wél is, niet wat er weg moet. Bijvoorbeeld: ‘Bij ruzie loopt Sam een blokje om.’',
    saidBy: 'Wie zegt dit?',
    saidByHint: 'De woorden van iemand zelf staan in het plan als aanhaling.',
    professional: 'Ik, als professional',
    sinceOn: 'Sinds wanneer?',
    effect: 'Wat is het gevolg?',
    effectHint: 'Voor wie merkbaar, en hoe?',
    layer: 'Bij welke laag hoort dit doel?',
    goal: 'Bij welk doel hoort dit?',
    doneBy: 'Wie doet dit?',
    doneByHint: 'Precies één. Wie het doet, kan het lezen.',
    choose: 'Kies',
    untilOn: 'Tot wanneer?',
    effectOnSafety: 'Wat doet het met de veiligheid?',
    start: 'Begint het nu?',
    startNow: 'Ja, het loopt vanaf nu',
    startLater: 'Nee, voorbereiden',
    gateClosed:
      'Dit huishouden is in fase 1. Wat niet over veiligheid gaat, bereid je voor. Het kan alleen lopen als het nu de veiligheid dient.',
    servesSafety: 'Waarom dient dit nu de veiligheid?',
    servesSafetyHint: 'Alleen nodig als het al in fase 1 moet lopen. Een hele zin.',
    save: 'In het plan zetten',
    noGoal: 'Er is nog geen doel in dit deel.',
    noGoalMore: 'Schrijf eerst een doel op. Een actie hoort altijd bij een doel.',
    entryPage: 'Onderdeel van het plan',
    stands: 'Zoals het nu staat',
    changeTitle: 'Anders opschrijven',
    changeSave: 'Opslaan',
    movesTitle: 'Hoe gaat het verder?',
    to: 'Wat wordt het?',
    moves: {
      prepared: 'Voorbereiden, nog niet beginnen',
      running: 'Beginnen',
      reached: 'Bereikt',
      done: 'Gedaan',
      not_done: 'Niet gedaan',
      ended: 'Beëindigen',
    },
    why: 'Waarom?',
    whyHint: 'Nodig bij ‘niet gedaan’ en ‘beëindigen’. Een hele zin.',
    moveSave: 'Vastleggen',
    history: 'Eerdere versies',
    version: n => `Versie ${n}`,
    staleTitle: 'Iemand anders was eerder',
    staleBy: (name, day) => `${name} schreef hier op ${day}.`,
    staleLead:
      'Hieronder staat per onderdeel wat er nu staat en wat jij typte. Pas het formulier aan en sla opnieuw op.',
    same: 'Er is geen verschil met wat jij typte.',
    field: 'Onderdeel',
    standsNow: 'Staat er nu',
    typed: 'Typte jij',
    none: 'niets',
  },
  en: {
    newTitle: (kind, name) => `${kind}: ${name}`,
    newPage: 'Put into the plan',
    kindLead: {
      goes_well: 'What works already, also when it is small.',
      worry: 'What is somebody worried about? Write what you see or hear, and from whom.',
      wanted: 'How do they want it to become? In their own words, as literally as can be.',
      goal: 'What will be different then, so that it can be seen?',
      action: 'One step, with one who does it.',
    },
    domain: 'What is it about?',
    text: {
      goes_well: 'What goes well?',
      worry: 'What is the worry?',
      wanted: 'What do they want themselves?',
      goal: 'What is the goal?',
      action: 'What happens?',
    },
    goalHint:
      'Say what will be there, not what must go. For example: ‘In a quarrel Sam walks around the block.’',
    saidBy: 'Who says this?',
    saidByHint: 'Somebody’s own words stand in the plan as a quotation.',
    professional: 'I, as a professional',
    sinceOn: 'Since when?',
    effect: 'What is the effect?',
    effectHint: 'Felt by whom, and how?',
    layer: 'To which layer does this goal belong?',
    goal: 'To which goal does this belong?',
    doneBy: 'Who does this?',
    doneByHint: 'Exactly one. Whoever does it can read it.',
    choose: 'Choose',
    untilOn: 'Until when?',
    effectOnSafety: 'What does it do to safety?',
    start: 'Does it begin now?',
    startNow: 'Yes, it runs from now',
    startLater: 'No, prepare it',
    gateClosed:
      'This household is in phase 1. What is not about safety is prepared. It can run only when it serves safety now.',
    servesSafety: 'Why does this serve safety now?',
    servesSafetyHint: 'Only needed when it must run in phase 1 already. A whole sentence.',
    save: 'Put into the plan',
    noGoal: 'There is no goal in this part yet.',
    noGoalMore: 'First write down a goal. An action always belongs to a goal.',
    entryPage: 'Item of the plan',
    stands: 'As it stands now',
    changeTitle: 'Say it otherwise',
    changeSave: 'Save',
    movesTitle: 'How does it go on?',
    to: 'What does it become?',
    moves: {
      prepared: 'Prepare, do not begin yet',
      running: 'Begin',
      reached: 'Reached',
      done: 'Done',
      not_done: 'Not done',
      ended: 'End',
    },
    why: 'Why?',
    whyHint: 'Needed for ‘not done’ and ‘end’. A whole sentence.',
    moveSave: 'Record',
    history: 'Earlier versions',
    version: n => `Version ${n}`,
    staleTitle: 'Somebody else was first',
    staleBy: (name, day) => `${name} wrote here on ${day}.`,
    staleLead:
      'Below stands, for each part, what is there now and what you typed. Change the form and save again.',
    same: 'There is no difference with what you typed.',
    field: 'Part',
    standsNow: 'Stands there now',
    typed: 'You typed',
    none: 'nothing',
  },
};
