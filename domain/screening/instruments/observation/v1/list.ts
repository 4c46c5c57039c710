import type { Instrument } from '../../instrument.ts';
import { noDegree } from '../../labels.ts';
import { ask, section, t } from '../../write.ts';

const skip = t(
  'Niet gezien of niet van toepassing? Kies "niet gevraagd".',
  'Not seen or does not apply? Choose "not asked".',
);

const anybody = section(
  'observation',
  t('Bij iedereen', 'With anybody'),
  t('Wat je zelf zag, los van wat iemand vertelde.', 'What you saw yourself, apart from what somebody told.'),
  t(
    'Schrijf op wat een camera zou zien. Wat je ervan vindt, hoort er niet bij. Niet gezien is iets anders dan niet aan de hand.',
    'Write what a camera would see. What you make of it does not belong here. Not seen is something else than not so.',
  ),
  'SEED',
  [
    ask(
      'seen_fear',
      t('Zag je dat deze persoon bang was?', 'Did you see that this person was afraid?'),
      t('Angst zie je soms eerder dan dat die wordt verteld.', 'Fear is sometimes seen before it is told.'),
      'HGC-RV',
      { hint: skip, labels: noDegree },
    ),
    ask(
      'seen_other_answers',
      t('Antwoordde een ander voor deze persoon?', 'Did somebody else answer for this person?'),
      t('Wie niet zelf mag praten, is niet vrij.', 'Whoever may not speak is not free.'),
      'HGC-RV',
      { labels: noDegree },
    ),
    ask(
      'seen_under_influence',
      t('Leek deze persoon onder invloed?', 'Did this person seem under the influence?'),
      t('Drank en drugs veranderen gevaar en gesprek.', 'Drink and drugs change danger and talk.'),
      'HGC-RV',
      { labels: noDegree },
    ),
    ask(
      'seen_disability',
      t('Zie je tekenen van een beperking?', 'Do you see signs of a disability?'),
      t('Een verstandelijke beperking wordt vaak gemist.', 'An intellectual disability is often missed.'),
      'AUG-GP',
      {
        hint: t('In begrijpen, lezen, tijd of geld.', 'In understanding, reading, time or money.'),
        labels: noDegree,
      },
    ),
    ask(
      'seen_mental',
      t('Zie je tekenen van psychische problemen?', 'Do you see signs of mental troubles?'),
      t('Psychische problemen vragen andere deskundigheid.', 'Mental troubles ask for other expertise.'),
      'SEED',
      { labels: noDegree },
    ),
  ],
);

const adult = section(
  'observation',
  t('Bij een volwassene', 'With an adult'),
  t(
    'Hoe deze persoon omgaat met de partner en met de kinderen.',
    'How this person is with the partner and with the children.',
  ),
  t(
    'Kijk naar wie beslist, wie zwijgt en wie zich aanpast. Charmant zijn tegen jou zegt niets over thuis. Vul dit voor ieder apart in.',
    'Look who decides, who is silent and who adapts. Being charming to you says nothing about home. Fill this in for each person apart.',
  ),
  'AUG-MAG',
  [
    ask(
      'seen_control',
      t('Speelde deze persoon de baas over de partner?', 'Did this person act as boss over the partner?'),
      t('Controle laat zich zien in kleine dingen.', 'Control shows in small things.'),
      'AUG-MAG',
      { hint: t('Of de ex-partner.', 'Or the ex-partner.'), labels: noDegree },
    ),
    ask(
      'seen_injury',
      t('Zag je letsel bij deze volwassene?', 'Did you see injury on this adult?'),
      t('Letsel laten vastleggen helpt later.', 'Having injury recorded helps later.'),
      'SEED',
    ),
    ask(
      'seen_warmth',
      t(
        'Zag je warmte tussen deze persoon en een kind?',
        'Did you see warmth between this person and a child?',
      ),
      t('Wat goed gaat, telt ook.', 'What goes well counts too.'),
      'WIJKI',
    ),
    ask(
      'seen_neglect',
      t('Zag je dat zorg voor een kind tekortschiet?', 'Did you see care for a child fall short?'),
      t('Verwaarlozing is vaak te zien en zelden te horen.', 'Neglect is often seen and seldom heard.'),
      'WIJKI',
      {
        hint: t(
          'Eten, kleren, huis, toezicht of aandacht.',
          'Food, clothes, home, watching over or attention.',
        ),
        labels: noDegree,
      },
    ),
  ],
);

const child = section(
  'observation',
  t('Bij een kind', 'With a child'),
  t(
    'Kinderen van 0 tot 3 worden gezien, vanaf 4 jaar ook gesproken.',
    'Children of 0 to 3 are seen, from 4 on also spoken with.',
  ),
  t(
    'Kijk hoe het kind speelt, naar wie het gaat en wat er gebeurt als een stem hard wordt. Letsel zonder goede uitleg: dezelfde dag een arts.',
    'Look how the child plays, whom they go to and what happens when a voice grows loud. Injury without a good account: a doctor the same day.',
  ),
  'EHGKM-K',
  [
    ask(
      'seen_child_wary',
      t('Was dit kind erg op zijn hoede?', 'Was this child very much on guard?'),
      t(
        'Een kind dat de kamer leest, leeft met spanning.',
        'A child that reads the room lives with tension.',
      ),
      'SEED',
      { labels: noDegree },
    ),
    ask(
      'seen_child_injury',
      t('Zag je letsel bij dit kind?', 'Did you see injury on this child?'),
      t('Letsel bij een kind vraagt altijd een arts.', 'Injury of a child always asks for a doctor.'),
      'SEED',
      {
        how: t(
          'Laat een arts kijken. Maak geen foto’s met een eigen telefoon.',
          'Have a doctor look. Take no pictures with a phone of your own.',
        ),
      },
    ),
  ],
);

const danger = section(
  'children',
  t('Gevaar voor een kind', 'Danger to a child'),
  t('Wat niet kan wachten.', 'What cannot wait.'),
  t(
    'Handel eerst, schrijf daarna. Twijfel je? Bel Veilig Thuis of bij spoed 112.',
    'Act first, write after. In doubt? Call Veilig Thuis, or 112 when urgent.',
  ),
  'SEED',
  [
    ask(
      'child_danger_now',
      t('Is dit kind nu in direct gevaar?', 'Is this child in immediate danger now?'),
      t('Direct gevaar vraagt vandaag een besluit.', 'Immediate danger asks for a decision today.'),
      'SEED',
      { hint: skip },
    ),
  ],
);

const weighing = section(
  'observation',
  t('Jouw kijk', 'Your view'),
  t(
    'Jouw cijfer staat naast dat van de persoon zelf. Een verschil is iets om over te praten.',
    'Your number stands beside the person’s own. A difference is something to talk about.',
  ),
  t(
    'Professionals schatten gevaar voor vrouwen vaak te laag in. Leg je cijfer voor aan een collega.',
    'Professionals often rate danger to women too low. Put your number before a colleague.',
  ),
  'SEED',
  [
    ask(
      'seen_number',
      t('Hoe veilig vind jij het voor deze persoon?', 'How safe do you think it is for this person?'),
      t(
        'Het eigen cijfer van de professional, apart van dat van de persoon.',
        'The professional’s own number, apart from the person’s.',
      ),
      'SEED',
      { hint: t('0 is heel onveilig. 10 is heel veilig.', '0 is very unsafe. 10 is very safe.') },
    ),
    ask(
      'seen_words',
      t('Wat zag en hoorde je?', 'What did you see and hear?'),
      t('Feiten, zonder oordeel.', 'Facts, without judging.'),
      'SEED',
    ),
    ask(
      'treatment_need',
      t('Heeft deze persoon behandeling voor trauma nodig?', 'Does this person need treatment for trauma?'),
      t(
        'Trauma van volwassenen en kinderen hangt samen; behandel beide.',
        'Trauma of adults and children goes together; treat both.',
      ),
      'SEED',
    ),
    ask(
      'treatment_found',
      t('Is er een plek voor die behandeling?', 'Is there a place for that treatment?'),
      t('Te weinig aanbod moet zichtbaar worden.', 'A lack of supply must become visible.'),
      'SEED',
      { when: { construct: 'treatment_need', is: ['yes'] } },
    ),
  ],
);

/** What the professional saw with their own eyes, about one person. */
export const observation: Instrument = {
  code: 'observation',
  edition: '1',
  for: 'professional',
  depth: 'short',
  asksPartner: false,
  minutes: 5,
  title: t('Wat jij zag', 'What you saw'),
  lead: t(
    'Vul dit in na een bezoek of gesprek, over één persoon. Schrijf wat je zelf zag. Wat je niet zag, laat je open. De persoon kan dit later lezen. Schrijf zoals je het ook zou zeggen.',
    'Fill this in after a visit or talk, about one person. Write what you saw yourself. Leave open what you did not see. The person may read this later. Write as you would say it.',
  ),
  sections: [anybody, adult, child, danger, weighing],
  scores: [],
};
