import { answerHandover } from '#acts/handover/answer-handover.ts';
import { confirmFirstContact } from '#acts/handover/confirm-first-contact.ts';
import { offerHandover } from '#acts/handover/offer-handover.ts';
import { recordJointTalk } from '#acts/handover/record-joint-talk.ts';
import { addNetworkTask } from '#acts/network/add-network-task.ts';
import { madeUpGround } from './ground.ts';
import { alone } from './people.ts';
import type { Family } from './story.ts';

/** Says what a colleague, or with `self` somebody of the family's own network, is there for. Answers the task. */
export async function isThereFor(
  f: Family,
  by: string,
  who: string,
  task: {
    role: string;
    goal: string;
    familyText: string;
    for: readonly string[];
    next?: number;
    self?: true;
  },
): Promise<string> {
  const { networkTaskId } = await f.stage.as(by, addNetworkTask, {
    householdId: f.householdId,
    ...(task.self ? { personId: f.id(who) } : { userId: f.stage.user(who) }),
    role: task.role,
    goal: task.goal,
    familyText: task.familyText,
    forPersonIds: f.all(task.for),
    ...(task.next === undefined ? {} : { nextContactOn: f.stage.day(task.next) }),
  });
  return networkTaskId;
}

/** Control and threat: everybody around Mara and the children, and apart from them whoever works with Dirk. */
export async function networkUnderThreat(f: Family): Promise<void> {
  await isThereFor(f, 'case', 'shirley', {
    role: 'begeleiding in de opvang',
    goal: 'Mara heeft een veilige plek en bouwt haar eigen leven weer op.',
    familyText: 'Helpt je met veilig wonen en alles wat daarbij komt.',
    for: ['Mara'],
    next: 5,
  });
  await isThereFor(f, 'case', 'mirjam', {
    role: 'kindertherapeut',
    goal: 'Noor en Sem slapen door en weten wat er gaat gebeuren.',
    familyText: 'Praat met je over wat er is gebeurd, zo vaak als jij wilt.',
    for: ['Noor', 'Sem'],
    next: 3,
  });
  await isThereFor(f, 'case', 'koen', {
    role: 'reclassering',
    goal: 'Dirk houdt afstand en volgt het programma.',
    familyText: 'Praat met je over wat je hebt gedaan en hoe je stopt.',
    for: ['Dirk'],
    next: -3,
  });
  await isThereFor(f, 'case', 'Truus', {
    self: true,
    role: 'oma',
    goal: 'Noor en Sem worden gebracht en gehaald door iemand die ze vertrouwen.',
    familyText: 'Brengt en haalt jullie, en is er op woensdag.',
    for: ['Noor', 'Sem'],
  });
}

/** Stress, reunited: few people, each with a plain task. */
export async function networkAfterReuniting(f: Family): Promise<void> {
  await isThereFor(f, 'fatima', 'kees', {
    role: 'begeleiding bij verslaving',
    goal: 'Ricardo komt op vrijdag nuchter thuis.',
    familyText: 'Belt je op vrijdag en praat met je over drinken.',
    for: ['Ricardo'],
    next: 4,
  });
  await isThereFor(f, 'fatima', 'ilse', {
    role: 'gezinswerker',
    goal: 'Yara en Milan merken dat het rustig is en weten naar wie ze kunnen.',
    familyText: 'Komt op school en thuis, praat met je en speelt met Milan.',
    for: ['Yara', 'Milan'],
    next: 10,
  });
  await isThereFor(f, 'fatima', 'fatima', {
    role: 'casusregie en geldzaken',
    goal: 'Samira weet elke maand wat er binnenkomt en uitgaat.',
    familyText: 'Kijkt met je naar de brieven en naar het plan.',
    for: ['Samira', 'Ricardo'],
    next: 6,
  });
}

/** A task goes warmly from the local team to youth mental health care, in four steps. */
export async function talkingPassesOn(f: Family): Promise<void> {
  const networkTaskId = await isThereFor(f, 'fatima', 'ilse', {
    role: 'gesprekken met Fenna',
    goal: 'Fenna slaapt met haar deur open.',
    familyText: 'Praat met je over wat je hebt gezien.',
    for: ['Fenna'],
  });
  f.stage.at(-66, '10:00');
  const { handoverId } = await f.stage.as('ilse', offerHandover, {
    ...madeUpGround,
    householdId: f.householdId,
    networkTaskId,
    toUserId: f.stage.user('mirjam'),
    reason: 'Fenna droomt van wat zij zag. Dat vraagt een behandelaar.',
    summary:
      'Wat goed gaat: Fenna praat graag. Wat zorgen geeft: zij slaapt slecht en let de hele dag op Tygo.',
    checklist: 'Dossier gelezen\nMet Fenna besproken wie er komt\nJoyce weet ervan',
  });
  const step = { householdId: f.householdId, handoverId };
  f.stage.at(-64, '09:00');
  await f.stage.as('mirjam', answerHandover, { ...step, answer: 'accept' });
  f.stage.at(-59, '15:00');
  await f.stage.as('ilse', recordJointTalk, { ...step, on: f.today() });
  f.stage.at(-55, '15:30');
  const contactId = await f.contact('mirjam', 'talk', 'Fenna kwam alleen en bleef een uur.', {
    Fenna: alone(6, 'Ik wil wel vertellen, maar niet als Tygo er is.'),
  });
  f.stage.at(-54, '09:00');
  await f.stage.as('ilse', confirmFirstContact, { ...step, contactId });
}

/** Direction under way from the local team to youth protection: accepted and talked about, first contact still to come. */
export async function directionUnderWay(f: Family): Promise<void> {
  f.stage.at(-10, '11:00');
  const { handoverId } = await f.stage.as('case', offerHandover, {
    ...madeUpGround,
    householdId: f.householdId,
    toUserId: f.stage.user('aylin'),
    toDeputyId: f.stage.user('jeroen'),
    reason: 'De rechter sprak een ondertoezichtstelling uit. De jeugdbescherming gaat dit gezin dragen.',
    summary:
      'Wat goed gaat: het wisselen op school is rustig. Wat zorgen geeft: Marieke zegt dat Jelle altijd weet waar zij is. Bo en Pim willen dat er niet over hen wordt gestreden.',
    checklist:
      'Dossier gelezen\nVoorwaarden besproken\nMarieke en Jelle weten het, ieder apart\nBo en Pim weten het',
  });
  const step = { householdId: f.householdId, handoverId };
  f.stage.at(-8, '09:30');
  await f.stage.as('aylin', answerHandover, { ...step, answer: 'accept' });
  f.stage.at(-4, '14:00');
  await f.stage.as('case', recordJointTalk, { ...step, on: f.today() });
}

/** Direction was offered to the other local team and accepted, and then nothing happened: it is late. */
export async function directionHangs(f: Family): Promise<void> {
  f.stage.at(-32, '10:00');
  const { handoverId } = await f.stage.as('fatima', offerHandover, {
    ...madeUpGround,
    householdId: f.householdId,
    toUserId: f.stage.user('noor'),
    toDeputyId: f.stage.user('bram'),
    reason: 'Het gezin lijkt te zijn verhuisd naar de Waterkant.',
    summary:
      'Wat goed ging: Agnieszka kon altijd naar de buurvrouw. Wat zorgen geeft: sinds de zomer is niemand meer gesproken, en Marek nog nooit.',
    checklist: 'Nagaan waar het gezin nu woont\nTolk regelen\nZofia zien',
  });
  f.stage.at(-31, '15:00');
  await f.stage.as('noor', answerHandover, { householdId: f.householdId, handoverId, answer: 'accept' });
}
