import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { answeredBys } from '#domain/screening/facts.ts';
import { refuse } from '#domain/shared/result.ts';
import { arePersonsOf } from '#store/people.ts';
import { screeningsOf } from '#store/screening.ts';
import { latestAnswers } from '#store/screening-answers.ts';
import { entriesOf } from './asked.ts';
import { allFactsOf } from './facts.ts';
import { knownOf } from './known-of.ts';
import { listOf, standingOf } from './list-of.ts';
import { outScore, scoreOut } from './scores-out.ts';
import { mayRead } from './screening-out.ts';

/**
 * The scores of one person over time, as far as the visitor may see the answers under them: reckoned anew from the
 * answers each time, never kept and never typed in. With them the safety number in the person's own words.
 */
export const readScores = deed({
  code: 'read_scores',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/persons/:personId/scores',
  summary: 'Scores of a person over time, with what was missing',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), personId: id() }),
  output: z.object({
    personId: z.string(),
    /** Oldest first. */
    scores: z.array(
      outScore.extend({
        screeningId: z.string(),
        on: outDay(),
        instrument: z.string(),
        edition: z.string(),
        answeredBy: z.enum(answeredBys),
      }),
    ),
    safety: z.array(
      z.object({
        screeningId: z.string(),
        on: outDay(),
        /** The person's own number, or the one of the professional who looked. */
        answeredBy: z.enum(answeredBys),
        state: z.enum(['answered', 'not_asked', 'does_not_want', 'does_not_know']),
        number: z.number().nullable(),
        words: z.string().nullable(),
      }),
    ),
    /** Screenings whose answers are not for the visitor. */
    hidden: z.number(),
  }),
  refusals: {},
  async run(tx, { householdId, personId }, visit) {
    if (!(await arePersonsOf(tx, householdId, [personId]))) return refuse('not_found');
    const rows = await screeningsOf(tx, householdId, personId);
    const readable = rows.filter(row => mayRead(row, householdId, visit));
    const answers = await latestAnswers(
      tx,
      householdId,
      readable.map(row => row.id),
    );
    const scores = [];
    for (const row of readable) {
      const list = await listOf(tx, row);
      const own = answers.filter(each => each.screeningId === row.id);
      if (list === undefined || own.length === 0) continue;
      const known = await knownOf(tx, householdId, row, list);
      for (const score of standingOf(list, entriesOf(list, own, known), row.on)?.scores ?? [])
        scores.push({
          ...scoreOut(score),
          screeningId: row.id,
          on: row.on,
          instrument: row.instrument,
          edition: row.edition,
          answeredBy: row.answeredBy,
        });
    }
    const facts = await allFactsOf(tx, householdId, personId);
    const safety = facts
      .filter(fact => fact.construct === 'safe_number' || fact.construct === 'seen_number')
      .map(fact => {
        const said = facts.find(
          each =>
            each.screeningId === fact.screeningId &&
            each.construct === (fact.construct === 'safe_number' ? 'safe_words' : 'seen_words'),
        );
        return {
          screeningId: fact.screeningId,
          on: fact.on,
          answeredBy: fact.answeredBy,
          state: fact.state,
          number: fact.value === null || !Number.isFinite(Number(fact.value)) ? null : Number(fact.value),
          words: said?.value ?? null,
        };
      });
    return done(
      { personId, scores, safety, hidden: rows.length - readable.length },
      {
        householdId,
        personIds: [personId],
        returned: { screening: readable.map(row => row.id), screening_answer: answers.length },
      },
    );
  },
});
