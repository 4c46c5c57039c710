import { askOverride } from '#acts/safety/ask-override.ts';
import { decideOverride } from '#acts/safety/decide-override.ts';
import { hearChild, tellBack } from '../children.ts';
import { alone, born, notAsked, together } from '../people.ts';
import type { Stage } from '../stage.ts';
import { Family } from '../story.ts';
import { talksAboutCare } from '../talks/care.ts';

/** A mother with long-lasting psychiatric trouble; neglect more than blows. In phase 2 by an override that runs out soon. */
export async function playLongTermCare(stage: Stage): Promise<void> {
  stage.at(-610, '11:30');
  const f = await Family.fromReport(stage, 'lieke', {
    receivedBy: 'letter',
    reporterRole: 'general_practitioner',
    reporter: { name: 'Dokter Van Gelder' },
    reasons: ['child_abuse_other'],
    natures: ['physical_neglect', 'affective_neglect', 'pedagogical_neglect'],
    unsafety: 'structural',
    facts: 'De kinderen zijn niet ingeënt en vaak ziek. Moeder ligt dagen op bed. Vader werkt in de nacht.',
    views: 'De huisarts denkt dat moeder haar medicijnen niet neemt.',
    source: 'Brief van de huisarts',
    persons: [
      {
        given: 'Ineke',
        prefix: 'de',
        family: 'Wit',
        birthDate: born(stage, 39),
        sex: 'female',
        violenceRoles: ['uses'],
      },
      { given: 'Harm', family: 'Oosterhof', birthDate: born(stage, 44), sex: 'male' },
      {
        given: 'Lotte',
        family: 'Oosterhof',
        birthDate: born(stage, 11),
        sex: 'female',
        violenceRoles: ['undergoes'],
      },
      {
        given: 'Daan',
        family: 'Oosterhof',
        birthDate: born(stage, 6),
        sex: 'male',
        violenceRoles: ['undergoes'],
      },
      { given: 'Wietske', family: 'Oosterhof', sex: 'female', kind: 'network' },
    ],
  });
  await f.relate('lieke', 'Ineke', 'partner', ['Harm']);
  await f.relate('lieke', 'Ineke', 'parent', ['Lotte', 'Daan']);
  await f.relate('lieke', 'Harm', 'parent', ['Lotte', 'Daan']);
  await f.relate('lieke', 'Wietske', 'sibling', ['Harm']);
  stage.at(-604, '10:00');
  await f.hear('lieke', 'Ineke', 'in_person');
  await f.hear('lieke', 'Harm', 'phone');
  await f.hear('lieke', 'Lotte', 'in_person');
  await f.hear('lieke', 'Daan', 'in_person', 'no');
  const first = await f.assess('lieke', {
    unsafety: 'structural',
    outcome: 'own_investigation',
    reason: 'Nog niet duidelijk wat de kinderen missen en wat Harm kan dragen.',
  });
  stage.at(-545, '15:00');
  const second = await f.assess('lieke', {
    followsId: first,
    unsafety: 'structural',
    outcome: 'conditions_and_follow_up',
    reason:
      'Verwaarlozing bevestigd. Hulp is lang nodig; eerst moet er elke dag iemand voor de kinderen zijn.',
  });
  await f.direct('lieke', 'noor', 'bram', 'Vast gezicht dat lang kan blijven');
  await f.join('noor', 'tom', 'Behandelt Ineke');
  await f.join('noor', 'aylin', 'Jeugdbescherming, ondertoezichtstelling');
  await f.join('noor', 'sabine', 'Kijkt mee', 'supervisor');
  await f.settle('lieke', 'inform_persons', 'feedback_to_reporter');
  const present = await f.agree('noor', {
    text: 'Elke ochtend en avond is Harm of tante Wietske thuis bij Lotte en Daan.',
    protects: ['Lotte', 'Daan'],
    askedOf: ['Harm', 'Ineke', 'Wietske', 'Lotte'],
    checkedBy: 'bram',
    how: 'Bram belt school en vraagt Lotte alleen',
    everyDays: 42,
    answers: { Ineke: 'Ineke was te ziek om antwoord te geven; over twee weken opnieuw' },
  });
  await talksAboutCare(f);
  stage.at(-531, '11:00');
  await f.assess('lieke', {
    followsId: second,
    unsafety: 'structural',
    outcome: 'hand_over',
    handOverTo: ['local_team', 'certified_institution', 'adult_mental_health'],
    reason: 'De voorwaarde staat. Wijkteam, jeugdbescherming en de behandelaar dragen haar samen.',
  });
  for (let days = -530; days < -30; days += 40) {
    stage.at(days, '09:30');
    await f.contact('bram', 'visit', 'Huisbezoek. Het huis was warm en er was eten.', {
      Harm: alone(7, 'Het is zwaar, maar het gaat.'),
      Ineke:
        days % 80 === -50
          ? notAsked('Zij sliep en wilde niet praten')
          : alone(6, 'Ik ben er niet altijd, ook als ik er ben.'),
      Daan: together(),
    });
    stage.at(days + 2, '14:30');
    await f.contact('noor', 'talk', 'Lotte gesproken bij tante.', {
      Lotte: alone(6, 'Ik smeer zelf brood voor Daan.'),
    });
    await f.check(
      'bram',
      present,
      days > -90 ? 'not_known' : 'met',
      ['child'],
      days > -90 ? 'Lotte was niet te spreken.' : 'Lotte vertelt dat er altijd iemand is.',
    );
  }
  stage.at(-28, '15:00');
  const lotte = await hearChild(f, 'bram', 'Lotte', {
    place: 'bij tante Wietske',
    ownWords: 'Ik wil niet dat mama weggaat. Ik wil wel dat iemand ook naar haar kijkt.',
    wish: 'Dat tante Wietske op woensdag blijft slapen.',
    interpretation: 'Lotte zorgt veel. Zij schrok van het woord opname.',
  });
  const daan = await hearChild(f, 'bram', 'Daan', {
    place: 'in de speeltuin',
    ownWords: 'Lotte maakt mijn brood.',
    wish: 'Dat papa mijn brood maakt.',
  });
  stage.at(-27, '10:00');
  await tellBack(f, 'bram', 'Lotte', lotte, {
    decided: 'De behandeling begint thuis; tante Wietske slaapt er op woensdag.',
    words: 'Mama blijft thuis en krijgt hulp. Tante Wietske slaapt bij jullie op woensdag.',
  });
  await tellBack(f, 'bram', 'Daan', daan, {
    decided: 'Harm maakt de ochtend met Daan, ook na de nachtdienst.',
    words: 'Papa maakt jouw brood. Dat heeft hij beloofd, en ik vraag het volgende week aan jou.',
  });
  const { overrideId } = await stage.as('noor', askOverride, {
    householdId: f.householdId,
    reason:
      'Er is één soort bron. School doet pas na de vakantie weer mee, en de behandeling van Ineke kan nu beginnen.',
    endsOn: stage.day(6),
  });
  stage.at(-26, '09:00');
  await stage.as('sabine', decideOverride, {
    householdId: f.householdId,
    overrideId,
    decision: 'confirmed',
    reason: 'Akkoord tot school meedoet. Daarna opnieuw kijken.',
  });
}
