import { type AnswerKind, answerKinds } from '../constructs.ts';
import type { For, Question, Text } from './instrument.ts';
import { t } from './write.ts';

type Labels = Readonly<Record<string, Text>>;

/** Words of the answers that all lists share. A question may have its own (`labels`). */
const shared: Readonly<Partial<Record<AnswerKind, Labels>>> = {
  yes_no: { yes: t('Ja', 'Yes'), no: t('Nee', 'No') },
  how_often: {
    never: t('Nooit', 'Never'),
    before: t('Vroeger wel, niet in de laatste twaalf maanden', 'Before, not in the last twelve months'),
    once: t('Eén keer', 'Once'),
    few_times: t('Een paar keer', 'A few times'),
    monthly: t('Ongeveer elke maand', 'About every month'),
    weekly: t('Ongeveer elke week', 'About every week'),
    daily: t('Bijna elke dag', 'Almost every day'),
  },
  how_much: {
    not: t('Niet', 'Not at all'),
    little: t('Een beetje', 'A little'),
    quite: t('Best veel', 'Quite a lot'),
    very: t('Heel veel', 'Very much'),
  },
  face: { good: t('Fijn', 'Good'), so_so: t('Gaat wel', 'So-so'), bad: t('Niet fijn', 'Not good') },
  direction: {
    other_only: t('Alleen de ander', 'Only the other one'),
    mostly_other: t('Vooral de ander', 'Mostly the other one'),
    both: t('Allebei ongeveer even vaak', 'Both about as often'),
    mostly_self: t('Vooral ik', 'Mostly me'),
    self_only: t('Alleen ik', 'Only me'),
  },
  together: {
    together: t('We zijn samen', 'We are together'),
    breaking_up: t('We gaan uit elkaar', 'We are breaking up'),
    apart_under_12_months: t('Uit elkaar, korter dan een jaar', 'Apart for less than a year'),
    apart_over_12_months: t('Uit elkaar, een jaar of langer', 'Apart for a year or longer'),
    never_together: t('We zijn nooit een stel geweest', 'We have never been a couple'),
  },
  how_many: { none: t('Geen', 'None'), one: t('Eén', 'One'), several: t('Meer dan één', 'More than one') },
  help_years: {
    none: t('Geen hulp', 'No help'),
    under_1: t('Korter dan een jaar', 'Less than a year'),
    from_1_to_3: t('Een tot drie jaar', 'One to three years'),
    over_3: t('Langer dan drie jaar', 'More than three years'),
  },
  conflict_about: {
    nothing: t('Het loopt niet uit de hand', 'Nothing gets out of hand'),
    quarrels: t('Een ruzie loopt uit de hand', 'A quarrel gets out of hand'),
    own_way: t('Een van ons wil de baas zijn', 'One of us wants to be the boss'),
    both: t('Het is allebei waar', 'Both are true'),
  },
};

/** For "how afraid". */
export const afraid: Labels = {
  not: t('Niet bang', 'Not afraid'),
  little: t('Een beetje bang', 'A little afraid'),
  quite: t('Best bang', 'Quite afraid'),
  very: t('Heel bang', 'Very afraid'),
};
/** For what is so or not so: "do you say what you think?" */
export const yesDegree: Labels = {
  not: t('Nee', 'No'),
  little: t('Een beetje', 'A little'),
  quite: t('Meestal wel', 'Mostly'),
  very: t('Ja, helemaal', 'Yes, fully'),
};
/** For "how hard" and "how strong". */
export const hard: Labels = {
  not: t('Niet', 'Not'),
  little: t('Een beetje', 'A little'),
  quite: t('Best wel', 'Quite'),
  very: t('Heel erg', 'Very'),
};
/** For "how heavy" and "how hard is it". */
export const trouble: Labels = {
  not: t('Niet zwaar', 'Not heavy'),
  little: t('Een beetje zwaar', 'A little heavy'),
  quite: t('Best zwaar', 'Quite heavy'),
  very: t('Heel zwaar', 'Very heavy'),
};
/** For "is it so": no, a little, quite, very much. */
export const noDegree: Labels = {
  not: t('Nee', 'No'),
  little: t('Een beetje', 'A little'),
  quite: t('Best wel', 'Quite'),
  very: t('Heel erg', 'Very much'),
};
/** For "how much do you have of it". */
export const amount: Labels = { not: t('Geen', 'None') };
/** A child's words for what is so or not so. */
export const childYes: Labels = {
  not: t('Nee', 'No'),
  little: t('Soms', 'Sometimes'),
  quite: t('Meestal', 'Mostly'),
  very: t('Ja, altijd', 'Yes, always'),
};

const young: Labels = {
  not: t('Nee', 'No'),
  little: t('Een beetje', 'A bit'),
  quite: t('Best wel', 'Quite'),
  very: t('Heel erg', 'A lot'),
};
const youngOften: Labels = {
  never: t('Nooit', 'Never'),
  before: t('Vroeger wel, nu niet meer', 'It used to, not any more'),
  few_times: t('Soms', 'Sometimes'),
  weekly: t('Vaak', 'Often'),
  daily: t('Bijna elke dag', 'Almost every day'),
};

/** A child's own words for the same answers; what a child counts is "sometimes" and "often", not months. */
const own: Readonly<Partial<Record<For, Readonly<Partial<Record<AnswerKind, Labels>>>>>> = {
  child_4_7: { how_much: young, how_often: youngOften },
  child_8_11: { how_much: young, how_often: youngOften },
  child_12_17: { how_much: young },
};

/** The words of one option of one question, in the list of these people. */
export function labelOf(whom: For, kind: AnswerKind, question: Pick<Question, 'labels'>, code: string): Text {
  const text = question.labels?.[code] ?? own[whom]?.[kind]?.[code] ?? shared[kind]?.[code];
  return text ?? t(code, code);
}

/** A child chooses from fewer answers: three at 4 to 7, five at 8 to 11. The codes are the same as everywhere. */
const fewer: Readonly<Partial<Record<For, Readonly<Partial<Record<AnswerKind, readonly string[]>>>>>> = {
  child_4_7: { how_much: ['not', 'little', 'very'], how_often: ['never', 'few_times', 'weekly'] },
  child_8_11: { how_often: ['never', 'before', 'few_times', 'weekly', 'daily'] },
};

/** Codes that somebody of this list chooses from, in order; null for a number or a text. */
export const optionsFor = (whom: For, kind: AnswerKind): readonly string[] | null =>
  fewer[whom]?.[kind] ?? answerKinds[kind];
