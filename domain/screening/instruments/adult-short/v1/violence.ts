import { ask, section, t } from '../../write.ts';

const window = t('Het gaat om de laatste twaalf maanden.', 'This is about the last twelve months.');

export const byOther = section(
  'violence',
  t('Wat de ander bij jou deed', 'What the other one did to you'),
  t(
    'Geweld verdwijnt snel van tafel. Daarom vraag je ernaar met gewone woorden, soort voor soort.',
    'Violence soon drops out of talk. So you ask about it in plain words, kind by kind.',
  ),
  t(
    'Lees voor zoals het er staat en haast je niet. Mensen vertellen meer op een rechte vraag dan op "is er geweld?". Schrik je? Blijf rustig: "goed dat je dit zegt, hier gaan we iets mee doen". Zeg niets over de schuld van iemand. Bij keel, wapen of dreigen te doden: vraag wanneer het was en of het nu veilig is. Neem dezelfde dag een besluit met een collega.',
    'Read it as it stands and take your time. People tell more when asked straight than when asked "is there violence?". Startled? Stay calm: "good that you say this, we will do something about it". Say nothing about blame. With throat, weapon or a threat to kill: ask when it was and whether it is safe now. Decide with a colleague the same day.',
  ),
  'SEED',
  [
    ask(
      'by_other.hit',
      t('Hoe vaak sloeg of schopte de ander jou?', 'How often did the other one hit or kick you?'),
      t('Lichamelijk geweld, en hoe vaak.', 'Physical violence, and how often.'),
      'SEED',
      { hint: window },
    ),
    ask(
      'by_other.throat',
      t('Hoe vaak kreeg je door de ander geen lucht?', 'How often did the other one stop you breathing?'),
      t(
        'Een dichtgeknepen keel weegt het zwaarst van alle signalen.',
        'A squeezed throat weighs most of all signs.',
      ),
      'EENV',
      {
        hint: t(
          'Door een hand om je keel, een kussen of water.',
          'By a hand on your throat, a pillow or water.',
        ),
        how: t(
          'Ja, ook eenmalig of lang geleden, is rood. Vraag naar slikken, stem, hoofdpijn en flauwvallen. Laat een arts ernaar kijken, ook zonder plekken.',
          'Yes, even once or long ago, is red. Ask about swallowing, voice, headache and fainting. Have a doctor look, even without marks.',
        ),
      },
    ),
    ask(
      'by_other.weapon',
      t(
        'Hoe vaak gebruikte de ander een wapen tegen jou?',
        'How often did the other one use a weapon on you?',
      ),
      t('Een wapen maakt geweld in één keer dodelijk.', 'A weapon makes violence deadly at once.'),
      'HGC-RV',
      {
        hint: t(
          'Ook als het bij dreigen bleef. Denk ook aan een mes.',
          'Even if it was only a threat. Think of a knife too.',
        ),
        how: t(
          'Vraag of er nu een wapen in huis is en wie erbij kan.',
          'Ask whether there is a weapon in the house now, and who can reach it.',
        ),
      },
    ),
    ask(
      'by_other.threatened_to_kill',
      t('Hoe vaak dreigde de ander je te doden?', 'How often did the other one threaten to kill you?'),
      t('Wie dreigt te doden, doet het soms ook.', 'Whoever threatens to kill sometimes does.'),
      'HGC-RV',
      {
        hint: t('Of een kind. Tel ook mee als het geprobeerd is.', 'Or a child. Count it too if they tried.'),
        how: t(
          'Vraag naar de precieze woorden en schrijf ze op.',
          'Ask for the exact words and write them down.',
        ),
      },
    ),
    ask(
      'by_other.forced_sex',
      t('Hoe vaak dwong de ander jou tot seks?', 'How often did the other one force you into sex?'),
      t(
        'Dwang tot seks blijft vaak ongezegd als niemand ernaar vraagt.',
        'Forced sex often stays unsaid when nobody asks.',
      ),
      'HGC-RV',
      {
        hint: t('Ook als je meedeed uit angst.', 'Even if you went along out of fear.'),
        how: t(
          'Zeg vooraf: "nu iets dat moeilijk is om te zeggen". Wijs op het Centrum Seksueel Geweld.',
          'Say first: "now something that is hard to say". Point to the Sexual Assault Centre.',
        ),
      },
    ),
    ask(
      'by_other.followed',
      t(
        'Hoe vaak achtervolgde of bespiedde de ander jou?',
        'How often did the other one follow or spy on you?',
      ),
      t(
        'Achtervolgen na een breuk gaat vaak samen met zwaar geweld.',
        'Being followed after a break-up often goes with grave violence.',
      ),
      'AUG-MAG',
      {
        hint: t('Ook via je telefoon, auto of internet.', 'Also by your phone, car or the internet.'),
      },
    ),
  ],
);

export const bySelf = section(
  'violence',
  t('Wat jij bij de ander deed', 'What you did to the other one'),
  t(
    'Iedereen krijgt dezelfde vragen over zichzelf. Zo wordt de rol van elk duidelijk en hoeft niemand een ander te beschuldigen.',
    'Everybody gets the same questions about themselves. So the role of each grows clear and nobody has to accuse somebody else.',
  ),
  t(
    'Vraag het even gewoon als de vorige vragen. "Veel mensen doen in een ruzie iets waar ze spijt van hebben. Hoe was dat bij jou?" Praat niets goed en veroordeel niet. Wie eerlijk is, zet een eerste stap: zeg dat. Was het om zich te verweren? Schrijf dat erbij.',
    'Ask it as plainly as the questions before. "Many people do something in a quarrel that they regret. How was that with you?" Excuse nothing and condemn nobody. Being honest is a first step: say so. Was it to defend themselves? Write that down too.',
  ),
  'SEED',
  [
    ask(
      'by_self.hit',
      t('Hoe vaak sloeg of schopte jij de ander?', 'How often did you hit or kick the other one?'),
      t('Eigen geweld, en hoe vaak.', 'Own violence, and how often.'),
      'SEED',
      {
        hint: t(
          'De laatste twaalf maanden. Dit vertellen is moeilijk en helpt.',
          'In the last twelve months. Telling this is hard, and it helps.',
        ),
      },
    ),
    ask(
      'by_self.throat',
      t('Hoe vaak kreeg de ander door jou geen lucht?', 'How often did you stop the other one breathing?'),
      t(
        'Een dichtgeknepen keel is rood, wie het ook vertelt.',
        'A squeezed throat is red, whoever tells it.',
      ),
      'EENV',
      {
        hint: t(
          'Door een hand om de keel, een kussen of water.',
          'By a hand on the throat, a pillow or water.',
        ),
      },
    ),
    ask(
      'by_self.weapon',
      t(
        'Hoe vaak gebruikte jij een wapen tegen de ander?',
        'How often did you use a weapon on the other one?',
      ),
      t(
        'Weten of er een wapen is en wie erbij kan.',
        'To know whether there is a weapon and who can reach it.',
      ),
      'HGC-RV',
      {
        hint: t(
          'Ook als het bij dreigen bleef. Denk ook aan een mes.',
          'Even if it was only a threat. Think of a knife too.',
        ),
      },
    ),
    ask(
      'by_self.threatened_to_kill',
      t('Hoe vaak dreigde jij de ander te doden?', 'How often did you threaten to kill the other one?'),
      t(
        'Een eigen dreigement is even ernstig als een dat een ander hoorde.',
        'A threat of one’s own is as grave as one that another heard.',
      ),
      'HGC-RV',
      {
        hint: t('Of een kind. Ook in een boze bui.', 'Or a child. Even in a fit of anger.'),
        how: t(
          'Vraag of die gedachte er nu is. Zo ja: blijf erbij en bel direct om hulp.',
          'Ask whether the thought is there now. If so: stay and call for help at once.',
        ),
      },
    ),
    ask(
      'by_self.forced_sex',
      t('Hoe vaak dwong jij de ander tot seks?', 'How often did you force the other one into sex?'),
      t(
        'Dwang wordt vaak pas dwang genoemd als iemand het vraagt.',
        'Force is often only called so when somebody asks.',
      ),
      'HGC-RV',
      { hint: t('Ook als de ander eerst nee zei.', 'Also if the other one first said no.') },
    ),
    ask(
      'by_self.followed',
      t(
        'Hoe vaak achtervolgde of bespiedde jij de ander?',
        'How often did you follow or spy on the other one?',
      ),
      t(
        'Zicht op eigen volgen en nakijken, vooral na een breuk.',
        'Sight on own following and checking, above all after a break-up.',
      ),
      'AUG-MAG',
      { hint: t('Ook via een telefoon, auto of internet.', 'Also by a phone, car or the internet.') },
    ),
  ],
);
