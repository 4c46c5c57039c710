import type { Instrument } from '../../instrument.ts';
import { noDegree, trouble, yesDegree } from '../../labels.ts';
import { ask, section, t } from '../../write.ts';

const child = section(
  'early_years',
  t('Hoe het met je kind gaat', 'How your child is'),
  t(
    'Een klein kind vertelt niet met woorden. Het lijf laat spanning zien.',
    'A small child does not tell in words. The body shows tension.',
  ),
  t(
    'Kom als het kind wakker is en kijk zelf ook. Vraag eerst wat fijn is. Alles hieronder kan ook gewoon bij de leeftijd horen: vraag of het veranderd is en sinds wanneer. Twijfel je? Vraag de jeugdarts mee te kijken.',
    'Come when the child is awake and look yourself too. First ask what is nice. All of this may also belong to the age: ask whether it has changed and since when. In doubt? Ask the youth doctor to look too.',
  ),
  'EHGKM-K',
  [
    ask(
      'baby_sleeps',
      t('Slaapt je kind goed?', 'Does your child sleep well?'),
      t('Slaap lijdt als het thuis onrustig is.', 'Sleep suffers when home is restless.'),
      'SEED',
      { labels: yesDegree },
    ),
    ask(
      'baby_cries',
      t('Huilt je kind veel?', 'Does your child cry a lot?'),
      t('Veel huilen vraagt veel van wie zorgt.', 'Much crying asks much of whoever cares.'),
      'SEED',
    ),
    ask(
      'baby_startles',
      t('Schrikt je kind van stemmen of gebaren?', 'Do voices or gestures startle your child?'),
      t('Schrikken kan een spoor zijn van wat het hoorde.', 'Startling may be a trace of what they heard.'),
      'SEED',
      { labels: noDegree },
    ),
    ask(
      'baby_clings',
      t('Klampt je kind zich aan je vast?', 'Does your child cling to you?'),
      t(
        'Vastklampen kan betekenen dat een kind zich onveilig voelt.',
        'Clinging may mean that a child feels unsafe.',
      ),
      'SEED',
      { labels: noDegree },
    ),
    ask(
      'baby_looks_away',
      t('Kijkt je kind weg van mensen?', 'Does your child look away from people?'),
      t(
        'Een stil kind dat wegkijkt, valt minder op dan een dat huilt.',
        'A quiet child that looks away is noticed less than one that cries.',
      ),
      'SEED',
      { labels: noDegree },
    ),
    ask(
      'baby_grows',
      t('Groeit je kind goed?', 'Does your child grow well?'),
      t('Groei laat zien of basiszorg lukt.', 'Growth shows whether basic care works.'),
      'WIJKI',
      { hint: t('Zoals de jeugdarts het meet.', 'As the youth doctor measures it.') },
    ),
  ],
);

const safe = section(
  'early_years',
  t('Wat je kind meemaakt', 'What your child goes through'),
  t(
    'Baby’s en peuters zijn kwetsbaar en er vaak vlakbij als het misgaat.',
    'Babies and toddlers are fragile and often close by when things go wrong.',
  ),
  t(
    'Iedereen is wel eens ten einde raad met een klein kind: begin daar. Bij schudden of letsel: schrik niet hardop, bedank voor het zeggen, en laat het kind dezelfde dag door een arts zien. Ook zonder plekken.',
    'Everybody is at their wits’ end with a small child at times: begin there. With shaking or injury: do not startle aloud, thank them for saying it, and have a doctor see the child the same day. Even without marks.',
  ),
  'SEED',
  [
    ask(
      'baby_present',
      t(
        'Hoe vaak was je kind erbij als het misging?',
        'How often was your child there when things went wrong?',
      ),
      t(
        'Ook een baby ondergaat wat er om hem heen gebeurt.',
        'A baby too undergoes what happens around them.',
      ),
      'SEED',
      { hint: t('Ook slapend, of op je arm.', 'Asleep or in your arms counts too.') },
    ),
    ask(
      'baby_shaken',
      t('Heeft iemand je kind hard geschud?', 'Has somebody shaken your child hard?'),
      t('Schudden kan een klein kind zwaar beschadigen.', 'Shaking can gravely harm a small child.'),
      'SEED',
      {
        hint: t(
          'Ook als jij het was. Zeggen helpt je kind.',
          'Even if it was you. Saying it helps your child.',
        ),
      },
    ),
  ],
);

const care = section(
  'early_years',
  t('Hoe het voor jou is', 'How it is for you'),
  t(
    'Plezier met een kind beschermt. Op zijn tandvlees lopen is gevaarlijk voor allebei.',
    'Joy with a child protects. Running on empty is dangerous for both.',
  ),
  t(
    'Vraag wie er ’s nachts helpt. Spreek af wat iemand doet als het te veel wordt: kind veilig neerleggen, weglopen, bellen.',
    'Ask who helps at night. Agree on what to do when it is too much: lay the child down safely, walk away, call.',
  ),
  'SEED',
  [
    ask(
      'carer_joy',
      t('Heb je plezier met je kind?', 'Do you enjoy your child?'),
      t('Plezier samen is het begin van hechting.', 'Joy together is the beginning of attachment.'),
      'SEED',
      { labels: yesDegree },
    ),
    ask(
      'carer_overwhelmed',
      t('Hoe zwaar is zorgen voor je kind?', 'How heavy is caring for your child?'),
      t('Wie het niet meer trekt, heeft nu hulp nodig.', 'Whoever cannot go on needs help now.'),
      'SEED',
      { labels: trouble },
    ),
  ],
);

const injury = section(
  'children',
  t('Letsel', 'Injury'),
  t(
    'Een plek bij een kind dat nog niet loopt, is altijd een reden om te kijken.',
    'A mark on a child that does not walk yet is always a reason to look.',
  ),
  t(
    'Vraag hoe het kwam en schrijf de woorden op. Oordeel niet zelf over de oorzaak: dat doet een arts met kennis van letsel.',
    'Ask how it came about and write down the words. Do not judge the cause yourself: a doctor who knows injuries does.',
  ),
  'SEED',
  [
    ask(
      'baby_injured',
      t('Had je kind een wond, bult of blauwe plek?', 'Did your child have a wound, lump or bruise?'),
      t(
        'Letsel bij een baby is een rood signaal tot een arts keek.',
        'Injury of a baby is a red sign until a doctor has looked.',
      ),
      'SEED',
      {
        hint: t('In de tijd dat het nog niet liep.', 'At an age when it did not walk yet.'),
        how: t(
          'Ja betekent: vandaag overleg met een arts of Veilig Thuis.',
          'Yes means: consult a doctor or Veilig Thuis today.',
        ),
      },
    ),
  ],
);

/** For whoever cares for a child of 0 to 3, about the child. Nothing in it asks about a partner. */
export const carer0To3: Instrument = {
  code: 'carer_0_3',
  edition: '1',
  for: 'carer_0_3',
  depth: 'short',
  asksPartner: false,
  minutes: 4,
  title: t('Over je kleine kind', 'About your little child'),
  lead: t(
    'Je kind kan nog niet zelf vertellen hoe het gaat. Daarom vraag ik het aan jou. Kleine kinderen zijn zwaar en lief tegelijk. Er zijn geen foute antwoorden. Je mag iets overslaan en je mag stoppen. Wat je zegt is voor de mensen die helpen. Is er gevaar voor je kind? Dan moet ik iets doen. Ik zeg je eerst wat.',
    'Your child cannot yet tell how they are. So I ask you. Little children are hard work and sweet at once. There are no wrong answers. You may skip things, and you may stop. What you say is for the people who help. Is your child in danger? Then I must act. I tell you first what.',
  ),
  sections: [child, care, safe, injury],
  scores: [
    {
      code: 'baby_signals',
      version: 1,
      title: t('Wat het kleine kind laat zien', 'What the little child shows'),
      meaning: t(
        'Van 0 tot 15: slapen, huilen, schrikken, klampen en wegkijken, zoals de verzorger het ziet. Hoger is meer spanning. Een volgorde van onszelf, geen norm en geen diagnose. Wat niet is beantwoord telt voor niets, dus het is ten minste dit.',
        'From 0 to 15: sleeping, crying, startling, clinging and looking away, as the carer sees it. Higher is more tension. An order of ours, no norm and no diagnosis. What was not answered counts for nothing, so it is at least this.',
      ),
      constructs: ['baby_sleeps', 'baby_cries', 'baby_startles', 'baby_clings', 'baby_looks_away'],
      rule: 'sum',
    },
  ],
};
