import { type AgeTexts, ours, sourced } from '../text.ts';

/** What a child's age asks of whoever meets it, in every profile. */
export const childAgeTexts: AgeTexts = {
  under_4: ours(
    'Zie het kind zelf, wakker en samen met wie het verzorgt; bij twijfel kijkt een jeugdarts mee. Wie nog niet praat, laat het zien aan slapen, huilen, eten en schrikken.',
    'See the child itself, awake and together with who cares for it; where in doubt a youth doctor looks along. Who does not talk yet shows it by sleeping, crying, eating and startling.',
    'EHGKM-K',
  ),
  from_4_to_7: sourced(
    'Kort, spelend, met tekenen of drie huizen. Vertel wie je bent en wat je met de antwoorden doet. Geen geheim beloven.',
    'Short, playing, with drawing or three houses. Tell who you are and what you do with the answers. Promise no secret.',
    'EHGKM-K',
    'KOK',
  ),
  from_8_to_11: sourced(
    'Alleen, op een plek die het kind kent. Open vragen, het tempo van het kind, en vertellen wat er daarna gebeurt.',
    'Alone, in a place the child knows. Open questions, the pace of the child, and telling what happens next.',
    'EHGKM-K',
    'SEED',
  ),
  from_12_to_15: sourced(
    'Vraag toestemming aan de jongere zelf, naast die van wie gezag heeft, tenzij dat gevaarlijk is. Laat meedenken over elke stap.',
    'Ask consent of the young person too, beside that of who has authority, unless that is dangerous. Let them think along about every step.',
    'JW2026',
    'SEED',
  ),
  from_16_to_17: sourced(
    'De jongere beslist zelf over hulp. Vraag ook naar geweld in een eigen relatie.',
    'The young person decides on help. Ask about violence in a relationship of their own too.',
    'JW2026',
  ),
};
