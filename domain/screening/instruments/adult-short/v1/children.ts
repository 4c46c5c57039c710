import { ask, section, t } from '../../write.ts';

const apart = {
  construct: 'together',
  is: ['breaking_up', 'apart_under_12_months', 'apart_over_12_months', 'never_together'],
} as const;

export const separation = section(
  'separation',
  t('Samen of uit elkaar', 'Together or apart'),
  t(
    'Uit elkaar gaan is een gevaarlijke tijd. En achter strijd over de kinderen kan controle zitten die er al was.',
    'Breaking up is a dangerous time. And behind a fight over children there may be control that was there before.',
  ),
  t(
    'Vraag hoe het vóór de breuk was. Noem het geen vechtscheiding: misschien vecht er maar een en beschermt de ander zich. Hoor elk apart. Stel geen gesprek samen voor.',
    'Ask how it was before the break. Do not call it a fighting divorce: perhaps one fights and the other protects themselves. Hear each apart. Propose no talk together.',
  ),
  'AUG-NL',
  [
    ask(
      'together',
      t('Hoe is het nu tussen jou en de ander?', 'How are things now between you and the other one?'),
      t(
        'Rond en vlak na een breuk is het gevaar het grootst.',
        'Danger is greatest around and just after a break-up.',
      ),
      'EENV',
    ),
    ask(
      'children_as_lever',
      t(
        'Gebruikt de ander een kind om jou te dwingen?',
        'Does the other one use a child to put pressure on you?',
      ),
      t(
        'Kinderen inzetten om macht te houden hoort bij controle.',
        'Using children to keep power is part of control.',
      ),
      'SEED',
      { hint: t('Zijn er geen kinderen? Sla dit dan over.', 'No children? Then skip this.') },
    ),
    ask(
      'abduction_threat',
      t('Dreigt de ander een kind bij je weg te halen?', 'Does the other one threaten to take a child away?'),
      t(
        'Een dreigement om een kind mee te nemen maakt gevaar groter.',
        'A threat to take a child makes danger graver.',
      ),
      'ours',
      {
        how: t(
          'Vraag naar paspoorten, geld, tickets en familie ver weg.',
          'Ask about passports, money, tickets and family far away.',
        ),
      },
    ),
    ask(
      'contact_dispute',
      t(
        'Is er strijd over waar een kind woont of logeert?',
        'Is there a fight about where a child lives or stays?',
      ),
      t(
        'Strijd over omgang is de kern van een complexe scheiding.',
        'A fight about contact is the core of a complex separation.',
      ),
      'SEED',
      { when: apart },
    ),
    ask(
      'court_cases',
      t(
        'Hoeveel rechtszaken zijn er over jullie en de kinderen?',
        'How many court cases are there about you and the children?',
      ),
      t('Rechtszaken laten zien hoe vast de strijd zit.', 'Court cases show how stuck the fight is.'),
      'SEED',
      { hint: t('Tel ook mee wat al klaar is.', 'Count the ones that are over too.'), when: apart },
    ),
    ask(
      'words_at_handover',
      t(
        'Hoe vaak is er ruzie bij het halen en brengen?',
        'How often is there a row when the children change homes?',
      ),
      t('Kinderen lijden vooral onder deze momenten.', 'Children suffer most from these moments.'),
      'SEED',
      { when: apart },
    ),
    ask(
      'child_between',
      t('Zit een kind klem tussen jou en de ander?', 'Is a child caught between you and the other one?'),
      t('Een kind dat moet kiezen raakt in de knel.', 'A child that has to choose is trapped.'),
      'SEED',
      { when: apart },
    ),
    ask(
      'accusations',
      t('Beschuldigen jij en de ander elkaar over en weer?', 'Do you and the other one accuse each other?'),
      t(
        'Over en weer is iets anders dan een die iets meldt.',
        'Back and forth is something else than one who reports.',
      ),
      'SEED',
      {
        how: t(
          'Komt het van één kant? Kies "niet" en schrijf op van wie.',
          'Does it come from one side? Choose "not at all" and note from whom.',
        ),
        when: apart,
      },
    ),
    ask(
      'direct_contact',
      t('Praat of app je zelf met de ander?', 'Do you talk or text with the other one yourself?'),
      t(
        'Of er contact is en langs welke weg, telt voor veiligheid.',
        'Whether there is contact and by which way counts for safety.',
      ),
      'SEED',
      { when: apart },
    ),
  ],
);

export const children = section(
  'children',
  t('De kinderen', 'The children'),
  t(
    'Een kind dat geweld ziet of hoort, ondergaat het ook.',
    'A child that sees or hears violence undergoes it too.',
  ),
  t(
    'Vraag naar elk kind bij de naam: waar was het toen dit gebeurde? Wie opvoedt, schaamt zich gauw. Zeg dat je weet dat iedereen het goed wil voor een kind. Bij direct gevaar handel je nu; het gesprek kan later verder.',
    'Ask about each child by name: where were they when this happened? Whoever brings up children is soon ashamed. Say that you know everybody wants the best for a child. In immediate danger act now; the talk can go on later.',
  ),
  'SEED',
  [
    ask(
      'child_danger_now',
      t('Is een kind op dit moment in gevaar?', 'Is a child in danger at this moment?'),
      t(
        'Direct gevaar voor een kind gaat voor alles.',
        'Immediate danger to a child goes before everything.',
      ),
      'SEED',
      { hint: t('Zijn er geen kinderen? Sla dit deel dan over.', 'No children? Then skip this part.') },
    ),
    ask(
      'child_saw',
      t(
        'Hoe vaak zag of hoorde een kind geweld thuis?',
        'How often did a child see or hear violence at home?',
      ),
      t('Getuige zijn van geweld is een vorm van mishandeling.', 'Witnessing violence is a form of abuse.'),
      'SEED',
      { hint: t('Ook vanuit bed, of achter een deur.', 'Also from bed, or behind a door.') },
    ),
    ask(
      'child_hit',
      t('Hoe vaak sloeg iemand thuis een kind?', 'How often did somebody at home hit a child?'),
      t(
        'In meer dan de helft van de gezinnen gaat geweld ook naar een kind.',
        'In more than half of the families violence goes to a child too.',
      ),
      'SEED',
      {
        hint: t('Ook een tik, en ook door jou.', 'A smack counts too, and by you as well.'),
        how: t(
          'Vraag dit zonder oordeel en vraag wat eraan voorafging.',
          'Ask without judging, and ask what came before.',
        ),
      },
    ),
  ],
);
