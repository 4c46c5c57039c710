import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, whole } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import { changeWarning, lockWarning } from '#store/warning.ts';
import { warningRefusals } from './refusals.ts';
import { warningFault, warningFields } from './warning-fields.ts';

/** Looks at a warning again: keeps or changes its text, with a new day and whether they were told by now. */
export const reviewWarning = deed({
  code: 'review_warning',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/warnings/:warningId/review',
  summary: 'Look at a warning again, with a new review date',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    warningId: id(),
    version: whole(1, 1_000_000),
    ...warningFields(),
  }),
  output: z.object({ warningId: z.string() }),
  refusals: { ...commonRefusals, ...warningRefusals },
  async run(tx, input, visit) {
    const { householdId, warningId } = input;
    const warning = await lockWarning(tx, householdId, warningId);
    if (warning === undefined) return refuse('not_found');
    if (warning.ended_on !== null) return refuse('warning_ended');
    if (warning.version !== input.version) return refuse('stale', { version: String(warning.version) });
    const fault = warningFault(input, visit.today);
    if (fault !== undefined) return refuse(fault);
    await changeWarning(tx, warning, {
      text: input.text,
      review_on: input.reviewOn,
      told: input.told,
      told_reason: input.toldReason ?? null,
    });
    return done(
      { warningId },
      {
        householdId,
        personIds: warning.person_id === null ? [] : [warning.person_id],
        returned: { warning: [warningId] },
      },
    );
  },
});
