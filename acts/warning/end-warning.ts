import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText, whole } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { findAddress } from '#domain/shared/sharing.ts';
import { changeWarning, lockWarning } from '#store/warning.ts';
import { warningRefusals } from './refusals.ts';

/** Takes a warning away, with why. It can still be read, as something that stood here once. */
export const endWarning = deed({
  code: 'end_warning',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/warnings/:warningId/end',
  summary: 'Take a warning away, with a reason',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    warningId: id(),
    version: whole(1, 1_000_000),
    reason: neededText(1_000),
  }),
  output: z.object({ warningId: z.string() }),
  refusals: { ...commonRefusals, ...warningRefusals },
  async run(tx, input, visit) {
    const { householdId, warningId, reason } = input;
    const warning = await lockWarning(tx, householdId, warningId);
    if (warning === undefined) return refuse('not_found');
    if (warning.ended_on !== null) return refuse('warning_ended');
    if (warning.version !== input.version) return refuse('stale', { version: String(warning.version) });
    if (!isReason(reason)) return refuse('reason_missing');
    if (findAddress(reason) !== undefined) return refuse('address_in_warning');
    await changeWarning(tx, warning, { ended_on: visit.today, ended_reason: reason });
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
