import type { z } from 'zod';
import type { recordContact } from '#acts/contact/record-contact.ts';
import { addDays, addMonths, type LocalDate } from '#domain/shared/calendar.ts';
import type { Stage } from './stage.ts';

/** What a contact says about one person. */
export type Part = z.input<typeof recordContact.input>['persons'][number];

/** Birth date of somebody who is this many years (and months) old today, and not on the first of a month. */
export const born = (stage: Stage, years: number, months = 0): LocalDate =>
  addDays(addMonths(stage.today, -(years * 12 + months)), -9);

/** Somebody spoken alone who told how safe they feel. */
export const alone = (safetyNumber: number, ownWords: string): Omit<Part, 'personId'> => ({
  alone: 'yes',
  safetyAsked: 'yes',
  safetyNumber,
  ownWords,
});

/** Somebody spoken with others there: asked, without their own words. */
export const together = (safetyNumber?: number): Omit<Part, 'personId'> => ({
  alone: 'no',
  safetyAsked: 'yes',
  ...(safetyNumber === undefined ? {} : { safetyNumber }),
});

/** Somebody who was there, but could not be asked. */
export const notAsked = (couldNotReason: string): Omit<Part, 'personId'> => ({
  alone: 'no',
  safetyAsked: 'could_not_ask',
  couldNotReason,
});
