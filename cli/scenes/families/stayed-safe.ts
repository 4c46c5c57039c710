import { quietUntilClosing } from '../closings.ts';
import { born } from '../people.ts';
import type { Stage } from '../stage.ts';
import { Family } from '../story.ts';

/** It stopped, and that was shown: a closing on evidence. How it went on stands in after-closing.ts. */
export async function playStayedSafe(stage: Stage): Promise<void> {
  stage.at(-745, '11:00');
  const f = await Family.fromReport(stage, 'omar', {
    receivedBy: 'phone',
    reporterRole: 'family_member',
    reasons: ['partner_violence'],
    natures: ['psychological_violence', 'witness_of_violence'],
    unsafety: 'structural',
    facts: 'Sinds Gijsbert zijn werk kwijt is, scheldt hij Wendela uit waar Tijn bij is. Eén keer geduwd.',
    source: 'Zus van Wendela',
    persons: [
      {
        given: 'Wendela',
        family: 'Prins',
        birthDate: born(stage, 38),
        sex: 'female',
        violenceRoles: ['undergoes'],
      },
      {
        given: 'Gijsbert',
        family: 'Prins',
        birthDate: born(stage, 41),
        sex: 'male',
        violenceRoles: ['uses'],
      },
      {
        given: 'Tijn',
        family: 'Prins',
        birthDate: born(stage, 10),
        sex: 'male',
        violenceRoles: ['witnesses'],
      },
    ],
  });
  await f.relate('omar', 'Wendela', 'partner', ['Gijsbert']);
  await f.relate('omar', 'Wendela', 'parent', ['Tijn']);
  await f.relate('omar', 'Gijsbert', 'parent', ['Tijn']);
  stage.at(-741, '10:00');
  for (const name of ['Wendela', 'Gijsbert', 'Tijn']) await f.hear('omar', name, 'in_person');
  await f.assess('omar', {
    unsafety: 'structural',
    outcome: 'hand_over',
    handOverTo: ['local_team'],
    reason: 'Beiden willen hulp. Wijkteam De Linden volgt de voorwaarde.',
  });
  await f.direct('omar', 'teun', 'ruben', 'Teun kent Tijn van het buurthuis');
  await f.join('teun', 'marit', 'Kijkt mee', 'supervisor');
  stage.at(-739, '09:00');
  await f.settle('omar', 'inform_persons', 'feedback_to_reporter');
  const conditionId = await f.agree('teun', {
    text: 'Als het oploopt, gaat Gijsbert een uur fietsen. Tijn mag dan altijd naar opa.',
    protects: ['Wendela', 'Tijn'],
    askedOf: ['Gijsbert', 'Wendela', 'Tijn'],
    checkedBy: 'ruben',
    how: 'Ruben vraagt Wendela en Tijn apart, en belt de school',
    everyDays: 42,
  });
  await quietUntilClosing(f, {
    director: 'teun',
    worker: 'ruben',
    adults: ['Wendela', 'Gijsbert'],
    children: ['Tijn'],
    conditionId,
    from: -738,
    stable: -640,
    closed: -370,
  });
}
