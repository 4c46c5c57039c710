import type { Lang } from '#web/words/format.ts';

interface PrintWords {
  page: string;
  onePage: string;
  choosePage: string;
  print: string;
  printHint: string;
  pdf: string;
  back: string;
  /** The whole plan, for the team. */
  whole: string;
  forTeam: (name: string) => string;
  /** At the foot of each page: a loose one still tells what it is of. */
  running: (code: string, day: string) => string;
  onDay: (day: string) => string;
  keepTeam: string;
  version: (n: number, day: string) => string;
  noVersion: string;
  review: (day: string) => string;
  phase: Readonly<Record<'direct_safety' | 'stable_safety', string>>;
  noEntries: string;
  own: string;
  onePart: string;
  onePartLead: string;
  onlyDirector: string;
  makeFor: (name: string) => string;
  nextCheck: (day: string) => string;
  noAnswer: string;
  /** Before a person is handed a paper; never on it. */
  beforeTitle: string;
  beforeRead: string;
  safeTitle: string;
  safeNone: string;
  safeNoneMore: string;
  may: (channel: string) => string;
  mayNot: (channel: string) => string;
  choose: string;
  emptyTitle: string;
  emptyMore: string;
  chooseTitle: (name: string) => string;
  chooseLead: string;
  chooseEntries: string;
  chooseEntriesHint: string;
  chooseConditions: string;
  chooseConditionsHint: string;
  chooseNothing: string;
  chooseSave: string;
  problem: string;
  saved: string;
}

/** The plan on paper: what the professional sees around it. */
export const printWords: Readonly<Record<Lang, PrintWords>> = {
  nl: {
    page: 'Het hele plan op papier',
    onePage: 'Een deel op papier',
    choosePage: 'Kiezen wat iemand mag lezen',
    print: 'Afdrukken',
    printHint: 'Afdrukken doe je met je browser: Ctrl+P, of ⌘P op een Mac.',
    pdf: 'PDF bewaren',
    back: 'Terug naar het plan',
    whole: 'Plan van het huishouden',
    forTeam: name =>
      `Voor het team van huishouden ${name}. Niet voor het gezin: daar is per persoon een eigen deel voor.`,
    running: (code, day) => `Plan ${code} · ${day} · vertrouwelijk`,
    onDay: day => `Gemaakt op ${day}. Er staat in wat degene die het afdrukte mag zien.`,
    keepTeam: 'Laat dit niet liggen. Gooi het weg als vertrouwelijk papier.',
    version: (n, day) => `Laatste versie: ${n}, vastgelegd op ${day}.`,
    noVersion: 'Er is nog geen versie vastgelegd.',
    review: day => `Volgende evaluatie: ${day}.`,
    phase: {
      direct_safety: 'Fase 1: eerst direct veilig.',
      stable_safety: 'Fase 2: het is veilig genoeg om te werken aan wat eronder ligt.',
    },
    noEntries: 'In dit deel staat nog niets.',
    own: 'eigen woorden',
    onePart: 'Het deel van één persoon, voor die persoon',
    onePartLead: 'Daarin staat alleen wat die persoon mag lezen. Niets over anderen.',
    onlyDirector: 'Wie regie voert maakt een deel voor het gezin. Vraag het aan de regisseur.',
    makeFor: name => `Voor ${name}`,
    nextCheck: day => `volgende controle ${day}`,
    noAnswer: 'Nog niet gevraagd wat iemand van deze versie vindt.',
    beforeTitle: 'Voordat je dit meegeeft',
    beforeRead:
      'Lees het hieronder eerst zelf. Wat er staat, kan thuis door een ander gelezen worden. Schrijf onderaan het nummer waarop je te bereiken bent.',
    safeTitle: 'Veilig contact',
    safeNone: 'Niet bekend of papier thuis veilig is.',
    safeNoneMore: 'Vraag het eerst, apart van anderen. Of bewaar het papier hier en lees het samen.',
    may: channel => `${channel}: mag`,
    mayNot: channel => `${channel}: mag niet`,
    choose: 'Kiezen wat erop staat',
    emptyTitle: 'Er staat nog niets op dit papier.',
    emptyMore: 'Kies eerst wat deze persoon mag lezen.',
    chooseTitle: name => `Wat mag ${name} lezen?`,
    chooseLead:
      'Kies wat op het papier komt. Alleen uit het eigen deel, en nooit wat een ander uit het gezin zei. Bedenk bij alles: kan dit kwaad als een ander het thuis vindt?',
    chooseEntries: 'Uit het eigen deel',
    chooseEntriesHint: 'Verandert iemand later de tekst, dan kies je opnieuw.',
    chooseConditions: 'Veiligheidsvoorwaarden',
    chooseConditionsHint: 'Alleen als er niets in staat over waar een ander is of wat een ander zei.',
    chooseNothing: 'Er is nog niets om uit te kiezen.',
    chooseSave: 'Vastleggen',
    problem: 'Dit is nog niet opgeslagen',
    saved: 'Vastgelegd. Zo ziet het papier er nu uit.',
  },
  en: {
    page: 'The whole plan on paper',
    onePage: 'A part on paper',
    choosePage: 'Choose what somebody may read',
    print: 'Print',
    printHint: 'Print with your browser: Ctrl+P, or ⌘P on a Mac.',
    pdf: 'Keep as PDF',
    back: 'Back to the plan',
    whole: 'Plan of the household',
    forTeam: name =>
      `For the team of household ${name}. Not for the family: for each person there is a part of their own.`,
    running: (code, day) => `Plan ${code} · ${day} · confidential`,
    onDay: day => `Made on ${day}. It holds what whoever printed it may see.`,
    keepTeam: 'Do not leave this lying about. Throw it away as confidential paper.',
    version: (n, day) => `Newest version: ${n}, fixed on ${day}.`,
    noVersion: 'No version has been fixed yet.',
    review: day => `Next review: ${day}.`,
    phase: {
      direct_safety: 'Phase 1: direct safety first.',
      stable_safety: 'Phase 2: it is safe enough to work on what lies under it.',
    },
    noEntries: 'There is nothing in this part yet.',
    own: 'own words',
    onePart: 'The part of one person, for that person',
    onePartLead: 'It only holds what that person may read. Nothing about others.',
    onlyDirector: 'Whoever directs makes a part for the family. Ask the case director.',
    makeFor: name => `For ${name}`,
    nextCheck: day => `next check ${day}`,
    noAnswer: 'Not asked yet what they think of this version.',
    beforeTitle: 'Before you hand this over',
    beforeRead:
      'Read it below yourself first. What stands there can be read by somebody else at home. Write at the bottom the number at which you can be reached.',
    safeTitle: 'Safe contact',
    safeNone: 'Not known whether paper at home is safe.',
    safeNoneMore: 'Ask first, apart from others. Or keep the paper here and read it together.',
    may: channel => `${channel}: allowed`,
    mayNot: channel => `${channel}: not allowed`,
    choose: 'Choose what stands on it',
    emptyTitle: 'There is nothing on this paper yet.',
    emptyMore: 'First choose what this person may read.',
    chooseTitle: name => `What may ${name} read?`,
    chooseLead:
      'Choose what comes on the paper. Only from their own part, and never what somebody else of the family said. With everything, ask yourself: can it do harm when somebody else finds it at home?',
    chooseEntries: 'From their own part',
    chooseEntriesHint: 'When somebody changes the text later, you choose again.',
    chooseConditions: 'Safety conditions',
    chooseConditionsHint: 'Only when it says nothing about where somebody else is or what they said.',
    chooseNothing: 'There is nothing to choose from yet.',
    chooseSave: 'Record',
    problem: 'This is not saved yet',
    saved: 'Recorded. This is what the paper looks like now.',
  },
};
