import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id, oneOf, text } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { localDate } from '#domain/shared/calendar.ts';
import { refuse } from '#domain/shared/result.ts';
import { signalCodes } from '#domain/watch/codes.ts';
import { checkMute, muteHolds } from '#domain/watch/mute.ts';
import { type Signal, signals } from '#domain/watch/signals.ts';
import { lockHousehold } from '#store/network.ts';
import { arePersonsOf } from '#store/people.ts';
import * as store from '#store/watch.ts';
import { watchRefusals } from './refusals.ts';

/**
 * Who directs lets a signal be quiet for a while: why, and until which day. It is the house that wakes it again, and it
 * is counted how often this is done. What is about danger is never quiet.
 */
export const muteSignal = deed({
  code: 'mute_signal',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/watch/mutes',
  summary: 'Mute a signal of one person, or of all, with a reason and until a day',
  access: { who: 'direction' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    code: oneOf(signalCodes),
    /** Left out: for everybody of the household. */
    personId: z.preprocess(value => (value === '' ? undefined : value), id().optional()),
    reason: text(1_000),
    until: day(),
  }),
  output: z.object({ muteId: z.string() }),
  refusals: { ...commonRefusals, ...watchRefusals },
  async run(tx, input, visit) {
    const { householdId, code, reason, until } = input;
    const personId = input.personId ?? null;
    if ((await lockHousehold(tx, householdId)) === undefined) return refuse('not_found');
    const judged = checkMute({ code, reason, until }, visit.today);
    if (!judged.ok) return judged;
    const { appliesTo }: Signal = signals[code];
    if (personId !== null && appliesTo === 'household') return refuse('mute_of_nobody');
    if (personId !== null && !(await arePersonsOf(tx, householdId, [personId])))
      return refuse('unknown_person');
    const standing = (await store.mutesOf(tx, householdId, visit.today)).some(
      mute =>
        mute.code === code &&
        mute.personId === personId &&
        mute.endedAt === null &&
        muteHolds({ until: localDate(mute.until) }, visit.today),
    );
    if (standing) return refuse('muted_already');
    if (await textHoldsAddress(tx, householdId, [reason])) return refuse('address_in_text');
    const muteId = await store.addMute(tx, householdId, { code, personId, reason, until });
    return done(
      { muteId },
      {
        householdId,
        personIds: personId === null ? [] : [personId],
        returned: { watch_mute: [muteId] },
      },
    );
  },
});
