import type { GoalResult } from '#domain/plan/review.ts';
import type { Lang } from '#web/words/format.ts';

interface ReviewWords {
  title: string;
  lead: string;
  begin: string;
  beginLead: string;
  goOn: string;
  openNow: string;
  none: string;
  noneMore: string;
  earlier: string;
  on: string;
  onHint: string;
  who: string;
  colleagues: string;
  family: string;
  familyHint: string;
  next: string;
  nextOn: (day: string) => string;
  noNext: string;
  late: string;
  counted: (closed: number, incomplete: number) => string;
  state: string;
  whole: string;
  incomplete: string;
  read: string;
  problem: string;
  back: string;
  toPlan: string;
  pageTitle: (day: string) => string;
  steps: string;
  stepsLead: string;
  askOf: (name: string) => string;
  askLead: string;
  asked: string;
  askedYes: string;
  askedNo: string;
  number: string;
  numberHint: string;
  ownWords: string;
  ownWordsHint: string;
  reason: string;
  reasonHint: string;
  audience: string;
  audienceHint: string;
  saveNext: string;
  safety: string;
  goals: string;
  noGoals: string;
  goalOf: (name: string) => string;
  howFar: string;
  result: Readonly<Record<GoalResult, string>>;
  note: string;
  noteHint: string;
  stillOpen: string;
  toDo: string;
  done: string;
  again: string;
  couldNot: string;
  askedOnly: string;
  numberOf: (n: number) => string;
  notJudged: string;
  reachedHint: string;
  toGoal: string;
  children: string;
  childMissing: (name: string) => string;
  toChild: string;
  contactApart: string;
  toContact: string;
  close: string;
  closeLead: string;
  closeReady: string;
  closeMissing: (n: number) => string;
  nextLabel: string;
  incompleteReason: string;
  incompleteHint: string;
  closeButton: string;
  people: string;
  peopleSave: string;
  closedOn: (day: string) => string;
  closedIncomplete: string;
  missed: string;
  missedSafety: (name: string) => string;
  missedChild: (name: string) => string;
  missedGoal: (text: string) => string;
  writtenBy: (name: string, day: string) => string;
  saved: string;
  closed: string;
}

/** Reviews of the plan. */
export const reviewWords: Readonly<Record<Lang, ReviewWords>> = {
  nl: {
    title: 'Evaluaties van het plan',
    lead: 'Kijk samen terug: is het veilig voor ieder, wat lukt, wat niet, en wanneer kijken we weer?',
    begin: 'Evaluatie beginnen',
    beginLead: 'Daarna vraag je ieder naar veiligheid en loop je de doelen langs, één voor één.',
    goOn: 'Verder met de evaluatie',
    openNow: 'Er is een evaluatie open',
    none: 'Er is nog geen evaluatie geweest.',
    noneMore: 'Spreek bij het maken van het plan meteen af wanneer jullie samen terugkijken.',
    earlier: 'Eerdere evaluaties',
    on: 'Op welke dag?',
    onHint: 'De dag van het gesprek.',
    who: 'Wie waren erbij?',
    colleagues: 'Collega’s',
    family: 'Mensen uit het gezin en het netwerk',
    familyHint: 'Wie er niet bij was, kun je straks toch apart vragen.',
    next: 'Volgende evaluatie',
    nextOn: day => `Volgende evaluatie: ${day}`,
    noNext: 'Er is nog geen dag voor de volgende evaluatie.',
    late: 'te laat',
    counted: (closed, incomplete) =>
      incomplete === 0
        ? `${closed} afgesloten, alle volledig.`
        : `${closed} afgesloten, waarvan ${incomplete} onvolledig.`,
    state: 'Hoe afgesloten',
    whole: 'volledig',
    incomplete: 'onvolledig',
    read: 'Lezen',
    problem: 'Dit is nog niet opgeslagen',
    back: 'Alle evaluaties',
    toPlan: 'Naar het plan',
    pageTitle: day => `Evaluatie van ${day}`,
    steps: 'Waar je bent',
    stepsLead: 'Kies waarmee je verder gaat. Je kunt op elk moment stoppen; wat je opsloeg, blijft.',
    askOf: name => `Veiligheid: ${name}`,
    askLead: 'Vraag het ieder apart.',
    asked: 'Kon je vragen hoe veilig het is?',
    askedYes: 'Ja, gevraagd',
    askedNo: 'Nee, dat kon niet',
    number: 'Hoe veilig voelt het, van 0 tot 10?',
    numberHint: '0 is helemaal niet veilig, 10 is helemaal veilig. Leeg mag, als er woorden zijn.',
    ownWords: 'In eigen woorden',
    ownWordsHint: 'Zo letterlijk als het kan.',
    reason: 'Waarom kon het niet?',
    reasonHint: 'Een hele zin. Alleen als het niet gevraagd kon worden.',
    audience: 'Wie in het team mag het cijfer en de woorden lezen?',
    audienceHint: 'Dát het gevraagd is, ziet het hele team.',
    saveNext: 'Opslaan en verder',
    safety: 'Veiligheid',
    goals: 'Doelen',
    noGoals: 'Er loopt geen doel dat jij ziet.',
    goalOf: name => `Doel van ${name}`,
    howFar: 'Hoe ver is het?',
    result: { reached: 'Bereikt', further: 'Verder dan eerst', same: 'Hetzelfde', back: 'Minder dan eerst' },
    note: 'Wat lukte, wat niet?',
    noteHint: 'Wie het doel leest, leest dit ook.',
    stillOpen: 'Wat ontbreekt nog',
    toDo: 'nog doen',
    done: 'gedaan',
    again: 'Opnieuw',
    couldNot: 'kon niet gevraagd worden',
    askedOnly: 'Gevraagd. Het antwoord is niet voor jou.',
    numberOf: n => `${n} van 10`,
    notJudged: 'niet bekeken',
    reachedHint: 'Bereikt? Het doel zelf verandert niet vanzelf. Leg dat bij het doel vast.',
    toGoal: 'Naar het doel',
    children: 'Kinderen',
    childMissing: name => `${name} is sinds de vorige evaluatie niet gehoord.`,
    toChild: 'Vastleggen dat een kind gehoord is',
    contactApart: 'Heb je iemand gesproken of gezien? Dat leg je apart vast als contact.',
    toContact: 'Contact vastleggen',
    close: 'Afsluiten',
    closeLead: 'Afgesloten is dit het verslag: er verandert niets meer aan.',
    closeReady: 'Alles is gevraagd en bekeken.',
    closeMissing: n => (n === 1 ? 'Er ontbreekt nog 1 ding' : `Er ontbreken nog ${n} dingen`),
    nextLabel: 'Wanneer is de volgende evaluatie?',
    incompleteReason: 'Waarom sluit je af terwijl er iets ontbreekt?',
    incompleteHint: 'Een hele zin. De evaluatie heet dan onvolledig, en dat telt mee.',
    closeButton: 'Evaluatie afsluiten',
    people: 'Wie erbij waren aanpassen',
    peopleSave: 'Aanpassen',
    closedOn: day => `Afgesloten op ${day}`,
    closedIncomplete: 'Onvolledig afgesloten',
    missed: 'Wat er ontbrak',
    missedSafety: name => `Veiligheid van ${name}`,
    missedChild: name => `${name} was niet gehoord`,
    missedGoal: text => `Doel: ${text}`,
    writtenBy: (name, day) => `${name}, ${day}`,
    saved: 'Opgeslagen.',
    closed: 'De evaluatie is afgesloten.',
  },
  en: {
    title: 'Reviews of the plan',
    lead: 'Look back together: is it safe for everybody, what works, what does not, and when do we look again?',
    begin: 'Begin a review',
    beginLead: 'After this you ask everybody about safety and go through the goals, one by one.',
    goOn: 'Go on with the review',
    openNow: 'A review is open',
    none: 'There has been no review yet.',
    noneMore: 'Agree on the day to look back together as soon as the plan is made.',
    earlier: 'Earlier reviews',
    on: 'On which day?',
    onHint: 'The day of the talk.',
    who: 'Who were there?',
    colleagues: 'Colleagues',
    family: 'People of the family and the network',
    familyHint: 'Who was not there can still be asked apart.',
    next: 'Next review',
    nextOn: day => `Next review: ${day}`,
    noNext: 'There is no day for the next review yet.',
    late: 'late',
    counted: (closed, incomplete) =>
      incomplete === 0
        ? `${closed} closed, all complete.`
        : `${closed} closed, ${incomplete} of them incomplete.`,
    state: 'How it was closed',
    whole: 'complete',
    incomplete: 'incomplete',
    read: 'Read',
    problem: 'This is not saved yet',
    back: 'All reviews',
    toPlan: 'To the plan',
    pageTitle: day => `Review of ${day}`,
    steps: 'Where you are',
    stepsLead: 'Choose what you go on with. You can stop at any moment; what you saved stays.',
    askOf: name => `Safety: ${name}`,
    askLead: 'Ask everybody apart.',
    asked: 'Could you ask how safe it is?',
    askedYes: 'Yes, I asked',
    askedNo: 'No, that was not possible',
    number: 'How safe does it feel, from 0 to 10?',
    numberHint: '0 is not safe at all, 10 is entirely safe. May stay empty when there are words.',
    ownWords: 'In their own words',
    ownWordsHint: 'As literally as can be.',
    reason: 'Why was it not possible?',
    reasonHint: 'A whole sentence. Only when it could not be asked.',
    audience: 'Who in the team may read the number and the words?',
    audienceHint: 'That it was asked is seen by the whole team.',
    saveNext: 'Save and go on',
    safety: 'Safety',
    goals: 'Goals',
    noGoals: 'No goal runs that you can see.',
    goalOf: name => `Goal of ${name}`,
    howFar: 'How far is it?',
    result: {
      reached: 'Reached',
      further: 'Further than before',
      same: 'The same',
      back: 'Less than before',
    },
    note: 'What worked, what did not?',
    noteHint: 'Whoever reads the goal reads this as well.',
    stillOpen: 'What is still missing',
    toDo: 'to do',
    done: 'done',
    again: 'Again',
    couldNot: 'could not be asked',
    askedOnly: 'Asked. The answer is not for you.',
    numberOf: n => `${n} out of 10`,
    notJudged: 'not looked at',
    reachedHint: 'Reached? The goal itself does not change by this. Record that at the goal.',
    toGoal: 'To the goal',
    children: 'Children',
    childMissing: name => `${name} has not been heard since the review before.`,
    toChild: 'Record that a child was heard',
    contactApart: 'Did you speak with somebody or see them? That is recorded apart, as a contact.',
    toContact: 'Record a contact',
    close: 'Close',
    closeLead: 'Once closed these are the minutes: nothing in them changes any more.',
    closeReady: 'Everything has been asked and looked at.',
    closeMissing: n => (n === 1 ? '1 thing is still missing' : `${n} things are still missing`),
    nextLabel: 'When is the next review?',
    incompleteReason: 'Why do you close it while something is missing?',
    incompleteHint: 'A whole sentence. The review is then called incomplete, and that is counted.',
    closeButton: 'Close the review',
    people: 'Change who were there',
    peopleSave: 'Change',
    closedOn: day => `Closed on ${day}`,
    closedIncomplete: 'Closed incomplete',
    missed: 'What was missing',
    missedSafety: name => `Safety of ${name}`,
    missedChild: name => `${name} had not been heard`,
    missedGoal: text => `Goal: ${text}`,
    writtenBy: (name, day) => `${name}, ${day}`,
    saved: 'Saved.',
    closed: 'The review is closed.',
  },
};
