import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, whole } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/conference.ts';
import { areWorkers } from '#store/people.ts';
import { conferenceFields, textTellsWho } from './conference-fields.ts';
import { led } from './led.ts';
import { conferenceRefusals } from './refusals.ts';

/** Changes title, time, place or who is invited, as long as it was not held. */
export const changeConference = deed({
  code: 'change_conference',
  kind: 'write',
  method: 'POST',
  path: '/conferences/:conferenceId',
  summary: 'Change a planned case conference',
  access: { who: 'role', roles: ['worker', 'supervisor'] },
  input: z.strictObject({
    conferenceId: id(),
    version: whole(1, 1_000_000_000),
    ...conferenceFields(),
  }),
  output: z.object({ conferenceId: z.string() }),
  refusals: { ...commonRefusals, ...conferenceRefusals },
  async run(tx, input, visit) {
    const { title, at, place, userIds, conferenceId } = input;
    const found = await led(tx, input, visit);
    if (!found.ok) return found;
    const before = found.value;
    if (before.state !== 'planned') return refuse('conference_over');
    const on = toLocalDate(at, visit.timeZone);
    if (on < visit.today && on !== before.on) return refuse('in_the_past');
    // Who was invited before may have left since: they stay where they stood.
    const added = userIds.filter(userId => !before.userIds.includes(userId));
    if (!(await areWorkers(tx, added))) return refuse('unknown_colleague');
    if (await textTellsWho(tx, [title, place])) return refuse('tells_who');
    const seats = [before.chairId, ...userIds];
    const set = {
      title,
      at,
      place: place ?? null,
      user_ids: userIds,
      present_ids: before.presentIds.filter(userId => seats.includes(userId)),
    };
    if (!(await store.changeConference(tx, before, set))) return refuse('stale');
    return done({ conferenceId }, { returned: { conference: [conferenceId] } });
  },
});
