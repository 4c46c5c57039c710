import { z } from 'zod';

/**
 * Every setting, read once at start. Unknown names that look like ours, and wrong values, are refused with a sentence.
 * Settings of the process only; what a region may choose lives in the database.
 */
const shape = {
  PORT: z.coerce.number('must be a number').int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must look like postgresql://user:password@host:5432/name')
    .optional(),
  MIGRATE_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must look like postgresql://user:password@host:5432/name')
    .optional(),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an address such as https://adem.example.nl' }).optional(),
  DEMO: z.enum(['yes', 'no'], 'must be yes or no').optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  SESSION_IDLE_MINUTES: z.coerce.number('must be a number').int().min(2).max(240).default(30),
  SESSION_LONGEST_HOURS: z.coerce.number('must be a number').int().min(1).max(24).default(12),
  LANGE_ADEM_EMBEDDED: z.enum(['allowed'], 'must be: allowed').optional(),
} as const;

const schema = z.object(shape);
export type Settings = z.output<typeof schema>;

export class SettingsRefused extends Error {}

/** Reads settings from the environment; throws SettingsRefused with one sentence for a person. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const strange = Object.keys(environment).find(
    name => /^(LANGE_ADEM_|SESSION_(IDLE|LONGEST))/.test(name) && !(name in shape),
  );
  if (strange !== undefined) throw new SettingsRefused(`There is no setting ${strange}; see docs/running/settings.md.`);
  const given = Object.fromEntries(Object.keys(shape).map(name => [name, environment[name] || undefined]));
  const answer = schema.safeParse(given);
  if (!answer.success) {
    const issue = answer.error.issues[0];
    throw new SettingsRefused(`Setting ${String(issue?.path[0])} is not usable: ${issue?.message}.`);
  }
  const settings = answer.data;
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
