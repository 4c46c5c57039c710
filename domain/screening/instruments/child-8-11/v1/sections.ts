import { childYes } from '../../labels.ts';
import { ask, section, t } from '../../write.ts';

export const home = section(
  'own_world',
  t('Thuis', 'At home'),
  t(
    'Hoe het thuis is door de ogen van het kind. Kinderen willen gehoord worden en niet alleen uitgevraagd.',
    'How home is through the child’s eyes. Children want to be heard and not only questioned.',
  ),
  t(
    'Kies een plek waar het kind zich goed voelt, zonder familie erbij. Zeg wie je bent en wat je met de antwoorden doet. Vraag open, wacht lang, noem zelf geen namen. Zeg niets lelijks over iemand thuis: het kind houdt van hen. Vertelt het over slaan of aanraken? Luister, geloof, bedank, en schrijf de woorden precies op. Vraag niet naar meer details: misschien hoort de politie het kind later. Overleg dezelfde dag.',
    'Choose a place where the child feels at ease, without family there. Say who you are and what you do with the answers. Ask openly, wait long, bring up no names. Say nothing bad about anybody at home: the child loves them. Do they tell of hitting or touching? Listen, believe, thank them, and write down the exact words. Ask for no more details: the police may hear the child later. Consult the same day.',
  ),
  'KOK',
  [
    ask(
      'home_safe',
      t('Voel jij je veilig thuis?', 'Do you feel safe at home?'),
      t('Het eigen gevoel van veiligheid van het kind.', 'The child’s own feeling of safety.'),
      'WIJKI',
      { labels: childYes },
    ),
    ask(
      'grown_ups_fight',
      t('Hoe vaak is er thuis grote ruzie?', 'How often is there a big row at home?'),
      t(
        'Wat het kind meekrijgt, ook van achter een deur.',
        'What the child notices, from behind a door too.',
      ),
      'SEED',
      { hint: t('Tussen grote mensen.', 'Between grown-ups.') },
    ),
    ask(
      'grown_ups_hurt',
      t('Hoe vaak doen grote mensen elkaar pijn?', 'How often do grown-ups hurt each other?'),
      t('Getuige zijn van geweld, in de woorden van het kind.', 'Witnessing violence, in the child’s words.'),
      'SEED',
      {
        how: t(
          'Vraag alleen: "wat deed jij toen?" Dat laat zien wat het kind nodig heeft.',
          'Ask only: "what did you do then?" That shows what the child needs.',
        ),
      },
    ),
    ask(
      'child_hurt',
      t('Hoe vaak doet iemand thuis jou pijn?', 'How often does somebody at home hurt you?'),
      t('Het kind krijgt de kans om het te zeggen.', 'The child gets the chance to say it.'),
      'SEED',
      {
        how: t(
          'Vraag niet wie of hoe. Zeg: "goed dat je dit vertelt".',
          'Do not ask who or how. Say: "good that you tell me".',
        ),
      },
    ),
  ],
);

export const me = section(
  'own_world',
  t('Hoe jij je voelt', 'How you feel'),
  t('Wat spanning thuis met een kind doet.', 'What tension at home does to a child.'),
  t(
    'Zeg dat veel kinderen zich zo voelen als er thuis ruzie is. Het is nooit de schuld van een kind: zeg dat ook.',
    'Say that many children feel like this when there are rows at home. It is never a child’s fault: say that too.',
  ),
  'NJI',
  [
    ask(
      'child_scared',
      t('Ben je thuis wel eens bang?', 'Are you scared at home sometimes?'),
      t('Angst van een kind wijst op wat het meemaakt.', 'A child’s fear points to what they go through.'),
      'SEED',
    ),
    ask(
      'child_sad',
      t('Ben je vaak verdrietig?', 'Are you often sad?'),
      t('Verdriet van een kind blijft vaak onzichtbaar.', 'A child’s sadness often stays unseen.'),
      'SEED',
    ),
    ask(
      'child_sleeps',
      t('Slaap je goed?', 'Do you sleep well?'),
      t('Slapen lukt slecht als een kind op wacht staat.', 'Sleep is hard for a child that keeps watch.'),
      'SEED',
      { labels: childYes },
    ),
    ask(
      'child_startles',
      t('Schrik je snel van iets?', 'Do things easily make you jump?'),
      t(
        'Snel schrikken is een teken van spanning in het lijf.',
        'Being startled easily is a sign of tension in the body.',
      ),
      'SEED',
    ),
  ],
);

export const between = section(
  'own_world',
  t('Zorgen en kiezen', 'Caring and choosing'),
  t('Kinderen dragen vaak meer dan bij hun leeftijd past.', 'Children often carry more than fits their age.'),
  t(
    'Let op trouw: een kind wil niemand afvallen. Vraag nooit bij wie het liever woont. Wil het een geheim niet vertellen? Dat is goed; zeg dat het altijd terug mag komen.',
    'Mind loyalty: a child wants to let nobody down. Never ask with whom they would rather live. Do they keep a secret? That is fine; say they can always come back.',
  ),
  'EHGKM-K',
  [
    ask(
      'child_looks_after',
      t('Zorg jij thuis veel voor anderen?', 'Do you look after others a lot at home?'),
      t(
        'Wie als kind voor volwassenen zorgt, raakt overbelast.',
        'A child that cares for adults carries too much.',
      ),
      'SEED',
    ),
    ask(
      'child_in_between',
      t(
        'Voelt het of je moet kiezen tussen grote mensen?',
        'Does it feel like you must choose between grown-ups?',
      ),
      t(
        'Klem zitten is wat kinderen bij een scheiding het meest raakt.',
        'Being caught is what touches children most in a separation.',
      ),
      'SEED',
    ),
    ask(
      'child_secret',
      t('Heb je een geheim dat niet fijn voelt?', 'Do you have a secret that does not feel good?'),
      t('Een naar geheim kan op dwang of misbruik wijzen.', 'A bad secret may point to force or abuse.'),
      'ours',
      {
        hint: t('Je hoeft niet te zeggen wat het is.', 'You need not say what it is.'),
        how: t(
          'Bij ja: vraag niet wat het is. Overleg dezelfde dag.',
          'If yes: do not ask what it is. Consult the same day.',
        ),
      },
    ),
  ],
);

export const close = section(
  'own_world',
  t('Wat jij wilt', 'What you want'),
  t(
    'Meer dan vier op de tien kinderen die bellen over mishandeling hadden het al eens verteld, en werden lang niet altijd gehoord.',
    'More than four in ten children who call about abuse had told somebody before, and were by no means always heard.',
  ),
  t(
    'Vat samen wat je hoorde en vraag of het klopt. Zeg wat je nu gaat doen en wanneer het kind weer van je hoort. Vraag wie het mag weten. Zorg dat iemand er na het gesprek is.',
    'Sum up what you heard and ask whether it is right. Say what you will do now and when the child hears from you again. Ask who may know. See to it that somebody is there after the talk.',
  ),
  'AUG-21',
  [
    ask(
      'child_contact_wish',
      t('Wie wil je graag vaker zien?', 'Whom would you like to see more?'),
      t('Wensen over contact komen van het kind zelf.', 'Wishes about contact come from the child.'),
      'AUG-21',
      { hint: t('Of liever wat minder? Dat mag ook.', 'Or rather a bit less? That is fine too.') },
    ),
    ask(
      'child_helper',
      t('Wie helpt jou als het niet leuk is?', 'Who helps you when things are not nice?'),
      t('Iemand die helpt, beschermt.', 'Somebody who helps, protects.'),
      'WIJKI',
      { hint: t('Thuis, op school of ergens anders.', 'At home, at school or somewhere else.') },
    ),
    ask(
      'child_wish',
      t('Wat moet er anders worden, vind jij?', 'What should change, do you think?'),
      t('Een kind praat mee over wat er gebeurt.', 'A child has a say in what happens.'),
      'SEED',
    ),
  ],
);
