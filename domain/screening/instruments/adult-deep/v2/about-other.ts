import { ask, section, t } from '../../write.ts';

/** About the other one, so that drink, drugs and work of who uses violence are known from who undergoes it as well. */
export const aboutOther = section(
  'violence',
  t('Hoe het met de ander gaat', 'How the other one is doing'),
  t(
    'Drank, drugs en geen werk maken geweld niet goed, en wel gevaarlijker. Wie ze zelf heeft, maakt ze vaak kleiner.',
    'Drink, drugs and no work excuse no violence, and make it more dangerous. Whoever has them often makes them smaller.',
  ),
  t(
    'Vraag dit alleen als de ander er niet bij is. Vraag naar wat iemand zelf ziet: wat gebeurt er op een avond met drank, en wat op een avond zonder? Weet iemand het niet zeker? Kies dan "weet ik niet". Houd dit antwoord naast dat van de ander, en vertel het daar niet door.',
    'Ask this only when the other one is not there. Ask for what they see themselves: what happens on an evening with drink, and what on one without? Are they not sure? Then choose "does not know". Keep this answer beside that of the other one, and do not pass it on there.',
  ),
  'HGC-RV',
  [
    ask(
      'other_substances',
      t(
        'Hoeveel gaat er mis als de ander drinkt of drugs neemt?',
        'How much goes wrong when the other one drinks or takes drugs?',
      ),
      t(
        'Drank of drugs bij wie geweld gebruikt, maakt het gevaar groter.',
        'Drink or drugs with whoever uses violence makes danger graver.',
      ),
      'HGC-RV',
      {
        hint: t(
          'Drinkt of gebruikt de ander niet? Kies "niets".',
          'Does the other one use none? Choose "nothing".',
        ),
        labels: { not: t('Niets', 'Nothing') },
        how: t(
          'Veel betekent: bespreek wat er nodig is op zo’n avond. Waar kan iemand dan heen?',
          'A lot means: talk about what is needed on such an evening. Where can they go then?',
        ),
      },
    ),
    ask(
      'other_no_work',
      t('Zit de ander nu zonder werk?', 'Is the other one out of work now?'),
      t(
        'Geen werk bij wie geweld gebruikt, hangt samen met meer gevaar.',
        'No work with whoever uses violence goes with more danger.',
      ),
      'HGC-RV',
      {
        hint: t('Betaald of als vrijwilliger.', 'Paid or as a volunteer.'),
        how: t(
          'Vraag ook wanneer de ander thuis is: dan weet je wanneer bellen of langsgaan veilig is.',
          'Ask too when the other one is at home: then you know when it is safe to call or visit.',
        ),
      },
    ),
  ],
);
