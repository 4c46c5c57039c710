import { z } from 'zod';
import { takeSigns } from '#acts/safety/take-signs.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, whole } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { partStates } from '#domain/screening/part-state.ts';
import { refuse } from '#domain/shared/result.ts';
import { lockScreening, updateScreening } from '#store/screening.ts';
import { insertAnswers, latestAnswers, type NewAnswer } from '#store/screening-answers.ts';
import { answerFields, textsOf } from './answer-fields.ts';
import { entriesOf, keyOf, partsOf } from './asked.ts';
import { factsOfPerson } from './facts.ts';
import { knownOf } from './known-of.ts';
import { listOf, standingOf } from './list-of.ts';
import { canBeAnswered, faultsOf, merge, wipedOf } from './merge-answers.ts';
import { screeningRefusals } from './refusals.ts';

/**
 * Saves one answer or many of an open screening. Each save adds rows; nothing is overwritten. Answers of questions that
 * are no longer shown are wiped. What points to danger becomes a sign in the same transaction, with the task that goes
 * with a red one.
 */
export const saveAnswers = deed({
  code: 'save_answers',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/screenings/:screeningId/answers',
  summary: 'Save answers of an own open screening',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    screeningId: id(),
    /** The version that the form was drawn from; the answer gives the next one. */
    version: whole(1, 1_000_000),
    answers: answerFields(),
  }),
  output: z.object({
    version: z.number(),
    saved: z.number(),
    wiped: z.number(),
    /** Answered elsewhere since with something else: those stay. */
    conflicts: z.array(z.object({ item: z.string(), place: z.string() })),
    parts: z.record(z.string(), z.enum(partStates)),
  }),
  refusals: { ...commonRefusals, ...screeningRefusals },
  async run(tx, input, visit) {
    const { householdId, screeningId } = input;
    const row = await lockScreening(tx, householdId, screeningId);
    if (row === undefined) return refuse('not_found');
    if (row.by !== visit.userId) return refuse('not_yours');
    if (row.state !== 'open') return refuse('screening_ended');
    const list = await listOf(tx, row);
    if (list === undefined) return refuse('unknown_list');
    const sent: NewAnswer[] = input.answers.map(each => ({
      ...each,
      answers: each.state === 'answered' ? each.answers : [],
      state: each.state === 'answered' && each.answers.length === 0 ? 'cleared' : each.state,
    }));
    const strange = sent.filter(each => !canBeAnswered(list.form.byLinkId.get(each.item)));
    if (strange.length > 0)
      return refuse(
        'unknown_item',
        Object.fromEntries(strange.slice(0, 20).map(each => [each.item, 'unknown'])),
      );
    if (new Set(sent.map(keyOf)).size < sent.length) return refuse('answer_twice');
    if (
      await textHoldsAddress(
        tx,
        householdId,
        sent.flatMap(each => textsOf(each.answers)),
      )
    )
      return refuse('address_in_text');

    const known = await knownOf(tx, householdId, row, list);
    const before = await latestAnswers(tx, householdId, [screeningId]);
    const { held, changed, conflicts } = merge(before, sent, input.version);
    const standing = standingOf(list, entriesOf(list, held.values(), known), row.on);
    if (standing === undefined) return refuse('takes_too_long');
    const faults = faultsOf(standing, changed);
    if (Object.keys(faults).length > 0) return refuse('unknown_value', faults);

    const there = new Set(before.map(keyOf));
    const wiped = wipedOf(list, standing, held);
    const gone = new Set(wiped.map(keyOf));
    for (const each of wiped) held.set(keyOf(each), each);
    const kept = changed.filter(each => !gone.has(keyOf(each)));
    const fresh = [...kept, ...wiped.filter(each => there.has(keyOf(each)))];
    const parts = partsOf(list, standing, held, known);
    if (fresh.length > 0) {
      const version = row.version + 1;
      await insertAnswers(tx, householdId, row, version, fresh);
      await updateScreening(tx, householdId, screeningId, { parts, version });
      if (row.questionnaireId === null && kept.length > 0)
        await takeSigns(tx, visit, householdId, await factsOfPerson(tx, householdId, row.personId), {
          audience_team: row.audience.team,
          audience_users: row.audience.users,
          audience_persons: [],
        });
    }
    return done(
      {
        version: fresh.length > 0 ? row.version + 1 : row.version,
        saved: kept.length,
        wiped: fresh.length - kept.length,
        conflicts: conflicts.map(({ item, place }) => ({ item, place })),
        parts: fresh.length > 0 ? { ...parts } : { ...(row.parts as typeof parts) },
      },
      {
        householdId,
        personIds: [row.personId],
        returned: { screening: [screeningId], screening_answer: fresh.length },
      },
    );
  },
});
