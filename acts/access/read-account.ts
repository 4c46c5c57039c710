import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { refuse } from '#domain/shared/result.ts';
import { accounts } from '#store/accounts.ts';
import { accountOutput, toOutput } from './read-accounts.ts';

export const readAccount = deed({
  code: 'read_account',
  kind: 'read',
  method: 'GET',
  path: '/administration/people/:userId',
  summary: 'One account of the region',
  access: { who: 'role', roles: ['functional_administrator'] },
  input: z.strictObject({ userId: id() }),
  output: accountOutput,
  refusals: {},
  async run(tx, { userId }) {
    const [row] = await accounts(tx, userId);
    if (row === undefined) return refuse('not_found');
    return done(toOutput(row), { returned: { account: [userId] } });
  },
});
