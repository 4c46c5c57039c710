import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { compareNames } from '#domain/shared/names.ts';
import { type AccountRow, accounts } from '#store/accounts.ts';

/** An account as administrators see it; never a secret, never a household. */
export const accountOutput = z.object({
  userId: z.string(),
  signInName: z.string(),
  given: z.string(),
  prefix: z.string().nullable(),
  family: z.string(),
  jobTitle: z.string().nullable(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  roles: z.array(z.string()),
  language: z.string(),
  secondFactor: z.boolean(),
  endedAt: z.date().nullable(),
  version: z.number(),
});

export const toOutput = (row: AccountRow): z.output<typeof accountOutput> => ({
  userId: row.id,
  signInName: row.signInName,
  given: row.given,
  prefix: row.prefix,
  family: row.family,
  jobTitle: row.jobTitle,
  organisation: { id: row.organisationId, name: row.organisation },
  roles: [...row.roles],
  language: row.language,
  secondFactor: row.secondFactor,
  endedAt: row.endedAt,
  version: row.version,
});

export const readAccounts = deed({
  code: 'read_accounts',
  kind: 'read',
  method: 'GET',
  path: '/administration/people',
  summary: 'The people who work in the region, sorted the Dutch way',
  access: { who: 'role', roles: ['functional_administrator'] },
  input: z.strictObject({}),
  output: z.object({ people: z.array(accountOutput) }),
  refusals: {},
  async run(tx) {
    const found = await accounts(tx);
    const sorted = found.toSorted((a, b) =>
      compareNames({ ...a, prefix: a.prefix ?? '' }, { ...b, prefix: b.prefix ?? '' }),
    );
    return done({ people: sorted.map(toOutput) }, { returned: { account: found.length } });
  },
});
