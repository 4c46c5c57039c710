import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { isAwayOn } from '#domain/access/absence.ts';
import { handoverDaysOf } from '#domain/network/handover.ts';
import { compareNames } from '#domain/shared/names.ts';
import { refuse } from '#domain/shared/result.ts';
import { absencesNow } from '#store/absence.ts';
import { regionSettings } from '#store/clock.ts';
import * as network from '#store/network.ts';
import { colleagues } from '#store/people.ts';
import { supervisors } from '#store/safety-task.ts';
import { colleagueOut, outColleague } from './colleague-out.ts';
import { isDirected } from './directed.ts';
import { groundOut, outGround } from './ground.ts';
import { networkSight, untold } from './sight.ts';

/** Who directs and who is in the team, now and before, and which colleagues could be asked. */
export const readNetwork = deed({
  code: 'read_network',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/network',
  summary: 'Director, deputy and team of a household, with their history',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id() }),
  output: z.object({
    directions: z.array(
      z.object({
        id: z.string(),
        director: outColleague,
        deputy: outColleague.nullable(),
        reason: z.string(),
        from: z.date(),
        until: z.date().nullable(),
      }),
    ),
    places: z.array(
      z.object({
        id: z.string(),
        colleague: outColleague,
        place: z.string(),
        reason: z.string(),
        from: z.date(),
        until: z.date().nullable(),
        /** On which ground the file was opened to another organisation; null where none was needed. */
        ground: outGround,
      }),
    ),
    colleagues: z.array(outColleague),
    /** Colleagues who are away today; `until` null is not known yet. */
    away: z.array(z.object({ userId: z.string(), until: outDay().nullable() })),
    /** Within how many days a handover is done in this region, unless another day is chosen. */
    handoverDays: z.number(),
    /** What the visitor may do here. */
    may: z.object({ appoint: z.boolean(), endPlaces: z.boolean() }),
  }),
  refusals: {},
  async run(tx, input, visit) {
    const household = await tx
      .selectFrom('household')
      .select('stage')
      .where('id', '=', input.householdId)
      .executeTakeFirst();
    if (household === undefined) return refuse('not_found');
    const [directions, places, everybody] = [
      await network.directions(tx, input.householdId),
      await network.places(tx, input.householdId),
      await colleagues(tx),
    ];
    const { told } = await networkSight(tx, input.householdId, visit);
    const inTeam = new Set(places.map(place => place.userId));
    const known = new Map(
      everybody.map(colleague => [
        colleague.id,
        inTeam.has(colleague.id) ? told(colleagueOut(colleague)) : colleagueOut(colleague),
      ]),
    );
    const gone = {
      id: '',
      name: { given: '', prefix: '', family: '' },
      jobTitle: null,
      organisation: '',
      organisationKind: 'other',
    };
    const who = (userId: string) => known.get(userId) ?? { ...gone, id: userId };
    return done(
      {
        directions: directions.map(row => ({
          id: row.id,
          director: who(row.directorId),
          deputy: row.deputyId === null ? null : who(row.deputyId),
          reason: row.reason,
          from: row.from,
          until: row.until,
        })),
        places: places
          .map(row => ({
            id: row.id,
            colleague: who(row.userId),
            place: row.place,
            reason: row.reason,
            from: row.from,
            until: row.until,
            // It would tell that this is another organisation.
            ground: who(row.userId).organisationKind === untold ? null : groundOut(row),
          }))
          // Who came at one moment stands by name: an order by chance would differ from one look to the next.
          .sort(
            (a, b) => a.from.getTime() - b.from.getTime() || compareNames(a.colleague.name, b.colleague.name),
          ),
        colleagues: everybody
          .filter(colleague => colleague.roles.some(role => role === 'worker' || role === 'supervisor'))
          .map(colleague => who(colleague.id)),
        away: (await absencesNow(tx, visit.today))
          .filter(row => isAwayOn(row, visit.today))
          .map(({ userId, until }) => ({ userId, until })),
        handoverDays: handoverDaysOf((await regionSettings(tx))['handoverDays']),
        may: {
          appoint:
            visit.directs ||
            (await supervisors(tx, input.householdId)).includes(visit.userId) ||
            !(await isDirected(
              tx,
              directions.find(row => row.until === null),
            )),
          endPlaces: visit.directs,
        },
      },
      {
        householdId: input.householdId,
        returned: { direction: directions.length, team_place: places.length },
      },
    );
  },
});
