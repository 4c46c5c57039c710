import type { Instrument } from '../../instrument.ts';
import { childYes } from '../../labels.ts';
import { ask, section, t } from '../../write.ts';

const home = section(
  'own_world',
  t('Thuis', 'Home'),
  t(
    'Het kind laat zelf zien hoe het thuis is. Wat anderen vertelden, zit er niet in.',
    'The child shows how home is for them. What others told has no place in it.',
  ),
  t(
    'Praat op een rustige, neutrale plek, zonder familie erbij. Speel of teken eerst. Wijs de gezichten aan en wacht. Vraag open door: "vertel eens". Noem zelf geen geweld en geen namen. Vertelt het kind over slaan of aanraken? Luister, zeg dat het goed is dat het dat vertelt, en schrijf de woorden precies op. Vraag dan niet verder: misschien wil de politie het kind later horen. Overleg dezelfde dag.',
    'Talk in a calm, neutral place, without family there. Play or draw first. Point at the faces and wait. Ask openly: "tell me more". Bring up no violence and no names yourself. Does the child tell of hitting or touching? Listen, say it is good that they told you, and write down the exact words. Then ask no further: the police may want to hear the child later. Consult the same day.',
  ),
  'EHGKM-K',
  [
    ask(
      'home_face',
      t('Welk gezicht past bij thuis?', 'Which face fits home?'),
      t('Een gezicht zegt wat een kind nog niet kan zeggen.', 'A face says what a child cannot say yet.'),
      'EHGKM-K',
      {
        how: t(
          'Vraag daarna: "wat is er dan?" en wacht rustig.',
          'Then ask: "what is it like then?" and wait calmly.',
        ),
      },
    ),
    ask(
      'home_safe',
      t('Voel jij je veilig thuis?', 'Do you feel safe at home?'),
      t('Het eigen gevoel van veiligheid van het kind.', 'The child’s own feeling of safety.'),
      'WIJKI',
      {
        labels: childYes,
        how: t(
          'Leg uit: veilig is dat je niet bang hoeft te zijn.',
          'Explain: safe is when there is nothing to be afraid of.',
        ),
      },
    ),
    ask(
      'grown_ups_fight',
      t('Maken grote mensen thuis ruzie?', 'Do grown-ups fight at home?'),
      t(
        'Wat het kind ziet en hoort, in zijn eigen maat.',
        'What the child sees and hears, in their own measure.',
      ),
      'SEED',
      {
        how: t(
          'Vraag: "wat doe jij dan?" en niet: "wie begint er?"',
          'Ask: "what do you do then?" and not: "who starts it?"',
        ),
      },
    ),
  ],
);

const me = section(
  'own_world',
  t('Over jou', 'About you'),
  t('Hoe het met het kind zelf gaat.', 'How the child is doing.'),
  t(
    'Houd het kort. Een kind dat niets zegt, zegt ook iets: dwing niet. Let op verstijven, wegkijken of heel lief zijn.',
    'Keep it short. A child that says nothing also says something: do not press. Watch for freezing, looking away or being very good.',
  ),
  'NJI',
  [
    ask(
      'child_scared',
      t('Ben jij wel eens bang?', 'Are you scared sometimes?'),
      t('Angst van een kind wijst op wat het meemaakt.', 'A child’s fear points to what they go through.'),
      'SEED',
    ),
    ask(
      'child_sleeps',
      t('Slaap jij lekker?', 'Do you sleep well?'),
      t(
        'Slecht slapen is bij jonge kinderen vaak het eerste teken.',
        'With young children bad sleep is often the first sign.',
      ),
      'SEED',
      { labels: childYes },
    ),
  ],
);

const close = section(
  'own_world',
  t('Wie helpt jou', 'Who helps you'),
  t('Weten wie het kind vertrouwt en wat het wil.', 'To know whom the child trusts and what they want.'),
  t(
    'Sluit af met iets fijns. Bedank het kind. Zeg wat je nu gaat doen, in gewone woorden, en beloof alleen wat je kunt.',
    'End with something nice. Thank the child. Say what you will do now, in plain words, and promise only what you can.',
  ),
  'AUG-21',
  [
    ask(
      'child_helper',
      t('Naar wie ga je als je verdrietig bent?', 'Whom do you go to when you are sad?'),
      t('Iemand die helpt, beschermt.', 'Somebody who helps, protects.'),
      'WIJKI',
    ),
    ask(
      'child_wish',
      t('Je mag één wens doen. Wat wens je?', 'You may make one wish. What is it?'),
      t('Een wens vertelt vaak het belangrijkste.', 'A wish often tells what matters most.'),
      'AUG-21',
      {
        how: t(
          'Schrijf de woorden van het kind op, of laat het tekenen.',
          'Write down the child’s words, or let them draw.',
        ),
      },
    ),
  ],
);

/** For a child of 4 to 7: few and short, with faces, and much room to draw and play. */
export const child4To7: Instrument = {
  code: 'child_4_7',
  edition: '1',
  for: 'child_4_7',
  depth: 'short',
  asksPartner: false,
  minutes: 4,
  title: t('Hoe is het thuis?', 'How is it at home?'),
  lead: t(
    'Hoi! Ik kom met je praten over thuis. Soms is het thuis niet fijn. Dan help ik. Elk antwoord is goed. Wil je stoppen? Dan stoppen we. Soms vertel ik andere helpers wat jij zei. Dat zeg ik dan eerst tegen jou.',
    'Hi! I have come to talk with you about home. Sometimes home is not nice. Then I help. Every answer is fine. Want to stop? Then we stop. Sometimes I tell other helpers what you said. Then I tell you first.',
  ),
  sections: [home, me, close],
  scores: [],
};
