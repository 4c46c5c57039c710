import { directionHangs } from '../network.ts';
import { alone, born, notAsked } from '../people.ts';
import type { Stage } from '../stage.ts';
import { Family } from '../story.ts';

/** It began well, and then nobody came any more. The time axis shows the silence. */
export async function playFellSilent(stage: Stage): Promise<void> {
  stage.at(-330, '12:00');
  const f = await Family.fromReport(stage, 'wim', {
    receivedBy: 'web_form',
    reporterRole: 'neighbour',
    reporter: { name: 'Buurvrouw van nummer elf' },
    anonymousToFamily: true,
    reasons: ['partner_violence'],
    natures: ['physical_abuse', 'witness_of_violence'],
    unsafety: 'structural',
    facts: 'Al maanden geschreeuw en gebonk. Het meisje staat soms lang alleen op de galerij.',
    source: 'Wat de buurt hoort en ziet',
    persons: [
      {
        given: 'Agnieszka',
        family: 'Wójcik',
        alsoSpelled: ['Agnieszka Wojcik'],
        birthDate: born(stage, 31),
        sex: 'female',
        violenceRoles: ['undergoes'],
      },
      { given: 'Marek', family: 'Wójcik', birthDate: born(stage, 34), sex: 'male', violenceRoles: ['uses'] },
      {
        given: 'Zofia',
        family: 'Wójcik',
        birthDate: born(stage, 6),
        sex: 'female',
        violenceRoles: ['witnesses'],
      },
    ],
  });
  await f.relate('wim', 'Agnieszka', 'partner', ['Marek']);
  await f.relate('wim', 'Agnieszka', 'parent', ['Zofia']);
  await f.relate('wim', 'Marek', 'parent', ['Zofia']);
  stage.at(-324, '10:30');
  await f.hear('wim', 'Agnieszka', 'in_person');
  await f.hear('wim', 'Zofia', 'in_person');
  await f.assess('wim', {
    unsafety: 'structural',
    outcome: 'hand_over',
    handOverTo: ['local_team'],
    reason: 'Agnieszka wil hulp. Marek is nog niet gesproken.',
  });
  await f.direct('wim', 'fatima', 'ilse', 'Wijkteam De Linden, met tolk');
  const door = await f.agree('fatima', {
    text: 'Agnieszka en Zofia kunnen altijd naar de buurvrouw; de sleutel ligt daar.',
    protects: ['Agnieszka', 'Zofia'],
    askedOf: ['Agnieszka', 'Marek', 'Zofia'],
    checkedBy: 'ilse',
    how: 'Ilse belt de buurvrouw en vraagt Zofia op school',
    everyDays: 28,
    answers: { Marek: 'Marek nam de telefoon niet op en was niet thuis' },
  });
  stage.at(-316, '10:00');
  await f.settle('wim', 'inform_persons', 'feedback_to_reporter');
  for (let days = -315; days <= -210; days += 21) {
    stage.at(days, '10:00');
    await f.contact('ilse', 'visit', 'Huisbezoek met tolk.', {
      Agnieszka: alone(5, 'Als hij werkt, is het goed.'),
      Zofia: notAsked('Zofia sliep'),
    });
    await f.check('ilse', door, 'met', ['victim', 'network'], 'De buurvrouw bevestigt het.');
  }
  stage.at(-190, '11:00');
  await f.contact('fatima', 'call', 'Niemand nam op. Een bericht ingesproken zonder inhoud.', {
    Agnieszka: { ...notAsked('Nam niet op'), spoken: false, alone: 'not_applicable' },
  });
  await directionHangs(f);
}
