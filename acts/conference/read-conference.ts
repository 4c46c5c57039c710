import { z } from 'zod';
import { colleagueOut, outColleague } from '#acts/network/colleague-out.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { leads, seatsOf } from '#domain/conference/conference.ts';
import { compareNames } from '#domain/shared/names.ts';
import { refuse } from '#domain/shared/result.ts';
import { conferenceOf } from '#store/conference.ts';
import { agendaOf } from '#store/conference-case.ts';
import { colleagues } from '#store/people.ts';
import { possibleChairs } from './chair.ts';
import { caseOut, meetingOut, outCase, outMeeting } from './conference-out.ts';

/**
 * One conference with who is invited, and of its agenda only the households in whose team one is. Also for a supervisor
 * of its chair, who may name another.
 */
export const readConference = deed({
  code: 'read_conference',
  kind: 'read',
  method: 'GET',
  path: '/conferences/:conferenceId',
  summary: 'One case conference, with the households of the visitor on its agenda',
  access: { who: 'role', roles: ['worker', 'supervisor'] },
  input: z.strictObject({ conferenceId: id() }),
  output: outMeeting.extend({
    version: z.number(),
    chairId: z.string(),
    /** Chair and invited; who has left the region since is left out. */
    seats: z.array(outColleague.extend({ present: z.boolean() })),
    /** Who could be invited. */
    colleagues: z.array(outColleague),
    agenda: z.array(outCase),
    mayLead: z.boolean(),
    /** Who the visitor can name as chair instead. */
    chairs: z.array(z.string()),
  }),
  refusals: {},
  async run(tx, input, visit) {
    const row = await conferenceOf(tx, input.conferenceId, visit.timeZone, 'overseen');
    if (row === undefined) return refuse('not_found');
    const agenda = await agendaOf(tx, row.id, visit.timeZone);
    const everybody = (await colleagues(tx))
      .filter(each => each.roles.includes('worker') || each.roles.includes('supervisor'))
      .map(colleagueOut)
      .sort((a, b) => compareNames(a.name, b.name));
    const seats = seatsOf(row);
    const mayLead = leads(row, visit.userId);
    return done(
      {
        ...meetingOut(row, visit.today),
        version: row.version,
        chairId: row.chairId,
        seats: everybody
          .filter(each => seats.includes(each.id))
          .map(each => ({ ...each, present: row.presentIds.includes(each.id) })),
        colleagues: mayLead ? everybody : [],
        agenda: agenda.map(each => caseOut(each, visit.today)),
        mayLead,
        chairs: await possibleChairs(
          tx,
          row,
          everybody.map(each => each.id),
          visit,
        ),
      },
      { returned: { conference: [row.id], conference_case: agenda.map(each => each.id) } },
    );
  },
});
