import { z } from 'zod';
import { id, oneOf, optionalDay, optionalText, someOf, text, yesNo } from '#acts/shared/fields.ts';
import { birthPrecisions, personKinds, sexes, violenceRoles } from '#domain/household/codes.ts';
import {
  receivedWays,
  reporterRoles,
  reportReasons,
  unsafeties,
  violenceNatures,
} from '#domain/report/codes.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Known } from '#domain/shared/spellings.ts';

/** A list of which at least one must be chosen. */
const some = <const T extends readonly [string, ...string[]]>(codes: T) =>
  someOf(codes).refine(list => list.length > 0, 'too_small');

/** How and why somebody came to Veilig Thuis; the same for an advice and a report. */
export const receipt = {
  way: () => oneOf(receivedWays),
  role: () => oneOf(reporterRoles),
  reasons: () => some(reportReasons),
  natures: () => some(violenceNatures),
  unsafety: () => oneOf(unsafeties),
};

export const outName = z.object({ given: z.string(), prefix: z.string(), family: z.string() });

/** Leaves the empty answers of a select out. */
const unset = (value: unknown) => (value === '' ? undefined : value);

const spelling = () => text(200).refine(value => value !== '', 'needed');

/** A person as far as known; everything may be unknown, but then kind or part in the violence is. */
export const reportedPerson = z
  .strictObject({
    given: optionalText(100),
    prefix: optionalText(30),
    family: optionalText(200),
    alsoSpelled: z.array(spelling()).max(5, 'too_big').default([]),
    birthDate: optionalDay(),
    /** Left out: 'day' with a date, 'not_known' without. */
    birthPrecision: z.preprocess(unset, oneOf(birthPrecisions).optional()),
    sex: z.preprocess(unset, oneOf(sexes).default('not_known')),
    kind: z.preprocess(unset, oneOf(personKinds).default('member')),
    violenceRoles: someOf(violenceRoles)
      .refine(roles => roles.length < 2 || !roles.includes('not_known'), 'roles_contradict')
      .default([]),
    /** A person in a file that the visitor may see: the same human. */
    sameAs: z.preprocess(unset, id().optional()),
    /** The visitor looked: this is somebody else than who looks alike. */
    notTheSame: yesNo().default(false),
  })
  .refine(person => person.birthPrecision !== 'not_known' || person.birthDate === undefined, {
    path: ['birthDate'],
    message: 'not_a_day',
  })
  .refine(person => !isDated(person.birthPrecision) || person.birthDate !== undefined, {
    path: ['birthDate'],
    message: 'needed',
  });

const isDated = (precision: string | undefined) =>
  precision === 'day' || precision === 'month' || precision === 'year';

/** What is looked for: at least one part. */
export const personQuery = {
  given: optionalText(100),
  prefix: optionalText(30),
  family: optionalText(200),
  birthDate: optionalDay(),
};

/** What was asked as a person to compare with. */
export const asKnown = (query: {
  given?: string | undefined;
  prefix?: string | undefined;
  family?: string | undefined;
  birthDate?: LocalDate | undefined;
}): Known => ({
  given: query.given ?? '',
  prefix: query.prefix ?? '',
  family: query.family ?? '',
  alsoSpelled: [],
  birthDate: query.birthDate ?? null,
  birthPrecision: query.birthDate === undefined ? 'not_known' : 'day',
});
