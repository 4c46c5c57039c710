import { z } from 'zod';
import { someoneIsAway } from '#acts/access/away.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, whole } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { leads, mayNameChair } from '#domain/conference/conference.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/conference.ts';
import { areWorkers } from '#store/people.ts';
import { chairOrganisation } from './chair.ts';
import { conferenceRefusals } from './refusals.ts';

/**
 * Names another chair of a conference that is still to be held, among who is invited. Who chaired before keeps a seat;
 * the new chair finds it on their day.
 */
export const nameChair = deed({
  code: 'name_conference_chair',
  kind: 'write',
  method: 'POST',
  path: '/conferences/:conferenceId/chair',
  summary: 'Name another chair of a planned case conference',
  access: { who: 'role', roles: ['worker', 'supervisor'] },
  input: z.strictObject({ conferenceId: id(), version: whole(1, 1_000_000_000), chairId: id() }),
  output: z.object({
    conferenceId: z.string(),
    /** Whether the visitor still sees it: a supervisor without a seat does not, once somebody else's colleague chairs. */
    seat: z.boolean(),
  }),
  refusals: { ...commonRefusals, ...conferenceRefusals },
  async run(tx, { conferenceId, version, chairId }, visit) {
    const conference = await store.conferenceOf(tx, conferenceId, visit.timeZone, 'overseen');
    if (conference === undefined) return refuse('not_found');
    if (conference.state !== 'planned') return refuse('conference_over');
    if (!mayNameChair(conference, visit, await chairOrganisation(tx, conference)))
      return refuse('chair_not_yours');
    if (conference.version !== version) return refuse('stale');
    if (chairId === conference.chairId || !conference.userIds.includes(chairId))
      return refuse('chair_not_invited');
    if (!(await areWorkers(tx, [chairId]))) return refuse('unknown_colleague');
    if (await someoneIsAway(tx, [chairId], visit.today, conference.on)) return refuse('colleague_away');
    if (!(await store.nameChair(tx, conference, chairId))) return refuse('stale');
    const seat = leads(conference, visit.userId) || conference.userIds.includes(visit.userId);
    return done({ conferenceId, seat }, { returned: { conference: [conferenceId] } });
  },
});
