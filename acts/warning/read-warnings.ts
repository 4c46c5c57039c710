import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { warningsOf } from '#store/warning.ts';
import { outWarning } from './warning-out.ts';

/** The warnings of a household that are for the reader, those that stand first. */
export const readWarnings = deed({
  code: 'read_warnings',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/warnings',
  summary: 'Warnings on a household, its address and its persons',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id() }),
  output: z.object({ warnings: z.array(outWarning) }),
  refusals: {},
  async run(tx, { householdId }) {
    const warnings = z.array(outWarning).parse(await warningsOf(tx, householdId));
    return done(
      { warnings },
      {
        householdId,
        personIds: [...new Set(warnings.flatMap(each => each.personId ?? []))],
        returned: { warning: warnings.map(each => each.id) },
      },
    );
  },
});
