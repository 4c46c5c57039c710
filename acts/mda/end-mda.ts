import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText, whole } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { lastsSafely } from '#domain/mda/lasting.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { askToDecide, householdStands, moveMda, secondPersons } from '#store/mda.ts';
import { lockedMda } from './at-mda.ts';
import { decideWithinDays } from './propose-mda.ts';
import { mdaRefusals } from './refusals.ts';

/**
 * Says that safety lasts and MDA++ may end: the coordinator, or who directs. It goes on until somebody else has looked
 * too (acts/mda/look-at-mda-end.ts).
 */
export const endMda = deed({
  code: 'end_mda',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/mda/:mdaId/end',
  summary: 'Ask to end MDA++ because safety lasts; a second person looks',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    mdaId: id(),
    version: whole(1, 1_000_000),
    reason: neededText(2_000),
  }),
  output: z.object({ mdaId: z.string() }),
  refusals: { ...commonRefusals, ...mdaRefusals },
  async run(tx, input, visit) {
    const { householdId, mdaId, reason } = input;
    const at = await lockedMda(tx, input);
    if (at.kind === 'not_found') return refuse('not_found');
    if (at.kind === 'stale') return refuse('stale', at.detail);
    const { mda } = at;
    if (mda.state !== 'accepted') return refuse('not_under_way');
    if (mda.coordinator_id !== visit.userId && !visit.directs) return refuse('not_yours_to_change');
    if (mda.end_asked_by !== null && mda.end_looked_by === null) return refuse('end_asked_already');
    if (!isReason(reason)) return refuse('reason_missing');
    const stands = await householdStands(tx, householdId);
    if (stands === undefined || !lastsSafely(stands)) return refuse('safety_does_not_last');
    if (await textHoldsAddress(tx, householdId, [reason])) return refuse('address_in_text');
    const second = await secondPersons(tx, householdId, visit.userId);
    if (second.length === 0) return refuse('no_second_person');
    await moveMda(tx, mda, {
      end_asked_by: visit.userId,
      end_asked_at: visit.now,
      end_asked_reason: reason,
      end_looked_by: null,
      end_looked_at: null,
      end_looked_reason: null,
    });
    await askToDecide(tx, householdId, mdaId, second, addDays(visit.today, decideWithinDays));
    return done({ mdaId }, { householdId, returned: { mda: [mdaId] } });
  },
});
