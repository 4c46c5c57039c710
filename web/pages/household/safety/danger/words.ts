export const dangerWords = {
  nl: {
    title: (name: string) => `Gevaar rond ${name}`,
    saved: (n: number) => (n === 1 ? 'Eén antwoord vastgelegd.' : `${n} antwoorden vastgelegd.`),
    lead: 'Los van elk profiel en nooit gemiddeld. Dit is wat jij mag zien.',
    levels: {
      red: 'Rood: direct gevaar',
      orange: 'Ernstig signaal',
      not_established: 'Niet vastgesteld',
      none_seen_all_asked: 'Alles gevraagd, geen signaal gezien',
    },
    levelWhy: {
      red: 'Er staat een signaal dat alleen al genoeg is, of er staan er twee die samen genoeg zijn. Niets wat iemand daarna zegt maakt dit kleiner.',
      orange: 'Er staat één signaal dat samen met nog één rood is. Vraag vandaag door.',
      not_established: 'Niet alles is gevraagd en beantwoord. Dat is iets anders dan veilig.',
      none_seen_all_asked:
        'Op elke vraag die telt zei de persoon zelf nee, zonder anderen erbij, of een professional keek zelf. Voor een klein kind zei dat wie ervoor zorgt. Vraag het opnieuw als er iets verandert.',
    },
    rules: (number: number) =>
      number === 1
        ? 'Beoordeeld met de regels van het product (versie 1).'
        : `Beoordeeld met de regels van deze regio (versie ${number}): die kunnen een signaal zwaarder maken, nooit lichter.`,
    toDecide: 'Hierover is nog niet besloten.',
    decideLink: 'Besluit nu',
    whoDecides: 'Casusregisseur of vervanger besluit. Het staat bovenaan hun dag tot het besloten is.',
    hidden: 'Er is rood gevaar waarover nog niet besloten is',
    hiddenMore:
      'Je ziet hier niet alles: een deel is alleen voor casusregisseur en schrijver. Overleg vandaag met de casusregisseur.',
    unsupervised: 'Er zit geen leidinggevende in dit team',
    unsupervisedMore:
      'Bij rood kijkt een leidinggevende mee. De leidinggevenden van je organisatie zien nu alleen dat er rood wacht, niet bij wie.',
    addSupervisor: 'Voeg een leidinggevende toe',
    signs: 'Signalen die er zijn',
    noSigns: 'Geen signaal dat jij ziet staat als aanwezig.',
    groups: {
      red_alone: 'één hiervan is genoeg voor rood',
      red_in_pairs: 'twee hiervan samen zijn rood',
      child_red: 'bij een kind: één is genoeg voor rood',
      amplifier: 'maakt gevaar erger',
    },
    groupTitles: {
      red_alone: 'Eén hiervan is genoeg voor rood',
      red_in_pairs: 'Twee hiervan samen zijn rood',
      child_red: 'Signalen bij een kind: één is genoeg voor rood',
      amplifier: 'Dit maakt gevaar erger',
    },
    told: (who: string, day: string) => `Verteld: ${who}, ${day}`,
    later: (day: string) => `zei later: nee (${day}). Dat haalt het signaal niet weg.`,
    deniedBy: (who: string, day: string) => `Ontkend: ${who}, ${day}. Een ontkenning haalt het niet weg.`,
    byFile: (days: string) => `Uit dit dossier: meldingen op ${days}. Daarna kwam de laatste.`,
    byFileMore: 'Dat rekent het systeem uit. Geen antwoord haalt dit weg.',
    meaning: 'Wat betekent dit signaal?',
    correct: 'Klopt niet of is voorbij',
    amplifiers: 'Maakt het erger',
    unanswered: 'Nog niet beantwoord',
    unansweredLead: 'Dit kan het oordeel nog veranderen. Niet gevraagd of niet bekend is nooit "nee".',
    notAsked: 'niet gevraagd',
    notKnown: (who: string) => (who === '' ? 'niet bekend' : `niet bekend, volgens ${who}`),
    noNotEnough: (who: string, why: 'heard' | 'not_recorded' | 'not_theirs') =>
      `Nee volgens: ${who}. Dat is niet genoeg: ${{ heard: 'er was iemand bij', not_recorded: 'er staat niet bij of dat alleen was', not_theirs: 'vraag het de persoon zelf' }[why]}.`,
    ask: 'Vraag het',
    record: 'Leg signalen vast',
    absent: (n: number) => (n === 1 ? '1 keer nee geantwoord' : `${n} keer nee geantwoord`),
    views: 'Eigen kijk en die van de professional',
    viewsLead: 'Naast elkaar, nooit opgeteld. Hoe veilig iemand zich voelt, haalt geen signaal weg.',
    own: 'Zelf',
    worker: 'Professional',
    of: 'van 10',
    on: (day: string) => `op ${day}`,
    unknown: 'niet bekend',
    gap: (own: number, worker: number) =>
      `Het eigen cijfer is een ${own}, dat van de professional een ${worker}. Dat ligt ver uit elkaar: praat erover.`,
    safer: (own: number) =>
      `Het eigen cijfer is een ${own}, terwijl er een ernstig signaal staat. Dat maakt het gevaar niet kleiner. Praat erover: angst, gewenning en hoop kleuren een cijfer.`,
    newView: 'Leg een eigen kijk vast',
    decisions: 'Besluiten',
    decideAgain: 'Neem een nieuw besluit',
    decidedAt: (who: string, moment: string) => `${who}, ${moment}`,
    decidedOn: (level: string, signs: string, rules: number) =>
      `Stond toen op: ${level}${signs === '' ? '' : ` (${signs})`}. Regels versie ${rules}.`,
    corrections: 'Verbeterd of voorbij',
    whys: { mistake: 'Was een vergissing', over: 'Is voorbij' },
    decide: 'Besluit',
    decideLead:
      'Wat doe je nu, wie doet wat, en wanneer? Je naam en de tijd staan erbij. Een besluit maakt het gevaar niet kleiner.',
    decision: 'Wat is besloten?',
    decisionFor: 'Wie mag dit besluit lezen?',
    reaches: {
      part: 'Niet elk signaal is voor het hele team. Wie een signaal niet mag zien, ziet het ook hier niet. Schrijf zo dat je woorden het niet vertellen.',
      narrow:
        'Het team ziet dit gevaar niet. Wat je ook kiest, dit besluit gaat alleen naar wie de signalen zelf mag zien. Moet het team iets doen? Spreek de collega die het aangaat.',
    },
    saveDecision: 'Besluit vastleggen',
  },
  en: {
    title: (name: string) => `Danger around ${name}`,
    saved: (n: number) => (n === 1 ? 'One answer recorded.' : `${n} answers recorded.`),
    lead: 'Apart from every profile and never averaged. This is what you may see.',
    levels: {
      red: 'Red: direct danger',
      orange: 'Serious sign',
      not_established: 'Not established',
      none_seen_all_asked: 'All asked, no sign seen',
    },
    levelWhy: {
      red: 'There is a sign that is enough by itself, or there are two that are enough together. Nothing that somebody says after it makes this smaller.',
      orange: 'There is one sign that is red together with one more. Ask on today.',
      not_established: 'Not everything was asked and answered. That is something else than safe.',
      none_seen_all_asked:
        'To every question that counts the person said no, without others present, or a professional looked with own eyes. For a small child that was who cares for it. Ask again when something changes.',
    },
    rules: (number: number) =>
      number === 1
        ? 'Judged by the rules of the product (version 1).'
        : `Judged by the rules of this region (version ${number}): they can make a sign graver, never lighter.`,
    toDecide: 'This has not been decided on yet.',
    decideLink: 'Decide now',
    whoDecides: 'The case director or deputy decides. It stands on top of their day until it is decided.',
    hidden: 'There is red danger that has not been decided on yet',
    hiddenMore:
      'You do not see everything here: a part is only for the case director and its writer. Speak with the case director today.',
    unsupervised: 'No supervisor is in this team',
    unsupervisedMore:
      'With red a supervisor looks along. The supervisors of your organisation now see only that red waits, not around whom.',
    addSupervisor: 'Add a supervisor',
    signs: 'Signs that are there',
    noSigns: 'No sign that you see stands as present.',
    groups: {
      red_alone: 'one of these is enough for red',
      red_in_pairs: 'two of these together are red',
      child_red: 'about a child: one is enough for red',
      amplifier: 'makes danger graver',
    },
    groupTitles: {
      red_alone: 'One of these is enough for red',
      red_in_pairs: 'Two of these together are red',
      child_red: 'Signs about a child: one is enough for red',
      amplifier: 'This makes danger graver',
    },
    told: (who: string, day: string) => `Told: ${who}, ${day}`,
    later: (day: string) => `later said: no (${day}). That does not take the sign away.`,
    deniedBy: (who: string, day: string) => `Denied: ${who}, ${day}. A denial does not take it away.`,
    byFile: (days: string) => `From this file: reports on ${days}. After that came the latest.`,
    byFileMore: 'The system works this out. No answer takes it away.',
    meaning: 'What does this sign mean?',
    correct: 'A mistake, or over',
    amplifiers: 'Makes it graver',
    unanswered: 'Not answered yet',
    unansweredLead: 'This can still change the judgement. Not asked or not known is never "no".',
    notAsked: 'not asked',
    notKnown: (who: string) => (who === '' ? 'not known' : `not known, according to ${who}`),
    noNotEnough: (who: string, why: 'heard' | 'not_recorded' | 'not_theirs') =>
      `No according to: ${who}. That is not enough: ${{ heard: 'somebody else was there', not_recorded: 'it is not recorded whether that was alone', not_theirs: 'ask the person themselves' }[why]}.`,
    ask: 'Ask it',
    record: 'Record signs',
    absent: (n: number) => (n === 1 ? 'answered with no once' : `answered with no ${n} times`),
    views: 'Own view and that of the professional',
    viewsLead: 'Beside each other, never added up. How safe somebody feels takes no sign away.',
    own: 'Own',
    worker: 'Professional',
    of: 'of 10',
    on: (day: string) => `on ${day}`,
    unknown: 'not known',
    gap: (own: number, worker: number) =>
      `The own number is ${own}, that of the professional ${worker}. These lie far apart: talk about it.`,
    safer: (own: number) =>
      `The own number is ${own}, while there is a serious sign. That makes the danger no smaller. Talk about it: fear, habit and hope colour a number.`,
    newView: 'Record an own view',
    decisions: 'Decisions',
    decideAgain: 'Decide anew',
    decidedAt: (who: string, moment: string) => `${who}, ${moment}`,
    decidedOn: (level: string, signs: string, rules: number) =>
      `Stood then at: ${level}${signs === '' ? '' : ` (${signs})`}. Rules version ${rules}.`,
    corrections: 'Corrected or over',
    whys: { mistake: 'Was a mistake', over: 'Is over' },
    decide: 'Decision',
    decideLead:
      'What do you do now, who does what, and when? Your name and the time stand beside it. A decision makes the danger no smaller.',
    decision: 'What was decided?',
    decisionFor: 'Who may read this decision?',
    reaches: {
      part: 'Not every sign is for the whole team. Who may not see a sign does not see it here either. Write so that your words do not tell it.',
      narrow:
        'The team does not see this danger. Whatever you choose, this decision goes only to those who may see the signs themselves. Must the team do something? Speak with the colleague whom it concerns.',
    },
    saveDecision: 'Record the decision',
  },
} as const;
