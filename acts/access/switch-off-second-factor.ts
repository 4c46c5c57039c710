import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { neededText } from '#acts/shared/fields.ts';
import { refuse } from '#domain/shared/result.ts';
import { accounts } from '#store/accounts.ts';
import { forgetSecret, lockOwnAccount, ownSecrets } from '#store/own-account.ts';
import { givenPassword } from './account-fields.ts';
import { askPassword } from './password.ts';
import { accessRefusals } from './refusals.ts';
import { openSecret } from './sealed-secret.ts';
import { totpStepOf } from './totp.ts';
import { noteWrong } from './tries.ts';

const { second_factor_not_begun, wrong_code, wrong_password, too_many_tries } = accessRefusals;

/** Asks for both the password and a fresh code: an open screen alone is not enough. */
export const switchOffSecondFactor = deed({
  code: 'switch_off_second_factor',
  kind: 'write',
  method: 'POST',
  path: '/me/second-factor/off',
  summary: 'Switch the second step off, with password and code',
  access: { who: 'signed_in' },
  input: z.strictObject({ password: givenPassword(), code: neededText(20) }),
  output: z.object({ secondFactor: z.literal('off') }),
  refusals: { second_factor_not_begun, wrong_code, wrong_password, too_many_tries },
  async run(tx, { password, code }, visit) {
    await lockOwnAccount(tx, visit.userId);
    const { passwordHash, totpSecret, totpLastStep } = await ownSecrets(tx);
    const [row] = await accounts(tx, visit.userId);
    if (totpSecret === null || row?.secondFactor !== true) return refuse('second_factor_not_begun');
    const asked = await askPassword(visit, passwordHash, password);
    if (asked !== 'right') return refuse(asked);
    const step = await totpStepOf(openSecret(visit.sealKey, visit.userId, totpSecret), code, visit.now);
    if (step === undefined || (totpLastStep !== null && step <= totpLastStep)) {
      noteWrong(visit.userId, visit.now);
      return refuse('wrong_code');
    }
    await forgetSecret(tx, visit.userId);
    return done({ secondFactor: 'off' as const }, { returned: { account: [visit.userId] } });
  },
});
