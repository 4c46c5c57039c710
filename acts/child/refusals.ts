import type { Refusals } from '#acts/shared/deed.ts';
import { heardNorms } from '#domain/child/heard.ts';

const weeks = Math.floor(heardNorms.longestExceptionDays / 7);

/** What may be refused around children who are heard. */
export const childRefusals = {
  not_a_child: {
    status: 422,
    nl: 'Deze persoon staat hier niet als kind. Kijk de geboortedatum en de relaties na bij Gezin.',
    en: 'This person does not stand here as a child. Look at the birth date and the relations under Family.',
  },
  not_born: {
    status: 422,
    nl: 'Dit kind is nog niet geboren.',
    en: 'This child is not born yet.',
  },
  how_missing: {
    status: 422,
    nl: 'Kies hoe het gesprek was, en of het alleen was.',
    en: 'Choose how the talk was, and whether it was alone.',
  },
  reason_missing: {
    status: 422,
    nl: 'Schrijf in een zin waarom het nu niet lukt.',
    en: 'Write in a sentence why it does not work now.',
  },
  retry_not_after: {
    status: 422,
    nl: 'Kies een latere dag waarop je het weer probeert.',
    en: 'Choose a later day on which you try again.',
  },
  retry_too_late: {
    status: 422,
    nl: `Dat is te ver weg. Probeer het binnen ${weeks} weken weer.`,
    en: `That is too far off. Try again within ${weeks} weeks.`,
  },
  words_without_talk: {
    status: 422,
    nl: 'Er was nog geen gesprek. Woorden van het kind horen bij een dag waarop het gesproken of gezien is.',
    en: 'There was no talk yet. Words of the child belong with a day on which it was spoken with or seen.',
  },
  before_talk: {
    status: 422,
    nl: 'Deze dag ligt voor het gesprek.',
    en: 'This day lies before the talk.',
  },
  told_back_already: {
    status: 409,
    nl: 'Dit is al teruggezegd. Kijk eerst wat er nu staat.',
    en: 'This was told back already. First look at what is there now.',
  },
  colleague_not_in_team: {
    status: 422,
    nl: 'Deze collega zit niet in het team van dit huishouden en kan dit niet zien.',
    en: 'This colleague is not in the team of this household and cannot see this.',
  },
} as const satisfies Refusals;

/** For whatever waits for the children: a phase change, later a close and a review. */
export const childGateRefusals = {
  children_not_heard: {
    status: 409,
    nl: 'Nog niet elk kind is gehoord en weet wat er besloten is. Kijk wat er per kind ontbreekt.',
    en: 'Not every child has been heard and knows what was decided. Look what is lacking for each child.',
  },
} as const satisfies Refusals;
