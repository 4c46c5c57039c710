import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { isConstruct, partOf, parts } from '#domain/screening/constructs.ts';
import { refuse } from '#domain/shared/result.ts';
import { screeningOf } from '#store/screening.ts';
import { latestAnswers } from '#store/screening-answers.ts';
import { entriesOf } from './asked.ts';
import { outWho, whoAsked } from './colleagues-out.ts';
import { knownOf } from './known-of.ts';
import { listOf, standingOf } from './list-of.ts';
import { screeningRefusals } from './refusals.ts';
import { outScore, scoreOut } from './scores-out.ts';
import { outScreening, outState, outValue, screeningOut } from './screening-out.ts';
import { wordsOf, wordsOfValue } from './words-of.ts';

const outText = z.object({ nl: z.string(), en: z.string() });

/**
 * What was asked and answered in one screening, to be read. Whoever is not in its audience learns that it was held,
 * and nothing of what was said.
 */
export const readScreening = deed({
  code: 'read_screening',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/screenings/:screeningId',
  summary: 'One screening with its answers, for whoever may read them',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), screeningId: id() }),
  output: z.object({
    screening: outScreening,
    colleagues: z.array(outWho),
    /** In the order of the list; what was wiped is left out. `state` null: open, and nothing was saved. */
    answers: z.array(
      z.object({
        item: z.string(),
        place: z.string(),
        part: z.enum(parts).nullable(),
        /** Title of the group in which the question stands. */
        under: outText.nullable(),
        question: outText,
        state: outState.nullable(),
        answers: z.array(outValue),
        /** The answers in words; numbers and own words as they were given. */
        words: z.array(outText),
        /** Words that somebody said or wrote themselves. */
        ownWords: z.boolean(),
      }),
    ),
    /** Answered before in another list, and so not asked here. */
    known: z.array(z.object({ item: z.string(), on: outDay(), screeningId: z.string() })),
    scores: z.array(outScore),
  }),
  refusals: screeningRefusals,
  async run(tx, { householdId, screeningId }, visit) {
    const row = await screeningOf(tx, householdId, screeningId);
    if (row === undefined) return refuse('not_found');
    const list = await listOf(tx, row);
    const screening = screeningOut(row, householdId, visit, list);
    const colleagues = await whoAsked(tx, [row.by]);
    const trace = { householdId, personIds: [row.personId] };
    if (!screening.mayRead || list === undefined)
      return done(
        { screening, colleagues, answers: [], known: [], scores: [] },
        { ...trace, returned: { screening: [screeningId] } },
      );
    const rows = await latestAnswers(tx, householdId, [screeningId]);
    const given = rows.filter(each => each.state !== 'cleared');
    const known = await knownOf(tx, householdId, row, list);
    const standing = standingOf(list, entriesOf(list, given, known), row.on);
    return done(
      {
        screening,
        colleagues,
        answers: wordsOf(list, standing, given, known).map(each => ({
          item: each.item,
          place: each.place,
          part: isConstruct(each.item) ? partOf(each.item) : null,
          under: each.under,
          question: each.question,
          state: each.state,
          answers: [...each.answers],
          words: each.answers.map(value => wordsOfValue(each.options, value)),
          ownWords: each.ownWords,
        })),
        known: known.map(({ item, on, screeningId: from }) => ({ item, on, screeningId: from })),
        scores: (standing?.scores ?? []).map(scoreOut),
      },
      { ...trace, returned: { screening: [screeningId], screening_answer: given.length } },
    );
  },
});
