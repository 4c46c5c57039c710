import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, whole } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/accounts.ts';
import { accessRefusals } from './refusals.ts';

const { own_account, directs, takes_in } = accessRefusals;

/** Somebody stops working here: the account ends and every open page of theirs with it, at the next request. */
export const endAccount = deed({
  code: 'end_account',
  kind: 'write',
  method: 'POST',
  path: '/administration/people/:userId/end',
  summary: 'End the account of somebody who stops working here',
  access: { who: 'role', roles: ['functional_administrator'] },
  input: z.strictObject({ userId: id(), version: whole(1, 1_000_000) }),
  output: z.object({ userId: z.string() }),
  refusals: { own_account, directs, takes_in, stale: commonRefusals.stale },
  async run(tx, { userId, version }) {
    const said = await store.endAccount(tx, userId, version);
    if (said !== 'ended') return refuse(said);
    return done({ userId }, { returned: { account: [userId] } });
  },
});
