import { hard } from '../../labels.ts';
import { ask, section, t } from '../../write.ts';

const orders = t('Zoals een huisverbod of contactverbod.', 'Such as a home ban or a contact ban.');
const mirrored = t(
  'Dezelfde vraag de andere kant op, zonder oordeel.',
  'The same question the other way, without judging.',
);

export const byOtherControl = section(
  'control',
  t('Waar de ander over beslist', 'What the other one decides about'),
  t(
    'Controle zit in gewone dingen. Per gebied vragen maakt het patroon zichtbaar.',
    'Control lives in ordinary things. Asking field by field shows the pattern.',
  ),
  t(
    'Vraag bij elk ja: wat gebeurt er als je het toch doet? Kijk of iemand zich heeft aangepast en het normaal is gaan vinden. Let op je telefoon en die van hen: er kan worden meegeluisterd.',
    'With each yes ask: what happens if you do it anyway? See whether they have adapted and come to find it normal. Mind phones, theirs and yours: somebody may be listening.',
  ),
  'AUG-MAG',
  [
    ask(
      'by_other.jealous',
      t('Hoe jaloers is de ander?', 'How jealous is the other one?'),
      t('Heftige jaloezie versterkt gevaar.', 'Fierce jealousy makes danger graver.'),
      'HGC-RV',
      { labels: hard },
    ),
    ask(
      'by_other.control_money',
      t('Bepaalt de ander wat je met geld doet?', 'Does the other one decide what you do with money?'),
      t('Wie geen geld heeft, kan niet weg.', 'Whoever has no money cannot leave.'),
      'SEED',
    ),
    ask(
      'by_other.control_phone',
      t(
        'Kijkt de ander in je telefoon of berichten?',
        'Does the other one look into your phone or messages?',
      ),
      t('Meekijken maakt hulp zoeken gevaarlijk.', 'Being watched makes seeking help dangerous.'),
      'SEED',
      { how: t('Spreek een veilige weg voor contact af.', 'Agree on a safe way to stay in touch.') },
    ),
    ask(
      'by_other.control_daily_life',
      t('Maakt de ander regels voor jou?', 'Does the other one make rules for you?'),
      t('Regels over kleine dingen laten grote macht zien.', 'Rules about small things show great power.'),
      'SEED',
      { hint: t('Over kleren, eten, slapen of het huis.', 'About clothes, food, sleep or the house.') },
    ),
    ask(
      'by_other.control_children',
      t(
        'Neemt de ander jouw plek bij de kinderen af?',
        'Does the other one take your place with the children?',
      ),
      t(
        'Iemand als opvoeder ondermijnen is een vorm van controle.',
        'Undermining somebody’s care for a child is a form of control.',
      ),
      'SEED',
      {
        hint: t(
          'Door alles alleen te beslissen, of je klein te maken.',
          'By deciding everything alone, or belittling you.',
        ),
      },
    ),
    ask(
      'by_other.control_care',
      t('Houdt de ander je weg bij dokter of hulp?', 'Does the other one keep you from a doctor or help?'),
      t('Zorg onthouden kan levensgevaarlijk zijn.', 'Being kept from care can endanger life.'),
      'HGC-RV',
      { hint: t('Denk ook aan medicijnen of een tolk.', 'Think of medicine or an interpreter too.') },
    ),
    ask(
      'by_other.breached_order',
      t(
        'Overtrad de ander een verbod van rechter of burgemeester?',
        'Did the other one break a ban by a court or mayor?',
      ),
      t(
        'Wie een verbod overtreedt, laat zich niet stoppen door regels.',
        'Whoever breaks a ban is not stopped by rules.',
      ),
      'EENV',
      { hint: orders },
    ),
  ],
);

export const bySelfControl = section(
  'control',
  t('Waar jij over beslist', 'What you decide about'),
  t(
    'Wie bepaalt, ziet dat zelf vaak als zorgen voor. Een rechte vraag opent het gesprek.',
    'Whoever decides often sees it as caring. A straight question opens the talk.',
  ),
  t(
    'Vraag eerst waar de zorg of angst zit: "Wat maakt dat je dit wilt weten?" mag, als het nieuwsgierig klinkt. Ga niet mee in praten over de ander. Kom terug op wat iemand zelf doet.',
    'First find the worry or fear beneath: "What makes you want to know this?" is fine when it sounds curious. Do not join in talking about the other one. Come back to what they do themselves.',
  ),
  'AUG-MAG',
  [
    ask('by_self.jealous', t('Hoe jaloers ben jij?', 'How jealous are you?'), mirrored, 'HGC-RV', {
      labels: hard,
    }),
    ask(
      'by_self.control_money',
      t('Bepaal jij wat de ander met geld doet?', 'Do you decide what the other one does with money?'),
      mirrored,
      'SEED',
    ),
    ask(
      'by_self.control_phone',
      t(
        'Kijk jij in de telefoon of berichten van de ander?',
        'Do you look into the other one’s phone or messages?',
      ),
      mirrored,
      'SEED',
    ),
    ask(
      'by_self.control_daily_life',
      t('Maak jij regels voor de ander?', 'Do you make rules for the other one?'),
      mirrored,
      'SEED',
      { hint: t('Over kleren, eten, slapen of het huis.', 'About clothes, food, sleep or the house.') },
    ),
    ask(
      'by_self.control_children',
      t('Beslis jij alleen over de kinderen?', 'Do you decide alone about the children?'),
      mirrored,
      'SEED',
      { hint: t('Terwijl de ander er ook is.', 'While the other one is there too.') },
    ),
    ask(
      'by_self.control_care',
      t('Houd jij de ander weg bij dokter of hulp?', 'Do you keep the other one from a doctor or help?'),
      mirrored,
      'HGC-RV',
    ),
    ask(
      'by_self.breached_order',
      t('Overtrad jij een verbod van rechter of burgemeester?', 'Did you break a ban by a court or mayor?'),
      mirrored,
      'EENV',
      { hint: orders },
    ),
  ],
);
