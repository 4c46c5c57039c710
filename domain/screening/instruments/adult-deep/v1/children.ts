import { hard, trouble } from '../../labels.ts';
import { ask, section, t } from '../../write.ts';

const window = t('Het gaat om de laatste twaalf maanden.', 'This is about the last twelve months.');

export const children = section(
  'children',
  t('Wat de kinderen meemaken', 'What the children go through'),
  t(
    'Geweld tegen kinderen en te weinig zorg gaan vaak samen met geweld tussen partners.',
    'Violence against children and too little care often go with violence between partners.',
  ),
  t(
    'Begin met: "Bij veel mensen lukt het niet altijd zoals ze willen." Vraag naar elk kind apart. Vraag niet wie schuld heeft, vraag wat er gebeurde en wat het kind nodig heeft. Letsel of seksueel aanraken? Overleg dezelfde dag en ondervraag het kind niet zelf.',
    'Begin with: "For many people things do not always go as they want." Ask about each child apart. Do not ask who is to blame; ask what happened and what the child needs. Injury or sexual touch? Consult the same day and do not question the child yourself.',
  ),
  'SEED',
  [
    ask(
      'child_shouted_at',
      t(
        'Hoe vaak schreeuwde of schold iemand tegen een kind?',
        'How often did somebody shout or swear at a child?',
      ),
      t('Uitschelden en bang maken beschadigt ook.', 'Being shouted at and frightened harms too.'),
      'SEED',
      { hint: window },
    ),
    ask(
      'child_injured',
      t(
        'Had een kind een wond of blauwe plek door geweld?',
        'Did a child have a wound or bruise from violence?',
      ),
      t('Letsel bij een kind vraagt altijd een arts.', 'Injury of a child always asks for a doctor.'),
      'SEED',
    ),
    ask(
      'child_touched',
      t('Heeft iemand een kind seksueel aangeraakt?', 'Has somebody touched a child in a sexual way?'),
      t(
        'Dit wordt alleen verteld als iemand het rustig vraagt.',
        'This is told only when somebody asks calmly.',
      ),
      'SEED',
      {
        hint: t('Zeg ja als je het vermoedt.', 'Say yes if you suspect it.'),
        how: t(
          'Vraag niet door bij het kind: de politie hoort het misschien later. Bel dezelfde dag voor overleg.',
          'Do not question the child: the police may hear them later. Call to consult the same day.',
        ),
      },
    ),
    ask(
      'neglect_food',
      t('Hoe vaak kreeg een kind te weinig te eten?', 'How often did a child get too little to eat?'),
      t('Verwaarlozing zie je aan gewone dingen.', 'Neglect shows in ordinary things.'),
      'SEED',
      { how: t('Vraag ook of er geld voor eten is.', 'Ask too whether there is money for food.') },
    ),
    ask(
      'neglect_alone',
      t('Hoe vaak was een jong kind alleen thuis?', 'How often was a young child home alone?'),
      t('Toezicht hoort bij veiligheid.', 'Somebody watching over them is part of safety.'),
      'WIJKI',
    ),
    ask(
      'neglect_care',
      t('Hoe vaak miste een kind zorg die nodig was?', 'How often did a child miss care that was needed?'),
      t('Gemiste zorg stapelt zich ongemerkt op.', 'Missed care piles up unseen.'),
      'WIJKI',
      { hint: t('Zoals dokter, kleren, slapen of school.', 'Such as doctor, clothes, sleep or school.') },
    ),
    ask(
      'neglect_attention',
      t(
        'Hoe vaak miste een kind troost of aandacht?',
        'How often did a child go without comfort or attention?',
      ),
      t('Een kind heeft iemand nodig die het ziet.', 'A child needs somebody who sees them.'),
      'SEED',
      {
        how: t(
          'Vraag wat er dan aan de hand was met degene die zorgt.',
          'Ask what was going on then with whoever cares for the child.',
        ),
      },
    ),
    ask(
      'child_not_of_both',
      t(
        'Woont er een kind dat niet van jullie allebei is?',
        'Does a child live there that is not of you both?',
      ),
      t('Een stiefkind maakt gevaar soms groter.', 'A step-child sometimes makes danger graver.'),
      'ours',
    ),
  ],
);

export const upbringing = section(
  'children',
  t('Opvoeden', 'Bringing up children'),
  t(
    'Soms draait het vooral om gedrag van een kind en om hoe zwaar opvoeden is. Geweld gaat dan ook van kind naar volwassene.',
    'Sometimes it is mostly a child’s behaviour and how heavy upbringing is. Violence then also goes from child to adult.',
  ),
  t(
    'Vraag eerst wat leuk is aan dit kind. Moeilijk gedrag kan een antwoord op geweld zijn: vraag wanneer het begon. Geslagen worden door je kind is een groot taboe; zeg dat het vaker voorkomt.',
    'First ask what is nice about this child. Difficult behaviour may answer violence: ask when it began. Being hit by your child is a great taboo; say that it happens to more people.',
  ),
  'SEED',
  [
    ask(
      'child_conduct',
      t('Hoe moeilijk is het gedrag van een kind?', 'How difficult is the behaviour of a child?'),
      t(
        'Ernstig gedrag van een kind is een eigen profiel.',
        'Grave behaviour of a child is a profile of its own.',
      ),
      'SEED',
      { labels: hard },
    ),
    ask(
      'child_condition',
      t('Heeft een kind een ziekte of beperking?', 'Does a child have an illness or disability?'),
      t(
        'Een kind dat meer vraagt, maakt opvoeden zwaarder.',
        'A child that needs more makes upbringing heavier.',
      ),
      'SEED',
      { hint: t('Of iets als autisme of ADHD.', 'Or something like autism or ADHD.') },
    ),
    ask(
      'child_to_parent',
      t('Hoe vaak sloeg of bedreigde een kind jou?', 'How often did a child hit or threaten you?'),
      t(
        'Geweld van kind naar volwassene blijft vaak verborgen.',
        'Violence from child to adult often stays hidden.',
      ),
      'SEED',
      { hint: window },
    ),
    ask(
      'school_or_police_trouble',
      t(
        'Hoe vaak had een kind problemen op school of met politie?',
        'How often was a child in trouble at school or with police?',
      ),
      t(
        'Problemen buitenshuis horen bij hetzelfde verhaal.',
        'Trouble outside the home is part of the same story.',
      ),
      'SEED',
    ),
    ask(
      'parents_disagree',
      t('Botsen jij en de ander over opvoeden?', 'Do you and the other one clash about upbringing?'),
      t(
        'Botsen over opvoeden voedt spanning en geweld.',
        'Clashing about upbringing feeds tension and violence.',
      ),
      'SEED',
    ),
    ask(
      'parenting_stress',
      t('Hoe zwaar is opvoeden voor jou?', 'How heavy is bringing up children for you?'),
      t(
        'Als geweld afneemt, daalt deze druk: het is te volgen.',
        'When violence goes down this pressure falls: it can be followed.',
      ),
      'SEED',
      { labels: trouble },
    ),
  ],
);
