import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { refuse } from '#domain/shared/result.ts';
import { organisations } from '#store/accounts.ts';
import { organisationOutput } from './read-organisations.ts';

export const readOrganisation = deed({
  code: 'read_organisation',
  kind: 'read',
  method: 'GET',
  path: '/administration/organisations/:organisationId',
  summary: 'One organisation of the region',
  access: { who: 'role', roles: ['functional_administrator'] },
  input: z.strictObject({ organisationId: id() }),
  output: organisationOutput,
  refusals: {},
  async run(tx, { organisationId }) {
    const found = (await organisations(tx)).find(one => one.id === organisationId);
    if (found === undefined) return refuse('not_found');
    const { name, kind, people, endedAt } = found;
    return done(
      { id: organisationId, name, kind, people, endedAt },
      { returned: { organisation: [organisationId] } },
    );
  },
});
