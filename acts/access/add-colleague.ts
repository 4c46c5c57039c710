import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, oneOf } from '#acts/shared/fields.ts';
import { refuse } from '#domain/shared/result.ts';
import { addAccount, holdOrganisation } from '#store/accounts.ts';
import {
  isTooEasy,
  jobTitle,
  languages,
  nameParts,
  newPassword,
  signInName,
  someRoles,
} from './account-fields.ts';
import { hashPassword } from './password.ts';
import { accessRefusals } from './refusals.ts';

const { name_taken, unknown_organisation, password_too_easy } = accessRefusals;

/** Gives a colleague an account. A team place is not part of it: administrators give nobody a household. */
export const addColleague = deed({
  code: 'add_colleague',
  kind: 'write',
  method: 'POST',
  path: '/administration/people',
  summary: 'Add somebody who works in the region, with a first password',
  access: { who: 'role', roles: ['functional_administrator'] },
  input: z.strictObject({
    ...nameParts,
    jobTitle: jobTitle(),
    organisationId: id(),
    roles: someRoles(),
    signInName: signInName(),
    password: newPassword(),
    language: oneOf(languages).default('nl'),
  }),
  output: z.object({ userId: z.string() }),
  refusals: { name_taken, unknown_organisation, password_too_easy },
  async run(tx, input) {
    if (isTooEasy(input.password, input.signInName)) return refuse('password_too_easy');
    if (!(await holdOrganisation(tx, input.organisationId))) return refuse('unknown_organisation');
    const { password, ...account } = input;
    const userId = await addAccount(tx, {
      organisationId: account.organisationId,
      signInName: account.signInName,
      given: account.given,
      prefix: account.prefix,
      family: account.family,
      jobTitle: account.jobTitle,
      roles: account.roles,
      language: account.language,
      passwordHash: await hashPassword(password),
    });
    if (userId === undefined) return refuse('name_taken');
    return done({ userId }, { returned: { account: [userId] } });
  },
});
