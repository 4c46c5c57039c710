import { amount, noDegree } from '../../labels.ts';
import { ask, section, t } from '../../write.ts';

export const stress = section(
  'stress',
  t('Spanning', 'Stress'),
  t(
    'Gestapelde zorgen maken dat ruzies ontsporen. Zien wat er stapelt, geeft ruimte om iets te verlichten.',
    'Piled-up worries make quarrels derail. Seeing what piles up gives room to make something lighter.',
  ),
  t(
    'Toon begrip voor de druk en blijf helder over geweld. Vraag wat deze week een beetje lucht zou geven.',
    'Show understanding for the pressure and stay clear about violence. Ask what would give some air this week.',
  ),
  'SEED',
  [
    ask(
      'stress_number',
      t('Hoeveel spanning heb je nu? Geef een cijfer.', 'How much stress do you have now? Give a number.'),
      t('Een eigen cijfer om te volgen.', 'A number of their own to follow.'),
      'SEED',
      {
        hint: t(
          '0 is geen spanning. 10 is meer dan je aankunt.',
          '0 is no stress. 10 is more than you can bear.',
        ),
      },
    ),
    ask(
      'powerless',
      t('Voel je je machteloos?', 'Do you feel powerless?'),
      t(
        'Onmacht is iets anders dan macht, en vraagt iets anders.',
        'Powerlessness is something else than power, and asks for something else.',
      ),
      'AUG-MAG',
      { labels: noDegree },
    ),
    ask(
      'recent_loss',
      t('Heb je dit jaar iets belangrijks verloren?', 'Have you lost something important this year?'),
      t('Verlies vergroot de druk op een gezin.', 'Loss adds to the pressure on a family.'),
      'SEED',
      { hint: t('Zoals een mens, je werk of je huis.', 'Such as a person, your work or your home.') },
    ),
    ask(
      'recent_only',
      t('Begonnen de problemen pas dit jaar?', 'Did the problems begin only this year?'),
      t(
        'Nieuwe problemen vragen iets anders dan oude.',
        'New problems ask for something else than old ones.',
      ),
      'SEED',
    ),
  ],
);

export const living = section(
  'living',
  t('Geld, wonen en werk', 'Money, home and work'),
  t(
    'Armoede, schulden en slecht wonen vergroten de kans op geweld. Ze houden mensen ook vast.',
    'Poverty, debts and bad housing raise the chance of violence. They also keep people stuck.',
  ),
  t(
    'Vraag of iemand zelf bij het geld kan. Regel iets kleins dat snel helpt; dat geeft vertrouwen.',
    'Ask whether they can reach the money themselves. Arrange something small that helps soon; that gives trust.',
  ),
  'SEED',
  [
    ask(
      'money_worries',
      t('Hoeveel zorgen heb je over geld?', 'How much worry do you have about money?'),
      t('Zorgen over geld zijn er vaak al lang.', 'Worries about money have often been there long.'),
      'SEED',
      { labels: amount },
    ),
    ask(
      'debts',
      t('Heb je schulden die je te veel zijn?', 'Do you have debts that are too much for you?'),
      t('Schulden kunnen ook door de ander gemaakt zijn.', 'Debts may also have been made by the other one.'),
      'SEED',
    ),
    ask(
      'housing_worries',
      t('Hoeveel zorgen heb je over wonen?', 'How much worry do you have about housing?'),
      t('Zonder eigen plek is weggaan moeilijk.', 'Without a place of one’s own it is hard to leave.'),
      'SEED',
      { labels: amount },
    ),
    ask(
      'no_work',
      t('Zit je nu zonder werk?', 'Are you out of work now?'),
      t(
        'Geen werk geeft druk, en bij wie geweld gebruikt meer gevaar.',
        'No work gives pressure, and more danger with whoever uses violence.',
      ),
      'SEED',
      { hint: t('Betaald of als vrijwilliger.', 'Paid or as a volunteer.') },
    ),
  ],
);

export const network = section(
  'network',
  t('Mensen om je heen', 'People around you'),
  t(
    'Familie, vrienden en buren blijven als de hulp weggaat.',
    'Family, friends and neighbours stay when the helpers leave.',
  ),
  t(
    'Vraag wie er weet wat er thuis gebeurt. Vraag ook wie beter niets weet. Weinig mensen over? Vraag hoe dat zo is gekomen: het kan door controle zijn.',
    'Ask who knows what happens at home. Ask too who had better not know. Few people left? Ask how that came about: it may be through control.',
  ),
  '1G1P-2',
  [
    ask(
      'support',
      t('Hoeveel steun krijg je van anderen?', 'How much support do you get from others?'),
      t('Steun beschermt en maakt herstel mogelijk.', 'Support protects and makes recovery possible.'),
      'WIJKI',
      {
        hint: t('Familie, vrienden, buren of collega’s.', 'Family, friends, neighbours or colleagues.'),
        labels: amount,
      },
    ),
    ask(
      'lonely',
      t('Voel je je alleen?', 'Do you feel alone?'),
      t('Alleen staan maakt kwetsbaar.', 'Standing alone makes vulnerable.'),
      'SEED',
      { labels: noDegree },
    ),
  ],
);

export const protective = section(
  'protective',
  t('Wat helpt', 'What helps'),
  t(
    'Wat goed gaat is even waar als wat misgaat. Daar bouw je op verder.',
    'What goes well is as true as what goes wrong. You build on that.',
  ),
  t(
    'Neem hier tijd voor en sluit ermee af. Vraag naar een voorbeeld. Wat beschermt, maakt een gevaarsignaal niet kleiner.',
    'Take time for this and end with it. Ask for an example. What protects makes no danger sign smaller.',
  ),
  'AUG-GP',
  [
    ask(
      'someone_to_call',
      t('Is er iemand die je altijd mag bellen?', 'Is there somebody you may always call?'),
      t(
        'Eén mens die opneemt is een begin van veiligheid.',
        'One person who answers is a beginning of safety.',
      ),
      'WIJKI',
      { hint: t('Ook midden in de nacht.', 'Also in the middle of the night.') },
    ),
    ask(
      'safe_place',
      t('Is er een plek waar je veilig bent?', 'Is there a place where you are safe?'),
      t('Een plek om heen te gaan als het misgaat.', 'A place to go to when things go wrong.'),
      'SEED',
      {
        how: t(
          'Schrijf geen adres op. Vraag alleen of de plek er is.',
          'Write down no address. Ask only whether the place is there.',
        ),
      },
    ),
    ask(
      'child_trusts_adult',
      t('Vertrouwt elk kind ten minste één volwassene?', 'Does each child trust at least one adult?'),
      t('Iemand die een kind vertrouwt, beschermt het.', 'Somebody a child trusts protects the child.'),
      'WIJKI',
    ),
    ask(
      'stopped_before',
      t('Wat hielp toen het een tijd beter ging?', 'What helped when things were better for a while?'),
      t('Wat eerder werkte, kan weer werken.', 'What worked before may work again.'),
      'SEED',
    ),
    ask(
      'goes_well',
      t('Wat gaat er goed?', 'What goes well?'),
      t('Kracht komt in de eigen woorden van iemand.', 'Strength comes in somebody’s own words.'),
      '1G1P-2',
      { hint: t('Bij jezelf, of bij de kinderen.', 'In yourself, or in the children.') },
    ),
  ],
);
