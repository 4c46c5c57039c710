import { directionUnderWay } from '../network.ts';
import { alone, born, notAsked, together } from '../people.ts';
import type { Stage } from '../stage.ts';
import { Family } from '../story.ts';
import { talksAboutSeparation } from '../talks/separation.ts';

/** A separation fought out over the children, two homes; and the new household of the father, with a child on its way. */
export async function playSeparation(stage: Stage): Promise<void> {
  stage.at(-260, '13:45');
  const f = await Family.fromReport(stage, 'vera', {
    receivedBy: 'e_mail',
    reporterRole: 'child_care',
    reasons: ['child_abuse_conflict_separation'],
    natures: ['psychological_violence', 'affective_neglect'],
    unsafety: 'structural',
    facts:
      'Bij het ophalen schelden Marieke en Jelle elkaar uit. Pim plast weer in zijn broek. Bo zegt niets meer.',
    views: 'De opvang denkt dat er vroeger meer is gebeurd.',
    source: 'Waarneming van de opvang, zes keer in twee maanden',
    persons: [
      { given: 'Marieke', prefix: 'van den', family: 'Heuvel', birthDate: born(stage, 34), sex: 'female' },
      { given: 'Jelle', prefix: 'ter', family: 'Braak', birthDate: born(stage, 37), sex: 'male' },
      {
        given: 'Bo',
        prefix: 'ter',
        family: 'Braak',
        birthDate: born(stage, 8),
        sex: 'other',
        violenceRoles: ['witnesses'],
      },
      {
        given: 'Pim',
        prefix: 'ter',
        family: 'Braak',
        birthDate: born(stage, 5),
        sex: 'male',
        violenceRoles: ['witnesses'],
      },
    ],
  });
  await f.relate('vera', 'Marieke', 'ex_partner', ['Jelle']);
  await f.relate('vera', 'Marieke', 'parent', ['Bo', 'Pim']);
  await f.relate('vera', 'Jelle', 'parent', ['Bo', 'Pim']);
  await f.live('vera', ['Marieke'], 'bij Marieke', stage.day(-800));
  await f.live('vera', ['Jelle'], 'bij Jelle', stage.day(-600));
  await f.live('vera', ['Bo', 'Pim'], 'bij Marieke', stage.day(-600), 'maandag tot en met woensdag');
  await f.live('vera', ['Bo', 'Pim'], 'bij Jelle', stage.day(-600), 'donderdag tot en met zondag');
  stage.at(-254, '10:00');
  await f.hear('vera', 'Marieke', 'in_person');
  await f.hear('vera', 'Jelle', 'in_person');
  await f.hear('vera', 'Bo', 'in_person');
  await f.hear('vera', 'Pim', 'in_person', 'no');
  await f.danger('vera', 'Marieke', 'victim', {
    strangulation: 'absent',
    threat_to_kill_or_attempt: 'not_known',
    weapon: 'absent',
    stalking_after_separation: 'present',
    recent_separation_with_control: 'not_asked',
  });
  await f.assess('vera', {
    unsafety: 'structural',
    outcome: 'hand_over',
    handOverTo: ['local_team', 'youth_care_provider'],
    reason: 'De kinderen lijden onder de strijd. Eerst uitvragen of er controle achter zit.',
  });
  await f.direct('vera', 'case', 'noor', 'Casper kan beiden apart spreken');
  await f.join('case', 'anke', 'Praat met Bo en Pim');
  const handover = await f.agree('case', {
    text: 'Bo en Pim gaan op school van de een naar de ander. Marieke en Jelle zien elkaar daar niet.',
    protects: ['Bo', 'Pim', 'Marieke'],
    askedOf: ['Marieke', 'Jelle', 'Bo'],
    checkedBy: 'case',
    how: 'Casper vraagt de school en Bo',
    everyDays: 30,
  });
  stage.at(-245, '09:30');
  await f.settle('vera', 'feedback_to_reporter');
  await talksAboutSeparation(f);
  stage.at(-226, '09:30');
  await f.settle('vera', 'inform_persons');
  for (let days = -225; days <= -12; days += 29) {
    stage.at(days, '16:00');
    await f.contact('case', 'talk', 'Marieke en Jelle op verschillende dagen gesproken.', {
      Marieke: alone(5, 'Hij weet altijd waar ik ben.'),
    });
    stage.at(days + 1, '16:00');
    await f.contact('case', 'talk', 'Gesprek met Jelle.', {
      Jelle: alone(9, 'Zij maakt het groter dan het is.'),
    });
    await f.contact('anke', 'talk', 'Getekend met Bo en Pim.', {
      Bo: alone(4, 'Ik wil dat ze niet over elkaar praten.'),
      Pim: together(),
    });
    await f.check('case', handover, 'met', ['school', 'child'], 'School en Bo: het wisselen gaat rustig.');
  }

  stage.at(-40, '09:00');
  const second = await Family.fromReport(stage, 'vera', {
    receivedBy: 'phone',
    reporterRole: 'health_care_other',
    reporter: { name: 'Verloskundige praktijk' },
    reasons: ['partner_violence'],
    natures: ['psychological_violence'],
    unsafety: 'not_known',
    facts:
      'Zwanger, 28 weken. Vertelt dat haar vriend haar telefoon bijhoudt. Hij heeft twee kinderen uit een eerder huwelijk.',
    source: 'Verloskundige',
    persons: [
      {
        given: 'Chantal',
        family: 'Rozema',
        birthDate: born(stage, 29),
        sex: 'female',
        violenceRoles: ['undergoes'],
      },
      {
        given: 'Jelle',
        prefix: 'ter',
        family: 'Braak',
        birthDate: born(stage, 37),
        sex: 'male',
        violenceRoles: ['uses'],
        sameAs: f.id('Jelle'),
      },
      { birthPrecision: 'unborn', birthDate: stage.day(35) },
    ],
  });
  await second.relate('vera', 'Chantal', 'new_partner', ['Jelle']);
  await second.relate('vera', 'Chantal', 'parent', ['?']);
  await second.relate('vera', 'Jelle', 'parent', ['?']);
  stage.at(-34, '11:00');
  await second.hear('vera', 'Chantal', 'in_person');
  await second.assess('vera', {
    unsafety: 'structural',
    outcome: 'conditions_and_follow_up',
    reason: 'Controle in de zwangerschap. In het andere dossier meldt Marieke hetzelfde.',
  });
  await second.direct('vera', 'dewi', 'case', 'Zelfde team, zodat beide verhalen naast elkaar liggen');
  stage.at(-20, '14:00');
  await second.contact('dewi', 'talk', 'Chantal gesproken bij de verloskundige.', {
    Chantal: alone(5, 'Hij leest alles mee.'),
    Jelle: notAsked('Hij was er niet bij; volgt apart'),
  });
  await directionUnderWay(f);
}
