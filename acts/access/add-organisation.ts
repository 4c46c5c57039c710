import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { neededText, oneOf } from '#acts/shared/fields.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/accounts.ts';
import { organisationKinds } from './account-fields.ts';
import { accessRefusals } from './refusals.ts';

const { organisation_exists } = accessRefusals;

export const addOrganisation = deed({
  code: 'add_organisation',
  kind: 'write',
  method: 'POST',
  path: '/administration/organisations',
  summary: 'Add an organisation to the region',
  access: { who: 'role', roles: ['functional_administrator'] },
  input: z.strictObject({ name: neededText(150), kind: oneOf(organisationKinds) }),
  output: z.object({ organisationId: z.string() }),
  refusals: { organisation_exists },
  async run(tx, input) {
    const there = await store.organisations(tx);
    const same = (name: string) => name.toLowerCase() === input.name.toLowerCase();
    if (there.some(one => one.endedAt === null && same(one.name))) return refuse('organisation_exists');
    const organisationId = await store.addOrganisation(tx, input.name, input.kind);
    return done({ organisationId }, { returned: { organisation: [organisationId] } });
  },
});
