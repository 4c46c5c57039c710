import type { PlanAnswer } from '#domain/plan/codes.ts';
import type { Lang } from '#web/words/format.ts';

interface VersionWords {
  title: string;
  lead: string;
  none: string;
  noneMore: string;
  fixTitle: string;
  fixLead: string;
  why: string;
  fix: string;
  fixed: string;
  said: string;
  version: (n: number) => string;
  changesNow: (n: number) => string;
  changesAt: (n: number) => string;
  changesFirst: string;
  noChanges: string;
  added: string;
  changed: string;
  ended: string;
  field: string;
  before: string;
  after: string;
  fields: Readonly<Record<string, string>>;
  by: (name: string, day: string) => string;
  asItStood: (n: number) => string;
  toNow: string;
  agreements: (n: number) => string;
  agreementsLead: string;
  person: string;
  answer: string;
  answers: Readonly<Record<PlanAnswer | 'open', string>>;
  on: string;
  words: string;
  ask: string;
  askTitle: (name: string) => string;
  askPage: string;
  askLead: string;
  whatSaid: string;
  reason: string;
  reasonHint: string;
  explained: string;
  explainedHint: string;
  ownWords: string;
  ownWordsHint: string;
  onDay: string;
  save: string;
  noVersion: string;
  noVersionMore: string;
}

/** Words of versions, differences and agreement. */
export const versionWords: Readonly<Record<Lang, VersionWords>> = {
  nl: {
    title: 'Versies van het plan',
    lead: 'Een versie houdt vast wat er op dat moment stond. Wat daarna is geschreven, verandert haar niet.',
    none: 'Er is nog geen versie vastgelegd.',
    noneMore: 'De casusregisseur legt het plan vast als het met iedereen besproken kan worden.',
    fixTitle: 'Leg vast wat er nu staat',
    fixLead: 'Daarna kun je ieder apart vragen of zij of hij het ermee eens is.',
    why: 'Waarom nu?',
    fix: 'Vastleggen als versie',
    fixed: 'De versie is vastgelegd.',
    said: 'Het antwoord staat erbij.',
    version: n => `Versie ${n}`,
    changesNow: n => `Veranderd sinds versie ${n}`,
    changesAt: n => `Veranderd sinds versie ${n}`,
    changesFirst: 'Wat er in het plan kwam',
    noChanges: 'Niets veranderd.',
    added: 'nieuw',
    changed: 'veranderd',
    ended: 'beëindigd',
    field: 'Wat',
    before: 'Stond er',
    after: 'Werd',
    fields: {
      text: 'Tekst',
      domain: 'Waar het over gaat',
      state: 'Hoe het ervoor staat',
      saidBy: 'Wie het zegt',
      sinceOn: 'Sinds',
      effect: 'Gevolg',
      doneByUser: 'Welke collega',
      doneByPerson: 'Wie',
      untilOn: 'Tot',
      effectOnSafety: 'Voor de veiligheid',
      servesSafety: 'Waarom nu al',
    },
    by: (name, day) => `door ${name}, ${day}`,
    asItStood: n => `Zoals het stond in versie ${n}`,
    toNow: 'Naar het plan van nu',
    agreements: n => `Wie het eens is met versie ${n}`,
    agreementsLead:
      'Ieder apart gevraagd. Het plan geldt ook als iemand nee zegt of niet gevraagd kon worden.',
    person: 'Wie',
    answer: 'Antwoord',
    answers: {
      yes: 'eens',
      no: 'niet eens',
      could_not_answer: 'kon niet antwoorden',
      not_asked: 'niet gevraagd',
      open: 'nog niets opgeschreven',
    },
    on: 'Wanneer',
    words: 'Woorden en uitleg',
    ask: 'Antwoord opschrijven',
    askTitle: name => `Wat zegt ${name} van het plan?`,
    askPage: 'Antwoord op het plan',
    askLead: 'Vraag het zonder anderen erbij.',
    whatSaid: 'Wat is het antwoord?',
    reason: 'Waarom niet gevraagd, of geen antwoord?',
    reasonHint: 'Een hele zin.',
    explained: 'Hoe is het plan uitgelegd?',
    explainedHint: 'Bij een kind: in woorden die het kind zelf gebruikt.',
    ownWords: 'Wat zei hij of zij erover?',
    ownWordsHint: 'Zo letterlijk als het kan.',
    onDay: 'Op welke dag?',
    save: 'Vastleggen',
    noVersion: 'Er is nog geen versie om over te vragen.',
    noVersionMore: 'Eerst legt de casusregisseur het plan vast.',
  },
  en: {
    title: 'Versions of the plan',
    lead: 'A version holds what stood there at that moment. What is written later does not change it.',
    none: 'No version has been fixed yet.',
    noneMore: 'The case director fixes the plan when it can be talked over with everybody.',
    fixTitle: 'Fix what stands now',
    fixLead: 'After that each person can be asked apart whether they agree.',
    why: 'Why now?',
    fix: 'Fix as a version',
    fixed: 'The version has been fixed.',
    said: 'The answer stands with it.',
    version: n => `Version ${n}`,
    changesNow: n => `Changed since version ${n}`,
    changesAt: n => `Changed since version ${n}`,
    changesFirst: 'What came into the plan',
    noChanges: 'Nothing changed.',
    added: 'new',
    changed: 'changed',
    ended: 'ended',
    field: 'What',
    before: 'Stood there',
    after: 'Became',
    fields: {
      text: 'Text',
      domain: 'What it is about',
      state: 'How it stands',
      saidBy: 'Who says it',
      sinceOn: 'Since',
      effect: 'Effect',
      doneByUser: 'Which colleague',
      doneByPerson: 'Who',
      untilOn: 'Until',
      effectOnSafety: 'For safety',
      servesSafety: 'Why already',
    },
    by: (name, day) => `by ${name}, ${day}`,
    asItStood: n => `As it stood in version ${n}`,
    toNow: 'To the plan of now',
    agreements: n => `Who agrees with version ${n}`,
    agreementsLead: 'Each asked apart. The plan holds also when somebody says no or could not be asked.',
    person: 'Who',
    answer: 'Answer',
    answers: {
      yes: 'agrees',
      no: 'does not agree',
      could_not_answer: 'could not answer',
      not_asked: 'not asked',
      open: 'nothing written yet',
    },
    on: 'When',
    words: 'Words and explanation',
    ask: 'Write down an answer',
    askTitle: name => `What does ${name} say of the plan?`,
    askPage: 'Answer to the plan',
    askLead: 'Ask without others present.',
    whatSaid: 'What is the answer?',
    reason: 'Why not asked, or no answer?',
    reasonHint: 'A whole sentence.',
    explained: 'How was the plan explained?',
    explainedHint: 'To a child: in words that the child uses.',
    ownWords: 'What did they say about it?',
    ownWordsHint: 'As literally as can be.',
    onDay: 'On which day?',
    save: 'Record',
    noVersion: 'There is no version to ask about yet.',
    noVersionMore: 'First the case director fixes the plan.',
  },
};
