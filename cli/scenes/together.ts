import { answerBottleneck } from '#acts/bottleneck/answer-bottleneck.ts';
import { moveBottleneck } from '#acts/bottleneck/move-bottleneck.ts';
import { ownBottleneck } from '#acts/bottleneck/own-bottleneck.ts';
import { raiseBottleneck } from '#acts/bottleneck/raise-bottleneck.ts';
import { raiseHouseholdBottleneck } from '#acts/bottleneck/raise-household-bottleneck.ts';
import { contribute } from '#acts/conference/contribute.ts';
import { decide } from '#acts/conference/decide.ts';
import { dissent } from '#acts/conference/dissent.ts';
import { endConference } from '#acts/conference/end-conference.ts';
import { planConference } from '#acts/conference/plan-conference.ts';
import { putOnAgenda } from '#acts/conference/put-on-agenda.ts';
import { recordPresence } from '#acts/conference/record-presence.ts';
import { saySafety } from '#acts/conference/say-safety.ts';
import { sayView } from '#acts/conference/say-view.ts';
import { decideMda } from '#acts/mda/decide-mda.ts';
import { proposeMda } from '#acts/mda/propose-mda.ts';
import { writeWarning } from '#acts/warning/write-warning.ts';
import type { Stage } from './stage.ts';
import { Family } from './story.ts';

/** What several organisations do together: conferences, MDA++, warnings, and what gets in their way. */
export async function playTogether(stage: Stage): Promise<void> {
  const threat = await Family.known(stage, 'case', 'Mara');
  const apart = await Family.known(stage, 'case', 'Marieke');
  const care = await Family.known(stage, 'noor', 'Ineke');
  await bottlenecks(stage, threat);
  await warned(threat, care);
  await conferred(stage, threat, apart);
  await mdaUnderThreat(threat);
  stage.at(-3, '16:00');
  const { conferenceId } = await stage.as('noor', planConference, {
    title: 'Overleg Waterkant, december',
    at: `${stage.day(8)}T09:30:00Z`,
    place: 'Buurthuis, zaal 2',
    chairId: stage.user('sabine'),
    userIds: ['noor', 'tom', 'aylin', 'case', 'dewi'].map(stage.user),
  });
  const { caseId } = await stage.as('noor', putOnAgenda, {
    householdId: care.householdId,
    conferenceId,
    question: 'Wie is er voor Lotte en Daan als Ineke wordt opgenomen?',
  });
  await stage.as('tom', contribute, {
    householdId: care.householdId,
    caseId,
    text: 'De behandeling loopt nu zes weken. Een opname is niet van de baan, maar ook niet dichtbij.',
  });
}

/** One without a household that went up and was answered; one that the team of a household sees at its own household. */
async function bottlenecks(stage: Stage, threat: Family): Promise<void> {
  stage.at(-75, '12:10');
  const { bottleneckId } = await stage.as('dewi', raiseBottleneck, {
    kind: 'waiting',
    text: 'Kinderen wachten negen maanden op traumabehandeling. Zolang durven we niets anders te beginnen.',
  });
  stage.at(-74, '09:00');
  await stage.as('sabine', moveBottleneck, {
    bottleneckId,
    version: 1,
    direction: 'up',
    note: 'Dit lost een team niet op; drie teams lopen hierop vast.',
  });
  await stage.as('sabine', moveBottleneck, {
    bottleneckId,
    version: 2,
    direction: 'up',
    note: 'Inkoop ligt bij het bestuur.',
  });
  await stage.as('sabine', moveBottleneck, {
    bottleneckId,
    version: 3,
    direction: 'up',
    note: 'Het bestuur koopt samen in met de regio.',
  });
  stage.at(-68, '15:00');
  await stage.as('renske', ownBottleneck, {
    bottleneckId,
    version: 4,
    ownerId: stage.user('renske'),
    dueOn: stage.day(-30),
  });
  stage.at(-33, '10:00');
  await stage.as('renske', answerBottleneck, {
    bottleneckId,
    version: 5,
    answer:
      'Vanaf volgende maand zijn er twaalf plaatsen die alleen voor deze kinderen zijn. De kinderhulp in de opvang mag eerder beginnen.',
  });
  stage.at(-19, '17:20');
  await stage.as('koen', raiseHouseholdBottleneck, {
    householdId: threat.householdId,
    kind: 'sharing',
    text: 'Wij horen als laatste dat een zitting is verzet. Een programma valt dan stil zonder dat iemand het merkt.',
  });
}

async function warned(threat: Family, care: Family): Promise<void> {
  const { stage } = threat;
  stage.at(-64, '09:00');
  await stage.as('noor', writeWarning, {
    householdId: care.householdId,
    about: 'household',
    text: 'Kom niet voor elven: Harm slaapt na zijn nachtdienst en schrikt van de bel.',
    reviewOn: stage.day(-4),
    told: 'yes',
  });
  stage.at(-15, '16:40');
  await stage.as('case', writeWarning, {
    householdId: threat.householdId,
    about: 'person',
    personId: threat.id('Dirk'),
    text: 'Ga niet alleen naar Dirk toe. Spreek hem op kantoor, met een collega in de buurt.',
    reviewOn: stage.day(45),
    told: 'not_safe',
    toldReason: 'Hij zou willen weten wie wat heeft verteld.',
  });
}

/** One conference over two households. Each is spoken of by its own team; safety is said first. */
async function conferred(stage: Stage, threat: Family, apart: Family): Promise<void> {
  stage.at(-13, '10:00');
  const invited = ['case', 'shirley', 'nadia', 'koen', 'mirjam', 'anke', 'noor'];
  const { conferenceId } = await stage.as('case', planConference, {
    title: 'Overleg over twee gezinnen',
    at: `${stage.day(-9)}T12:00:00Z`,
    place: 'Wijkteam Waterkant',
    chairId: stage.user('sabine'),
    userIds: invited.map(stage.user),
  });
  const { caseId } = await stage.as('case', putOnAgenda, {
    householdId: threat.householdId,
    conferenceId,
    question: 'Hoe komt Mara veilig naar de zitting, en wat vragen wij van Dirk?',
  });
  const second = await stage.as('case', putOnAgenda, {
    householdId: apart.householdId,
    conferenceId,
    question: 'Wat hebben Bo en Pim nodig nu het wisselen rustig gaat?',
  });
  stage.at(-10, '16:00');
  const here = { householdId: threat.householdId, caseId };
  await stage.as('shirley', contribute, {
    ...here,
    text: 'Mara slaapt slecht sinds de brief van de rechtbank. Zij wil niet in dezelfde wachtkamer zitten.',
  });
  stage.at(-9, '13:15');
  await stage.as('nadia', saySafety, {
    ...here,
    text: 'De auto van Dirk is gezien in de straat van oma. Het contactverbod geldt nog. De directe lijn werkt.',
  });
  await stage.as('nadia', sayView, {
    ...here,
    text: 'Twee keer gezien is een patroon. Wij rijden extra langs.',
  });
  await stage.as('koen', sayView, {
    ...here,
    text: 'Dirk stopte met zijn programma. Hij zegt dat hij alleen zijn kinderen mist.',
  });
  await stage.as('mirjam', sayView, {
    ...here,
    text: 'Sem is bang voor het bezoek en durft dat niet te zeggen.',
  });
  await stage.as('case', decide, {
    ...here,
    text: 'De rechtbank om een eigen ingang en een eigen wachtkamer vragen.',
    ownerId: stage.user('shirley'),
    dueOn: stage.day(3),
  });
  await stage.as('case', decide, {
    ...here,
    text: 'Dirk opnieuw uitnodigen voor het programma, samen met een ervaringsdeskundige.',
    ownerId: stage.user('koen'),
    dueOn: stage.day(-1),
  });
  await stage.as('koen', dissent, {
    ...here,
    kind: 'dissent',
    text: 'Ik zou het bezoek met Sem wel laten doorgaan, met twee begeleiders. Wachten maakt Dirk bozer.',
  });
  await stage.as('mirjam', dissent, {
    ...here,
    kind: 'dilemma',
    text: 'Sem wil papa zien én is bang. Wat hij vraagt en wat veilig is, is nu niet hetzelfde.',
  });
  const there = { householdId: apart.householdId, caseId: second.caseId };
  await stage.as('case', saySafety, {
    ...there,
    text: 'Geen ruzie bij het wisselen. Of er controle achter zit, is nog niet bekend.',
  });
  await stage.as('anke', sayView, { ...there, text: 'Bo praat weer, maar alleen als het over niets gaat.' });
  await stage.as('case', decide, {
    ...there,
    text: 'Bo en Pim ieder alleen spreken over hoe het bij Jelle is.',
    ownerId: stage.user('anke'),
    dueOn: stage.day(6),
  });
  await stage.as('sabine', recordPresence, {
    conferenceId,
    version: 1,
    presentIds: ['sabine', 'case', 'shirley', 'nadia', 'koen', 'mirjam', 'anke'].map(stage.user),
  });
  stage.at(-9, '14:45');
  await stage.as('sabine', endConference, { conferenceId, version: 2, state: 'held' });
}

async function mdaUnderThreat(f: Family): Promise<void> {
  const { stage } = f;
  stage.at(-8, '10:30');
  const { mdaId } = await stage.as('case', proposeMda, {
    householdId: f.householdId,
    proposal:
      'Politie, reclassering, opvang en de kinderbehandelaar aan één tafel, met één plan rond de zitting.',
    words: {
      regular_efforts_tried:
        'Het programma van Dirk brak twee keer af. De voorwaarde hield een jaar en faalt nu.',
    },
  });
  stage.at(-7, '09:15');
  await stage.as('sabine', decideMda, {
    householdId: f.householdId,
    mdaId,
    version: 1,
    decision: 'accepted',
    coordinatorId: stage.user('nadia'),
    reason: 'Het is weer acuut en drie domeinen zijn nodig. Nadia houdt het bij elkaar.',
  });
}
