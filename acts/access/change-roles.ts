import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, whole } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/accounts.ts';
import { someRoles } from './account-fields.ts';
import { accessRefusals } from './refusals.ts';

/** What somebody may do in general. Nobody changes this for themselves; the database refuses it too. */
export const changeRoles = deed({
  code: 'change_roles',
  kind: 'write',
  method: 'PUT',
  path: '/administration/people/:userId/roles',
  summary: 'Change the roles of somebody else',
  access: { who: 'role', roles: ['functional_administrator'] },
  input: z.strictObject({ userId: id(), version: whole(1, 1_000_000), roles: someRoles() }),
  output: z.object({ version: z.number() }),
  refusals: { stale: commonRefusals.stale, own_account: accessRefusals.own_account },
  async run(tx, input, visit) {
    const [row] = await store.accounts(tx, input.userId);
    if (row === undefined || row.endedAt !== null) return refuse('not_found');
    if (input.userId === visit.userId) return refuse('own_account');
    if (!(await store.changeAccount(tx, input.userId, input.version, { roles: input.roles })))
      return refuse('stale');
    return done({ version: input.version + 1 }, { returned: { account: [input.userId], role: input.roles } });
  },
});
