import type { Part } from '#domain/screening/constructs.ts';

/**
 * Which own lists measure violence, and in which part they ask about it; the first of these that was put to the person
 * decides (an adult without a partner has no part about a partner, and is asked about the children). The deeper list
 * of an adult follows on the short one and asks only part of it; what a professional saw is not asked; a questionnaire
 * of a region has no parts of ours.
 */
export const measuringParts: Readonly<Record<string, readonly Part[]>> = {
  adult_short: ['violence', 'children'],
  child_12_17: ['own_world'],
  child_8_11: ['own_world'],
  child_4_7: ['own_world'],
  carer_0_3: ['early_years'],
};

export interface AskedTalk {
  readonly instrument: string;
  readonly questionnaireId: string | null;
  readonly state: string;
  readonly parts: Readonly<Record<string, string>>;
}

/** How far a measurement came: all told, partly asked, or asked and the person could or would not say. Never what was said. */
export const measuredHow = ['told', 'partly', 'does_not_want', 'does_not_know'] as const;
export type MeasuredHow = (typeof measuredHow)[number];

/** What this talk measured of violence, or null where it is no measurement: not finished, or it was not asked. */
export function measured({ instrument, questionnaireId, state, parts }: AskedTalk): MeasuredHow | null {
  if (state !== 'finished' || questionnaireId !== null || !Object.hasOwn(measuringParts, instrument))
    return null;
  const part = measuringParts[instrument]?.find(each => parts[each] !== undefined);
  const how = part === undefined ? undefined : parts[part];
  if (how === 'answered') return 'told';
  return how === 'partly' || how === 'does_not_want' || how === 'does_not_know' ? how : null;
}
