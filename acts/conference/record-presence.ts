import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, ids, whole } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { momentOf, seatsOf } from '#domain/conference/conference.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/conference.ts';
import { led } from './led.ts';
import { conferenceRefusals } from './refusals.ts';

/** Records who was there, at the meeting or after it. */
export const recordPresence = deed({
  code: 'record_conference_presence',
  kind: 'write',
  method: 'POST',
  path: '/conferences/:conferenceId/presence',
  summary: 'Record who was at a case conference',
  access: { who: 'role', roles: ['worker', 'supervisor'] },
  input: z.strictObject({
    conferenceId: id(),
    version: whole(1, 1_000_000_000),
    presentIds: ids(61).default([]),
  }),
  output: z.object({ conferenceId: z.string() }),
  refusals: { ...commonRefusals, ...conferenceRefusals },
  async run(tx, input, visit) {
    const found = await led(tx, input, visit);
    if (!found.ok) return found;
    const moment = momentOf(found.value, visit.today);
    if (moment === 'off') return refuse('called_off');
    if (moment === 'before') return refuse('not_yet_meeting');
    const seats = seatsOf(found.value);
    if (!input.presentIds.every(userId => seats.includes(userId))) return refuse('not_there');
    if (!(await store.changeConference(tx, found.value, { present_ids: input.presentIds })))
      return refuse('stale');
    return done({ conferenceId: input.conferenceId }, { returned: { conference: [input.conferenceId] } });
  },
});
