import { moveToStableSafety } from '#acts/safety/move-to-stable-safety.ts';
import { hearChild, tellBack } from '../children.ts';
import { helpAfterReuniting, helpOfRicardoEnds, talkOfRicardo } from '../help.ts';
import { networkAfterReuniting } from '../network.ts';
import { alone, born, together } from '../people.ts';
import { planAfterReuniting } from '../plans.ts';
import { reviewAfterReuniting } from '../reviews.ts';
import type { Stage } from '../stage.ts';
import { Family } from '../story.ts';
import { talksAboutStress } from '../talks/stress.ts';

/** Debts, alcohol, quarrels that came from both sides. He left, worked on it, and came back: reunited, phase 2. */
export async function playStressReunited(stage: Stage): Promise<void> {
  stage.at(-380, '10:05');
  const f = await Family.fromReport(stage, 'wim', {
    receivedBy: 'phone',
    reporterRole: 'primary_education',
    reporter: { name: 'Juf Anouk', relation: 'leerkracht van Yara' },
    reasons: ['partner_violence'],
    natures: ['psychological_violence', 'physical_abuse', 'witness_of_violence'],
    unsafety: 'structural',
    facts:
      'Yara vertelde in de kring dat er thuis wordt geschreeuwd en met borden gegooid. Zij komt vaak zonder brood op school.',
    views: 'De juf denkt dat er weinig geld is.',
    source: 'Verhaal van Yara aan de juf',
    persons: [
      {
        given: 'Samira',
        family: 'Belhaj',
        alsoSpelled: ['Samira Belhadj'],
        birthDate: born(stage, 33),
        sex: 'female',
        violenceRoles: ['undergoes', 'uses'],
      },
      {
        given: 'Ricardo',
        family: 'Martina',
        birthDate: born(stage, 35),
        sex: 'male',
        violenceRoles: ['uses', 'undergoes'],
      },
      {
        given: 'Yara',
        family: 'Martina',
        birthDate: born(stage, 7),
        sex: 'female',
        violenceRoles: ['witnesses'],
      },
      {
        given: 'Milan',
        family: 'Martina',
        birthDate: born(stage, 3),
        sex: 'male',
        violenceRoles: ['witnesses'],
      },
    ],
  });
  await f.relate('wim', 'Samira', 'partner', ['Ricardo']);
  await f.relate('wim', 'Samira', 'parent', ['Yara', 'Milan']);
  await f.relate('wim', 'Ricardo', 'parent', ['Yara', 'Milan']);
  await f.live('wim', ['Samira', 'Ricardo', 'Yara', 'Milan'], 'de flat', stage.day(-1_200));
  stage.at(-376, '13:00');
  await f.hear('wim', 'Samira', 'in_person');
  await f.hear('wim', 'Ricardo', 'in_person');
  await f.hear('wim', 'Yara', 'in_person');
  await f.hear('wim', 'Milan', 'in_person', 'no', 'seen');
  await f.assess('wim', {
    unsafety: 'structural',
    outcome: 'hand_over',
    handOverTo: ['local_team', 'addiction_care'],
    reason: 'Stress door schulden en drank. Beiden willen hulp; het wijkteam kan de voorwaarden volgen.',
  });
  await f.direct('wim', 'fatima', 'ilse', 'Wijkteam De Linden is om de hoek en heeft ruimte');
  await f.join('fatima', 'kees', 'Helpt Ricardo met de drank');
  await f.join('fatima', 'marit', 'Kijkt mee', 'supervisor');

  stage.at(-372, '11:00');
  const away = await f.agree('fatima', {
    text: 'Als Ricardo gedronken heeft, slaapt hij bij zijn broer.',
    protects: ['Samira', 'Yara', 'Milan'],
    askedOf: ['Ricardo', 'Samira'],
    checkedBy: 'kees',
    how: 'Kees vraagt Ricardo en zijn broer apart; Fatima vraagt Samira alleen',
    everyDays: 28,
  });
  const calm = await f.agree('fatima', {
    text: 'Bij ruzie gaat één van de twee een uur naar buiten. De kinderen gaan dan naar de buurvrouw.',
    protects: ['Yara', 'Milan'],
    askedOf: ['Samira', 'Ricardo', 'Yara'],
    checkedBy: 'ilse',
    how: 'Ilse vraagt Yara alleen en belt de buurvrouw',
    everyDays: 28,
  });
  stage.at(-369, '09:00');
  await f.settle('wim', 'inform_persons', 'feedback_to_reporter');
  await talksAboutStress(f);
  let drinking: string | undefined;
  for (let days = -358; days <= -3; days += 27) {
    stage.at(days, '19:00');
    await f.contact('fatima', 'visit', 'Huisbezoek in de avond. Ieder apart gesproken.', {
      Samira: alone(
        days < -250 ? 5 : 8,
        days < -250 ? 'Als de rekeningen komen, ontploft het.' : 'We lopen nu gewoon even een blokje om.',
      ),
      Ricardo: alone(days < -250 ? 6 : 8, 'Ik wil niet worden zoals mijn vader.'),
      Milan: together(),
    });
    await f.check(
      'kees',
      away,
      'met',
      ['victim', 'other_family'],
      'Samira en de broer: hij houdt zich eraan.',
    );
    stage.at(days + 1, '15:00');
    await f.contact('ilse', 'talk', 'Yara op school gesproken.', {
      Yara: alone(7, 'Ik mag naar de buurvrouw, die heeft een hond.'),
    });
    await f.check('ilse', calm, 'met', ['child', 'network'], 'Yara en de buurvrouw vertellen hetzelfde.');
    if (drinking !== undefined) await talkOfRicardo(f, drinking, days + 2);
    if (days === -115) await reviewAfterReuniting(f);
    if (days === -169) {
      stage.at(-168, '15:30');
      await hearTheChildren(f);
      stage.at(-168, '16:00');
      await stage.as('fatima', moveToStableSafety, { householdId: f.householdId });
      await planAfterReuniting(f);
      stage.at(-157, '10:00');
      await networkAfterReuniting(f);
      drinking = await helpAfterReuniting(f);
    }
  }
  if (drinking !== undefined) await helpOfRicardoEnds(f, drinking);
}

/** Yara and Milan are heard before the step to phase 2, and told what it means for them. */
async function hearTheChildren(f: Family): Promise<void> {
  const yara = await hearChild(f, 'ilse', 'Yara', {
    place: 'op school',
    ownWords: 'Papa slaapt nu weer thuis. Als het hard wordt, ga ik naar de hond van de buurvrouw.',
    wish: 'Dat ik altijd naar de buurvrouw mag, ook als het goed gaat.',
    interpretation: 'Zij vertelt het rustig en kent de afspraak uit haar hoofd.',
  });
  await tellBack(f, 'ilse', 'Yara', yara, {
    decided: 'De afspraak met de buurvrouw blijft, ook in fase 2.',
    words: 'Je mag altijd naar de buurvrouw. Ik kom elke maand bij jou op school.',
  });
  const milan = await hearChild(f, 'ilse', 'Milan', {
    place: 'thuis, bij de blokken',
    ownWords: 'Papa bouwt toren met mij.',
    wish: 'Nog een toren.',
  });
  await tellBack(f, 'ilse', 'Milan', milan, {
    decided: 'Papa blijft thuis wonen en Ilse blijft komen.',
    words: 'Papa blijft hier, en ik kom nog een keer met de blokken.',
  });
}
