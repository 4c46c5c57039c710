import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id, optionalDay } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { checkAbsence } from '#domain/access/absence.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/absence.ts';
import { mayMark } from './may-mark.ts';
import { absenceRefusals } from './refusals.ts';

/**
 * Somebody is away: they say so themselves, or a supervisor of their organisation does. No reason is asked and none is
 * kept: being ill is nobody's business here. The database holds who may once more.
 */
export const recordAbsence = deed({
  code: 'record_absence',
  kind: 'write',
  method: 'POST',
  path: '/absences',
  summary: 'Say that you, or a colleague of your organisation whom you supervise, are away',
  access: { who: 'signed_in' },
  input: z.strictObject({
    /** Left out: oneself. */
    userId: z.preprocess(value => (value === '' ? undefined : value), id().optional()),
    from: day(),
    /** Left out: not known yet. */
    until: optionalDay(),
  }),
  output: z.object({ absenceId: z.string() }),
  refusals: { ...commonRefusals, ...absenceRefusals },
  async run(tx, input, visit) {
    const userId = input.userId ?? visit.userId;
    if (!(await mayMark(tx, userId, visit))) return refuse('not_found');
    const absence = { from: input.from, until: input.until ?? null };
    const judged = checkAbsence(absence, visit.today);
    if (!judged.ok) return refuse(judged.refused);
    await store.closePassed(tx, userId, visit.today, visit.now);
    if ((await store.absencesNow(tx, visit.today, [userId])).length > 0) return refuse('away_already');
    const absenceId = await store.addAbsence(tx, userId, absence.from, absence.until);
    return done({ absenceId }, { returned: { absence: [absenceId], account: [userId] } });
  },
});
