import { recordAdvice } from '#acts/report/record-advice.ts';
import { born } from '../people.ts';
import type { Stage } from '../stage.ts';
import { Family } from '../story.ts';

/** What lies on the desk of Veilig Thuis today: two advices, a report that is late, and one of this morning. */
export async function playNewReports(stage: Stage): Promise<void> {
  stage.at(-12, '10:00');
  await stage.as('vera', recordAdvice, {
    receivedAt: stage.now(),
    receivedBy: 'phone',
    askerRole: 'primary_education',
    reasons: ['child_abuse_child_check'],
    natures: ['pedagogical_neglect'],
    question: 'Een leerkracht vraagt hoe je een kind van zes vraagt naar blauwe plekken.',
    answer: 'Open vragen, rustige plek, niet beloven dat het geheim blijft. Daarna stap 2 van de meldcode.',
    close: true,
  });
  stage.at(-9, '16:20');
  const late = await Family.fromReport(stage, 'lieke', {
    receivedBy: 'police_message',
    reporterRole: 'police',
    reasons: ['domestic_violence_other'],
    natures: ['psychological_violence'],
    unsafety: 'not_known',
    facts: 'Ruzie tussen broers op straat. Hun zusje van dertien belde 112.',
    source: 'Mutatie van de politie',
    persons: [
      {
        given: 'Stijn',
        prefix: "van 't",
        family: 'Hof',
        birthDate: born(stage, 22),
        sex: 'male',
        violenceRoles: ['uses'],
      },
      {
        given: 'Jasper',
        prefix: "van 't",
        family: 'Hof',
        birthDate: born(stage, 19),
        sex: 'male',
        violenceRoles: ['undergoes'],
      },
      {
        given: 'Roos',
        prefix: "van 't",
        family: 'Hof',
        birthDate: born(stage, 13),
        sex: 'female',
        violenceRoles: ['witnesses'],
      },
    ],
  });
  await late.relate('lieke', 'Stijn', 'sibling', ['Jasper', 'Roos']);
  stage.at(-1, '11:00');
  await stage.as('vera', recordAdvice, {
    receivedAt: stage.now(),
    receivedBy: 'phone',
    askerRole: 'family_member',
    reasons: ['partner_violence'],
    natures: ['psychological_violence'],
    question: 'Een zus maakt zich zorgen. Wat kan zij doen zonder dat het thuis erger wordt?',
  });
  stage.at(0, '07:40');
  await Family.fromReport(stage, 'vera', {
    receivedBy: 'police_message',
    reporterRole: 'police',
    reasons: ['partner_violence', 'child_abuse_other'],
    natures: ['physical_abuse', 'witness_of_violence'],
    unsafety: 'acute',
    facts:
      'Vannacht om 02.15 uur. Een vrouw met een bloedlip, een man die niet open wilde doen, een baby in huis.',
    views: 'De agenten vertrouwden het niet, maar moesten weg.',
    source: 'Politiemelding van vannacht',
    persons: [
      {
        given: 'Lisa',
        family: 'Vermeer',
        birthDate: born(stage, 26),
        sex: 'female',
        violenceRoles: ['undergoes'],
      },
      { family: 'Vermeer', sex: 'male', violenceRoles: ['uses'] },
      {
        given: 'Noud',
        family: 'Vermeer',
        birthDate: born(stage, 0, 7),
        sex: 'male',
        violenceRoles: ['witnesses'],
      },
    ],
  });
}
