import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { refuse } from '#domain/shared/result.ts';
import { screeningOf } from '#store/screening.ts';
import { latestAnswers } from '#store/screening-answers.ts';
import { knownOf } from './known-of.ts';
import { listOf } from './list-of.ts';
import { screeningRefusals } from './refusals.ts';
import { outScreening, outState, outValue, screeningOut } from './screening-out.ts';

/**
 * Everything that asking needs, for the one who asks: the list, what was saved, and what this same person answered
 * before. Nothing in it comes from anybody else of the household. A page draws it with `listOf` and `standingOf`
 * (list-of.ts) from `entriesOf(list, saved, known)` (asked.ts).
 */
export const readAsking = deed({
  code: 'read_asking',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/screenings/:screeningId/asking',
  summary: 'The questions of an own screening with what was answered so far',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), screeningId: id() }),
  output: z.object({
    screening: outScreening,
    /** The list as a FHIR Questionnaire, as it is put to this person. */
    document: z.record(z.string(), z.unknown()),
    /** What holds now of each item and place; what was cleared is left out. */
    saved: z.array(
      z.object({ item: z.string(), place: z.string(), state: outState, answers: z.array(outValue) }),
    ),
    /** Answered before in another list by the same person: not asked again. */
    known: z.array(
      z.object({ item: z.string(), answers: z.array(outValue), on: outDay(), screeningId: z.string() }),
    ),
  }),
  refusals: screeningRefusals,
  async run(tx, { householdId, screeningId }, visit) {
    const row = await screeningOf(tx, householdId, screeningId);
    if (row === undefined || row.by !== visit.userId) return refuse('not_found');
    const list = await listOf(tx, row);
    if (list === undefined) return refuse('unknown_list');
    const answers = await latestAnswers(tx, householdId, [screeningId]);
    const known = await knownOf(tx, householdId, row, list);
    const saved = answers.flatMap(({ item, place, state, answers }) =>
      state === 'cleared' ? [] : [{ item, place, state, answers: [...answers] }],
    );
    return done(
      {
        screening: screeningOut(row, householdId, visit, list),
        document: list.document,
        saved,
        known: known.map(each => ({ ...each, answers: [...each.answers] })),
      },
      {
        householdId,
        personIds: [row.personId],
        returned: { screening: [screeningId], screening_answer: saved.length + known.length },
      },
    );
  },
});
