import { recordIncident } from '#acts/contact/record-incident.ts';
import { writeNote } from '#acts/contact/write-note.ts';
import { helpOfJoyce } from '../help.ts';
import { talkingPassesOn } from '../network.ts';
import { alone, born, together } from '../people.ts';
import type { Stage } from '../stage.ts';
import { Family } from '../story.ts';
import { talksAboutTygo } from '../talks/behaviour.ts';

/** A boy of sixteen who hits his mother; what he saw before plays along. He decides for himself what is shared. */
export async function playChildBehaviour(stage: Stage): Promise<void> {
  stage.at(-150, '15:10');
  const f = await Family.fromReport(stage, 'omar', {
    receivedBy: 'in_person',
    reporterRole: 'adult_involved',
    reasons: ['violence_against_parents_under_65'],
    natures: ['physical_abuse', 'psychological_violence'],
    unsafety: 'structural',
    facts:
      'Joyce kwam zelf. Haar zoon Tygo slaat deuren kapot en gaf haar drie keer een klap. Haar dochter slaapt met de deur op slot.',
    source: 'Joyce zelf',
    persons: [
      {
        given: 'Joyce',
        prefix: 'van',
        family: 'Dalen',
        birthDate: born(stage, 45),
        sex: 'female',
        violenceRoles: ['undergoes'],
      },
      {
        given: 'Tygo',
        prefix: 'van',
        family: 'Dalen',
        birthDate: born(stage, 16, 2),
        sex: 'male',
        violenceRoles: ['uses', 'witnesses'],
      },
      {
        given: 'Fenna',
        prefix: 'van',
        family: 'Dalen',
        birthDate: born(stage, 12, 5),
        sex: 'female',
        violenceRoles: ['witnesses'],
      },
      { given: 'Rob', family: 'Jansma', sex: 'male', kind: 'elsewhere' },
    ],
  });
  await f.relate('omar', 'Joyce', 'parent', ['Tygo', 'Fenna']);
  await f.relate('omar', 'Rob', 'parent', ['Tygo', 'Fenna']);
  await f.relate('omar', 'Joyce', 'ex_partner', ['Rob']);
  await f.relate('omar', 'Joyce', 'authority', ['Tygo', 'Fenna']);
  stage.at(-145, '16:00');
  for (const name of ['Joyce', 'Tygo', 'Fenna']) await f.hear('omar', name, 'in_person');
  await f.hear('omar', 'Rob', 'phone');
  await f.assess('omar', {
    unsafety: 'structural',
    outcome: 'hand_over',
    handOverTo: ['local_team'],
    reason: 'Joyce, Tygo en Fenna willen alle drie dat het stopt. Wijkteam met jongerenwerker.',
  });
  await f.direct('omar', 'fatima', 'ruben', 'Teun en Fatima kennen Tygo van de buurt');
  await f.join('fatima', 'teun', 'Werkt met Tygo');
  await f.join('fatima', 'ilse', 'Werkt met Joyce en Fenna');
  stage.at(-140, '10:00');
  await f.settle('omar', 'inform_persons', 'feedback_to_reporter');
  const walk = await f.agree('fatima', {
    text: 'Als Tygo voelt dat het misgaat, gaat hij naar Teun of naar opa. Joyce loopt niet achter hem aan.',
    protects: ['Joyce', 'Fenna'],
    askedOf: ['Tygo', 'Joyce', 'Fenna'],
    checkedBy: 'ilse',
    how: 'Ilse vraagt Joyce en Fenna apart, Teun vraagt opa',
    everyDays: 21,
  });
  await talksAboutTygo(f);
  for (let days = -130; days <= -6; days += 20) {
    stage.at(days, '17:00');
    await f.contact('ilse', 'visit', 'Joyce en Fenna ieder apart gesproken.', {
      Joyce: alone(days < -70 ? 4 : 7, 'Ik ben niet meer bang in de keuken.'),
      Fenna: alone(days < -70 ? 3 : 6, 'Mijn deur hoeft niet meer op slot.'),
    });
    await f.contact('teun', 'talk', 'Met Tygo gevoetbald en gepraat.', {
      Tygo: alone(6, 'Bij opa kan ik afkoelen.'),
    });
    await f.check(
      'ilse',
      walk,
      days === -110 ? 'not_met' : 'met',
      ['victim', 'network'],
      days === -110 ? 'Tygo gooide een stoel; Fenna was erbij.' : 'Joyce en opa zeggen dat hij het doet.',
    );
    if (days === -110) await chairWasThrown(f);
    if (days === -70) await talkingPassesOn(f);
    if (days === -50) await helpOfJoyce(f);
  }
  stage.at(-5, '09:00');
  await f.contact('fatima', 'call', 'Kort gebeld met Joyce.', { Joyce: together(7) });
  await stage.as('teun', writeNote, {
    householdId: f.householdId,
    aboutPersons: [f.id('Tygo')],
    facts: 'Tygo wil zelf bij het volgende gesprek zijn.',
    views: 'Hij schaamt zich; dat is een begin.',
    source: 'Gesprek met Tygo',
  });
}

async function chairWasThrown(f: Family): Promise<void> {
  f.stage.at(-108, '12:00');
  await f.stage.as('fatima', recordIncident, {
    householdId: f.householdId,
    on: f.stage.day(-109),
    natures: ['physical_abuse'],
    severity: 'serious',
    byPerson: f.id('Tygo'),
    towardPersons: [f.id('Joyce')],
    childrenPresent: [f.id('Fenna')],
    facts: 'Tygo gooide een stoel. Die raakte Joyce aan haar arm.',
    source: 'Joyce en Fenna, apart gevraagd',
    toldBy: 'victim',
    audience: { team: 'team' },
  });
}
