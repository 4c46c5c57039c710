import { z } from 'zod';
import { roles } from '#acts/shared/deed.ts';
import { neededText, optionalText, someOf } from '#acts/shared/fields.ts';

/** Kinds of organisations, in the order in which a form shows them. */
export const organisationKinds = [
  'veilig_thuis',
  'local_team',
  'shelter',
  'youth_protection',
  'police',
  'probation',
  'mental_health',
  'addiction_care',
  'municipality',
  'other',
] as const;

export const languages = ['nl', 'en'] as const;

/** A name to sign in with: kept in small letters, so that `Vera` and `vera` are one. */
export const signInName = () =>
  neededText(60).pipe(
    z
      .string()
      .transform(value => value.toLowerCase())
      .pipe(z.string().regex(/^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}._@'-]{1,59}$/u, 'not_a_sign_in_name')),
  );

/** A password to be set: long rather than odd, any characters. Never trimmed. */
export const newPassword = () =>
  z
    .string()
    .refine(value => value.isWellFormed() && !value.includes('\u0000'), 'text_has_forbidden_characters')
    .transform(value => value.normalize('NFKC'))
    .pipe(z.string().min(12, 'password_too_short').max(200, 'text_too_long'));

/** A password to be checked. */
export const givenPassword = () => z.string().min(1, 'needed').max(500, 'text_too_long');

export const nameParts = {
  given: neededText(100),
  prefix: optionalText(30),
  family: neededText(100),
};

export const jobTitle = () => optionalText(100);

export const someRoles = () => someOf(roles).pipe(z.array(z.enum(roles)).min(1, 'too_small'));

/** True for a password that a list of guesses would hold: the own name in it, or hardly a different character. */
export const isTooEasy = (password: string, name: string): boolean =>
  new Set(password).size < 5 || password.toLowerCase().includes(name);
