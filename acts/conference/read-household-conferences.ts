import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { conferencesOf } from '#store/conference.ts';
import { householdCases, wordsOf } from '#store/conference-case.ts';
import { actionsIn, caseOut, meetingOut, outCase, outMeeting, outWord, personsIn } from './conference-out.ts';

/** The conferences that this household was on, with what was decided: for its whole team, invited or not. */
export const readHouseholdConferences = deed({
  code: 'read_household_conferences',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/conferences',
  summary: 'Case conferences of one household, with their decisions',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id() }),
  output: z.object({
    cases: z.array(outCase.extend({ decisions: z.array(outWord) })),
    /** Coming conferences of the visitor that this household is not on yet. */
    open: z.array(outMeeting),
  }),
  refusals: {},
  async run(tx, input, visit) {
    const { householdId } = input;
    const rows = await householdCases(tx, householdId, visit.timeZone);
    const decisions = z.array(outWord).parse(await wordsOf(tx, householdId, { decisionsOnly: true }));
    const { coming } = await conferencesOf(tx, visit.timeZone, visit.today);
    const taken = new Set(rows.map(row => row.conferenceId));
    return done(
      {
        cases: rows.map(row => ({
          ...caseOut(row, visit.today),
          decisions: decisions.filter(each => each.caseId === row.id),
        })),
        open: coming.filter(each => !taken.has(each.id)).map(each => meetingOut(each, visit.today)),
      },
      {
        householdId,
        personIds: personsIn(decisions),
        returned: {
          conference_case: rows.map(row => row.id),
          conference_word: decisions.map(each => each.id),
          plan_entry: actionsIn(decisions),
        },
      },
    );
  },
});
