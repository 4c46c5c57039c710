import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { localDate } from '#domain/shared/calendar.ts';
import { refuse } from '#domain/shared/result.ts';
import { muteHolds } from '#domain/watch/mute.ts';
import * as store from '#store/watch.ts';
import { watchRefusals } from './refusals.ts';

/** Who directs ends a mute before its day: the signal is heard again at once. */
export const endMute = deed({
  code: 'end_mute',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/watch/mutes/:muteId/end',
  summary: 'End a mute before its day',
  access: { who: 'direction' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), muteId: id() }),
  output: z.object({ ended: z.boolean() }),
  refusals: { ...commonRefusals, ...watchRefusals },
  async run(tx, { householdId, muteId }, visit) {
    const mute = await store.lockMute(tx, householdId, muteId);
    if (mute === undefined) return refuse('not_found');
    if (mute.endedAt !== null || !muteHolds({ until: localDate(mute.until) }, visit.today))
      return refuse('mute_over');
    await store.endMute(tx, muteId, visit.now);
    return done(
      { ended: true },
      {
        householdId,
        personIds: mute.personId === null ? [] : [mute.personId],
        returned: { watch_mute: [muteId] },
      },
    );
  },
});
