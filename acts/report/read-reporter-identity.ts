import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { refuse } from '#domain/shared/result.ts';
import { sealedIdentity } from '#store/seal.ts';
import { openReporter } from './seal.ts';

/**
 * The reporter behind a report, for the one who asked and as long as a second person opened it. Row security answers
 * nothing to anybody else, and then nothing here tells whether there is a reporter at all.
 */
export const readReporterIdentity = deed({
  code: 'read_reporter_identity',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/reports/:reportId/reporter',
  summary: 'The reporter, while an opening that a second person confirmed stands open',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id(), reportId: id() }),
  output: z.object({
    name: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    relation: z.string().nullable(),
  }),
  refusals: {},
  async run(tx, input, visit) {
    const sealed = await sealedIdentity(tx, input.householdId, input.reportId);
    if (sealed === undefined) return refuse('not_found');
    const {
      name = null,
      phone = null,
      email = null,
      relation = null,
    } = openReporter(visit.sealKey, input.reportId, sealed);
    return done(
      { name, phone, email, relation },
      { householdId: input.householdId, returned: { reporter_identity: [input.reportId] } },
    );
  },
});
