import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { conferencesOf, conferencesOverseen } from '#store/conference.ts';
import { meetingOut, outMeeting } from './conference-out.ts';

/** The conferences that one chairs, planned or is invited to. Without any household. */
export const readConferences = deed({
  code: 'read_conferences',
  kind: 'read',
  method: 'GET',
  path: '/conferences',
  summary: 'Case conferences of the visitor, coming and past',
  access: { who: 'role', roles: ['worker', 'supervisor'] },
  input: z.strictObject({}),
  output: z.object({
    coming: z.array(outMeeting),
    past: z.array(outMeeting),
    /** Planned ones chaired by colleagues whom one supervises. */
    overseen: z.array(outMeeting),
  }),
  refusals: {},
  async run(tx, _, visit) {
    const { coming, past } = await conferencesOf(tx, visit.timeZone, visit.today);
    const overseen = await conferencesOverseen(tx, visit.timeZone);
    return done(
      {
        coming: coming.map(row => meetingOut(row, visit.today)),
        past: past.map(row => meetingOut(row, visit.today)),
        overseen: overseen.map(row => meetingOut(row, visit.today)),
      },
      { returned: { conference: [...coming, ...past, ...overseen].map(row => row.id) } },
    );
  },
});
