import { z } from 'zod';

const database = z
  .string()
  .regex(/^postgres(ql)?:\/\/[^/]/, 'it must look like postgresql://user:password@host:5432/name')
  .refine(URL.canParse, 'it must look like postgresql://user:password@host:5432/name')
  .optional();

const whole = (least: number, most: number, otherwise: number) =>
  z.coerce
    .number(`it must be a number from ${least} to ${most}`)
    .int(`it must be a whole number from ${least} to ${most}`)
    .min(least, `it must be a number from ${least} to ${most}`)
    .max(most, `it must be a number from ${least} to ${most}`)
    .default(otherwise);

/**
 * Every setting, read once at start. Unknown names that look like ours, and wrong values, are refused with a sentence.
 * Settings of the process only; what a region may choose lives in the database. docs/running/settings.md tells them.
 */
const shape = {
  PORT: whole(0, 65_535, 3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: database,
  MIGRATE_DATABASE_URL: database,
  NODE_ENV: z
    .enum(['development', 'production', 'test'], 'it must be development, production or test')
    .default('development'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'it must be an address such as https://adem.example.nl' })
    .optional(),
  DEMO: z.enum(['yes', 'no'], 'it must be yes or no').optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'it must be debug, info, warn, error or silent')
    .default('info'),
  SESSION_IDLE_MINUTES: whole(2, 240, 30),
  SESSION_LONGEST_HOURS: whole(1, 24, 12),
  AUDIT_CHECKPOINT_FILE: z.string().min(1).optional(),
  LANGE_ADEM_EMBEDDED: z.enum(['allowed'], 'the only value is: allowed').optional(),
} as const;

const schema = z.object(shape);
export type Settings = z.output<typeof schema>;

export class SettingsRefused extends Error {}

/** Reads settings from the environment; throws SettingsRefused with one sentence for a person. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const strange = Object.keys(environment).find(
    name =>
      /^(LANGE_ADEM_|SESSION_(IDLE|LONGEST)|AUDIT_CHECKPOINT)/.test(name) && !Object.hasOwn(shape, name),
  );
  if (strange !== undefined)
    throw new SettingsRefused(`There is no setting ${strange}; see docs/running/settings.md.`);
  const given = Object.fromEntries(Object.keys(shape).map(name => [name, environment[name] || undefined]));
  const answer = schema.safeParse(given);
  if (!answer.success) {
    const issue = answer.error.issues[0];
    throw new SettingsRefused(`Setting ${String(issue?.path[0])} cannot be used: ${issue?.message}.`);
  }
  const settings = answer.data;
  if (settings.MIGRATE_DATABASE_URL !== undefined && settings.DATABASE_URL === undefined)
    throw new SettingsRefused(
      'MIGRATE_DATABASE_URL stands alone; set DATABASE_URL too, with the login for daily work.',
    );
  if (settings.NODE_ENV === 'production') {
    if (settings.DATABASE_URL === undefined && settings.LANGE_ADEM_EMBEDDED === undefined)
      throw new SettingsRefused(
        'The embedded database is for trying out; set DATABASE_URL to a PostgreSQL server, or LANGE_ADEM_EMBEDDED=allowed if you know why.',
      );
    if (settings.PUBLIC_URL === undefined)
      throw new SettingsRefused('Set PUBLIC_URL to the https address at which people reach Lange Adem.');
  }
  return settings;
}
