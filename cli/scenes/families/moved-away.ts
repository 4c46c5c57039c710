import { escalateClosing } from '#acts/closing/escalate-closing.ts';
import { alone, born, notAsked } from '../people.ts';
import type { Stage } from '../stage.ts';
import { Family } from '../story.ts';

/** They moved and nobody can go on: an escalation with an owner. How it ended stands in after-closing.ts. */
export async function playMovedAway(stage: Stage): Promise<void> {
  stage.at(-300, '15:00');
  const f = await Family.fromReport(stage, 'lieke', {
    receivedBy: 'e_mail',
    reporterRole: 'primary_education',
    reasons: ['partner_violence'],
    natures: ['physical_abuse', 'witness_of_violence'],
    unsafety: 'structural',
    facts: 'Femke tekende dat papa mama slaat. Moeder droeg een zonnebril in de gang.',
    source: 'Leerkracht van Femke',
    persons: [
      {
        given: 'Annelies',
        family: 'Dekker',
        birthDate: born(stage, 30),
        sex: 'female',
        violenceRoles: ['undergoes'],
      },
      { given: 'Roy', family: 'Dekker', birthDate: born(stage, 32), sex: 'male', violenceRoles: ['uses'] },
      {
        given: 'Femke',
        family: 'Dekker',
        birthDate: born(stage, 8),
        sex: 'female',
        violenceRoles: ['witnesses'],
      },
    ],
  });
  await f.relate('lieke', 'Annelies', 'partner', ['Roy']);
  await f.relate('lieke', 'Annelies', 'parent', ['Femke']);
  await f.relate('lieke', 'Roy', 'parent', ['Femke']);
  stage.at(-296, '10:00');
  for (const name of ['Annelies', 'Femke']) await f.hear('lieke', name, 'in_person');
  await f.hear('lieke', 'Roy', 'phone');
  await f.assess('lieke', {
    unsafety: 'structural',
    outcome: 'hand_over',
    handOverTo: ['local_team'],
    reason: 'Annelies wil hulp, Roy zegt dat er niets is.',
  });
  await f.direct('lieke', 'dewi', 'noor', 'Dewi woont in de buurt van school');
  await f.join('dewi', 'sabine', 'Kijkt mee', 'supervisor');
  stage.at(-294, '09:00');
  await f.settle('lieke', 'inform_persons', 'feedback_to_reporter');
  for (let days = -290; days <= -150; days += 28) {
    stage.at(days, '13:30');
    await f.contact('dewi', 'talk', 'Annelies gesproken op school.', {
      Annelies: alone(4, 'Ik durf niet weg.'),
      Roy: notAsked('Roy wilde niet komen'),
    });
    await f.contact('noor', 'talk', 'Femke gesproken in de tekenkamer.', {
      Femke: alone(5, 'Ik ga onder het bed.'),
    });
  }
  stage.at(-90, '16:00');
  await f.contact('dewi', 'visit', 'Het huis staat leeg. De buren zeggen: naar Antwerpen.', {
    Annelies: { ...notAsked('Niemand deed open'), spoken: false, seen: false, alone: 'not_applicable' },
  });
  stage.at(-80, '10:00');
  await stage.as('dewi', escalateClosing, {
    householdId: f.householdId,
    why: 'moved',
    reason:
      'Vier keer gebeld, twee keer aan de deur, school en huisarts gevraagd. Zij zijn in een ander land. Het hulppunt daar is gebeld.',
    ownerId: stage.user('sabine'),
  });
}
