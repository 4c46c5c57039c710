import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, whole } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/accounts.ts';
import { jobTitle, nameParts } from './account-fields.ts';

export const changeAccount = deed({
  code: 'change_account',
  kind: 'write',
  method: 'PUT',
  path: '/administration/people/:userId',
  summary: 'Change name or job title of an account',
  access: { who: 'role', roles: ['functional_administrator'] },
  input: z.strictObject({ userId: id(), version: whole(1, 1_000_000), ...nameParts, jobTitle: jobTitle() }),
  output: z.object({ version: z.number() }),
  refusals: { stale: commonRefusals.stale },
  async run(tx, input) {
    const [row] = await store.accounts(tx, input.userId);
    if (row === undefined || row.endedAt !== null) return refuse('not_found');
    const changed = await store.changeAccount(tx, input.userId, input.version, {
      given_name: input.given,
      name_prefix: input.prefix ?? null,
      family_name: input.family,
      job_title: input.jobTitle ?? null,
    });
    if (!changed) return refuse('stale');
    return done({ version: input.version + 1 }, { returned: { account: [input.userId] } });
  },
});
