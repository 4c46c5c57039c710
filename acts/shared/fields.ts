import { z } from 'zod';
import { isLocalDate, type LocalDate } from '#domain/shared/calendar.ts';

/**
 * Field kinds that every form shares. Issue messages are codes; words stand in web/words/issues.ts.
 */

const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/u;

/** Text of at most `longest` characters: well-formed Unicode, no control or direction-override characters, trimmed. */
export function text(longest = 4_000) {
  return z
    .string()
    .refine(value => value.isWellFormed() && !unwanted.test(value), 'text_has_forbidden_characters')
    .transform(value => value.normalize('NFC').replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(longest, 'text_too_long'));
}

/** Text that must be there. */
export function neededText(longest = 4_000) {
  return text(longest).pipe(z.string().min(1, 'needed'));
}

/** Text that may be left out; an empty field counts as left out. */
export function optionalText(longest = 4_000) {
  return z.preprocess(value => (value === '' ? undefined : value), text(longest).optional());
}

export const id = () => z.uuid('unknown_id').transform(value => value.toLowerCase());

/** A day that somebody can mean: of the last or the coming centuries, as an instant. */
export const day = () =>
  z
    .string()
    .refine(value => isLocalDate(value) && value >= '1900-01-01' && value < '2200-01-01', 'not_a_day')
    .transform(value => value as LocalDate);

export const optionalDay = () => z.preprocess(value => (value === '' ? undefined : value), day().optional());

/** A day as it leaves the house: 'YYYY-MM-DD'. */
export const outDay = () =>
  z.custom<LocalDate>(value => typeof value === 'string').meta({ type: 'string', format: 'date' });

/** An instant: ISO with a zone from REST, local date and time from a form (read by web/form.ts in the region's zone). */
export const instant = () =>
  z.iso
    .datetime({ offset: true, error: 'not_a_moment' })
    .transform(value => new Date(value))
    .refine(value => value.getUTCFullYear() >= 1900 && value.getUTCFullYear() < 2200, 'not_a_moment');

/** One of a closed list of codes. */
export const oneOf = <const T extends readonly [string, ...string[]]>(codes: T) =>
  z.enum(codes, 'choose_one');

/** Some of a closed list of codes, each once. */
export const someOf = <const T extends readonly [string, ...string[]]>(codes: T) =>
  z
    .array(z.enum(codes, 'choose_one'))
    .max(codes.length)
    .transform(list => [...new Set(list)]);

export const ids = (most = 50) =>
  z
    .array(id())
    .max(most)
    .transform(list => [...new Set(list)]);

export const yesNo = () => z.boolean('choose_one');

/** Whole number from a form or REST. */
export const whole = (least: number, most: number) =>
  z.int('not_a_number').min(least, 'number_too_small').max(most, 'number_too_large');

/** Who may read an item (rule V3). Left out: its author and the case director. */
export const audience = () =>
  z
    .strictObject({
      team: z.enum(['author_and_director', 'team', 'named'], 'choose_one').default('author_and_director'),
      users: ids().default([]),
      persons: ids().default([]),
    })
    .default({ team: 'author_and_director', users: [], persons: [] });

/** The audience as the columns of an item table. */
export function audienceColumns(value: {
  team: 'author_and_director' | 'team' | 'named';
  users: string[];
  persons: string[];
}) {
  return { audience_team: value.team, audience_users: value.users, audience_persons: value.persons };
}
