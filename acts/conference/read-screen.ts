import { z } from 'zod';
import { outName } from '#acts/contact/item-out.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { seatsOf } from '#domain/conference/conference.ts';
import { onWall } from '#domain/conference/screen.ts';
import { compareNames } from '#domain/shared/names.ts';
import { refuse } from '#domain/shared/result.ts';
import { conferenceOf } from '#store/conference.ts';
import { agendaOf, wordsOf } from '#store/conference-case.ts';
import { colleagues } from '#store/people.ts';
import { actionsIn, caseOut, meetingOut, outCase, outMeeting, outWord, personsIn } from './conference-out.ts';

/**
 * What is shown on the wall: one household of the visitor's at a time, and of it only what its whole team may read. A
 * case that is not on the visitor's part of the agenda is one that does not exist.
 */
export const readScreen = deed({
  code: 'read_conference_screen',
  kind: 'read',
  method: 'GET',
  path: '/conferences/:conferenceId/screen',
  summary: 'One household of a case conference as it is shown on a wall',
  access: { who: 'role', roles: ['worker', 'supervisor'] },
  input: z.strictObject({
    conferenceId: id(),
    caseId: z.preprocess(value => (value === '' ? undefined : value), id().optional()),
  }),
  output: outMeeting.extend({
    /** The visitor's households on the agenda, in its order. */
    order: z.array(z.string()),
    shown: outCase.extend({ words: z.array(outWord) }).nullable(),
    present: z.array(outName),
  }),
  refusals: {},
  async run(tx, input, visit) {
    const row = await conferenceOf(tx, input.conferenceId, visit.timeZone);
    if (row === undefined) return refuse('not_found');
    const agenda = await agendaOf(tx, row.id, visit.timeZone);
    const shown = input.caseId === undefined ? agenda[0] : agenda.find(each => each.id === input.caseId);
    if (shown === undefined && input.caseId !== undefined) return refuse('not_found');
    const words =
      shown === undefined
        ? []
        : z
            .array(outWord)
            .parse(await wordsOf(tx, shown.householdId, { caseId: shown.id }))
            .filter(onWall);
    const seats = seatsOf(row).filter(userId => row.presentIds.includes(userId));
    const present = (await colleagues(tx, seats))
      .map(({ given, prefix, family }) => ({ given, prefix, family }))
      .sort(compareNames);
    return done(
      {
        ...meetingOut(row, visit.today),
        order: agenda.map(each => each.id),
        shown: shown === undefined ? null : { ...caseOut(shown, visit.today), words },
        present,
      },
      {
        householdId: shown?.householdId,
        personIds: personsIn(words),
        returned: {
          conference: [row.id],
          conference_word: words.map(each => each.id),
          plan_entry: actionsIn(words),
        },
      },
    );
  },
});
