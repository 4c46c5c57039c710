import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { organisations } from '#store/accounts.ts';

const byName = new Intl.Collator('nl', { sensitivity: 'base', numeric: true });

export const organisationOutput = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  /** How many work there now. */
  people: z.number(),
  endedAt: z.date().nullable(),
});

export const readOrganisations = deed({
  code: 'read_organisations',
  kind: 'read',
  method: 'GET',
  path: '/administration/organisations',
  summary: 'The organisations of the region, with how many people work there',
  access: { who: 'role', roles: ['functional_administrator'] },
  input: z.strictObject({}),
  output: z.object({
    organisations: z.array(organisationOutput),
  }),
  refusals: {},
  async run(tx) {
    const found = await organisations(tx);
    const sorted = found
      .map(({ id, name, kind, people, endedAt }) => ({ id, name, kind, people, endedAt }))
      .sort((a, b) => byName.compare(a.name, b.name));
    return done({ organisations: sorted }, { returned: { organisation: found.length } });
  },
});
