import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, whole } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/absence.ts';
import { mayMark } from './may-mark.ts';

/** Somebody is back, or does not go: the absence ends now. By themselves or by a supervisor of their organisation. */
export const endAbsence = deed({
  code: 'end_absence',
  kind: 'write',
  method: 'POST',
  path: '/absences/:absenceId/end',
  summary: 'Say that you, or a colleague whom you supervise, are back',
  access: { who: 'signed_in' },
  input: z.strictObject({ absenceId: id(), version: whole(1, 1_000_000) }),
  output: z.object({ absenceId: z.string() }),
  refusals: commonRefusals,
  async run(tx, { absenceId, version }, visit) {
    const absence = await store.absenceById(tx, absenceId);
    if (absence === undefined || !(await mayMark(tx, absence.userId, visit))) return refuse('not_found');
    if (!(await store.endAbsence(tx, absenceId, version, visit.now))) return refuse('stale');
    return done({ absenceId }, { returned: { absence: [absenceId], account: [absence.userId] } });
  },
});
