import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { refuse } from '#domain/shared/result.ts';
import { accounts } from '#store/accounts.ts';
import { ownSecrets } from '#store/own-account.ts';
import { openSecret } from './sealed-secret.ts';
import { totpAddress } from './totp.ts';

const ownAccountOutput = z.object({
  signInName: z.string(),
  given: z.string(),
  prefix: z.string().nullable(),
  family: z.string(),
  jobTitle: z.string().nullable(),
  organisation: z.string(),
  roles: z.array(z.string()),
  language: z.string(),
  secondFactor: z.enum(['off', 'pending', 'on']),
  /** Only while it waits: once confirmed, nobody reads the secret again. */
  pending: z.object({ secret: z.string(), address: z.string() }).nullable(),
});

export const readOwnAccount = deed({
  code: 'read_own_account',
  kind: 'read',
  method: 'GET',
  path: '/me/account',
  summary: 'Your own account, and your second step while it waits for its first code',
  access: { who: 'signed_in' },
  input: z.strictObject({}),
  output: ownAccountOutput,
  refusals: {},
  async run(tx, _input, visit) {
    const [row] = await accounts(tx, visit.userId);
    if (row === undefined) return refuse('not_found');
    const { totpSecret } = await ownSecrets(tx);
    const secret =
      row.secondFactor || totpSecret === null ? null : openSecret(visit.sealKey, visit.userId, totpSecret);
    const secondFactor = row.secondFactor
      ? ('on' as const)
      : secret === null
        ? ('off' as const)
        : ('pending' as const);
    return done(
      {
        signInName: row.signInName,
        given: row.given,
        prefix: row.prefix,
        family: row.family,
        jobTitle: row.jobTitle,
        organisation: row.organisation,
        roles: [...row.roles],
        language: row.language,
        secondFactor,
        pending: secret === null ? null : { secret, address: totpAddress(secret, row.signInName) },
      },
      { returned: { account: [visit.userId] } },
    );
  },
});
