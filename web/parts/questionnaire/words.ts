import type { Issue, Item } from '#domain/questionnaire/model.ts';
import type { AnswerState } from '#domain/screening/constructs.ts';
import type { Lang } from '#web/words/format.ts';

export type NoAnswer = Exclude<AnswerState, 'answered'>;

/** Words that stand around any questionnaire, whoever wrote its questions. */
export const formWords = {
  nl: {
    required: '(verplicht)',
    more: 'Nog een',
    moreOf: (what: string) => `Nog een: ${what}`,
    less: 'Weghalen',
    lessOf: (what: string, n: number) => `Weghalen: ${what} ${n}`,
    nth: (what: string, n: number) => `${what} ${n}`,
    group: 'Deel',
    other: 'Iets anders',
    otherWords: (question: string) => `Iets anders, namelijk: ${question}`,
    kept: 'zoals het er stond',
    day: 'Dag',
    month: 'Maand',
    year: 'Jaar',
    time: 'Tijd, zoals 14:05',
    timeHint: 'Zoals 14:05.',
    dateHint: 'De dag of de maand niet bekend? Laat die dan leeg.',
    unit: 'Eenheid',
    choose: 'Kies',
    chooseFrom: 'Kies uit:',
    chooseSome: 'Meer dan één mag.',
    yes: 'Ja',
    no: 'Nee',
    noFile: 'Hier hoort een bestand bij. Dat kan in dit formulier niet worden toegevoegd.',
    noOptions: 'De keuzes bij deze vraag zijn niet meegekomen. Hier kan geen antwoord worden gegeven.',
    calculated: 'wordt berekend uit de antwoorden',
    locked: 'ligt vast',
    empty: 'nog leeg',
    notAnswered: 'nog niet ingevuld',
    noAnswerTo: (question: string) => `Geen antwoord op: ${question}`,
    question: 'Vraag',
    summary: 'Kijk dit nog na',
    states: { not_asked: 'niet gevraagd', does_not_want: 'wil niet', does_not_know: 'weet niet' },
    ownStates: {
      not_asked: 'deze vraag overslaan',
      does_not_want: 'dat zeg ik liever niet',
      does_not_know: 'weet ik niet',
    },
  },
  en: {
    required: '(required)',
    more: 'One more',
    moreOf: (what: string) => `One more: ${what}`,
    less: 'Take away',
    lessOf: (what: string, n: number) => `Take away: ${what} ${n}`,
    nth: (what: string, n: number) => `${what} ${n}`,
    group: 'Part',
    other: 'Something else',
    otherWords: (question: string) => `Something else, namely: ${question}`,
    kept: 'as it was',
    day: 'Day',
    month: 'Month',
    year: 'Year',
    time: 'Time, such as 14:05',
    timeHint: 'Such as 14:05.',
    dateHint: 'Day or month not known? Then leave it empty.',
    unit: 'Unit',
    choose: 'Choose',
    chooseFrom: 'Choose from:',
    chooseSome: 'More than one is fine.',
    yes: 'Yes',
    no: 'No',
    noFile: 'A file belongs here. It cannot be added in this form.',
    noOptions: 'The choices of this question did not come along. It cannot be answered here.',
    calculated: 'worked out from the answers',
    locked: 'fixed',
    empty: 'still empty',
    notAnswered: 'not filled in yet',
    noAnswerTo: (question: string) => `No answer to: ${question}`,
    question: 'Question',
    summary: 'Have another look at this',
    states: { not_asked: 'not asked', does_not_want: 'does not want to', does_not_know: 'does not know' },
    ownStates: {
      not_asked: 'skip this question',
      does_not_want: 'I would rather not say',
      does_not_know: 'I do not know',
    },
  },
} as const;

const kinds: Readonly<Record<Lang, Readonly<Partial<Record<Item['type'], string>>>>> = {
  nl: {
    integer: 'Vul een heel getal in.',
    decimal: 'Vul een getal in.',
    quantity: 'Vul een getal in.',
    date: 'Dit is geen datum die bestaat. Vul minstens het jaar in, met vier cijfers.',
    dateTime: 'Vul een datum die bestaat en een tijd in.',
    time: 'Vul een tijd in, zoals 14:05.',
    url: 'Dit is geen adres dat kan bestaan.',
  },
  en: {
    integer: 'Fill in a whole number.',
    decimal: 'Fill in a number.',
    quantity: 'Fill in a number.',
    date: 'This is not a date that exists. Fill in the year at least, with four digits.',
    dateTime: 'Fill in a date that exists and a time.',
    time: 'Fill in a time, such as 14:05.',
    url: 'This address cannot exist.',
  },
};

const issues: Readonly<
  Record<Lang, Readonly<Record<Exclude<Issue['code'], 'not_of_this_kind'>, (bound: Bounds) => string>>>
> = {
  nl: {
    needed: () => 'Deze vraag is nog niet beantwoord.',
    too_few: ({ leastTimes }) => `Geef er minstens ${leastTimes}.`,
    too_many: ({ mostTimes }) => `Geef er hoogstens ${mostTimes}.`,
    not_an_option: () => 'Kies een van de mogelijkheden.',
    too_long: ({ mostLength }) => `Dit is te lang: hoogstens ${mostLength} tekens.`,
    too_short: ({ leastLength }) => `Dit is te kort: minstens ${leastLength} tekens.`,
    too_small: ({ least }) => `Dit is te laag: minstens ${least}.`,
    too_large: ({ most }) => `Dit is te hoog: hoogstens ${most}.`,
    too_many_decimals: ({ decimals }) => `Hoogstens ${decimals} cijfers achter de komma.`,
    pattern: () => 'Dit heeft een andere vorm dan de vraag verwacht.',
    exclusive: () => 'Een van deze keuzes gaat niet samen met een andere.',
    constraint: () => 'Dit past niet bij een ander antwoord.',
    not_calculable: () => 'Dit kon niet worden berekend.',
  },
  en: {
    needed: () => 'This question has not been answered yet.',
    too_few: ({ leastTimes }) => `Give at least ${leastTimes}.`,
    too_many: ({ mostTimes }) => `Give at most ${mostTimes}.`,
    not_an_option: () => 'Choose one of the options.',
    too_long: ({ mostLength }) => `This is too long: at most ${mostLength} characters.`,
    too_short: ({ leastLength }) => `This is too short: at least ${leastLength} characters.`,
    too_small: ({ least }) => `This is too low: at least ${least}.`,
    too_large: ({ most }) => `This is too high: at most ${most}.`,
    too_many_decimals: ({ decimals }) => `At most ${decimals} digits behind the point.`,
    pattern: () => 'This has another form than the question expects.',
    exclusive: () => 'One of these choices does not go with another.',
    constraint: () => 'This does not go with another answer.',
    not_calculable: () => 'This could not be worked out.',
  },
};

interface Bounds {
  readonly least: string;
  readonly most: string;
  readonly leastTimes: number | null;
  readonly mostTimes: number | null;
  readonly leastLength: number | null;
  readonly mostLength: number | null;
  readonly decimals: number | null;
}

/** What is wrong with an answer, in a sentence. `bounds` holds the limits of the item, already in words. */
export const issueSentence = (code: Issue['code'], type: Item['type'], bounds: Bounds, lang: Lang): string =>
  code === 'not_of_this_kind'
    ? (kinds[lang][type] ?? issues[lang].pattern(bounds))
    : issues[lang][code](bounds);
