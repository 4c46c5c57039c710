import { ask, section, t } from '../../write.ts';

export const now = section(
  'safety',
  t('Hoe het nu is', 'How it is now'),
  t(
    'Veiligheid komt eerst, in de eigen woorden van wie je spreekt. Een eigen cijfer staat naast dat van jou en wordt er niet mee gemiddeld.',
    'Safety comes first, in the own words of whoever you talk with. Their number stands beside yours and is never averaged with it.',
  ),
  t(
    'Zorg dat niemand meeluistert, ook niet via een telefoon. Vraag het cijfer, wees stil, en vraag dan wat erbij hoort. Vind je het zelf veel onveiliger? Zeg dat rustig en laat hun cijfer staan. Een hoog cijfer maakt een gevaarsignaal niet kleiner.',
    'Make sure nobody listens in, by phone either. Ask for the number, be silent, then ask what goes with it. Do you find it far less safe yourself? Say so calmly and leave their number as it is. A high number makes no danger sign smaller.',
  ),
  'SEED',
  [
    ask(
      'safe_number',
      t('Hoe veilig voel je je nu? Geef een cijfer.', 'How safe do you feel now? Give a number.'),
      t(
        'De eigen kijk op veiligheid, om later te zien of het beter wordt.',
        'Their own view on safety, to see later whether it gets better.',
      ),
      'SEED',
      { hint: t('0 is heel onveilig. 10 is heel veilig.', '0 is very unsafe. 10 is very safe.') },
    ),
    ask(
      'safe_words',
      t('Wat hoort er bij dat cijfer?', 'What goes with that number?'),
      t(
        'Een cijfer zegt weinig zonder de woorden die erbij horen.',
        'A number says little without the words that go with it.',
      ),
      'SEED',
      { how: t('Schrijf de woorden op zoals ze gezegd zijn.', 'Write the words down as they were said.') },
    ),
  ],
);

export const needs = section(
  'safety',
  t('Wat er nodig is', 'What is needed'),
  t(
    'Eindig met wat helpt. Wie erkend wordt, kan verder.',
    'End with what helps. Whoever is believed can go on.',
  ),
  t(
    'Bedank voor het vertellen. Zeg wat je nu gaat doen en wanneer je terugkomt. Spreek af hoe je veilig contact houdt. Vraag hoe iemand straks naar huis gaat.',
    'Thank them for telling. Say what you will do now and when you come back. Agree on a safe way to stay in touch. Ask how they will get home.',
  ),
  'SEED',
  [
    ask(
      'safe_needs',
      t('Wat heb jij nodig om veilig te zijn?', 'What do you need to be safe?'),
      t(
        'Voorwaarden voor veiligheid beginnen bij wat iemand zelf noemt.',
        'Conditions for safety begin with what somebody names themselves.',
      ),
      'VTMB',
      {
        hint: t('Denk aan vandaag en aan deze week.', 'Think of today and of this week.'),
        how: t(
          'Vraag dit ook aan wie geweld gebruikte: wat is er nodig zodat het stopt?',
          'Ask this of whoever used violence too: what is needed for it to stop?',
        ),
      },
    ),
  ],
);
