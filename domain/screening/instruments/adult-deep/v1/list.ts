import type { Instrument } from '../../instrument.ts';
import { t } from '../../write.ts';
import { children, upbringing } from './children.ts';
import { byOtherControl, bySelfControl } from './control.ts';
import { childhood, disability, mental, substances, trauma } from './health.ts';
import { living, network, protective, stress } from './life.ts';
import { adultScores } from './scores.ts';
import { byOther, bySelf, together } from './violence.ts';

/**
 * Second talk with an adult, asked alone and spread over as many visits as needed: everything that the first screening
 * left out. It asks nothing that the first one asked.
 */
export const adultDeep: Instrument = {
  code: 'adult_deep',
  edition: '1',
  for: 'adult',
  depth: 'deep',
  asksPartner: true,
  minutes: 19,
  title: t('Verder in gesprek', 'Talking on'),
  lead: t(
    'Vorige keer ging het over veiligheid. Nu vraag ik verder: over wat er gebeurde, over de kinderen en over jou. Iedere volwassene in het gezin krijgt deze vragen, apart. Het hoeft niet in één keer. Je mag iets overslaan en je mag stoppen. Met "de ander" bedoel ik je partner of ex-partner. De ander krijgt je antwoorden niet van mij te zien. Bij gevaar moet ik iets doen. Dan zeg ik je eerst wat.',
    'Last time we talked about safety. Now I ask on: about what happened, about the children and about you. Every adult in the family gets these questions, each apart. It need not be all at once. You may skip things, and you may stop. By "the other one" I mean your partner or ex-partner. I do not show your answers to the other one. When there is danger I must act. I will tell you first.',
  ),
  sections: [
    byOther,
    bySelf,
    together,
    byOtherControl,
    bySelfControl,
    children,
    upbringing,
    childhood,
    trauma,
    mental,
    substances,
    disability,
    stress,
    living,
    network,
    protective,
  ],
  scores: adultScores,
};
