import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';

export const whoAmI = deed({
  code: 'who_am_i',
  kind: 'read',
  method: 'GET',
  path: '/me',
  summary: 'Who is signed in, with roles and organisation',
  access: { who: 'signed_in' },
  input: z.strictObject({}),
  output: z.object({
    userId: z.string(),
    name: z.object({ given: z.string(), prefix: z.string().nullable(), family: z.string() }),
    organisation: z.object({ id: z.string(), name: z.string(), kind: z.string() }),
    roles: z.array(z.string()),
    language: z.string(),
    regionId: z.string(),
  }),
  refusals: {},
  async run(_tx, _input, visit) {
    return done(
      {
        userId: visit.userId,
        name: { given: visit.givenName, prefix: visit.namePrefix, family: visit.familyName },
        organisation: {
          id: visit.organisationId,
          name: visit.organisationName,
          kind: visit.organisationKind,
        },
        roles: [...visit.roles],
        language: visit.language,
        regionId: visit.regionId,
      },
      {},
    );
  },
});
