import { noDegree, yesDegree } from '../../labels.ts';
import { ask, section, t } from '../../write.ts';

export const safety = section(
  'safety',
  t('Hoe veilig het is', 'How safe it is'),
  t(
    'Een jongere heeft een eigen kijk op veiligheid, los van wat volwassenen zeggen.',
    'A young person has a view on safety of their own, apart from what adults say.',
  ),
  t(
    'Laat de jongere kiezen waar en hoe je praat: lopend, in de auto, aan tafel. Ga naast iemand zitten. Vanaf twaalf jaar telt de eigen mening mee; leg uit wat dat betekent.',
    'Let the young person choose where and how you talk: walking, in the car, at a table. Sit beside them. From twelve on their own opinion counts; explain what that means.',
  ),
  'EHGKM-K',
  [
    ask(
      'safe_number',
      t('Hoe veilig voel je je nu? Geef een cijfer.', 'How safe do you feel now? Give a number.'),
      t('De eigen kijk op veiligheid, om te volgen.', 'Their own view on safety, to follow.'),
      'SEED',
      { hint: t('0 is heel onveilig. 10 is heel veilig.', '0 is very unsafe. 10 is very safe.') },
    ),
  ],
);

export const home = section(
  'own_world',
  t('Thuis', 'At home'),
  t(
    'Wat er thuis gebeurt en welke plek de jongere daarin heeft.',
    'What happens at home and which place the young person has in it.',
  ),
  t(
    'Vraag zoals je praat. Kies geen kant, ook niet als de jongere dat doet. Vertelt iemand over mishandeling of misbruik? Luister, geloof, schrijf de woorden op en vraag niet naar details: misschien volgt er een verhoor. Bespreek samen wat je nu moet doen.',
    'Ask the way you talk. Take no side, even if they do. Do they tell of abuse? Listen, believe, write down the words and ask for no details: a police interview may follow. Talk over together what you must do now.',
  ),
  'KOK',
  [
    ask(
      'home_safe',
      t('Voel je je veilig bij iedereen thuis?', 'Do you feel safe with everybody at home?'),
      t(
        'Veilig zijn thuis hangt vaak af van wie er is.',
        'Being safe at home often depends on who is there.',
      ),
      'WIJKI',
      { labels: yesDegree },
    ),
    ask(
      'grown_ups_fight',
      t('Hoe vaak hebben volwassenen thuis grote ruzie?', 'How often do adults at home have big rows?'),
      t('Wat de jongere ziet en hoort.', 'What the young person sees and hears.'),
      'SEED',
    ),
    ask(
      'grown_ups_hurt',
      t('Hoe vaak doen volwassenen thuis elkaar pijn?', 'How often do adults at home hurt each other?'),
      t('Getuige zijn van geweld, in eigen woorden.', 'Witnessing violence, in their own words.'),
      'SEED',
    ),
    ask(
      'child_hurt',
      t('Hoe vaak doet iemand thuis jou pijn?', 'How often does somebody at home hurt you?'),
      t('De jongere krijgt de kans om het te zeggen.', 'The young person gets the chance to say it.'),
      'SEED',
      { hint: t('Met handen of met woorden.', 'With hands or with words.') },
    ),
    ask(
      'child_looks_after',
      t('Zorg je thuis veel voor anderen?', 'Do you look after others a lot at home?'),
      t(
        'Wie als kind voor volwassenen zorgt, raakt overbelast.',
        'A child that cares for adults carries too much.',
      ),
      'SEED',
    ),
    ask(
      'child_in_between',
      t('Voel je druk om kant te kiezen?', 'Do you feel pressed to take sides?'),
      t(
        'Klem zitten raakt jongeren bij een scheiding het meest.',
        'Being caught is what touches young people most in a separation.',
      ),
      'SEED',
    ),
  ],
);

export const me = section(
  'own_world',
  t('Hoe het met je gaat', 'How you are'),
  t(
    'Spanning en trauma laten zich zien in het lijf, in gedrag en op school.',
    'Tension and trauma show in the body, in behaviour and at school.',
  ),
  t(
    'Zeg dat dit gewone reacties zijn op iets wat niet gewoon is. Vraag bij boosheid wat er vlak voor kwam.',
    'Say that these are ordinary answers to something that is not ordinary. With anger ask what came just before.',
  ),
  'NJI',
  [
    ask(
      'child_scared',
      t('Ben je thuis wel eens bang?', 'Are you scared at home sometimes?'),
      t('Angst wijst op wat iemand meemaakt.', 'Fear points to what somebody goes through.'),
      'SEED',
    ),
    ask(
      'child_sad',
      t('Voel je je vaak somber?', 'Do you often feel down?'),
      t('Somberheid blijft bij jongeren vaak onzichtbaar.', 'Gloom often stays unseen in young people.'),
      'SEED',
    ),
    ask(
      'child_sleeps',
      t('Slaap je goed?', 'Do you sleep well?'),
      t('Slapen lukt slecht als iemand op wacht staat.', 'Sleep is hard for whoever keeps watch.'),
      'SEED',
      { labels: yesDegree },
    ),
    ask(
      'child_startles',
      t('Schrik je snel van iets?', 'Do things easily make you jump?'),
      t('Een teken van spanning in het lijf.', 'A sign of tension in the body.'),
      'SEED',
    ),
    ask(
      'child_own_anger',
      t('Hoe vaak sla je, of sloop je iets?', 'How often do you hit, or break things?'),
      t(
        'Eigen gedrag hoort bij het verhaal, zonder oordeel.',
        'Own behaviour belongs to the story, without judging.',
      ),
      'SEED',
      { hint: t('Als je heel boos bent.', 'When you are very angry.') },
    ),
    ask(
      'child_substances',
      t(
        'Hoe vaak drink je, blow je of gebruik je iets?',
        'How often do you drink, smoke weed or use anything?',
      ),
      t('Gebruik kan een manier zijn om niets te voelen.', 'Use can be a way to feel nothing.'),
      'SEED',
    ),
    ask(
      'child_school',
      t('Gaat het goed op school of werk?', 'Are things good at school or work?'),
      t(
        'School laat vaak als eerste zien dat het misgaat.',
        'School often shows first that things go wrong.',
      ),
      'SEED',
      { labels: yesDegree },
    ),
  ],
);

export const mood = section(
  'mental_health',
  t('Donkere gedachten', 'Dark thoughts'),
  t(
    'Vragen naar doodgaan geeft ruimte. Het maakt niets erger.',
    'Asking about dying gives room. It makes nothing worse.',
  ),
  t(
    'Vraag het rustig en kijk iemand aan. Bij een ja: vraag of er een plan is, blijf erbij, en regel dezelfde dag hulp. Bel 113 of de huisarts, samen.',
    'Ask calmly and look at them. If yes: ask whether there is a plan, stay, and arrange help the same day. Call a crisis line or the doctor, together.',
  ),
  'ours',
  [
    ask(
      'suicidal',
      t('Denk je wel eens dat je dood wilt?', 'Do you ever think that you want to die?'),
      t(
        'Wie hiermee rondloopt, wacht vaak tot iemand het vraagt.',
        'Whoever carries this often waits until somebody asks.',
      ),
      'ours',
      { labels: noDegree },
    ),
  ],
);

export const ties = section(
  'own_world',
  t('Anderen en jij', 'Others and you'),
  t(
    'Ook in een eigen relatie en online kan iemand geweld meemaken.',
    'In a relation of their own and online too, somebody can meet violence.',
  ),
  t(
    'Kondig aan dat dit persoonlijk is en dat overslaan mag. Vraag na een ja niet wat er precies gebeurde. Zeg dat het niet hun schuld is. Overleg dezelfde dag, en vertel de jongere met wie.',
    'Announce that this is personal and may be skipped. After a yes do not ask what exactly happened. Say it is not their fault. Consult the same day, and tell them with whom.',
  ),
  'KOK',
  [
    ask(
      'partner_of_own',
      t(
        'Hoe vaak doet je vriend of vriendin jou pijn?',
        'How often does your boyfriend or girlfriend hurt you?',
      ),
      t(
        'Geweld in een eerste relatie wordt zelden zo genoemd.',
        'Violence in a first relation is rarely called so.',
      ),
      'SEED',
      {
        hint: t(
          'Ook via je telefoon. Heb je niemand? Kies nooit.',
          'By phone too. Have nobody? Choose never.',
        ),
      },
    ),
    ask(
      'child_touched_self',
      t(
        'Raakte iemand je aan terwijl jij dat niet wilde?',
        'Did somebody touch you when you did not want it?',
      ),
      t('Een rustige vraag maakt vertellen mogelijk.', 'A calm question makes telling possible.'),
      'ours',
      {
        hint: t('Seksueel, of op een manier die niet goed voelde.', 'Sexually, or in a way that felt wrong.'),
        how: t(
          'Bij ja: vraag niet verder, een verhoor kan volgen. Bel dezelfde dag voor overleg.',
          'If yes: ask no further, a police interview may follow. Call to consult the same day.',
        ),
      },
    ),
    ask(
      'child_secret',
      t('Is er iets wat je aan niemand mag vertellen?', 'Is there something you may tell nobody?'),
      t('Zwijgen moeten wijst op dwang.', 'Having to be silent points to force.'),
      'ours',
      { hint: t('Je hoeft niet te zeggen wat.', 'You need not say what.') },
    ),
  ],
);

export const close = section(
  'own_world',
  t('Wat jij wilt', 'What you want'),
  t(
    'Jongeren willen weten wat er gaat gebeuren en daarover meepraten.',
    'Young people want to know what will happen and have a say in it.',
  ),
  t(
    'Vat samen en vraag of het klopt. Zeg wat je doet, wie het hoort en wanneer je terugkomt. Vraag hoe je de jongere veilig kunt bereiken. Vraag wat die vond van dit gesprek.',
    'Sum up and ask whether it is right. Say what you will do, who hears it and when you come back. Ask how to reach them safely. Ask what they thought of this talk.',
  ),
  'AUG-21',
  [
    ask(
      'child_contact_wish',
      t('Met wie wil je contact, en hoe?', 'With whom do you want contact, and how?'),
      t('Wensen over contact komen van de jongere zelf.', 'Wishes about contact come from the young person.'),
      'AUG-21',
      { hint: t('Je mag ook zeggen met wie liever niet.', 'You may also say with whom rather not.') },
    ),
    ask(
      'child_helper',
      t('Bij wie kun je terecht?', 'Whom can you turn to?'),
      t('Iemand die te vertrouwen is, beschermt.', 'Somebody to trust protects.'),
      'WIJKI',
    ),
    ask(
      'child_wish',
      t('Wat moet er als eerste anders?', 'What should change first?'),
      t('De jongere praat mee over wat er gebeurt.', 'The young person has a say in what happens.'),
      'SEED',
    ),
  ],
);
