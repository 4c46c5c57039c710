import type { Instrument } from '../../instrument.ts';
import { t } from '../../write.ts';
import { between, close, home, me } from './sections.ts';

/** For a child of 8 to 11: plain questions about home, feelings, being caught between, and who helps. */
export const child8To11: Instrument = {
  code: 'child_8_11',
  edition: '1',
  for: 'child_8_11',
  depth: 'short',
  asksPartner: false,
  minutes: 6,
  title: t('Hoe is het voor jou?', 'How is it for you?'),
  lead: t(
    'Fijn dat je er bent. Ik praat met iedereen in je gezin, met elk apart. Ik wil graag weten hoe het voor jou is. Dit is geen toets: elk antwoord is goed. Je mag een vraag overslaan en je mag stoppen. Ik kan niet beloven dat ik niks doorvertel. Soms hebben we anderen nodig om te helpen. Dan zeg ik eerst tegen jou wat ik ga vertellen.',
    'Good that you are here. I talk with everybody in your family, each apart. I would like to know how it is for you. This is no test: every answer is fine. You may skip a question, and you may stop. I cannot promise to tell nobody. Sometimes we need others to help. Then I first tell you what I will say.',
  ),
  sections: [home, me, between, close],
  scores: [
    {
      code: 'child_signals',
      version: 1,
      title: t('Hoeveel last het kind heeft', 'How much trouble the child has'),
      meaning: t(
        'Van 0 tot 12: bang zijn, verdriet, slapen en schrikken. Hoger is meer last. Een volgorde van onszelf, geen norm en geen diagnose. Wat niet is beantwoord telt voor niets, dus het is ten minste dit.',
        'From 0 to 12: being scared, sad, sleeping and startling. Higher is more trouble. An order of ours, no norm and no diagnosis. What was not answered counts for nothing, so it is at least this.',
      ),
      constructs: ['child_scared', 'child_sad', 'child_sleeps', 'child_startles'],
      rule: 'sum',
    },
  ],
};
