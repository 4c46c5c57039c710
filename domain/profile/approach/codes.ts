import { profileCodes } from '#domain/profile/model.ts';

/** What the texts on the approach are about, under which heading, and for whom. Codes are stored; words live on the web floor. */

/** Raised when a text of ours changes; the folder of the texts carries the same number. */
export const approachEdition = 1;

export const approachLevels = ['red', 'orange', 'not_established', 'none_seen_all_asked'] as const;
export type ApproachLevel = (typeof approachLevels)[number];

/** Danger first, always. */
export const approachSubjects = [...approachLevels, ...profileCodes] as const;
export type ApproachSubject = (typeof approachSubjects)[number];

export const approachHeadings = ['first', 'helps', 'avoid', 'ask_next', 'expertise'] as const;
export type ApproachHeading = (typeof approachHeadings)[number];

/** `all`: for everybody who works with the household, about everybody in it. */
export const approachWhoms = ['all', 'uses', 'undergoes', 'child'] as const;
export type ApproachWhom = (typeof approachWhoms)[number];

/** Children by age, beside what a profile asks for them. */
export const childAges = [
  'under_4',
  'from_4_to_7',
  'from_8_to_11',
  'from_12_to_15',
  'from_16_to_17',
] as const;
export type ChildAge = (typeof childAges)[number];
