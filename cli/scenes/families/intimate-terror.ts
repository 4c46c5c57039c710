import { planStep } from '#acts/approach/plan-step.ts';
import { recordIncident } from '#acts/contact/record-incident.ts';
import { markSafeAddress } from '#acts/household/mark-safe-address.ts';
import { recordSafeContact } from '#acts/household/record-safe-contact.ts';
import { decideOnRed } from '#acts/safety/decide-on-red.ts';
import { programmeOfDirk } from '../help.ts';
import { networkUnderThreat } from '../network.ts';
import { alone, born, notAsked } from '../people.ts';
import { planUnderThreat } from '../plans.ts';
import type { Stage } from '../stage.ts';
import { Family } from '../story.ts';
import { talksAboutControl, talksAfterMoving, talkWithSem } from '../talks/control.ts';

/** Control and threat by one partner; the mother moved to a safe address with the children. A condition failed twice. */
export async function playIntimateTerror(stage: Stage): Promise<void> {
  stage.at(-430, '09:20');
  const f = await Family.fromReport(stage, 'vera', {
    receivedBy: 'police_message',
    reporterRole: 'police',
    reporter: { name: 'Hoofdagent N. Haddou', phone: '0900-0000' },
    reasons: ['partner_violence', 'child_abuse_other'],
    natures: ['physical_abuse', 'psychological_violence', 'witness_of_violence'],
    unsafety: 'acute_and_structural',
    facts:
      'Buren belden om 23.10 uur. Mara had rode plekken in haar hals. Dirk was boos en liet haar niet uitpraten. Noor en Sem zaten boven.',
    views: 'De agenten denken dat Mara niet durfde te praten waar Dirk bij was.',
    source: 'Mutatie van de politie, gesprek met Mara op straat',
    persons: [
      {
        given: 'Mara',
        family: 'Brandt',
        birthDate: born(stage, 36),
        sex: 'female',
        violenceRoles: ['undergoes'],
      },
      {
        given: 'Dirk',
        prefix: 'van',
        family: 'Ommen',
        birthDate: born(stage, 41),
        sex: 'male',
        violenceRoles: ['uses'],
      },
      {
        given: 'Noor',
        prefix: 'van',
        family: 'Ommen',
        birthDate: born(stage, 14),
        sex: 'female',
        violenceRoles: ['witnesses'],
      },
      {
        given: 'Sem',
        prefix: 'van',
        family: 'Ommen',
        birthDate: born(stage, 9),
        sex: 'male',
        violenceRoles: ['witnesses'],
      },
      {
        given: 'Truus',
        family: 'Brandt',
        birthDate: born(stage, 67),
        birthPrecision: 'year',
        sex: 'female',
        kind: 'network',
      },
    ],
  });
  await f.relate('vera', 'Mara', 'partner', ['Dirk']);
  await f.relate('vera', 'Mara', 'parent', ['Noor', 'Sem']);
  await f.relate('vera', 'Dirk', 'parent', ['Noor', 'Sem']);
  await f.relate('vera', 'Truus', 'parent', ['Mara']);
  await f.relate('vera', 'Truus', 'grandparent', ['Noor', 'Sem']);
  await f.relate('vera', 'Mara', 'authority', ['Noor', 'Sem']);
  await f.relate('vera', 'Dirk', 'authority', ['Noor', 'Sem']);
  await f.live('vera', ['Mara', 'Dirk', 'Noor', 'Sem'], 'het huis van Mara en Dirk', stage.day(-1_500));
  await f.danger('vera', 'Mara', 'victim', {
    strangulation: 'present',
    threat_to_kill_or_attempt: 'present',
    weapon: 'not_known',
    extreme_jealousy: 'present',
    violence_in_pregnancy: 'absent',
    victim_believes_lethal: 'present',
  });
  await f.view('vera', 'Mara', {
    asked: 'asked',
    ownNumber: 2,
    ownWords: 'Ik slaap met mijn schoenen naast het bed.',
    workerNumber: 1,
    workerView: 'Groot gevaar: wurging en doodsbedreiging in dezelfde week.',
  });

  stage.at(-428, '14:00');
  await f.hear('vera', 'Mara', 'in_person');
  await f.hear('vera', 'Noor', 'in_person');
  await f.hear('vera', 'Sem', 'in_person');
  await f.hear('vera', 'Dirk', 'phone');
  const first = await f.assess('vera', {
    unsafety: 'acute_and_structural',
    outcome: 'conditions_and_follow_up',
    reason: 'Wurging en doodsbedreiging. Eerst directe veiligheid met voorwaarden voor ieder apart.',
  });
  await f.direct('vera', 'case', 'dewi', 'Wijkteam kent Mara, Casper heeft ervaring met intieme terreur');
  await f.join('case', 'shirley', 'Opvang en veiligheid van Mara en de kinderen');
  await f.join('case', 'nadia', 'Politie: bewaakt het contactverbod');
  await f.join('case', 'koen', 'Werkt met Dirk');
  await f.join('case', 'mirjam', 'Praat met Noor en Sem');
  await f.join('case', 'sabine', 'Kijkt mee, tweede persoon', 'supervisor');

  stage.at(-427, '11:00');
  const distance = await f.agree('case', {
    text: 'Dirk komt niet in de buurt van Mara, Noor en Sem en belt of appt hen niet.',
    protects: ['Mara', 'Noor', 'Sem'],
    askedOf: ['Dirk', 'Mara'],
    checkedBy: 'nadia',
    how: 'Nadia vraagt Mara en oma apart en kijkt in de meldkamer',
    everyDays: 14,
  });
  const school = await f.agree('case', {
    text: 'Oma Truus brengt en haalt Noor en Sem. Op school weet één juf ervan.',
    protects: ['Noor', 'Sem'],
    askedOf: ['Truus', 'Mara', 'Noor'],
    checkedBy: 'mirjam',
    how: 'Mirjam vraagt Noor en Sem alleen, en belt de juf',
    everyDays: 14,
  });

  await talksAboutControl(f);
  await stage.as('case', decideOnRed, {
    householdId: f.householdId,
    personId: f.id('Mara'),
    decision:
      'Vandaag naar een veilige plek, met Noor en Sem. Politie zet een directe lijn klaar. Elke veertien dagen opnieuw kijken.',
    audience: { team: 'team' },
  });

  stage.at(-424, '09:30');
  await networkUnderThreat(f);
  stage.at(-421, '11:30');
  await f.settle('vera', 'inform_persons', 'feedback_to_reporter');
  stage.at(-420, '16:30');
  await stage.as('case', markSafeAddress, {
    householdId: f.householdId,
    personId: f.id('Mara'),
    since: f.today(),
  });
  await stage.as('case', markSafeAddress, {
    householdId: f.householdId,
    personId: f.id('Noor'),
    since: f.today(),
  });
  await stage.as('case', markSafeAddress, {
    householdId: f.householdId,
    personId: f.id('Sem'),
    since: f.today(),
  });
  await stage.as('case', recordSafeContact, {
    householdId: f.householdId,
    personId: f.id('Mara'),
    channel: 'phone',
    allowed: true,
    hours: 'op werkdagen tussen 10 en 12 uur',
    wording: 'Alleen een voornaam noemen, nooit de organisatie',
    agreedOn: f.today(),
    expiresOn: stage.day(5),
  });
  await stage.as('case', recordSafeContact, {
    householdId: f.householdId,
    personId: f.id('Mara'),
    channel: 'text_message',
    allowed: false,
    detail: 'Dirk kent de code van haar oude telefoon',
    agreedOn: f.today(),
  });

  for (let days = -413; days < -60; days += 21) {
    stage.at(days, '10:15');
    await f.contact('shirley', 'talk', 'Gesprek op een rustige plek. Mara vertelde hoe de week ging.', {
      Mara: alone(
        days < -250 ? 4 : 6,
        days < -250 ? 'Ik kijk nog steeds achterom.' : 'Ik durf weer naar de winkel.',
      ),
    });
    await f.check(
      'nadia',
      distance,
      'met',
      ['victim', 'police'],
      'Mara en de meldkamer: geen contact gezocht.',
    );
    stage.at(days + 1, '15:30');
    await f.contact('mirjam', 'talk', 'Noor en Sem ieder apart gesproken na school.', {
      Noor: alone(days < -200 ? 5 : 7, 'Ik wil weten wat er nu gaat gebeuren.'),
      Sem: alone(6, 'Bij oma is het rustig.'),
    });
    await f.check('mirjam', school, 'met', ['child', 'school'], 'Noor, Sem en de juf zeggen dat het loopt.');
    if (days === -413) await talksAfterMoving(f);
    if (days === -371)
      await f.assess('vera', {
        followsId: first,
        unsafety: 'structural',
        outcome: 'hand_over',
        handOverTo: ['local_team', 'womens_shelter'],
        reason: 'De voorwaarden staan en worden gecontroleerd. Het wijkteam en de opvang dragen ze verder.',
      });
    if (days === -350) await failed(stage, f, distance);
  }
  stage.at(-55, '13:00');
  await f.contact('koen', 'call', 'Dirk gebeld over het programma.', {
    Dirk: alone(7, 'Ik doe wat jullie vragen, maar ik wil mijn kinderen zien.'),
  });
  await planUnderThreat(f);
  await talkWithSem(f);
  await programmeOfDirk(f);
  stage.at(-16, '10:15');
  await f.contact('shirley', 'talk', 'Mara maakt zich zorgen over de zitting van volgende maand.', {
    Mara: alone(5, 'Straks moet ik naast hem zitten.'),
  });
  await f.check(
    'nadia',
    distance,
    'not_met',
    ['network', 'police'],
    'Oma zag de auto van Dirk twee keer in haar straat. Politie bevestigt één keer.',
  );
  stage.at(-5, '11:00');
  await stage.as('koen', planStep, {
    householdId: f.householdId,
    kind: 'contact_visit',
    personIds: f.all(['Dirk', 'Sem']),
    on: stage.day(9),
    purpose: 'Dirk ziet Sem een uur in het omgangshuis, met begeleiding.',
    reason: 'De rechter wil het horen. Sem is niet gevraagd; Mirjam doet dat eerst.',
    audience: { team: 'team' },
  });
  stage.at(-2, '09:40');
  await f.contact('case', 'call', 'Oma Truus gebeld.', {
    Truus: notAsked('Dirk stond bij haar aan de deur, zij kon niet vrij praten'),
  });
}

/** Half-way Dirk stood at school: the condition fails, phase 1 begins again. */
async function failed(stage: Stage, f: Family, conditionId: string): Promise<void> {
  stage.at(-348, '15:50');
  await f.check(
    'nadia',
    conditionId,
    'not_met',
    ['school', 'child'],
    'Dirk stond bij het hek van de school en riep naar Sem.',
  );
  await stage.as('case', recordIncident, {
    householdId: f.householdId,
    on: f.today(),
    natures: ['psychological_violence'],
    severity: 'serious',
    byPerson: f.id('Dirk'),
    towardPersons: [f.id('Sem')],
    childrenPresent: [f.id('Sem')],
    facts: 'Dirk stond om 15.10 uur bij het hek en riep dat Sem mee moest.',
    source: 'De juf zag het, Sem vertelde het aan Mirjam',
    toldBy: 'school',
    audience: { team: 'team' },
  });
}
