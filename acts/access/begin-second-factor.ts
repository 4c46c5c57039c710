import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { refuse } from '#domain/shared/result.ts';
import { accounts } from '#store/accounts.ts';
import { lockOwnAccount, ownSecrets, setPendingSecret } from '#store/own-account.ts';
import { givenPassword } from './account-fields.ts';
import { askPassword } from './password.ts';
import { accessRefusals } from './refusals.ts';
import { sealSecret } from './sealed-secret.ts';
import { newTotpSecret } from './totp.ts';

const { second_factor_on, wrong_password, too_many_tries } = accessRefusals;

/** Makes a secret that waits for its first code. It is read with read_own_account: answers of writes are kept, secrets not. */
export const beginSecondFactor = deed({
  code: 'begin_second_factor',
  kind: 'write',
  method: 'POST',
  path: '/me/second-factor',
  summary: 'Begin a second step; GET /me/account then shows its secret until it is confirmed',
  access: { who: 'signed_in' },
  input: z.strictObject({ password: givenPassword() }),
  output: z.object({ secondFactor: z.literal('pending') }),
  refusals: { second_factor_on, wrong_password, too_many_tries },
  async run(tx, { password }, visit) {
    await lockOwnAccount(tx, visit.userId);
    const { passwordHash } = await ownSecrets(tx);
    const [row] = await accounts(tx, visit.userId);
    if (row?.secondFactor !== false) return refuse('second_factor_on');
    const asked = await askPassword(visit, passwordHash, password);
    if (asked !== 'right') return refuse(asked);
    await setPendingSecret(tx, visit.userId, sealSecret(visit.sealKey, visit.userId, newTotpSecret()));
    return done({ secondFactor: 'pending' as const }, { returned: { account: [visit.userId] } });
  },
});
