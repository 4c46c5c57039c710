import { type AnswerKind, type Construct, kindOf } from '../constructs.ts';

/**
 * Questions of which "a lot" or "yes" is the good answer: sleeping well, having somebody, feeling safe. Everywhere else a
 * higher answer is the heavier one. Rules on profiles and danger need this too; they turn such an answer round.
 */
export const goodWhenHigh = [
  'dares_speak',
  'direct_contact',
  'self_reliance',
  'support',
  'someone_to_call',
  'safe_place',
  'child_trusts_adult',
  'safe_number',
  'home_safe',
  'child_sleeps',
  'child_school',
  'baby_sleeps',
  'baby_grows',
  'carer_joy',
  'seen_warmth',
  'seen_number',
  'treatment_found',
] as const satisfies readonly Construct[];

const good: ReadonlySet<string> = new Set(goodWhenHigh);
export const isGoodWhenHigh = (construct: Construct): boolean => good.has(construct);

const ascending: Readonly<Partial<Record<AnswerKind, readonly string[]>>> = {
  yes_no: ['no', 'yes'],
  how_often: ['never', 'before', 'once', 'few_times', 'monthly', 'weekly', 'daily'],
  how_much: ['not', 'little', 'quite', 'very'],
  face: ['good', 'so_so', 'bad'],
  how_many: ['none', 'one', 'several'],
  help_years: ['none', 'under_1', 'from_1_to_3', 'over_3'],
};

/** The ordinalValue of an option: 0 is the lightest answer, whichever way the question is asked. An order, not a norm. */
export function weightOf(construct: Construct, code: string): number | null {
  const order = ascending[kindOf(construct)];
  const at = order?.indexOf(code) ?? -1;
  if (order === undefined || at < 0) return null;
  return isGoodWhenHigh(construct) ? order.length - 1 - at : at;
}
