import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, oneOf, whole } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { momentOf } from '#domain/conference/conference.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/conference.ts';
import { led } from './led.ts';
import { conferenceRefusals } from './refusals.ts';

/** Says that a conference was held, from its day on, or that it does not take place. What was said stays. */
export const endConference = deed({
  code: 'end_conference',
  kind: 'write',
  method: 'POST',
  path: '/conferences/:conferenceId/end',
  summary: 'Say that a case conference was held, or call it off',
  access: { who: 'role', roles: ['worker', 'supervisor'] },
  input: z.strictObject({
    conferenceId: id(),
    version: whole(1, 1_000_000_000),
    state: oneOf(['held', 'called_off']),
  }),
  output: z.object({ conferenceId: z.string() }),
  refusals: { ...commonRefusals, ...conferenceRefusals },
  async run(tx, input, visit) {
    const found = await led(tx, input, visit);
    if (!found.ok) return found;
    if (found.value.state !== 'planned') return refuse('conference_over');
    if (input.state === 'held' && momentOf(found.value, visit.today) === 'before')
      return refuse('not_yet_meeting');
    if (!(await store.changeConference(tx, found.value, { state: input.state }))) return refuse('stale');
    return done({ conferenceId: input.conferenceId }, { returned: { conference: [input.conferenceId] } });
  },
});
