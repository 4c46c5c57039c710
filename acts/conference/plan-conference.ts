import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { refuse } from '#domain/shared/result.ts';
import { addConference } from '#store/conference.ts';
import { areWorkers } from '#store/people.ts';
import { conferenceFields, textTellsWho } from './conference-fields.ts';
import { conferenceRefusals } from './refusals.ts';

/**
 * Plans a case conference. Who is invited sees title, time and place, and nothing of a household: those are put on the
 * agenda one by one, by somebody of their team.
 */
export const planConference = deed({
  code: 'plan_conference',
  kind: 'write',
  method: 'POST',
  path: '/conferences',
  summary: 'Plan a case conference',
  access: { who: 'role', roles: ['worker', 'supervisor'] },
  input: z.strictObject({
    ...conferenceFields(),
    chairId: z.preprocess(value => (value === '' ? undefined : value), id().optional()),
  }),
  output: z.object({ conferenceId: z.string() }),
  refusals: { ...commonRefusals, ...conferenceRefusals },
  async run(tx, input, visit) {
    const { title, at, place, userIds } = input;
    const chairId = input.chairId ?? visit.userId;
    if (toLocalDate(at, visit.timeZone) < visit.today) return refuse('in_the_past');
    if (!(await areWorkers(tx, [chairId, ...userIds]))) return refuse('unknown_colleague');
    if (await textTellsWho(tx, [title, place])) return refuse('tells_who');
    const conferenceId = await addConference(tx, { title, at, place: place ?? null, chairId, userIds });
    return done({ conferenceId }, { returned: { conference: [conferenceId] } });
  },
});
