import type { Both } from '../page.ts';

const needed: Both = { nl: 'Vul dit in.', en: 'Fill this in.' };
const chooseOne: Both = { nl: 'Kies een van de mogelijkheden.', en: 'Choose one of the options.' };

/** Words for what can be wrong with one field; codes come from acts/shared/fields.ts and from zod. */
const words: Readonly<Record<string, Both>> = {
  needed,
  choose_one: chooseOne,
  not_a_day: { nl: 'Dit is geen datum die bestaat.', en: 'This is not a date that exists.' },
  not_a_moment: { nl: 'Vul een datum en een tijd in.', en: 'Fill in a date and a time.' },
  not_a_number: { nl: 'Vul een heel getal in.', en: 'Fill in a whole number.' },
  number_too_small: { nl: 'Dit getal is te klein.', en: 'This number is too small.' },
  number_too_large: { nl: 'Dit getal is te groot.', en: 'This number is too large.' },
  text_too_long: { nl: 'Deze tekst is te lang.', en: 'This text is too long.' },
  text_has_forbidden_characters: {
    nl: 'In deze tekst staan tekens die niet kunnen. Typ de tekst opnieuw.',
    en: 'This text holds characters that cannot be used. Type it again.',
  },
  unknown_id: { nl: 'Deze keuze bestaat niet.', en: 'This choice does not exist.' },
  unrecognized_keys: {
    nl: 'Dit formulier stuurde iets mee dat hier niet hoort.',
    en: 'This form sent something that does not belong here.',
  },
  password_too_short: { nl: 'Gebruik minstens 12 tekens.', en: 'Use at least 12 characters.' },
  not_a_sign_in_name: {
    nl: 'Gebruik 2 tot 60 letters, cijfers, punten of streepjes, zonder spaties.',
    en: 'Use 2 to 60 letters, digits, dots or dashes, without spaces.',
  },
  roles_contradict: {
    nl: 'Kies ‘niet bekend’ alleen als je niets anders kiest.',
    en: 'Choose ‘not known’ only if you choose nothing else.',
  },
  too_small: { nl: 'Kies er minstens één.', en: 'Choose at least one.' },
  too_big: { nl: 'Dit zijn er te veel.', en: 'These are too many.' },
  not_of_this_kind: { nl: 'Dit past niet bij de vraag.', en: 'This does not fit the question.' },
};

const other: Both = {
  nl: 'Dit kan zo niet worden opgeslagen. Kijk het na.',
  en: 'This cannot be saved like this. Check it.',
};

export const issueWords = (code: string): Both => words[code] ?? other;

/**
 * The same, read away from its field, in the summary on top: which field it is about stands in it. A label is kept as
 * it stands above the field, so that whoever reads it finds it again.
 */
export function aboutField(wrong: Both, label: string | undefined): Both {
  if (label === undefined) {
    return wrong;
  }
  if (wrong === needed) {
    return { nl: `Vul in: ${label}`, en: `Fill in: ${label}` };
  }
  if (wrong === chooseOne) {
    return { nl: `Maak een keuze: ${label}`, en: `Make a choice: ${label}` };
  }
  return { nl: `${label}: ${wrong.nl}`, en: `${label}: ${wrong.en}` };
}
