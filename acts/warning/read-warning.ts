import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { refuse } from '#domain/shared/result.ts';
import { earlierOf, warningsOf } from '#store/warning.ts';
import { outEarlier, outWarning } from './warning-out.ts';

/** One warning with what stood there before. */
export const readWarning = deed({
  code: 'read_warning',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/warnings/:warningId',
  summary: 'One warning with what stood there before',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), warningId: id() }),
  output: z.object({ warning: outWarning, earlier: z.array(outEarlier) }),
  refusals: {},
  async run(tx, { householdId, warningId }) {
    const [found] = await warningsOf(tx, householdId, warningId);
    if (found === undefined) return refuse('not_found');
    const warning = outWarning.parse(found);
    const earlier = z.array(outEarlier).parse(await earlierOf(tx, householdId, warningId));
    return done(
      { warning, earlier },
      {
        householdId,
        personIds: warning.personId === null ? [] : [warning.personId],
        returned: { warning: [warningId] },
      },
    );
  },
});
