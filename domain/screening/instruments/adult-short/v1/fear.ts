import { afraid, yesDegree } from '../../labels.ts';
import { ask, section, t } from '../../write.ts';

export const fear = section(
  'violence',
  t('Bang zijn', 'Being afraid'),
  t(
    'Hoe bang iemand is, zegt meer over gevaar dan het aantal klappen.',
    'How afraid somebody is tells more about danger than the number of blows.',
  ),
  t(
    'Neem angst altijd ernstig. Weinig angst stelt niet gerust: wie lang bedreigd wordt, went daaraan. Vraag wat het ergste is dat zou kunnen gebeuren.',
    'Always take fear seriously. Little fear does not reassure: people get used to a long threat. Ask what the worst is that could happen.',
  ),
  'HGC-RV',
  [
    ask(
      'fear',
      t('Hoe bang ben je voor de ander?', 'How afraid are you of the other one?'),
      t('Angst laat zien wie er macht heeft.', 'Fear shows who holds power.'),
      'HGC-RV',
      { labels: afraid },
    ),
    ask(
      'believes_lethal',
      t('Denk je wel eens: dit kan mijn dood worden?', 'Do you ever think: this could be my death?'),
      t('Wie hiervoor vreest, krijgt helaas soms gelijk.', 'Whoever fears this is sadly sometimes right.'),
      'IDEM',
      {
        hint: t('Of de dood van een kind.', 'Or the death of a child.'),
        how: t(
          'Ja betekent: vandaag nog met iemand overleggen. Nee is geen bewijs.',
          'Yes means: consult somebody today. No proves nothing.',
        ),
      },
    ),
    ask(
      'worse_lately',
      t('Wordt het de laatste tijd erger?', 'Has it been getting worse lately?'),
      t(
        'Vaker of harder geweld is een teken van groeiend gevaar.',
        'More or fiercer violence is a sign of growing danger.',
      ),
      'HGC-RV',
    ),
  ],
);

export const control = section(
  'control',
  t('Vrij zijn', 'Being free'),
  t(
    'Bij intieme terreur draait het om macht. Er zijn dan soms weinig klappen en is er toch veel gevaar.',
    'Intimate terror is about power. There may be few blows and yet much danger.',
  ),
  t(
    'Vraag naar een gewone dag: wat mag, wat niet, wat gebeurt er als je het toch doet? Elk ding lijkt klein; het patroon telt. Noem het geen zorgzaamheid en ook geen terreur. Beschrijf wat er gebeurt.',
    'Ask about an ordinary day: what may you do, what not, what happens if you do it anyway? Each thing seems small; the pattern counts. Call it neither caring nor terror. Describe what happens.',
  ),
  'AUG-MAG',
  [
    ask(
      'by_other.control_contacts',
      t('Bepaalt de ander met wie je omgaat?', 'Does the other one decide whom you see?'),
      t(
        'Weghouden bij familie en vrienden maakt afhankelijk.',
        'Keeping somebody from family and friends makes them dependent.',
      ),
      'SEED',
    ),
    ask(
      'by_other.control_movement',
      t('Bepaalt de ander waar je heen gaat?', 'Does the other one decide where you go?'),
      t('Vrijheid inperken is de kern van controle.', 'Taking away freedom is the core of control.'),
      'SEED',
    ),
    ask(
      'by_self.control_contacts',
      t('Bepaal jij met wie de ander omgaat?', 'Do you decide whom the other one sees?'),
      t(
        'Dezelfde vraag de andere kant op, zonder oordeel.',
        'The same question the other way, without judging.',
      ),
      'SEED',
    ),
    ask(
      'by_self.control_movement',
      t('Bepaal jij waar de ander heen gaat?', 'Do you decide where the other one goes?'),
      t(
        'Dezelfde vraag de andere kant op, zonder oordeel.',
        'The same question the other way, without judging.',
      ),
      'SEED',
    ),
    ask(
      'dares_speak',
      t(
        'Zeg je wat je denkt als de ander erbij is?',
        'Do you say what you think when the other one is there?',
      ),
      t(
        'Wie niets durft te zeggen waar de ander bij is, loopt gevaar.',
        'Whoever dares say nothing near the other one is in danger.',
      ),
      'HGC-RV',
      { labels: yesDegree },
    ),
  ],
);
