import type { Instrument } from '../../instrument.ts';
import { t } from '../../write.ts';
import { children, separation } from './children.ts';
import { control, fear } from './fear.ts';
import { needs, now } from './safety.ts';
import { byOther, bySelf } from './violence.ts';

/**
 * First screening of an adult, asked alone: the signs that cannot wait, in both directions, and the person's own view.
 * The same list for everybody, whoever used violence and whoever underwent it. What it asks, the deep list does not ask.
 */
export const adultShort: Instrument = {
  code: 'adult_short',
  edition: '1',
  for: 'adult',
  depth: 'short',
  asksPartner: true,
  minutes: 10,
  title: t('Eerste gesprek over veiligheid', 'First talk about safety'),
  lead: t(
    'Ik stel deze vragen aan iedere volwassene in het gezin, apart. Zo weten we wat er speelt en wie wat nodig heeft. Met "de ander" bedoel ik je partner of ex-partner. Je mag een vraag overslaan en je mag stoppen. Ik laat je antwoorden niet aan de ander zien. Ze zijn voor de mensen die hierbij helpen. Alles geheim houden kan ik niet beloven. Bij gevaar moet ik iets doen. Dan zeg ik je eerst wat.',
    'I ask every adult in the family these questions, each apart. That way we know what is going on and who needs what. By "the other one" I mean your partner or ex-partner. You may skip a question, and you may stop. I do not show your answers to the other one. They are for the people who help with this. I cannot promise to keep everything secret. When there is danger I must act. I will tell you first.',
  ),
  sections: [now, byOther, bySelf, fear, control, separation, children, needs],
  // Danger is never added up, so a list of danger signs has no score.
  scores: [],
};
