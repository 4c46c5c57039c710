import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { readSettings } from '#cli/settings.ts';

test('nothing set: the embedded database, this machine only', () => {
  expect(readSettings({ PATH: '/bin', DATA_DIR: '' })).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    DATA_DIR: './data',
    NODE_ENV: 'development',
    SESSION_IDLE_MINUTES: 30,
    DATABASE_URL: undefined,
  });
});

test.each([
  [{ PORT: 'eighty' }, /^Setting PORT cannot be used: it must be a number from 0 to 65535\.$/],
  [{ PORT: '70000' }, /^Setting PORT cannot be used/],
  [{ PORT: '80.5' }, /^Setting PORT cannot be used: it must be a whole number/],
  [{ PORT: '-1' }, /^Setting PORT cannot be used/],
  [{ LANGE_ADEM_SPEED: 'high' }, /^There is no setting LANGE_ADEM_SPEED/],
  [{ SESSION_IDLE: '5' }, /^There is no setting SESSION_IDLE;/],
  [{ AUDIT_CHECKPOINT: '/x' }, /^There is no setting AUDIT_CHECKPOINT;/],
  [
    { SESSION_IDLE_MINUTES: '1' },
    /^Setting SESSION_IDLE_MINUTES cannot be used: it must be a number from 2 to 240\.$/,
  ],
  [{ DATABASE_URL: 'postgresql://' }, /^Setting DATABASE_URL cannot be used: it must look like postgresql:/],
  [{ DATABASE_URL: 'postgresql://a:b:c@[x' }, /^Setting DATABASE_URL cannot be used/],
  [{ MIGRATE_DATABASE_URL: 'postgresql://x@h/x' }, /^MIGRATE_DATABASE_URL stands alone/],
  [{ NODE_ENV: 'production' }, /^The embedded database is for trying out; set DATABASE_URL/],
  [{ NODE_ENV: 'production', LANGE_ADEM_EMBEDDED: 'allowed' }, /^Set PUBLIC_URL to the https address/],
  [
    { NODE_ENV: 'staging' },
    /^Setting NODE_ENV cannot be used: it must be development, production or test\.$/,
  ],
  [
    { LANGE_ADEM_EMBEDDED: 'yes' },
    /^Setting LANGE_ADEM_EMBEDDED cannot be used: the only value is: allowed\.$/,
  ],
  [{ PUBLIC_URL: 'ftp://x' }, /^Setting PUBLIC_URL cannot be used/],
  [{ DEMO: 'maybe' }, /^Setting DEMO cannot be used: it must be yes or no\.$/],
  [{ LOG_LEVEL: 'loud' }, /^Setting LOG_LEVEL cannot be used/],
])('%o is refused with one sentence that does not repeat the value', (environment, expected) => {
  expect(() => readSettings(environment)).toThrow(expected);
});

test('every setting stands in the documentation, and no other', () => {
  const told = readFileSync(join(inject('root'), 'docs', 'running', 'settings.md'), 'utf8').matchAll(
    /^\| `([A-Z_]+)` +\|/gm,
  );
  expect([...told].map(match => match[1]).sort()).toEqual(
    Object.keys(readSettings({ AUDIT_CHECKPOINT_FILE: 'x' }))
      .concat(['DATABASE_URL', 'MIGRATE_DATABASE_URL', 'PUBLIC_URL', 'DEMO', 'LANGE_ADEM_EMBEDDED'])
      .filter((name, index, all) => all.indexOf(name) === index)
      .sort(),
  );
});
