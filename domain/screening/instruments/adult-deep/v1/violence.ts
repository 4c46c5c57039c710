import { ask, section, t } from '../../write.ts';

const window = t('Het gaat om de laatste twaalf maanden.', 'This is about the last twelve months.');
const neverPregnant = t('Was er geen zwangerschap? Kies dan nee.', 'Was there no pregnancy? Then choose no.');

export const byOther = section(
  'violence',
  t('Meer over wat de ander bij jou deed', 'More about what the other one did to you'),
  t(
    'Schelden, duwen en dreigen tellen ook. Samen met het eerste gesprek zie je soort, ernst en hoe vaak.',
    'Name-calling, pushing and threats count too. With the first talk you see kind, gravity and how often.',
  ),
  t(
    'Vraag na een ja naar één keer die iemand nog goed weet: wat gebeurde er, wie was erbij, hoe liep het af? Een voorbeeld zegt meer dan een getal. Sta stil bij wat het met iemand deed. Ga pas verder als het kan.',
    'After a yes ask about one time they still know well: what happened, who was there, how did it end? An example tells more than a number. Dwell on what it did to them. Go on only when they can.',
  ),
  'SEED',
  [
    ask(
      'by_other.insulted',
      t('Hoe vaak schold de ander je uit?', 'How often did the other one call you names?'),
      t(
        'Vernederen is geweld dat vaak niet zo genoemd wordt.',
        'Being belittled is violence that is often not called so.',
      ),
      'SEED',
      { hint: window },
    ),
    ask(
      'by_other.threatened',
      t('Hoe vaak dreigde de ander je pijn te doen?', 'How often did the other one threaten to hurt you?'),
      t(
        'Dreigen houdt iemand klein, ook zonder klappen.',
        'Threats keep somebody small, even without blows.',
      ),
      'SEED',
      { hint: t('Of een kind, een huisdier of je familie.', 'Or a child, a pet or your family.') },
    ),
    ask(
      'by_other.pushed',
      t('Hoe vaak duwde de ander jou?', 'How often did the other one push you?'),
      t('Duwen en vastgrijpen gaat vaak aan erger vooraf.', 'Pushing and grabbing often come before worse.'),
      'SEED',
      { hint: t('Ook als de ander je hard vasthield.', 'Also if the other one held you hard.') },
    ),
    ask(
      'by_other.injured',
      t('Hoe vaak had je een wond of blauwe plek?', 'How often did you have a wound or bruise?'),
      t('Letsel zegt iets over hoe hard het geweld is.', 'Injury tells how hard the violence is.'),
      'SEED',
      {
        hint: t('Door wat de ander deed.', 'From what the other one did.'),
        how: t(
          'Vraag of een arts ernaar keek. Bied aan dat te regelen.',
          'Ask whether a doctor looked at it. Offer to arrange that.',
        ),
      },
    ),
    ask(
      'by_other.in_pregnancy',
      t(
        'Was er geweld tegen jou toen je zwanger was?',
        'Was there violence against you while you were pregnant?',
      ),
      t(
        'Geweld in een zwangerschap is een signaal van groot gevaar.',
        'Violence in a pregnancy is a sign of great danger.',
      ),
      'HGC-RV',
      { hint: neverPregnant },
    ),
    ask(
      'by_other.threatened_suicide',
      t('Dreigde de ander zichzelf dood te maken?', 'Did the other one threaten to take their own life?'),
      t(
        'Zo’n dreigement bij controle of een breuk is een rood signaal.',
        'With control or a break-up such a threat is a red sign.',
      ),
      'HGC-RV',
      {
        how: t(
          'Vraag wanneer, en of het bij weggaan hoorde.',
          'Ask when, and whether it had to do with leaving.',
        ),
      },
    ),
  ],
);

export const bySelf = section(
  'violence',
  t('Meer over wat jij bij de ander deed', 'More about what you did to the other one'),
  t(
    'Dezelfde vragen over zichzelf. Eigen geweld benoemen is een begin van stoppen.',
    'The same questions about themselves. To name one’s own violence is a beginning of stopping.',
  ),
  t(
    'Blijf vragen zoals je bij een kennis zou doen: wat gebeurde er vlak ervoor, wat deed jij, wat deed de ander, hoe was het erna? Laat iemand zelf de woorden vinden. Zeg wat je waardeert: dat het gezegd wordt. Zeg ook wat je vindt: geweld moet stoppen.',
    'Ask as you would somebody you know: what came just before, what did you do, what did the other one do, how was it after? Let them find the words. Say what you value: that it is being said. Say too what you think: violence has to stop.',
  ),
  'SEED',
  [
    ask(
      'by_self.insulted',
      t('Hoe vaak schold jij de ander uit?', 'How often did you call the other one names?'),
      t('Eigen geweld in woorden, en hoe vaak.', 'Own violence in words, and how often.'),
      'SEED',
      { hint: window },
    ),
    ask(
      'by_self.threatened',
      t('Hoe vaak dreigde jij de ander pijn te doen?', 'How often did you threaten to hurt the other one?'),
      t('Eigen dreigen, en hoe vaak.', 'Own threats, and how often.'),
      'SEED',
      { hint: t('Of een kind, een huisdier of familie.', 'Or a child, a pet or family.') },
    ),
    ask(
      'by_self.pushed',
      t('Hoe vaak duwde jij de ander?', 'How often did you push the other one?'),
      t(
        'Lichter geweld wordt vaak vergeten als niemand ernaar vraagt.',
        'Lighter violence is often forgotten when nobody asks.',
      ),
      'SEED',
      { hint: t('Ook als je de ander hard vasthield.', 'Also if you held the other one hard.') },
    ),
    ask(
      'by_self.injured',
      t(
        'Hoe vaak had de ander een wond of blauwe plek?',
        'How often did the other one have a wound or bruise?',
      ),
      t('Zien wat geweld bij de ander aanricht.', 'To see what the violence does to the other one.'),
      'SEED',
      { hint: t('Door wat jij deed.', 'From what you did.') },
    ),
    ask(
      'by_self.in_pregnancy',
      t(
        'Gebruikte je geweld toen de ander zwanger was?',
        'Did you use violence while the other one was pregnant?',
      ),
      t(
        'Geweld in een zwangerschap is een signaal van groot gevaar.',
        'Violence in a pregnancy is a sign of great danger.',
      ),
      'HGC-RV',
      { hint: neverPregnant },
    ),
    ask(
      'by_self.threatened_suicide',
      t('Dreigde jij jezelf dood te maken?', 'Did you threaten to take your own life?'),
      t(
        'Het is een noodkreet en kan ook dwang zijn. Beide zijn ernstig.',
        'It is a cry for help and can also be force. Both are grave.',
      ),
      'HGC-RV',
      {
        how: t(
          'Vraag of die gedachte er nu is. Zo ja: regel nu hulp.',
          'Ask whether the thought is there now. If so: arrange help now.',
        ),
      },
    ),
  ],
);

export const together = section(
  'violence',
  t('Hoe het gaat als het misgaat', 'How it goes when it goes wrong'),
  t(
    'Komt het van twee kanten of van een? Gaat het om ruzie of om macht? Dat bepaalt welke aanpak past.',
    'Does it come from two sides or from one? Is it about quarrels or power? That decides which approach fits.',
  ),
  t(
    'Laat de laatste keer stap voor stap vertellen. Wie sloeg terug om zich te verweren, gebruikt geen geweld "net als de ander". Kijk wie er bang is.',
    'Let them tell the last time step by step. Whoever hit back in defence does not use violence "just like the other". Look who is afraid.',
  ),
  'AUG-MAG',
  [
    ask(
      'who_uses',
      t('Wie van jullie gebruikt geweld?', 'Which of you uses violence?'),
      t('De rol van elk, in eigen woorden.', 'The role of each, in their own view.'),
      'SEED',
      {
        hint: t(
          'Is er nu geen geweld? Denk aan de laatste keer.',
          'No violence now? Think of the last time.',
        ),
      },
    ),
    ask(
      'conflict_about',
      t('Wat gebeurt er meestal als het misgaat?', 'What mostly happens when things go wrong?'),
      t(
        'Ruzie die ontspoort vraagt iets anders dan iemand die wil heersen.',
        'A quarrel that derails asks for something else than somebody who wants to rule.',
      ),
      'AUG-MAG',
    ),
  ],
);
