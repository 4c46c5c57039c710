import type { Instrument } from '../../instrument.ts';
import { t } from '../../write.ts';
import { close, home, me, mood, safety, ties } from './sections.ts';

/** For a young person of 12 to 17: home, own feelings, own behaviour, own relation, and what they want. */
export const child12To17: Instrument = {
  code: 'child_12_17',
  edition: '1',
  for: 'child_12_17',
  depth: 'short',
  asksPartner: false,
  minutes: 8,
  title: t('Jouw kant van het verhaal', 'Your side of the story'),
  lead: t(
    'Ik praat met iedereen bij jou thuis, met elk apart. Ik wil graag horen hoe jij het ziet. Er zijn geen foute antwoorden. Je mag vragen overslaan en je mag stoppen. Wat je zegt is voor de mensen die helpen. Ik kan niet beloven dat het geheim blijft. Als jij of iemand anders gevaar loopt, moet ik iets doen. Dan bespreek ik eerst met jou hoe.',
    'I talk with everybody at your home, each apart. I would like to hear how you see it. There are no wrong answers. You may skip questions, and you may stop. What you say is for the people who help. I cannot promise that it stays secret. If you or somebody else is in danger, I must act. Then I first talk with you about how.',
  ),
  sections: [safety, home, me, mood, ties, close],
  scores: [
    {
      code: 'child_signals',
      version: 1,
      title: t('Hoeveel last de jongere heeft', 'How much trouble the young person has'),
      meaning: t(
        'Van 0 tot 12: bang zijn, verdriet, slapen en schrikken. Hoger is meer last. Een volgorde van onszelf, geen norm en geen diagnose. Wat niet is beantwoord telt voor niets, dus het is ten minste dit.',
        'From 0 to 12: being scared, sad, sleeping and startling. Higher is more trouble. An order of ours, no norm and no diagnosis. What was not answered counts for nothing, so it is at least this.',
      ),
      constructs: ['child_scared', 'child_sad', 'child_sleeps', 'child_startles'],
      rule: 'sum',
    },
  ],
};
