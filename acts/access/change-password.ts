import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { refuse } from '#domain/shared/result.ts';
import { accounts } from '#store/accounts.ts';
import { endOtherSessions, lockOwnAccount, ownSecrets, setPassword } from '#store/own-account.ts';
import { givenPassword, isTooEasy, newPassword } from './account-fields.ts';
import { askPassword, hashPassword, isPassword } from './password.ts';
import { accessRefusals } from './refusals.ts';

const { wrong_password, too_many_tries, same_password, password_too_easy } = accessRefusals;

/** A new password of one's own. Whoever else was signed in with the old one is out. */
export const changePassword = deed({
  code: 'change_password',
  kind: 'write',
  method: 'PUT',
  path: '/me/password',
  summary: 'Change your own password; ends your other sessions',
  access: { who: 'signed_in' },
  input: z.strictObject({ old: givenPassword(), fresh: newPassword() }),
  output: z.object({ endedSessions: z.number() }),
  refusals: { wrong_password, too_many_tries, same_password, password_too_easy },
  async run(tx, input, visit) {
    const [row] = await accounts(tx, visit.userId);
    if (row === undefined) return refuse('not_found');
    await lockOwnAccount(tx, visit.userId);
    const { passwordHash } = await ownSecrets(tx);
    const asked = await askPassword(visit, passwordHash, input.old);
    if (asked !== 'right') return refuse(asked);
    if (isTooEasy(input.fresh, row.signInName)) return refuse('password_too_easy');
    if (await isPassword(passwordHash, input.fresh)) return refuse('same_password');
    await setPassword(tx, visit.userId, await hashPassword(input.fresh));
    const endedSessions = await endOtherSessions(tx, visit.userId, visit.sessionId, visit.now);
    return done({ endedSessions }, { returned: { account: [visit.userId] } });
  },
});
