import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { neededText } from '#acts/shared/fields.ts';
import { refuse } from '#domain/shared/result.ts';
import { accounts } from '#store/accounts.ts';
import { confirmSecret, endOtherSessions, lockOwnAccount, ownSecrets } from '#store/own-account.ts';
import { accessRefusals } from './refusals.ts';
import { openSecret } from './sealed-secret.ts';
import { totpStepOf } from './totp.ts';

const { second_factor_not_begun, wrong_code } = accessRefusals;

/** The first code shows that the app knows the secret; from then on it is asked at every sign-in. */
export const confirmSecondFactor = deed({
  code: 'confirm_second_factor',
  kind: 'write',
  method: 'PUT',
  path: '/me/second-factor',
  summary: 'Switch the second step on with a first code; ends your other sessions',
  access: { who: 'signed_in' },
  input: z.strictObject({ code: neededText(20) }),
  output: z.object({ secondFactor: z.literal('on') }),
  refusals: { second_factor_not_begun, wrong_code },
  async run(tx, { code }, visit) {
    await lockOwnAccount(tx, visit.userId);
    const { totpSecret } = await ownSecrets(tx);
    const [row] = await accounts(tx, visit.userId);
    if (totpSecret === null || row?.secondFactor !== false) return refuse('second_factor_not_begun');
    const step = await totpStepOf(openSecret(visit.sealKey, visit.userId, totpSecret), code, visit.now);
    if (step === undefined) return refuse('wrong_code');
    await confirmSecret(tx, visit.userId, visit.sessionId, step, visit.now);
    await endOtherSessions(tx, visit.userId, visit.sessionId, visit.now);
    return done({ secondFactor: 'on' as const }, { returned: { account: [visit.userId] } });
  },
});
